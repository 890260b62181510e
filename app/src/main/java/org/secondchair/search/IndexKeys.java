package org.secondchair.search;

import java.util.UUID;

/// Hands out the key that a matter's index is encrypted under.
public interface IndexKeys {
    /// 32 secret bytes, the same at every call for a matter until its key is destroyed.
    byte[] keyOf(UUID matterId);
}
