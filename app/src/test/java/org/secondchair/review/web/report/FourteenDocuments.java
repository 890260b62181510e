package org.secondchair.review.web.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.review.ReviewedMatter;
import org.secondchair.review.ReviewedMatter.Answer;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A matter under an engagement, and fourteen documents of two people with what their reviewers are to answer. */
@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
abstract class FourteenDocuments {
    private static final String MAIL = """
            Message-ID: <%1$s@mill.example>
            Date: %2$s
            From: Aud Renner <aud@mill.example>
            To: Teo Varga <teo@mill.example>
            Subject: %1$s

            %3$s
            """;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    ReviewedMatter review;

    @BeforeEach
    void aMatterUnderAnEngagement() {
        review = new ReviewedMatter(context, port);
    }

    private static String mail(String subject, String date, String text) {
        return MAIL.formatted(subject, date, text);
    }

    /** Ten documents of Renner, four of Varga; one duplicate, one that cannot be opened. */
    void fourteenDocuments() {
        Map<String, String> renner = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            renner.put(
                    "r" + i + ".eml",
                    mail(
                            "rebate " + i,
                            "Tue, 4 Mar 2025 23:30:00 -0500",
                            "The rebate for lot " + i + " was agreed with the pulp mill in spring. Lunch is at noon."));
        }
        renner.put(
                "r6.eml", mail("counsel", "Wed, 5 Mar 2025 10:00:00 +0000", "Our lawyer advises against SECRETWORD."));
        renner.put(
                "r7.eml", mail("board", "Fri, 4 Apr 2025 10:00:00 +0000", "The board knew of the rebates all along."));
        renner.put("note.txt", "The canteen serves soup on Friday.");
        renner.put("same.txt", "Minutes of the works council, nothing decided.");
        renner.put("broken.zip", "PK\u0003\u0004 this is no archive");
        review.takeIn(folder, "Renner", renner);
        Map<String, String> varga = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            varga.put("v" + i + ".txt", "Parking list of the north gate, week " + i + ".");
        }
        varga.put("same.txt", "Minutes of the works council, nothing decided.");
        review.takeIn(folder, "Varga", varga);
        for (int i = 0; i < 6; i++) {
            review.answers.put("rebate " + i, new Answer("RESPONSIVE", "NOT_PRIVILEGED", List.of("rebate"), false, ""));
        }
        review.answers.put("counsel", new Answer("RESPONSIVE", "WITHHOLD", List.of("rebate"), true, "legal advice"));
        review.answers.put("board", new Answer("RESPONSIVE", "NOT_PRIVILEGED", List.of("rebate", "board"), true, ""));
        review.answers.put("note.txt", new Answer("UNSURE", "NOT_PRIVILEGED", List.of(), false, "Is soup a rebate?"));
    }

    static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.path(field).asString()));
        return texts;
    }
}
