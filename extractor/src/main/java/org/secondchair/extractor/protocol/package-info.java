/// What server and extractor say to each other: records, and the binary frames that carry them.
///
/// Start reading at [org.secondchair.extractor.protocol.ExtractionRequest] (what the server asks) and
/// [org.secondchair.extractor.protocol.Extraction] (how every request ends). Nothing in here opens a document, so the
/// server may depend on this package and on nothing else of the extractor.
///
/// The server must treat each frame that it reads as hostile: the process on the other side has opened documents of
/// strangers. Frames are therefore bounded, and no path ever travels from the extractor to the server.
@NullMarked
package org.secondchair.extractor.protocol;

import org.jspecify.annotations.NullMarked;
