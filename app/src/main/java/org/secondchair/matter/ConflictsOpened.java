package org.secondchair.matter;

import java.util.UUID;

/**
 * A check found something new on which nobody has decided: whoever decides in the matter is to be told. Published in the
 * transaction of the check.
 *
 * @param open hits without a decision that holds
 * @param rerun a party or a line of a family changed after an earlier check
 * @param asked it was run because somebody of the provider's asked, in the name of a person who does not know of it
 */
public record ConflictsOpened(UUID matterId, UUID checkId, UUID subjectId, int open, boolean rerun, boolean asked) {}
