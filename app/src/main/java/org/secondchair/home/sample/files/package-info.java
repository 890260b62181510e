/**
 * Writes the file formats of the sample matter by hand, byte for byte the same each time.
 *
 * <p>Nothing here knows the story. Times inside containers are fixed, ids are derived from the content, no format
 * takes anything from the machine it runs on (fonts included). Start reading at {@link
 * org.secondchair.home.sample.files.ZipBytes} and {@link org.secondchair.home.sample.files.MailFile}.
 */
@NullMarked
package org.secondchair.home.sample.files;

import org.jspecify.annotations.NullMarked;
