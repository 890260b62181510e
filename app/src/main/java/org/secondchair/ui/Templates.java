package org.secondchair.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;

/** The templates of all rooms: compiled into the jar, or read afresh from their sources while developing. */
public final class Templates {
    private static final String PACKAGE = "org.secondchair.templates";

    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    public static Templates precompiled() {
        // TRAP: the directory is only looked at for text written in binary form, which the build does not make
        return new Templates(
                TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE));
    }

    /** @param sources the folder {@code src/main/jte}; a changed template is compiled at the next request */
    public static Templates fromSources(Path sources, Path classes) {
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(sources), classes, ContentType.Html, Templates.class.getClassLoader());
        engine.setTrimControlStructures(true);
        return new Templates(engine);
    }

    /** @param template as in {@link View}: {@code "matter/list"} */
    public byte[] bytes(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }

    public String text(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }

    /** Rendered when, and where, another template writes it. */
    public Content content(String template, Map<String, Object> parameters) {
        return output -> engine.render(template + ".jte", parameters, output);
    }

    public boolean has(String template) {
        return engine.hasTemplate(template + ".jte");
    }
}
