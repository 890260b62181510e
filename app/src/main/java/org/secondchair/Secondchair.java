package org.secondchair;

import java.util.List;
import org.secondchair.home.cli.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The one application: command line and server. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Secondchair {
    public static void main(String[] args) {
        System.exit(CommandLineEntry.run(List.of(args)));
    }
}
