package org.secondchair.ui.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.secondchair.kernel.Page;
import org.secondchair.ui.BarChart;
import org.secondchair.ui.LineChart;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Progress;
import org.secondchair.ui.Tone;

/** Every component once, with made-up contents. */
public record StylePage(
        ListQuery list,
        Page<Person> people,
        LineChart line,
        LineChart recall,
        BarChart bars,
        BarChart stacked,
        List<Progress> works,
        Instant at,
        ZoneId matterZone,
        String error) {

    public record Person(String name, String note, String why, Tone tone, String state, int shifts, String rate) {}
}
