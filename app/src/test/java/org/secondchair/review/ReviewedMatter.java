package org.secondchair.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.access.Role;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.engagement.EngagementFixtures;
import org.secondchair.engagement.Team;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's matter with documents, reviewed by a provider's people over HTTP under an engagement by the document. */
public final class ReviewedMatter {
    public static final int SECONDS = 36;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What everybody answers on a document. */
    public record Answer(String responsive, String privilege, List<String> issues, boolean hot, String note) {
        public static Answer of(String responsive) {
            return new Answer(responsive, "NOT_PRIVILEGED", List.of(), false, "");
        }
    }

    public final EngagementFixtures with;
    public final UUID matter;
    public final Actor checker;
    private final ApplicationContext context;
    private final AccessFixtures access;
    private final int port;
    public final Map<String, Answer> answers = new HashMap<>();

    public ReviewedMatter(ApplicationContext context, int port) {
        this.context = context;
        this.port = port;
        access = context.getBean(AccessFixtures.class);
        with = new EngagementFixtures(context);
        matter = with.matter;
        UUID engagement = with.released();
        checker = access.person(with.manager.organizationId(), "Tam Okafor-Lindqvist");
        Acting.as(
                with.manager,
                () -> context.getBean(Team.class).seat(engagement, List.of(checker.personId()), Role.QC_REVIEWER));
        with.cleared(engagement);
        List.of(with.manager, with.reviewer, checker).forEach(person -> with.confirm(person, engagement));
    }

    public HttpVisitor browser(Actor actor) {
        return new HttpVisitor(port).with(access.cookie(actor));
    }

    /** @param files name and content, taken in as they are */
    public void takeIn(Path folder, String custodian, Map<String, String> files) {
        try {
            Path own = Files.createDirectories(folder.resolve(custodian));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(own.resolve(file.getKey()), file.getValue(), UTF_8);
            }
            context.getBean(CorpusFixtures.class).takeIn(with.owner, matter, custodian, own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void open(String... issues) {
        Acting.as(
                with.owner,
                () -> context.getBean(Reviews.class)
                        .open(matter, "rebates of the pulp mill", 4, "Responsive: rebates.", List.of(issues)));
    }

    public Document document(String name) {
        return Acting.as(with.owner, () -> context.getBean(Documents.class).from(matter, 0, 1000)).stream()
                .filter(document ->
                        document.label().equals(name) || document.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Codes over the API, as these people do, until nothing is left or the number is reached; returns how many. */
    public int code(Actor who, String source, int most) {
        HttpVisitor visitor = browser(who);
        int coded = 0;
        while (coded < most) {
            Optional<JsonNode> batch = next(visitor, source);
            if (batch.isEmpty()) {
                break;
            }
            for (JsonNode line : batch.get().path("documents")) {
                if (coded < most && !line.path("decided").asBoolean()) {
                    answer(visitor, batch.get().path("id").asString(), line);
                    coded++;
                }
            }
        }
        return coded;
    }

    private void answer(HttpVisitor visitor, String batch, JsonNode line) {
        String document = line.path("id").asString();
        visitor.json("GET", api("/documents/" + document), "");
        Answer answer = answers.getOrDefault(line.path("label").asString(), Answer.of("NOT_RESPONSIVE"));
        Map<String, Object> body = new HashMap<>(Map.of(
                "responsive", answer.responsive(),
                "privilege", answer.privilege(),
                "issues", answer.issues(),
                "hot", answer.hot(),
                "note", answer.note(),
                "secondsSpent", SECONDS));
        var saved = visitor.header("Idempotency-Key", UUID.randomUUID().toString())
                .json("POST", api("/batches/" + batch + "/documents/" + document), JSON.writeValueAsString(body));
        if (saved.statusCode() != 200) {
            throw new IllegalStateException(saved.statusCode() + " " + saved.body());
        }
    }

    private Optional<JsonNode> next(HttpVisitor visitor, String source) {
        long limit = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < limit) {
            var response = visitor.json("POST", api("/" + source), "");
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            JsonNode work = JSON.readTree(response.body());
            switch (work.path("outcome").asString()) {
                case "ISSUED", "CONTINUED" -> {
                    return Optional.of(work.path("batch"));
                }
                case "NOTHING_LEFT", "NO_REVIEW" -> {
                    return Optional.empty();
                }
                case String _ -> {}
            }
        }
        throw new IllegalStateException("no batch in time");
    }

    public String api(String path) {
        return "/api/matters/" + matter + "/review" + path;
    }

    public String page(String path) {
        return "/matters/" + matter + path;
    }

    public JsonNode report(Actor reader) {
        var response = browser(reader).json("GET", api("/report"), "");
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
