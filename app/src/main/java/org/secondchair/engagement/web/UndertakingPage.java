package org.secondchair.engagement.web;

import java.util.List;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.UndertakingText;

/** @param asked false for people of the client: they read it, and confirm nothing */
public record UndertakingPage(
        Engagement engagement, String client, UndertakingText text, boolean asked, boolean confirmed, String wrong) {
    public List<String> paragraphs() {
        return List.of(text.text().split("\\R{2,}"));
    }
}
