package org.secondchair.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.search.HitsOutcome;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.SearchOutcome;
import org.secondchair.search.SearchRequest;
import org.secondchair.search.language.Parsed;
import org.secondchair.search.language.Query;
import org.secondchair.search.language.QueryParser;

/// The index against a matcher that compares every word with every other.
class AgreementTest {
    @TempDir
    Path folder;

    @Test
    void agreesWithBruteForceOnInventedTexts() {
        var random = new Random(17);
        var documents = new ArrayList<IndexedDocument>();
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder();
            for (int words = 10 + random.nextInt(150); words > 0; words--) {
                int word = (int) (400 * Math.pow(random.nextDouble(), 3));
                text.append(Integer.toString(word * 7919 % 46_000 + 1000, 36)).append(words % 9 == 0 ? ". " : " ");
            }
            documents.add(SearchFixtures.text(i, text.toString()));
        }
        agree(documents, 200);
    }

    @Test
    void agreesWithBruteForceOnRealMail() throws IOException {
        Optional<Path> mail = realMail();
        assumeTrue(mail.isPresent(), "no shared mail folders beside this checkout");
        agree(messages(mail.orElseThrow(), 300), 500);
    }

    private void agree(List<IndexedDocument> documents, int queries) {
        try (var fixtures = new SearchFixtures(folder)) {
            for (int i = 0; i < documents.size(); i += 100) {
                fixtures.feeding()
                        .index(SearchFixtures.MATTER, documents.subList(i, Math.min(i + 100, documents.size())));
                fixtures.feeding().refresh(SearchFixtures.MATTER);
            }
            List<ReferenceMatcher> references =
                    documents.stream().map(ReferenceMatcher::new).toList();
            var samples = new QuerySamples(documents, 23);
            int met = 0;
            int tooBroad = 0;
            for (int i = 0; i < queries; i++) {
                String written = samples.next();
                if (fixtures.search(written) instanceof SearchOutcome.TooBroad) {
                    tooBroad++;
                    continue;
                }
                Query query = query(written);
                var expected = new ArrayList<Integer>();
                for (int one = 0; one < references.size(); one++) {
                    if (references.get(one).meets(query)) {
                        expected.add(one);
                    }
                }
                List<Integer> found = allFound(fixtures, written);
                assertThat(found).as(written).isEqualTo(expected);
                met += expected.isEmpty() ? 0 : 1;
                if (!found.isEmpty() && query.placed()) {
                    int one = found.get(i % found.size());
                    assertThat(marks(fixtures, one, written))
                            .as(written + " in " + one)
                            .isEqualTo(references.get(one).marks(query));
                }
            }
            assertThat(met).isGreaterThan(queries / 2);
            assertThat(tooBroad).isLessThan(queries / 20);
        }
    }

    private static List<Integer> allFound(SearchFixtures fixtures, String written) {
        var all = new ArrayList<Integer>();
        String after = null;
        do {
            var request = new SearchRequest(
                    written, Map.of(), SearchRequest.Order.ORDINAL, SearchFixtures.ZONE, 500, after, false);
            var page = (SearchOutcome.Found) fixtures.asking().search(SearchFixtures.MATTER, request);
            page.documents().forEach(document -> all.add(document.ordinal()));
            after = page.next();
        } while (after != null);
        return all;
    }

    private static Set<String> marks(SearchFixtures fixtures, int ordinal, String written) {
        var marks = new HashSet<String>();
        var outcome = fixtures.asking().hits(SearchFixtures.MATTER, ordinal, written, SearchFixtures.ZONE);
        ((HitsOutcome.Marked) outcome).text().forEach(span -> marks.add(span.start() + "-" + span.end()));
        return marks;
    }

    private static Query query(String written) {
        return switch (QueryParser.parse(written)) {
            case Parsed.Understood(Query query) -> query;
            case Parsed.Malformed malformed -> throw new AssertionError(written + " " + malformed);
        };
    }

    private static Optional<Path> realMail() {
        String named = System.getenv("SECONDCHAIR_SHARED");
        if (named != null) {
            return Optional.of(Path.of(named, "data/enron-sample/maildir")).filter(Files::isDirectory);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path beside = up.resolveSibling("shared/data/enron-sample/maildir");
            if (Files.isDirectory(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }

    private static List<IndexedDocument> messages(Path folder, int most) throws IOException {
        var messages = new ArrayList<IndexedDocument>();
        try (Stream<Path> zips = Files.list(folder)) {
            for (Path zip : zips.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList()) {
                int fromThis = 0;
                try (var in = new ZipInputStream(Files.newInputStream(zip))) {
                    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                        if (!entry.isDirectory() && messages.size() < most && fromThis++ < most / 4) {
                            String raw = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                            messages.add(message(messages.size(), raw));
                        }
                    }
                }
            }
        }
        return messages;
    }

    private static IndexedDocument message(int ordinal, String raw) {
        int body = Math.max(raw.indexOf("\r\n\r\n"), raw.indexOf("\n\n"));
        String head = body < 0 ? "" : raw.substring(0, body).replaceAll("\r?\n[ \t]+", " ");
        String text = body < 0 ? raw : raw.substring(body);
        return new IndexedDocument(
                ordinal,
                SearchFixtures.id(ordinal),
                SearchFixtures.id(ordinal),
                null,
                List.of("Avery Stone"),
                new IndexedDocument.Participants(
                        header(head, "From"),
                        List.of(String.join(",", header(head, "To")).split(",")),
                        List.of(),
                        List.of()),
                String.join("", header(head, "Subject")),
                "message.eml",
                "email",
                "en",
                null,
                text.length(),
                false,
                Set.of(),
                text);
    }

    private static List<String> header(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .limit(1)
                .toList();
    }
}
