package org.secondchair.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.search.Facet;
import org.secondchair.search.HitsOutcome;
import org.secondchair.search.IndexOutcome;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.SearchOutcome;
import org.secondchair.search.SearchRequest;
import org.secondchair.search.Sight;
import org.secondchair.search.Span;
import org.secondchair.search.TermReportOutcome;

@NullUnmarked
class LuceneSearchesTest {
    @TempDir
    Path folder;

    private SearchFixtures fixtures;

    @BeforeEach
    void open() {
        fixtures = new SearchFixtures(folder);
    }

    @AfterEach
    void close() {
        fixtures.close();
    }

    @Test
    void findsByWordsPhrasesAndBooleans() {
        fixtures.feed("The side letter was signed", "the letter stood on the other side", "nothing of that kind");
        assertThat(fixtures.found("letter")).containsExactly(0, 1);
        assertThat(fixtures.found("\"side letter\"")).containsExactly(0);
        assertThat(fixtures.found("letter NOT signed")).containsExactly(1);
        assertThat(fixtures.found("signed OR kind")).containsExactly(0, 2);
        assertThat(fixtures.found("NOT letter")).containsExactly(2);
        assertThat(fixtures.found("\"the * letter\"")).containsExactly(0);
        assertThat(fixtures.found("")).containsExactly(0, 1, 2);
        assertThat(fixtures.found("unheard")).isEmpty();
    }

    @Test
    void measuresProximityBetweenNearestEndsAndRefusesToBeItsOwnNeighbour() {
        fixtures.feed("alpha one two beta", "beta one alpha", "alpha beta gamma", "alpha");
        assertThat(fixtures.found("alpha w/3 beta")).containsExactly(0, 1, 2);
        assertThat(fixtures.found("alpha w/2 beta")).containsExactly(1, 2);
        assertThat(fixtures.found("alpha pre/3 beta")).containsExactly(0, 2);
        assertThat(fixtures.found("alpha not w/2 beta")).containsExactly(0, 3);
        assertThat(fixtures.found("alpha w/5 alpha")).isEmpty();
        assertThat(fixtures.found("(alpha and gamma) w/1 beta")).containsExactly(2);
        assertThat(fixtures.found("(al* or gam!) w/1 (bet? or \"one two\")")).containsExactly(0, 2);
    }

    @Test
    void proximityWorksInScriptsOtherThanLatin() {
        fixtures.feed(
                "Договор поставки был расторгнут по соглашению сторон",
                "تم إلغاء عقد التوريد باتفاق الطرفين",
                "供应合同已于五月解除，双方签署了协议。",
                "契約書は五月に解除されました。カタカナ",
                "공급 계약은 오월에 해지되었다",
                "สัญญาจัดหาถูกยกเลิก",
                "आपूर्ति अनुबंध मई में समाप्त किया गया",
                "Η σύμβαση προμήθειας λύθηκε",
                "חוזה האספקה בוטל בהסכמה");
        assertThat(fixtures.found("договор w/3 расторгнут")).containsExactly(0);
        assertThat(fixtures.found("догов* pre/4 соглашен*")).isEmpty();
        assertThat(fixtures.found("догов* pre/5 соглашен*")).containsExactly(0);
        assertThat(fixtures.found("الغاء w/2 عقد")).containsExactly(1);
        assertThat(fixtures.found("إلغاء w/1 التوريد")).isEmpty();
        assertThat(fixtures.found("合同 w/7 解除")).containsExactly(2);
        assertThat(fixtures.found("合同 w/3 解除")).isEmpty();
        assertThat(fixtures.found("\"解除\"")).containsExactly(2, 3);
        assertThat(fixtures.found("解除 w/5 ｶﾀｶﾅ")).isEmpty();
        assertThat(fixtures.found("解除 w/6 ｶﾀｶﾅ")).containsExactly(3);
        assertThat(fixtures.found("계약* w/2 해지*")).containsExactly(4);
        assertThat(fixtures.found("สัญญา w/15 ยกเลิก")).containsExactly(5);
        assertThat(fixtures.found("अनुबंध w/3 समाप्त")).containsExactly(6);
        assertThat(fixtures.found("συμβαση w/2 λυθηκε")).containsExactly(7);
        assertThat(fixtures.found("חוזה w/2 בוטל")).containsExactly(8);
    }

    @Test
    void foldsCaseAndAccentsAndFindsFuzzyWords() {
        fixtures.feed("Café MÜLLER naïve", "cafe muller", "the guarantee", "the garantee", "guaranty");
        assertThat(fixtures.found("CAFÉ and muller")).containsExactly(0, 1);
        assertThat(fixtures.found("g%uarantee")).containsExactly(2, 3);
        assertThat(fixtures.found("g%%uarantee")).containsExactly(2, 3, 4);
        assertThat(fixtures.found("gu%arantee")).containsExactly(2);
        assertThat(fixtures.found("gu?rant*")).containsExactly(2, 4);
    }

    @Test
    void searchesFieldsAndKeepsTheirValuesApart() {
        fixtures.feed(new IndexedDocument(
                0,
                SearchFixtures.id(0),
                SearchFixtures.id(0),
                null,
                List.of("Avery Stone"),
                new IndexedDocument.Participants(
                        List.of("Rowan Pike <rowan.pike@example.com>"),
                        List.of("Ada First <ada@example.com>", "Bo Second <bo@example.net>"),
                        List.of(),
                        List.of("Hidden One <hidden@example.org>")),
                "Quarterly forecast",
                "forecast.xlsx",
                "email",
                "en",
                Instant.parse("2001-06-01T03:00:00Z"),
                5000,
                true,
                Set.of(),
                "Please see attached."));
        for (String query : List.of(
                "from:pike",
                "from:rowan.pike@example.com",
                "to:(ada and bo)",
                "to:*@example.net",
                "bcc:hidden",
                "subject:\"quarterly forecast\"",
                "name:forecast.xlsx",
                "custodian:stone",
                "type:email",
                "text:attached",
                "quarterly",
                "quarterly and attached",
                "has:attachments",
                "size:>4kb",
                "sent:2001-05-31",
                "from:pike and sent:2001-05")) {
            assertThat(fixtures.found(query)).as(query).containsExactly(0);
        }
        for (String query : List.of(
                "text:quarterly",
                "subject:attached",
                "from:ada",
                "sent:2001-06",
                "to:(first w/500 second)",
                "to:\"com bo\"",
                "forecast w/50 attached",
                "size:<4kb",
                "stone")) {
            assertThat(fixtures.found(query)).as(query).isEmpty();
        }
        assertThat(fixtures.asking().hits(SearchFixtures.MATTER, 0, "bo or attached or quarterly", SearchFixtures.ZONE))
                .isEqualTo(new HitsOutcome.Marked(
                        List.of(new Span(11, 19)),
                        List.of(
                                new HitsOutcome.HeaderHit("subject", 0, new Span(0, 9)),
                                new HitsOutcome.HeaderHit("to", 1, new Span(0, 2)),
                                new HitsOutcome.HeaderHit("to", 1, new Span(11, 13)))));
    }

    @Test
    void marksExactlyWhatMetTheQuery() {
        String text = "Alpha met beta. Far away from that, in another town and time, alpha stood alone.";
        fixtures.feed(text);
        assertThat(marked("alpha w/3 beta", text)).containsExactly("Alpha", "beta");
        assertThat(marked("alpha not w/3 beta", text)).containsExactly("alpha");
        assertThat(marked("\"in another\" or unheard", text)).containsExactly("in another");
        assertThat(marked("alpha NOT unheard", text)).containsExactly("Alpha", "alpha");
        assertThat(marked("stood and (unheard or al*)", text)).containsExactly("Alpha", "alpha", "stood", "alone");
        assertThat(marked("unheard", text)).isEmpty();
    }

    private List<String> marked(String query, String text) {
        return fixtures.asking().hits(SearchFixtures.MATTER, 0, query, SearchFixtures.ZONE)
                        instanceof HitsOutcome.Marked(var spans, var _)
                ? spans.stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList()
                : List.of("no marks");
    }

    @Test
    void showsNobodyWhatTheyMayNotSeeNotEvenInCounts() {
        fixtures.feed(
                SearchFixtures.document(0, 1, "Avery Stone", null, Set.of(), "merger plan"),
                SearchFixtures.document(1, 1, "Avery Stone", null, Set.of("privileged"), "merger advice"),
                SearchFixtures.document(2, 2, "Blake Reed", null, Set.of("privileged"), "merger secret"));
        fixtures.sight = new Sight.Except(Set.of("privileged"));
        assertThat(fixtures.search("merger")).isInstanceOfSatisfying(SearchOutcome.Found.class, found -> {
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.facets().get(Facet.CUSTODIAN))
                    .containsExactly(new SearchOutcome.FacetCount("Avery Stone", 1));
        });
        assertThat(fixtures.asking().hits(SearchFixtures.MATTER, 1, "merger", SearchFixtures.ZONE))
                .isEqualTo(new HitsOutcome.Absent());
        assertThat(fixtures.asking().hits(SearchFixtures.MATTER, 9, "merger", SearchFixtures.ZONE))
                .isEqualTo(new HitsOutcome.Absent());
        assertThat(fixtures.asking().termReport(SearchFixtures.MATTER, List.of("merger"), SearchFixtures.ZONE))
                .isInstanceOfSatisfying(TermReportOutcome.Counted.class, counted -> {
                    assertThat(counted.report().documents()).isEqualTo(1);
                    assertThat(counted.report().withFamily()).isEqualTo(1);
                });
        fixtures.sight = new Sight.Only(Set.of(0, 2), Set.of());
        assertThat(fixtures.found("merger")).containsExactly(0, 2);
        fixtures.sight = Sight.NOTHING;
        assertThat(fixtures.found("merger")).isEmpty();
    }

    @Test
    void countsFacetsExactlyAndNarrowsByThem() {
        fixtures.feed(
                SearchFixtures.document(0, 0, "Avery Stone", Instant.parse("2001-05-31T23:00:00Z"), Set.of(), "x"),
                SearchFixtures.document(1, 1, "Avery Stone", Instant.parse("2001-06-01T03:59:59Z"), Set.of(), "x"),
                SearchFixtures.document(2, 2, "Blake Reed", Instant.parse("2001-06-01T04:00:00Z"), Set.of(), "x"),
                SearchFixtures.document(3, 3, "Blake Reed", null, Set.of(), "x"));
        assertThat(fixtures.search("x")).isInstanceOfSatisfying(SearchOutcome.Found.class, found -> {
            assertThat(found.facets().get(Facet.MONTH))
                    .containsExactly(
                            new SearchOutcome.FacetCount("", 1),
                            new SearchOutcome.FacetCount("2001-05", 2),
                            new SearchOutcome.FacetCount("2001-06", 1));
            assertThat(found.facets().get(Facet.CUSTODIAN))
                    .containsExactly(
                            new SearchOutcome.FacetCount("Avery Stone", 2),
                            new SearchOutcome.FacetCount("Blake Reed", 2));
        });
        assertThat(narrowed(Map.of(Facet.MONTH, Set.of("2001-05", "")))).containsExactly(0, 1, 3);
        assertThat(narrowed(Map.of(Facet.MONTH, Set.of("2001-05", "2001-06"), Facet.CUSTODIAN, Set.of("Blake Reed"))))
                .containsExactly(2);
        assertThat(narrowed(Map.of(Facet.MONTH, Set.of("nonsense")))).isEmpty();
    }

    private List<Integer> narrowed(Map<Facet, Set<String>> narrowed) {
        var request =
                new SearchRequest("x", narrowed, SearchRequest.Order.ORDINAL, SearchFixtures.ZONE, 10, null, false);
        return fixtures.asking().search(SearchFixtures.MATTER, request) instanceof SearchOutcome.Found found
                ? found.documents().stream().map(document -> document.ordinal()).toList()
                : List.of(-1);
    }

    @Test
    void pagesThroughEveryOrderWithoutRepeatOrGap() {
        var documents = new ArrayList<IndexedDocument>();
        for (int i = 0; i < 57; i++) {
            Instant sent =
                    i % 5 == 0 ? null : Instant.parse("2001-05-01T00:00:00Z").plusSeconds(i % 7);
            documents.add(
                    SearchFixtures.document(i, i, "Avery Stone", sent, Set.of(), "word " + "word ".repeat(i % 4)));
        }
        fixtures.feed(documents.toArray(IndexedDocument[]::new));
        for (SearchRequest.Order order : SearchRequest.Order.values()) {
            var whole = SearchRequest.of("word", order, SearchFixtures.ZONE, 500);
            List<Integer> all = ordinals(whole);
            assertThat(all).hasSize(57).doesNotHaveDuplicates();
            var paged = new ArrayList<Integer>();
            String after = null;
            do {
                var request = new SearchRequest("word", Map.of(), order, SearchFixtures.ZONE, 10, after, false);
                var page = (SearchOutcome.Found) fixtures.asking().search(SearchFixtures.MATTER, request);
                assertThat(page.total()).isEqualTo(57);
                page.documents().forEach(document -> paged.add(document.ordinal()));
                after = page.next();
            } while (after != null);
            assertThat(paged).as(order.name()).isEqualTo(all);
        }
    }

    private List<Integer> ordinals(SearchRequest request) {
        var found = (SearchOutcome.Found) fixtures.asking().search(SearchFixtures.MATTER, request);
        return found.documents().stream().map(document -> document.ordinal()).toList();
    }

    @Test
    void refusesACursorOfAnotherSearch() {
        fixtures.feed("word", "word");
        var first =
                new SearchRequest("word", Map.of(), SearchRequest.Order.ORDINAL, SearchFixtures.ZONE, 1, null, false);
        var page = (SearchOutcome.Found) fixtures.asking().search(SearchFixtures.MATTER, first);
        var other = new SearchRequest(
                "words", Map.of(), SearchRequest.Order.ORDINAL, SearchFixtures.ZONE, 1, page.next(), false);
        assertThat(fixtures.asking().search(SearchFixtures.MATTER, other)).isEqualTo(new SearchOutcome.StaleCursor());
        var garbage =
                new SearchRequest("word", Map.of(), SearchRequest.Order.ORDINAL, SearchFixtures.ZONE, 1, "%%", false);
        assertThat(fixtures.asking().search(SearchFixtures.MATTER, garbage)).isEqualTo(new SearchOutcome.StaleCursor());
    }

    @Test
    void saysWhenAWildcardStandsForTooManyWords() {
        var text = new StringBuilder();
        for (int i = 0; i <= QueryCompiler.MOST_EXPANSIONS; i++) {
            text.append("ka").append(i).append(' ');
        }
        fixtures.feed(text + "end");
        assertThat(fixtures.search("ka* w/5 end"))
                .isEqualTo(
                        new SearchOutcome.TooBroad(
                                "ka*",
                                "ka* stands for more than 20,000 words; in a phrase or beside w/ that is too many. Give it more letters."));
        assertThat(fixtures.found("ka*")).containsExactly(0);
        assertThat(fixtures.found("ka1* w/1 ka2")).containsExactly(0);
        assertThat(fixtures.search("*a?????????????????????????????????*"))
                .isInstanceOfAny(SearchOutcome.TooBroad.class, SearchOutcome.Found.class);
    }

    @Test
    void countsATermListWithFamiliesAndUniqueDocuments() {
        fixtures.feed(
                SearchFixtures.document(0, 1, "Avery Stone", null, Set.of(), "alpha beta"),
                SearchFixtures.document(1, 1, "Avery Stone", null, Set.of(), "attachment"),
                SearchFixtures.document(2, 2, "Blake Reed", null, Set.of(), "beta"),
                SearchFixtures.document(3, 3, "Blake Reed", null, Set.of(), "gamma"));
        var outcome = fixtures.asking()
                .termReport(SearchFixtures.MATTER, List.of("alpha", "bet*", "(", "delta"), SearchFixtures.ZONE);
        var report = ((TermReportOutcome.Counted) outcome).report();
        assertThat(report.documents()).isEqualTo(4);
        assertThat(report.withHits()).isEqualTo(2);
        assertThat(report.withFamily()).isEqualTo(3);
        assertThat(report.lines().get(0))
                .isEqualTo(
                        new org.secondchair.search.TermReport.Line("alpha", null, 1, 2, 0, Map.of("Avery Stone", 1L)));
        assertThat(report.lines().get(1))
                .isEqualTo(new org.secondchair.search.TermReport.Line(
                        "bet*", null, 2, 3, 1, Map.of("Avery Stone", 1L, "Blake Reed", 1L)));
        assertThat(report.lines().get(2).fault()).contains("ends where");
        assertThat(report.lines().get(3).withHits()).isZero();
    }

    @Test
    void replacesRemovesAndForgets() {
        fixtures.feed("first", "second");
        fixtures.feed(SearchFixtures.text(0, "changed"));
        assertThat(fixtures.found("first")).isEmpty();
        assertThat(fixtures.found("changed")).containsExactly(0);
        fixtures.feeding().remove(SearchFixtures.MATTER, List.of(SearchFixtures.id(1)));
        assertThat(fixtures.feeding().refresh(SearchFixtures.MATTER)).isEqualTo(new IndexOutcome.Ready(1, ""));
        assertThat(fixtures.feeding().commit(SearchFixtures.MATTER, "chunk 7"))
                .isEqualTo(new IndexOutcome.Ready(1, "chunk 7"));
        fixtures.close();
        fixtures = new SearchFixtures(folder);
        assertThat(fixtures.feeding().state(SearchFixtures.MATTER)).isEqualTo(new IndexOutcome.Ready(1, "chunk 7"));
        fixtures.feeding().drop(SearchFixtures.MATTER);
        assertThat(folder.resolve(SearchFixtures.MATTER.toString()).resolve("search"))
                .doesNotExist();
        assertThat(fixtures.feeding().state(SearchFixtures.MATTER)).isEqualTo(new IndexOutcome.Ready(0, ""));
    }

    @Test
    void isSearchableWithinASecondWithoutARefresh() throws InterruptedException {
        fixtures.feed("early");
        fixtures.feeding().index(SearchFixtures.MATTER, List.of(SearchFixtures.text(5, "late")));
        Thread.sleep(1000);
        assertThat(fixtures.found("late")).containsExactly(5);
    }

    @Test
    void closesTheIndexesLeastRecentlyUsed() {
        for (int i = 0; i < 30; i++) {
            fixtures.feeding().index(new UUID(9, i), List.of(SearchFixtures.text(0, "matter " + i)));
        }
        for (int i = 0; i < 30; i++) {
            var outcome = fixtures.asking()
                    .search(
                            new UUID(9, i),
                            SearchRequest.of("matter " + i, SearchRequest.Order.RELEVANCE, SearchFixtures.ZONE, 5));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            SearchOutcome.Found.class,
                            found -> assertThat(found.total()).isEqualTo(1));
        }
    }
}
