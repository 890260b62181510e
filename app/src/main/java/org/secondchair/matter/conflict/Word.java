package org.secondchair.matter.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One romanised word of a name, with what comparing it needs.
 *
 * @param sounds as {@link Sound#of}; the first is the word's own, others leave an ending or an article away
 * @param groups groups of names that stand for each other
 * @param initials first letters of the word and of all that may stand for it, a bit for each letter
 * @param own a listed name in its own right: a slip does not lead from one such to another
 * @param company from a company's name, where words are coined and one letter makes another
 */
record Word(
        String text,
        List<String> sounds,
        boolean vowelless,
        boolean foreign,
        Set<Integer> groups,
        int initials,
        boolean own,
        boolean company) {
    private static final List<String> SURNAME_OF_A_WOMAN = List.of("ova", "eva", "ina", "yna", "ska");

    private static final Pattern SLAVIC_W = Pattern.compile("[oa]w(?![aeiouyn])");
    private static final Pattern JAPANESE =
            Pattern.compile("(?:[kgsztdnhbpmrwj]?y?[aeiou]|n|sh[aiuo]|ch[aiuo]|tsu|fu){3,}");

    static Word of(String text, boolean vowelless, boolean foreign) {
        List<String> sounds = new ArrayList<>();
        if (vowelless) {
            sounds.add(Sound.ofUnwritten(text));
        } else {
            sounds.add(Sound.of(text));
            addWithoutEndings(text, sounds);
        }
        Set<Integer> groups = WordLists.groupsOf(text);
        int initials = bit(text.charAt(0));
        for (int group : groups) {
            for (String member : WordLists.members(group)) {
                initials |= bit(member.charAt(0));
            }
        }
        boolean own = WordLists.GIVEN_NAMES.contains(text) || WordLists.SURNAMES.contains(text);
        return new Word(text, List.copyOf(sounds), vowelless, foreign, groups, initials, own, false);
    }

    Word ofCompany() {
        return new Word(text, sounds, vowelless, foreign, groups, initials, own, true);
    }

    /** As if written without the ending of a woman's surname, and without an article. */
    private static void addWithoutEndings(String text, List<String> sounds) {
        int length = text.length();
        if (length > 6 && (text.endsWith("skaia") || text.endsWith("skaya"))) {
            sounds.add(Sound.of(text.substring(0, length - 3) + "i"));
        } else if (length > 5 && SURNAME_OF_A_WOMAN.stream().anyMatch(text::endsWith)) {
            sounds.add(Sound.of(text.substring(0, length - 1) + (text.endsWith("ska") ? "i" : "")));
        } else if (length > 8 && text.endsWith("poulou")) {
            sounds.add(Sound.of(text.substring(0, length - 1) + "s"));
        } else if (length > 6 && text.endsWith("aki")) {
            sounds.add(Sound.of(text + "s"));
        }
        if (SLAVIC_W.matcher(text).find()) {
            sounds.add(Sound.of(text.replace('w', 'v')));
        }
        if (JAPANESE.matcher(text).matches()) {
            String hepburn = text.replace("tu", "tsu")
                    .replace("ti", "chi")
                    .replace("si", "shi")
                    .replace("zi", "ji");
            hepburn = hepburn.replace("hu", "fu")
                    .replace("sy", "sh")
                    .replace("ty", "ch")
                    .replace("zy", "j");
            if (!hepburn.equals(text)) {
                sounds.add(Sound.of(hepburn));
            }
        }
        if (length > 6 && text.endsWith("ova")) {
            sounds.add(Sound.of(text.substring(0, length - 3)));
        }
        if (length > 5 && (text.startsWith("al") || text.startsWith("el")) && "aeiouyl".indexOf(text.charAt(2)) < 0) {
            sounds.add(Sound.of(text.substring(2)));
        }
    }

    boolean initial() {
        return text.length() == 1;
    }

    boolean mayStartWith(char letter) {
        return (initials & bit(letter)) != 0;
    }

    boolean sharesGroupWith(Word other) {
        for (int group : groups) {
            if (other.groups.contains(group)) {
                return true;
            }
        }
        return false;
    }

    Word alsoWritten(String other) {
        List<String> more = new ArrayList<>(sounds);
        more.add(Sound.of(other));
        return new Word(text, List.copyOf(more), vowelless, foreign, groups, initials, own, company);
    }

    /** Two neighbouring words written as one. */
    Word joinedWith(Word next) {
        Word joined = of(text + next.text, vowelless || next.vowelless, foreign || next.foreign);
        return company ? joined.ofCompany() : joined;
    }

    private static int bit(char letter) {
        return letter >= 'a' && letter <= 'z' ? 1 << letter - 'a' : 0;
    }
}
