package org.secondchair.extractor.item;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.Facts;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.extractor.protocol.Note;
import org.secondchair.extractor.protocol.Tally;

/** What has been found out about one document so far. */
public final class Findings {

    private final Limits limits;
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private TextBuffer text;
    private @Nullable String html;
    private Facts facts;

    public Findings(String mediaType, Limits limits) {
        this.limits = limits;
        this.text = new TextBuffer(limits.textChars());
        this.facts = Facts.ofType(mediaType);
    }

    public TextBuffer text() {
        return text;
    }

    /** Replaces the text. */
    public void text(TextBuffer better) {
        text = better;
    }

    public Facts facts() {
        return facts;
    }

    public void facts(Facts better) {
        facts = better;
    }

    public void html(String body) {
        int end = Math.min(body.length(), limits.textChars());
        if (end < body.length()) note(Note.TEXT_TRUNCATED);
        html = body.substring(0, end);
    }

    public void note(Note note) {
        notes.add(note);
    }

    public Extraction.Extracted extracted(Tally tally) {
        if (text.truncated()) note(Note.TEXT_TRUNCATED);
        return new Extraction.Extracted(facts, text.toString(), html, notes, tally);
    }

    public Extraction.Excepted excepted(Cause cause, String message, Tally tally) {
        return new Extraction.Excepted(facts, cause, message, text.toString(), tally);
    }
}
