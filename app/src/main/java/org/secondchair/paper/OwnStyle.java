package org.secondchair.paper;

import com.openhtmltopdf.extend.FSStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The one style sheet that printed pages may refer to. */
final class OwnStyle implements FSStream {
    private static final String FILE = "/paper/style.css";

    @Override
    public InputStream getStream() {
        return Papers.resource(FILE);
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
