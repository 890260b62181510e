package org.secondchair.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product's own source files. */
final class Sources {
    /** A comment, or one of: text block, string, character. */
    private static final Pattern TOKEN = Pattern.compile(
            "(/\\*.*?\\*/|//[^\\n]*)|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\\n]|\\\\.)+'",
            Pattern.DOTALL);

    private Sources() {}

    /** @param path relative to the source folder: {@code org/secondchair/access/Access.java} */
    record Source(Path path, String text) {
        /** {@code access}; empty for the root package. */
        String room() {
            return path.getNameCount() > 3 ? path.getName(2).toString() : "";
        }

        String packageName() {
            return path.subpath(0, path.getNameCount() - 1).toString().replace('/', '.');
        }

        String name() {
            return path.getFileName().toString().replace(".java", "");
        }

        boolean isPackageInfo() {
            return name().equals("package-info");
        }

        int lines() {
            return (int) text.lines().count();
        }

        /** Without comments and without what stands between quotes. */
        String code() {
            return TOKEN.matcher(text).replaceAll(token -> token.group(1) == null ? "\"\"" : " ");
        }

        /** What stands between quotes. */
        List<String> strings() {
            List<String> strings = new ArrayList<>();
            Matcher tokens = TOKEN.matcher(text);
            while (tokens.find()) {
                if (tokens.group(2) != null) {
                    strings.add(tokens.group(2));
                } else if (tokens.group(3) != null) {
                    strings.add(tokens.group(3));
                }
            }
            return strings;
        }
    }

    static List<Source> main() {
        return under(app().resolve("src/main/java"));
    }

    static List<Source> extractor() {
        return under(app().resolveSibling("extractor").resolve("src/main/java"));
    }

    static Path app() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("src/main/jte")) ? here : here.resolve("app");
    }

    private static List<Source> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> new Source(folder.relativize(file), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
