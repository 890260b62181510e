package org.secondchair.search;

import java.util.UUID;

/// Says what the acting person may see of a matter; asked inside the caller's transaction at every search.
public interface DocumentVisibility {
    Sight of(UUID matterId);
}
