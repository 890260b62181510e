package org.secondchair.kernel;

import java.io.PrintStream;
import java.util.Map;

/** A measurement that anybody can repeat on data of their own: {@code ./secondchair bench NAME --option value}. */
public interface Bench {
    /** The word after {@code bench}. */
    String name();

    /** One line for the list of benches. */
    String summary();

    /**
     * Measures, and writes a table for people to {@code out}.
     *
     * @return keys and numbers of the JSON object on the last line, in this order; times in milliseconds unless the
     *     key says otherwise
     */
    Map<String, Object> run(BenchOptions options, PrintStream out);
}
