package org.secondchair.search;

/// What a result can be narrowed by.
public enum Facet {
    CUSTODIAN,
    TYPE,
    LANGUAGE,
    /// Year and month of sending in the matter's time zone, as `2001-05`; empty if there is no date.
    MONTH,
    /// `yes` or `no`.
    ATTACHMENTS
}
