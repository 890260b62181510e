package org.secondchair;

import java.util.List;
import org.secondchair.home.cli.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The one application: command line and server. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Secondchair {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int LEAST_CARRIERS = 8;

    public static void main(String[] args) {
        shareProcessors();
        System.exit(CommandLineEntry.run(List.of(args)));
    }

    /**
     * Virtual threads have as many carriers as there are processors, and one that computes keeps its carrier: on two
     * processors, two reports under way would let nobody else read a page. With more carriers the system shares the
     * processors among them. To be set before the first virtual thread.
     */
    private static void shareProcessors() {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Math.max(LEAST_CARRIERS, 2 * Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
    }
}
