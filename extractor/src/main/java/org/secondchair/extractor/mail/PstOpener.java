package org.secondchair.extractor.mail;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.item.Sentences;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Relation;

/**
 * Opens an Outlook data file. Its items exist as records only; each comes out as a message of RFC 5322 that holds the
 * same fields, body and attachments, byte for byte the same at every extraction.
 */
public final class PstOpener implements Opener {

    private static final int DEEPEST_FOLDER = 100;

    private record Place(PSTFolder folder, String path, int depth) {}

    @Override
    public boolean opens(String mediaType) {
        return mediaType.equals("application/vnd.ms-outlook-pst");
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        PSTFile store = null;
        try {
            store = switch (item.content()) {
                case Content.InMemory memory -> new PSTFile(memory.bytes());
                case Content.InFile file -> new PSTFile(file.path().toFile());
            };
            var places = new ArrayList<Place>();
            gather(new Place(store.getRootFolder(), "", 0), places);
            int announced = 0;
            for (var place : places) announced += Math.max(0, place.folder().getEmailCount());
            outbox.announce(announced);
            for (var place : places) items(place, outbox);
        } catch (PSTException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        } finally {
            if (store != null) store.close();
        }
    }

    private static void gather(Place place, List<Place> places) throws IOException, PSTException, Refusal {
        if (place.depth() > DEEPEST_FOLDER) throw new Refusal(Cause.TOO_DEEP, "Folders lie more than 100 deep.");
        places.add(place);
        if (!place.folder().hasSubfolders()) return;
        for (var folder : place.folder().getSubFolders()) {
            var name = folder.getDisplayName();
            gather(new Place(folder, place.path() + name + "/", place.depth() + 1), places);
        }
    }

    private static void items(Place place, Outbox outbox) throws IOException, PSTException, Refusal {
        int count = place.folder().getEmailCount();
        for (int i = 0; i < count; i++) {
            PSTObject found;
            try {
                found = place.folder().getNextChild();
            } catch (PSTException | RuntimeException unreadable) {
                outbox.fail(Relation.MEMBER, place.path(), Cause.CORRUPT, Sentences.damaged(unreadable));
                continue;
            }
            if (found instanceof PSTMessage message) emit(place, message, outbox);
            else
                outbox.fail(Relation.MEMBER, place.path(), Cause.CORRUPT, "Listed in the folder, but not to be found.");
        }
    }

    private static void emit(Place place, PSTMessage message, Outbox outbox) throws Refusal {
        var subject = message.getSubject().replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
        var name = place.path() + (subject.isEmpty() ? "message" : subject) + ".eml";
        outbox.emit(
                Relation.MEMBER,
                false,
                name,
                "message/rfc822",
                null,
                instant(message.getLastModificationTime()),
                () -> {
                    try {
                        return new ByteArrayInputStream(PstMessage.written(message));
                    } catch (PSTException unreadable) {
                        throw new IOException(unreadable.getMessage(), unreadable);
                    }
                });
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
