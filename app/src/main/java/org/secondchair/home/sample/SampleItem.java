package org.secondchair.home.sample;

import java.util.Optional;

/**
 * One thing that lies in the sample: a file, a mail inside a mailbox, an attachment, an entry of an archive.
 *
 * @param path below the target folder; what lies inside something stands behind {@code !/}: an entry by its name, a mail in
 *     an mbox file by its place from 1, an attachment by its file name
 * @param source id of the manuscript or pattern it was made from
 * @param title the subject of a mail, otherwise the file name
 * @param messageId with its angle brackets; none for files and for mails that lack one
 * @param sha256 of the native bytes, lower-case hex; for a mail in an mbox of the message without its {@code From } line and
 *     quoting
 * @param parent path of what it is attached to or lies in; none for what lies in a folder
 * @param family path of the head of its family: mail or loose document
 */
public record SampleItem(
        String path,
        String source,
        String custodian,
        Kind kind,
        String title,
        Optional<String> messageId,
        String sha256,
        long sizeBytes,
        Optional<String> parent,
        String family,
        SampleTruth truth,
        ExpectedOutcome outcome) {

    public enum Kind {
        MAIL,
        ATTACHMENT,
        FILE,
        CONTAINER
    }

    public boolean isDocument() {
        return kind != Kind.CONTAINER;
    }

    public boolean isDuplicate() {
        return outcome instanceof ExpectedOutcome.DuplicateOf;
    }
}
