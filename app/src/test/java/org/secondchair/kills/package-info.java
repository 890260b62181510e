/** Kills of the server, its database and its extractors under load. Start reading at {@link org.secondchair.kills.KillsTest}. */
@NullMarked
package org.secondchair.kills;

import org.jspecify.annotations.NullMarked;
