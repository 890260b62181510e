package org.secondchair.bench.web.self;

import org.secondchair.bench.declared.Declaration;

/** @param wrong key of what was wrong with what was entered, empty when nothing was */
public record DeclarationPage(Declaration declaration, String wrong) {}
