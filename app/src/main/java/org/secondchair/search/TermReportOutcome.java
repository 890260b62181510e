package org.secondchair.search;

/// What became of a search-term report.
public sealed interface TermReportOutcome {
    record Counted(TermReport report) implements TermReportOutcome {}

    record TooManyTerms(int most) implements TermReportOutcome {}

    record Damaged(String reason) implements TermReportOutcome {}
}
