package org.secondchair.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.secondchair.ui.LineChart.Plot;
import org.secondchair.ui.LineChart.Point;
import org.secondchair.ui.LineChart.Series;
import org.secondchair.ui.LineChart.Tick;

class ChartTest {
    private final LineChart chart = new LineChart(
            "Recall",
            "Documents",
            List.of(
                    new Series("Recall", false, List.of(Point.of(0, 0), new Point(10, .8, .7, .9))),
                    new Series("Planned", true, List.of(Point.of(5, .5)))),
            1,
            List.of(),
            IntStream.range(0, 30)
                    .mapToObj(i -> new Tick(i / 3.0, "label " + i))
                    .toList(),
            x -> String.valueOf((int) x),
            y -> Math.round(y * 100) + " %",
            null);

    @Test
    void everyPointOfTheLineIsInTheTableBehindIt() {
        assertThat(chart.rows())
                .extracting(LineChart.Row::x, LineChart.Row::cells)
                .containsExactly(
                        tuple("0", List.of("0 %", "–")),
                        tuple("5", List.of("–", "50 %")),
                        tuple("10", List.of("80 % (70 % – 90 %)", "–")));
    }

    @Test
    void theLineStaysInsideThePlot() {
        for (Plot plot : chart.plots()) {
            assertThat(Double.parseDouble(plot.x(0))).isEqualTo(plot.left());
            assertThat(Double.parseDouble(plot.x(10))).isEqualTo(plot.right());
            assertThat(Double.parseDouble(plot.y(7))).isEqualTo(plot.top());
            assertThat(plot.band(chart.series().get(0))).startsWith("M").endsWith("Z");
            assertThat(plot.band(chart.series().get(1))).isEmpty();
        }
    }

    @Test
    void labelsDoNotRunIntoEachOther() {
        for (Plot plot : chart.plots()) {
            double last = -100;
            assertThat(plot.xTicks()).hasSizeBetween(2, 29);
            for (Tick tick : plot.xTicks()) {
                double at = Double.parseDouble(plot.x(tick.at()));
                assertThat(at - last).isGreaterThan(40);
                last = at;
            }
        }
    }

    @Test
    void theLongestBarFillsItsRow() {
        BarChart bars = new BarChart(
                "t",
                "of",
                "n",
                List.of("a", "b"),
                List.of(new BarChart.Bar("x", List.of(3.0, 1.0), "4", ""), BarChart.Bar.of("y", 1, "1")));
        assertThat(bars.pieces(bars.bars().get(0)))
                .containsExactly(new BarChart.Piece("0.00%", "75.00%", 1), new BarChart.Piece("75.00%", "25.00%", 2));
        assertThat(bars.pieces(bars.bars().get(1))).containsExactly(new BarChart.Piece("0.00%", "25.00%", 1));
    }
}
