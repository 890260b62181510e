package org.secondchair.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.review.ReviewedMatter;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** People at the workbench of a matter under an engagement, in a real browser. */
@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
abstract class WorkbenchJourney {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    ReviewedMatter review;

    @BeforeEach
    void aMatterUnderAnEngagement() {
        review = new ReviewedMatter(context, port);
    }

    void takeIn() {
        context.getBean(CorpusFixtures.class).takeIn(review.with.owner, review.matter, "Aud Renner", folder);
    }

    Page bench(Actor actor, String path) {
        return bench(actor, path, 1440, 900, ColorScheme.LIGHT);
    }

    Page bench(Actor actor, String path, int width, int height, ColorScheme scheme) {
        Page page = BROWSER.open(fixtures.cookie(actor), port, width, height, scheme);
        page.navigate("http://localhost:" + port + review.page(path));
        return page;
    }

    static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.picture(page, name);
    }
}
