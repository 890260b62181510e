package org.secondchair.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    @Test
    void precompiledTemplatesEscapeWhatPeopleWrote() {
        String badge = Templates.precompiled().text("ui/badge", Map.of("tone", Tone.WARN, "text", "<b>\"risk\"</b>"));
        assertThat(badge).contains("△", "&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void whileDevelopingAChangedTemplateShowsAtTheNextRequest(@TempDir Path folder) throws Exception {
        Path template = Files.createDirectories(folder.resolve("jte/x")).resolve("hello.jte");
        Files.writeString(template, "@param String name\nHello ${name}");
        Templates templates = Templates.fromSources(folder.resolve("jte"), folder.resolve("classes"));
        assertThat(templates.text("x/hello", Map.of("name", "Imani"))).contains("Hello Imani");
        Files.writeString(template, "@param String name\nGood morning ${name}, again");
        assertThat(templates.text("x/hello", Map.of("name", "Imani"))).contains("Good morning Imani, again");
    }
}
