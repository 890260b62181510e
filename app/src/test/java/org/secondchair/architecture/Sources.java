package org.secondchair.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product's own source files. */
final class Sources {
    private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private Sources() {}

    /** @param path relative to the source folder: {@code org/secondchair/access/Access.java} */
    record Source(Path path, String text) {
        /** {@code access}; empty for the root package. */
        String room() {
            return path.getNameCount() > 3 ? path.getName(2).toString() : "";
        }

        String packageName() {
            return path.getParent().toString().replace('/', '.').replace('\\', '.');
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
            String quoteless = STRING.matcher(text).replaceAll("\"\"");
            return COMMENT.matcher(quoteless).replaceAll(" ");
        }

        /** What stands between quotes, adjacent pieces joined. */
        List<String> strings() {
            Matcher found = STRING.matcher(COMMENT.matcher(guarded()).replaceAll(" "));
            Stream.Builder<String> strings = Stream.builder();
            while (found.find()) {
                strings.add(found.group(1) != null ? found.group(1) : found.group(2));
            }
            return strings.build().toList();
        }

        /** TRAP: an address in a string looks like a comment. */
        private String guarded() {
            return text.replace("://", ":/ /");
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
