package org.secondchair.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lines over one axis, drawn as inline SVG by {@code ui/lineChart} with a table behind it.
 *
 * @param title says what is shown; screen readers hear it
 * @param across words for the horizontal axis, the head of the table's first column
 * @param yTop the top of the vertical axis, which starts at 0
 * @param yTicks marks on the vertical axis
 * @param xTicks marks on the horizontal axis; labels that would collide are left out
 * @param xLabel words for a horizontal value in the table
 * @param yLabel words for a vertical value in the table
 * @param limit a vertical line, for instance a deadline
 */
public record LineChart(
        String title,
        String across,
        List<Series> series,
        double yTop,
        List<Tick> yTicks,
        List<Tick> xTicks,
        DoubleFunction<String> xLabel,
        DoubleFunction<String> yLabel,
        @Nullable Tick limit) {

    public LineChart {
        if (series.isEmpty() || !(yTop > 0)) {
            throw new IllegalArgumentException("a chart needs a series and a height");
        }
        series = List.copyOf(series);
        yTicks = List.copyOf(yTicks);
        xTicks = List.copyOf(xTicks);
    }

    /** @param expected drawn as a thin dashed line: what should have been */
    public record Series(String name, boolean expected, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** @param low lower end of the interval around y; equal to {@code high} and y where there is none */
    public record Point(double x, double y, double low, double high) {
        public static Point of(double x, double y) {
            return new Point(x, y, y, y);
        }

        boolean banded() {
            return high > low;
        }
    }

    public record Tick(double at, String label) {}

    /** The same chart drawn for three widths, so that its letters keep their size; the style sheet shows one of them. */
    public List<Plot> plots() {
        return List.of(new Plot(this, 340, 200), new Plot(this, 640, 220), new Plot(this, 1080, 260));
    }

    /** A row of the table behind the chart. */
    public record Row(String x, List<String> cells) {}

    public List<Row> rows() {
        return series.stream()
                .flatMap(s -> s.points().stream())
                .map(Point::x)
                .distinct()
                .sorted()
                .map(x -> new Row(
                        xLabel.apply(x), series.stream().map(s -> cell(s, x)).toList()))
                .toList();
    }

    private String cell(Series series, double x) {
        return series.points().stream()
                .filter(point -> point.x() == x)
                .findFirst()
                .map(point -> yLabel.apply(point.y())
                        + (point.banded()
                                ? " (" + yLabel.apply(point.low()) + " – " + yLabel.apply(point.high()) + ")"
                                : ""))
                .orElse("–");
    }

    double firstX() {
        return series.stream()
                .flatMap(s -> s.points().stream())
                .mapToDouble(Point::x)
                .min()
                .orElse(0);
    }

    double lastX() {
        double last = series.stream()
                .flatMap(s -> s.points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(1);
        return limit == null ? last : Math.max(last, limit.at());
    }

    /** The geometry of a chart at one size, in user units of the SVG. */
    public record Plot(LineChart chart, int width, int height) {
        private static final int LEFT = 46;
        private static final int RIGHT = 14;
        private static final int TOP = 14;
        private static final int BOTTOM = 26;
        /** Width of a letter at the chart's type size, generously. */
        private static final double LETTER = 6.4;

        public int left() {
            return LEFT;
        }

        public int right() {
            return width - RIGHT;
        }

        public int top() {
            return TOP;
        }

        public int bottom() {
            return height - BOTTOM;
        }

        public String css() {
            return width < 500 ? "narrow" : width < 900 ? "medium" : "wide";
        }

        public String x(double value) {
            double span = Math.max(1e-9, chart.lastX() - chart.firstX());
            return number(LEFT + (value - chart.firstX()) / span * (right() - LEFT));
        }

        public String y(double value) {
            return number(bottom() - Math.clamp(value / chart.yTop(), 0, 1) * (bottom() - TOP));
        }

        public String path(Series series) {
            StringBuilder path = new StringBuilder();
            for (Point point : series.points()) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(x(point.x()))
                        .append(' ')
                        .append(y(point.y()));
            }
            return path.toString();
        }

        /** The outline of the interval around the line; empty when no point has one. */
        public String band(Series series) {
            if (series.points().stream().noneMatch(Point::banded)) {
                return "";
            }
            StringBuilder path = new StringBuilder();
            for (Point point : series.points()) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(x(point.x()))
                        .append(' ')
                        .append(y(point.high()));
            }
            for (Point point : series.points().reversed()) {
                path.append('L').append(x(point.x())).append(' ').append(y(point.low()));
            }
            return path.append('Z').toString();
        }

        /** The marks whose labels have room beside the one before. */
        public List<Tick> xTicks() {
            List<Tick> kept = new ArrayList<>();
            double free = 0;
            for (Tick tick : chart.xTicks()) {
                double half = tick.label().length() * LETTER / 2;
                double at = Double.parseDouble(x(tick.at()));
                if (at - half >= free && at + half <= width + 8) {
                    kept.add(tick);
                    free = at + half + LETTER;
                }
            }
            return kept;
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
