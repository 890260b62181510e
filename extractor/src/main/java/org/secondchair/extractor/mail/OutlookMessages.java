package org.secondchair.extractor.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes files of their own out of what lies inside an Outlook message. */
final class OutlookMessages {

    private static final String PROPERTIES = "__properties_version1.0";
    private static final String NAMES = "__nameid_version1.0";
    /** [MS-OXMSG] 2.4.1: the head of the property stream has 32 bytes at the top, 24 in an embedded message. */
    private static final int EMBEDDED_HEAD = 24;

    private static final int TOP_HEAD = 32;

    private OutlookMessages() {}

    static byte[] packed(DirectoryNode directory) throws IOException {
        try (var target = new POIFSFileSystem()) {
            target.getRoot().setStorageClsid(directory.getStorageClsid());
            EntryUtils.copyNodes(directory, target.getRoot());
            return written(target);
        }
    }

    /** An embedded message as the .msg file that it would be on its own. */
    static byte[] standalone(DirectoryNode embedded, DirectoryEntry top) throws IOException {
        try (var target = new POIFSFileSystem()) {
            var root = target.getRoot();
            root.setStorageClsid(top.getStorageClsid());
            for (var entry : embedded)
                if (!entry.getName().equals(PROPERTIES)) EntryUtils.copyNodeRecursively(entry, root);
            if (embedded.hasEntryCaseInsensitive(PROPERTIES)
                    && embedded.getEntryCaseInsensitive(PROPERTIES) instanceof DocumentEntry properties)
                root.createDocument(PROPERTIES, new ByteArrayInputStream(widened(properties)));
            if (top.hasEntryCaseInsensitive(NAMES) && !embedded.hasEntryCaseInsensitive(NAMES))
                EntryUtils.copyNodeRecursively(top.getEntryCaseInsensitive(NAMES), root);
            return written(target);
        }
    }

    private static byte[] widened(DocumentEntry properties) throws IOException {
        byte[] narrow;
        try (var in = new DocumentInputStream(properties)) {
            narrow = in.readAllBytes();
        }
        int head = Math.min(EMBEDDED_HEAD, narrow.length);
        var wide = new byte[narrow.length + TOP_HEAD - EMBEDDED_HEAD];
        System.arraycopy(narrow, 0, wide, 0, head);
        System.arraycopy(narrow, head, wide, head + TOP_HEAD - EMBEDDED_HEAD, narrow.length - head);
        return wide;
    }

    private static byte[] written(POIFSFileSystem container) throws IOException {
        var bytes = new ByteArrayOutputStream();
        container.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
