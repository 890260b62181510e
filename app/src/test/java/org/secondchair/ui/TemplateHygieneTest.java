package org.secondchair.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateHygieneTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    /** The few templates that write prepared HTML, each with its reason. */
    private static final Map<String, String> MAY_WRITE_HTML = Map.of();

    /** Forms without a key, each with its reason. */
    private static final Map<String, String> NEEDS_NO_KEY = Map.ofEntries(
            Map.entry("access/signIn.jte", "signing in twice is signing in"),
            Map.entry("access/prove.jte", "a proof given twice is a proof"),
            Map.entry("access/welcome.jte", "the link in the address works once"),
            Map.entry("access/invitations.jte", "what is revoked stays revoked"),
            Map.entry("access/me.jte", "sets what it says, or ends the session"),
            Map.entry("access/person.jte", "sets what it says"),
            Map.entry("access/security.jte", "sets what it says; each code works once"),
            Map.entry("access/walls.jte", "a wall asked or lifted twice by one person is so once"));

    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("<style[\\s>]"),
            Pattern.compile("\\sstyle\\s*="),
            Pattern.compile("\\son[a-z]+\\s*=\\s*[\"']"),
            Pattern.compile("hx-on"),
            Pattern.compile("hx-(vals|headers)\\s*=\\s*[\"']js:"),
            Pattern.compile("javascript:", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<script(?![^>]*\\ssrc=)"),
            Pattern.compile("(src|href)\\s*=\\s*[\"'](https?:)?//"),
            Pattern.compile("TODO|FIXME"));

    private static final Pattern WORDS = Pattern.compile(
            "\\bt\\(\\s*\"([^\"]+)\"|Flash\\.(?:done|warning|failed)\\(\\s*\"([^\"]+)\"|because\\([^\"()]*\"([^\"]+)\""
                    + "|new NavEntry\\([^\"]*\"([^\"]+)\"|new Found\\(\\s*\"([^\"]+)\"");
    private static final Pattern POSTING = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

    @Test
    void noTemplateCarriesScriptOrStyleInline() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            for (Pattern pattern : FORBIDDEN) {
                Matcher match = pattern.matcher(text);
                if (match.find()) {
                    found.put(template.toString(), match.group());
                }
            }
            if (text.contains("$unsafe") && !MAY_WRITE_HTML.containsKey(name(template))) {
                found.put(template.toString(), "$unsafe");
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPostingFormCarriesAnIdempotencyKey() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path template : templates()) {
            if (NEEDS_NO_KEY.containsKey(name(template))) {
                continue;
            }
            Matcher forms = POSTING.matcher(Files.readString(template));
            while (forms.find()) {
                if (!forms.group().contains("@template.ui.key(")
                        && !forms.group().contains("name=\"_key\"")) {
                    without.add(
                            template + ": " + forms.group().lines().findFirst().orElse(""));
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Texts texts = Texts.load();
        Map<String, String> missing = new TreeMap<>();
        for (Path file : Stream.concat(templates().stream(), files(SOURCES, ".java").stream())
                .toList()) {
            Matcher words = WORDS.matcher(Files.readString(file));
            while (words.find()) {
                String key = key(words);
                if (!texts.has(key) && !key.endsWith(".")) {
                    missing.put(key, file.toString());
                }
            }
        }
        assertThat(missing).as("texts that no bundle knows").isEmpty();
    }

    private static String key(Matcher words) {
        for (int group = 1; group <= words.groupCount(); group++) {
            if (words.group(group) != null) {
                return words.group(group);
            }
        }
        throw new IllegalStateException("nothing matched");
    }

    private static String name(Path template) {
        return TEMPLATES.relativize(template).toString();
    }

    private static List<Path> templates() throws IOException {
        List<Path> templates = files(TEMPLATES, ".jte");
        assertThat(templates)
                .as("templates under " + TEMPLATES.toAbsolutePath())
                .isNotEmpty();
        return templates;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
