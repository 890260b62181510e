package org.secondchair.home.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server and stays up until it is stopped. */
@Command(name = "up", description = "Starts the server on the embedded PostgreSQL, or on what the settings name.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--port", description = "Port of the pages (default: ${DEFAULT-VALUE}).", defaultValue = "8420")
    private int port;

    @Option(
            names = "--database-port",
            description = "Port of the embedded PostgreSQL (default: ${DEFAULT-VALUE}).",
            defaultValue = "8421")
    private int databasePort;

    @Option(names = "--data", description = "Data folder (default: ${DEFAULT-VALUE}).", defaultValue = "data")
    private Path data = Path.of("data");

    @Option(names = "--train", hidden = true, description = "Start, show one page, stop: prepares the class cache.")
    private boolean train;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var surroundings = new Surroundings()
                .data(data)
                .set("server.port", port)
                .set("secondchair.database.port", train ? Ports.anyFree() : databasePort);
        if (train) {
            surroundings.set("logging.level.root", "error");
        }
        ConfigurableApplicationContext context = surroundings.server();
        String address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        if (train) {
            visit(address);
            context.close();
            return 0;
        }
        System.out.println("Secondchair is up: " + address);
        System.out.println("Data: " + Surroundings.resolve(data) + "   Stop with Ctrl+C.");
        new CountDownLatch(1).await();
        return 0;
    }

    /** One page and one file, so that what they need is in the cache. */
    private static void visit(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : new String[] {"/sign-in", "/", "/api/openapi.json"}) {
                client.send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
