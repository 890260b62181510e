package org.secondchair.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for a test class: {@code @RegisterExtension static final Browser browser = new Browser();}. The
 * browser is the one that {@code SECONDCHAIR_CHROMIUM} names, else one of the usual places; without one the class is
 * skipped with a message. Nothing is downloaded.
 *
 * <p>Every page watches its console: a refused script, a broken policy or an uncaught error fails {@link #watched}.
 */
public final class Browser implements BeforeAllCallback, AfterAllCallback {
    /** One Chromium for all classes of a run; JUnit closes it at the end. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String SERIOUS = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary.replace(/\\s+/g, ' ')));
            }""";

    private com.microsoft.playwright.@Nullable Browser chromium;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> opened = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Path executable = executable();
        assumeTrue(executable != null, "no Chromium found; set SECONDCHAIR_CHROMIUM");
        chromium = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, _ -> start(executable), Running.class)
                .chromium();
    }

    private static Running start(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Running(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(FLAGS)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    /** A new person's browser: no cookies, 1440 × 900, light. */
    public Page open() {
        return open(1440, 900, ColorScheme.LIGHT);
    }

    public Page open(int width, int height, ColorScheme scheme) {
        if (chromium == null) {
            throw new IllegalStateException("register the browser as a static extension");
        }
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
        opened.add(context);
        context.setDefaultTimeout(10_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // a refused request is news for the person on the page, and the browser reports it besides
            boolean refused = message.text().startsWith("Failed to load resource")
                    || message.text().startsWith("Response Status Error Code");
            if ("error".equals(message.type()) && !refused) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** A browser in which the person is signed in. */
    public Page open(String cookie, int port, int width, int height, ColorScheme scheme) {
        Page page = open(width, height, scheme);
        int equals = cookie.indexOf('=');
        page.context()
                .addCookies(List.of(new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl("http://localhost:" + port)));
        return page;
    }

    /** Fails when any page complained since the last call. */
    public void watched() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("complaints on the browser's console").isEmpty();
    }

    /** Runs axe-core over the page as it stands and fails on serious and critical findings. */
    public static void assertAccessible(Page page) {
        // what is fading in has half its contrast; what never ends (a spinner) is not waited for
        page.evaluate("""
                () => Promise.all(document.getAnimations()
                    .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
                    .map((one) => one.finished.catch(() => null)))
                """);
        page.evaluate(axe());
        @SuppressWarnings("unchecked")
        List<String> findings = (List<String>) page.evaluate(SERIOUS);
        assertThat(findings).as("serious findings of axe-core on " + page.url()).isEmpty();
    }

    /** Keeps a picture under {@code target/screens} for people to look at. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens", name + ".png"))
                .setFullPage(true));
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable Path executable() {
        String named = System.getenv("SECONDCHAIR_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
