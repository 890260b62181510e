package org.secondchair.search.language;

/// Leaves the parser at the first fault; never leaves this package.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;
    private final String sentence;

    Unreadable(int position, String sentence) {
        super(sentence, null, false, false);
        this.position = position;
        this.sentence = sentence;
    }

    Parsed.Malformed asOutcome() {
        return new Parsed.Malformed(position, sentence);
    }
}
