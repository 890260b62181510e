package org.secondchair.home.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondchair.Secondchair;
import org.secondchair.tenancy.DataFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application for a verb, with or without its web side, and explains why it could not. */
final class Surroundings {
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final List<ApplicationContextInitializer<ConfigurableApplicationContext>> additions = new ArrayList<>();

    Surroundings data(Path folder) {
        return set("secondchair.data", resolve(folder));
    }

    Surroundings set(String name, Object value) {
        settings.put(name, value.toString());
        return this;
    }

    /** Hands the application something that no setting makes, before it reads its own classes. */
    Surroundings with(ApplicationContextInitializer<ConfigurableApplicationContext> addition) {
        additions.add(addition);
        return this;
    }

    /** Relative paths are meant from where the person stands, not from where the launcher runs Java. */
    static Path resolve(Path path) {
        String calledFrom = System.getProperty("secondchair.called-from", "");
        return Path.of(calledFrom).resolve(path).toAbsolutePath().normalize();
    }

    ConfigurableApplicationContext server() {
        return start(WebApplicationType.SERVLET);
    }

    /** All rooms and jobs, no web server. */
    ConfigurableApplicationContext quiet() {
        return start(WebApplicationType.NONE);
    }

    private ConfigurableApplicationContext start(WebApplicationType type) {
        var application = new SpringApplication(Secondchair.class);
        application.setWebApplicationType(type);
        application.setLogStartupInfo(false);
        application.addInitializers(additions.toArray(ApplicationContextInitializer[]::new));
        settings.putIfAbsent("logging.level.org.springframework.boot", "off");
        settings.putIfAbsent("logging.level.org.springframework.context", "off");
        settings.putIfAbsent("logging.level.org.apache.catalina.core", "off");
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return application.run(arguments);
    }

    /** The sentence that the person who started it can act on; a bug shows its trace. */
    static String explain(Throwable failure) {
        if (failure instanceof IllegalArgumentException) {
            return String.valueOf(failure.getMessage());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFolder.Unusable) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof PortInUseException port) {
                return "Port %d is in use. Stop what listens there, or choose another port with --port."
                        .formatted(port.getPort());
            }
        }
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "Something unforeseen went wrong:\n" + trace;
    }
}
