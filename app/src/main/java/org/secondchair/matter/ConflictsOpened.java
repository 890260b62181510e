package org.secondchair.matter;

import java.util.UUID;

/**
 * A check found something on which nobody has decided: whoever decides in the matter is to be told. Published in the
 * transaction of the check.
 *
 * @param open hits without a decision that holds
 * @param rerun a party was named after an earlier check
 */
public record ConflictsOpened(UUID matterId, UUID checkId, UUID subjectId, int open, boolean rerun) {}
