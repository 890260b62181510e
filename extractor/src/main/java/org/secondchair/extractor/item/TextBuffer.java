package org.secondchair.extractor.item;

/** Text up to a limit; what comes after it is dropped and remembered as missing. */
public final class TextBuffer {

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private boolean truncated;

    public TextBuffer(int limit) {
        this.limit = limit;
    }

    public void append(char[] chars, int start, int length) {
        int fits = fitting(length);
        text.append(chars, start, fits);
    }

    public void append(CharSequence chars) {
        int fits = fitting(chars.length());
        text.append(chars, 0, fits);
    }

    public void append(char character) {
        if (fitting(1) == 1) text.append(character);
    }

    /** Starts a new paragraph, unless the text is at its beginning or at an empty line already. */
    public void paragraph() {
        int length = text.length();
        if (length == 0) return;
        if (text.charAt(length - 1) != '\n') append('\n');
        length = text.length();
        if (length > 1 && text.charAt(length - 2) != '\n') append('\n');
    }

    private int fitting(int length) {
        int room = limit - text.length();
        if (length <= room) return length;
        truncated = true;
        return Math.max(0, room);
    }

    public boolean truncated() {
        return truncated;
    }

    public boolean isBlank() {
        for (int i = 0; i < text.length(); i++) if (!Character.isWhitespace(text.charAt(i))) return false;
        return true;
    }

    public int length() {
        return text.length();
    }

    /** Without empty lines at the beginning and white space at the end. */
    @Override
    public String toString() {
        int end = text.length();
        if (truncated && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) end--;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) end--;
        int start = 0;
        for (int i = 0; i < end && Character.isWhitespace(text.charAt(i)); i++)
            if (text.charAt(i) == '\n') start = i + 1;
        return text.substring(start, end);
    }
}
