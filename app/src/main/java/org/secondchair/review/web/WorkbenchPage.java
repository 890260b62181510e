package org.secondchair.review.web;

import org.secondchair.matter.Matter;
import org.secondchair.review.Batch;
import org.secondchair.review.Protocol;

/** The frame of the workbench; its content comes through the API. */
public record WorkbenchPage(Matter matter, Batch.Kind kind, Protocol protocol) {}
