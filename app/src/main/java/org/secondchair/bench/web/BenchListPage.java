package org.secondchair.bench.web;

import java.time.LocalDate;
import org.secondchair.bench.Professionals;
import org.secondchair.ui.ListQuery;

/** @param today the day on which vetting is judged */
public record BenchListPage(
        ListQuery list,
        Professionals.Found found,
        Professionals.Vocabulary vocabulary,
        LocalDate today,
        boolean filtered) {}
