package org.secondchair.search;

import java.util.UUID;

/// Says what the acting person may see of a matter. A bean of each room that restricts single documents; asked at
/// every search, and only what all of them let through is found.
public interface DocumentVisibility {
    Sight of(UUID matterId);
}
