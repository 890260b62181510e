package org.secondchair.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.Scopes;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.audit.Verification;
import org.secondchair.audit.VerifyLog;
import org.secondchair.audit.ViewKind;
import org.secondchair.audit.Views;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class RecordPagesTest {
    @Autowired
    AccessFixtures access;

    @Autowired
    AuditLog log;

    @Autowired
    Views views;

    @Autowired
    Transactions transactions;

    @Value("${local.server.port}")
    int port;

    private Actor client;
    private Actor reviewer;
    private UUID matter;
    private final UUID document = UUID.randomUUID();

    @BeforeEach
    void aMatterInWhichSomethingHappened() {
        client =
                access.person(access.organization("Halloran Quarry", Organizations.Kind.LEGAL_DEPARTMENT), "Ines Falk");
        reviewer = access.person(access.organization("Umbra Review", Organizations.Kind.PROVIDER), "Otto Brandt");
        matter = access.scope(client, Scopes.Kind.MATTER);
        access.seat(client, reviewer, matter, Role.REVIEWER);
        Acting.as(reviewer, () -> {
            transactions.write(() -> log.append(
                    AuditEvent.of(client.organizationId(), matter, "review.batch-released", UUID.randomUUID())
                            .with("documents", 48)));
            views.record(client.organizationId(), matter, List.of(document), ViewKind.VIEWED);
        });
    }

    private String settled(String rest) throws IOException, InterruptedException {
        long limit = System.nanoTime() + 60_000_000_000L;
        String body = send(client, "GET", path(rest)).body();
        while (body.contains("being numbered")) {
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.sleep(100);
            body = send(client, "GET", path(rest)).body();
        }
        return body;
    }

    private String path(String rest) {
        return "/matters/" + matter + "/record" + rest;
    }

    private HttpResponse<String> send(Actor actor, String method, String path)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Cookie", access.cookie(actor))
                            .header("Origin", "http://127.0.0.1:" + port)
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Accept", "text/html")
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void theClientReadsWhatHappenedAndWhoSawWhat() throws Exception {
        assertThat(settled(""))
                .contains("batch released", "Otto Brandt", "documents: 48", log.keyFingerprint())
                .containsPattern("<code>\\d+:([0-9a-f]{4}-){7}[0-9a-f]{4}</code>");
        assertThat(send(client, "GET", path("?show=views")).body()).contains("Otto Brandt", document.toString());
        assertThat(send(client, "GET", path("?show=views&person=" + client.personId()))
                        .body())
                .doesNotContain(document.toString());
        assertThat(send(client, "GET", path("?until=2001-01-01")).body()).doesNotContain("documents: 48");
    }

    @Test
    void aFilterThatMeansNothingIsExplained() throws Exception {
        assertThat(send(client, "GET", path("?from=yesterday")).statusCode()).isEqualTo(400);
        assertThat(send(client, "GET", path("?person=Otto")).statusCode()).isEqualTo(400);
    }

    @Test
    void theClientChecksTheRecordOnThePage() throws Exception {
        settled("");
        HttpResponse<String> answer = send(client, "POST", path("/verify"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Checked just now");
    }

    @Test
    void theDownloadVerifiesWithoutTheServer(@TempDir Path folder) throws Exception {
        settled("");
        HttpResponse<String> answer = send(client, "GET", path("/export"));
        Path file = Files.writeString(folder.resolve("record.jsonl"), answer.body());

        assertThat(new VerifyLog(new PrintStream(OutputStream.nullOutputStream()))
                        .verify(file, Optional.of(log.keyFingerprint()), Optional.empty()))
                .isInstanceOf(Verification.Sound.class);
        assertThat(answer.body()).contains("review.batch-released");
    }

    @Test
    void anExcerptFromWhichAnEventWasCutIsFoundAgainstAnOlderDownload(@TempDir Path folder) throws Exception {
        settled("");
        String whole = send(client, "GET", path("/export")).body();
        Path kept = Files.writeString(folder.resolve("kept.jsonl"), whole);
        String[] lines = whole.split("\n");
        String told = java.util.Arrays.stream(lines)
                .filter(line -> line.contains("review.batch-released"))
                .findFirst()
                .orElseThrow();
        Path cut = Files.writeString(
                folder.resolve("cut.jsonl"),
                String.join(
                                "\n",
                                java.util.Arrays.stream(lines)
                                        .filter(line -> !line.equals(told))
                                        .toList()) + "\n");
        var logs = new VerifyLog(new PrintStream(OutputStream.nullOutputStream()));
        assertThat(logs.verify(kept, Optional.of(log.keyFingerprint()), Optional.of(kept)))
                .isInstanceOf(Verification.Sound.class);
        assertThat(logs.verify(cut, Optional.of(log.keyFingerprint()), Optional.of(kept)))
                .isInstanceOfSatisfying(
                        Verification.Tampered.class,
                        tampered -> assertThat(tampered.findings().getFirst().explanation())
                                .contains("was left out of this one"));
    }

    @Test
    void reviewersAndStrangersAreRefused() throws Exception {
        Actor stranger = access.person(access.organization("Marrow Legal", Organizations.Kind.FIRM), "Vera Lindqvist");
        for (String rest : List.of("", "/export")) {
            assertThat(send(stranger, "GET", path(rest)).statusCode()).isEqualTo(404);
            assertThat(send(reviewer, "GET", path(rest)).statusCode()).isIn(403, 404);
        }
    }
}
