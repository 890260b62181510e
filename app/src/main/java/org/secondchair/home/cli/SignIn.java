package org.secondchair.home.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.secondchair.home.client.ApiClient;
import org.secondchair.home.client.ApiClient.Refused;
import picocli.CommandLine.Option;

/** The options with which a verb signs in to a running server. */
final class SignIn {
    @Option(
            names = "--server",
            defaultValue = "http://127.0.0.1:8420",
            description = "Address of the server (default: ${DEFAULT-VALUE}).")
    private String server = "";

    @Option(
            names = "--as",
            required = true,
            description = {
                "E-mail address of the person. The password is asked for, or read from the file of --password-file,",
                "or from SECONDCHAIR_PASSWORD."
            })
    private String email = "";

    @Option(names = "--password-file", description = "File whose first line is the password.")
    private @Nullable Path passwordFile;

    /** @throws Refused when the server does not let the person in */
    ApiClient open() {
        var api = new ApiClient(server);
        api.signIn(email, password());
        return api;
    }

    /** Where a page of the server is read in the browser. */
    String address(String path) {
        return server.replaceAll("/+$", "") + path;
    }

    private String password() {
        if (passwordFile != null) {
            return firstLine(Surroundings.resolve(passwordFile));
        }
        String given = System.getenv("SECONDCHAIR_PASSWORD");
        if (given != null) {
            return given;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", email);
        if (typed == null) {
            throw new IllegalArgumentException("No password: set SECONDCHAIR_PASSWORD, or run this in a terminal.");
        }
        return new String(typed);
    }

    private static String firstLine(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw new IllegalArgumentException("The password file %s is empty.".formatted(file));
            }
            return line;
        } catch (IOException e) {
            throw new IllegalArgumentException("The password file %s cannot be read.".formatted(file));
        }
    }
}
