package org.secondchair.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who looks at a page. Implemented by the room that knows sign-ins; without it everybody is a stranger. */
public interface Visitors {
    Optional<Visitor> visitor(HttpServletRequest request);
}
