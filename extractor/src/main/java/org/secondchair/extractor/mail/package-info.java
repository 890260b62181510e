/// Messages and mailboxes: RFC 5322 with MIME, mbox, Outlook's message files.
///
/// Start reading at [org.secondchair.extractor.mail.MessageOpener]. Message parsing rests on mime4j; what people really
/// send breaks the rules in many ways, so everything here is lenient and says so in a note instead of giving up.
@NullMarked
package org.secondchair.extractor.mail;

import org.jspecify.annotations.NullMarked;
