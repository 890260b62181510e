package org.secondchair.matter.conflict;

/** Whose name it is: people and companies are named, shortened and misspelled by different customs. */
public enum NameKind {
    PERSON,
    COMPANY
}
