package org.secondchair.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.secondchair.ui.Templates;
import org.springframework.stereotype.Component;

/**
 * Makes PDF documents (A4, numbered pages, embedded fonts) from templates. A template gets {@code head} (a
 * {@link Letterhead}) and {@code page} (the room's record), and wraps its content into {@code paper/sheet}.
 *
 * <p>TRAP: these templates are read as XML: every element is closed ({@code <br/>}), no {@code &nbsp;}. Nothing is
 * loaded from anywhere while rendering. Letters that the fonts lack are printed as an empty box.
 */
@Component
public class Papers {
    private static final String FONTS = "/com/mpobjects/jasperreports/fonts/liberation/Liberation";
    private static final String STYLE = "paper:style.css";
    /** What XML 1.0 cannot hold: control characters, lone surrogates, the two non-characters. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Templates templates;

    Papers(Templates templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param template as in {@link org.secondchair.ui.View}
     * @throws IOException when the output cannot be written
     */
    public void pdf(String template, Letterhead head, Object page, OutputStream output) throws IOException {
        render(templates.text(template, Map.of("head", head, "page", page)).strip(), output);
    }

    void render(String html, OutputStream output) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(NOT_XML.matcher(html).replaceAll("\uFFFD"), null);
        builder.useProtocolsStreamImplementation((uri) -> new OwnStyle(), "paper");
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> STYLE.equals(uri), moment);
        }
        builder.useFont(font("Sans-Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(font("Sans-Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.useFont(font("Sans-Italic"), "Liberation Sans", 400, FontStyle.ITALIC, true);
        builder.useFont(font("Serif-Bold"), "Liberation Serif", 700, FontStyle.NORMAL, true);
        builder.useFont(font("Mono-Regular"), "Liberation Mono", 400, FontStyle.NORMAL, true);
        builder.useReplacementText("□");
        builder.withProducer("Secondchair");
        builder.toStream(output);
        builder.run();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> resource(FONTS + name + ".ttf");
    }

    static InputStream resource(String path) {
        InputStream resource = Papers.class.getResourceAsStream(path);
        if (resource == null) {
            throw new IllegalStateException(path + " is not on the class path");
        }
        return resource;
    }
}
