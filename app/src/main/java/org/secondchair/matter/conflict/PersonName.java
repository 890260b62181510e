package org.secondchair.matter.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A person's name, read once.
 *
 * @param words given names and surnames in the order in which they are said; never empty
 * @param titled titles, degrees or a generation were left out
 * @param turned the surname was written first, before a comma
 */
record PersonName(List<Word> words, boolean titled, boolean turned) {
    private static final int MOST_WORDS = 8;
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "dello", "di", "van", "von", "der", "den", "het", "ter",
            "ten", "la", "le", "los", "las", "el", "al", "ul", "ur", "ar", "as", "ash", "an", "at", "bin", "ibn", "ben",
            "bint", "bat", "zu", "zur", "vom", "af", "av", "y", "e", "i", "du", "des", "und", "and", "san", "ou",
            "oglu", "abu", "bou");
    private static final Set<String> GLUED =
            Set.of("mc", "mac", "o", "st", "saint", "fitz", "abd", "abdul", "abdel", "abu", "abou", "bou");

    /** The ways to read what was entered; empty when it holds no letter. */
    static List<PersonName> read(String name) {
        int comma = name.indexOf(',');
        boolean turned = false;
        String said = name;
        if (comma > 0) {
            String tail = name.substring(comma + 1).strip();
            boolean titles = tail.isEmpty()
                    || java.util.Arrays.stream(tail.split("[\\s,.]+")).allMatch(PersonName::isTitle);
            turned = !titles;
            said = turned ? untitled(tail) + " " + name.substring(0, comma) : name;
        }
        boolean mixed = !said.equals(said.toUpperCase(Locale.ROOT));
        List<List<Word>> readings = new ArrayList<>();
        readings.add(new ArrayList<>());
        boolean titled = !said.equals(name) && !turned;
        List<String> written = new ArrayList<>(List.of(said.strip().split("[\\s,.;]+")));
        int before = written.size();
        while (written.size() > 1 && isTitle(written.getFirst())) {
            written.removeFirst();
        }
        while (written.size() > 1 && isTitle(written.getLast())) {
            written.removeLast();
        }
        titled |= written.size() < before;
        for (String word : written) {
            if (mixed && written.size() > 1 && word.matches("[B-DF-HJ-NP-TV-Z]{2,3}|[A-Z][B-DF-HJ-NP-TV-Z]")) {
                for (char letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
                    readings.forEach(reading -> reading.add(Word.of(String.valueOf(letter), false, false)));
                }
            } else {
                for (String part : word.split("[-・·=/()]+")) {
                    readings = extended(readings, Romanization.of(part, true));
                }
            }
        }
        List<PersonName> names = new ArrayList<>();
        for (List<Word> reading : readings) {
            List<Word> words = withoutParticles(glued(reading));
            if (!words.isEmpty()) {
                names.add(new PersonName(words.subList(0, Math.min(MOST_WORDS, words.size())), titled, turned));
            }
        }
        return names;
    }

    private static boolean isTitle(String word) {
        return WordLists.TITLES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    private static String untitled(String tail) {
        return tail.replace(',', ' ');
    }

    private static List<List<Word>> extended(List<List<Word>> readings, List<Romanization.Spelling> spellings) {
        if (spellings.isEmpty()) {
            return readings;
        }
        List<List<Word>> more = new ArrayList<>();
        for (List<Word> reading : readings) {
            for (Romanization.Spelling spelling : spellings) {
                List<Word> longer = new ArrayList<>(reading);
                spelling.words().forEach(text -> longer.add(word(text, spelling)));
                more.add(longer);
            }
        }
        return more.subList(0, Math.min(4, more.size()));
    }

    private static Word word(String text, Romanization.Spelling spelling) {
        boolean article = spelling.vowelless() && text.startsWith("al") && text.length() >= 5;
        return Word.of(article ? text.substring(2) : text, spelling.vowelless(), spelling.foreign());
    }

    /** Mac Arthur is Macarthur, Abd al-Rahman and Abdurrahman are one word. */
    private static List<Word> glued(List<Word> words) {
        List<Word> out = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int next = i + 1;
            boolean servant = word.text().matches("abd|abdul|abdel|abdal|abdol");
            while (servant
                    && next < words.size() - 1
                    && PARTICLES.contains(words.get(next).text())) {
                next++;
            }
            boolean glues = GLUED.contains(word.text())
                    && next < words.size()
                    && words.size() > 1
                    && !words.get(next).initial();
            if (glues && (!word.text().equals("o") || i > 0)) {
                Word tail = words.get(next);
                String text = (servant ? "abd" : word.text()) + tail.text();
                out.add(plainServant(
                        Word.of(text, word.vowelless() || tail.vowelless(), word.foreign() || tail.foreign())));
                i = next;
            } else {
                out.add(plainServant(word));
            }
        }
        return out;
    }

    private static Word plainServant(Word word) {
        String text = word.text()
                .replaceFirst("^abd[aeiou](?:l|r(?=r)|s(?=s)|n(?=n)|z(?=z)|d(?=d)|t(?=t))(?=.{3,})", "abd")
                .replaceFirst("^abdal(?=.{4,})", "abd");
        return text.equals(word.text()) || !WordLists.groupsOf(word.text()).isEmpty()
                ? word
                : Word.of(text, word.vowelless(), word.foreign());
    }

    /** Leaves particles out, remembering that some write them with the name that follows. */
    private static List<Word> withoutParticles(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (Word word : words) {
            if (PARTICLES.contains(word.text()) && !(word.initial() && words.size() <= 3)) {
                before.append(word.text());
            } else {
                kept.add(before.isEmpty() ? word : word.alsoWritten(before + word.text()));
                before.setLength(0);
            }
        }
        return kept.size() >= 2 ? kept : words;
    }
}
