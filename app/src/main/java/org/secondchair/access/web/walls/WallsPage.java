package org.secondchair.access.web.walls;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.Walls;
import org.secondchair.ui.Chrome;
import org.secondchair.ui.Option;

/**
 * The walls of a matter with their history.
 *
 * @param me the person who looks
 * @param targets who can be shut out: name by {@code person:ID} or {@code organization:ID}
 * @param given what was entered for a wall that was not raised, by field
 * @param troubles key of what is wrong with it, by field
 */
public record WallsPage(
        UUID matterId,
        UUID me,
        List<Walls.Wall> walls,
        Map<String, String> targets,
        Map<String, String> given,
        Map<String, String> troubles) {
    public WallsPage {
        walls = List.copyOf(walls);
    }

    public List<Option> options() {
        return targets.entrySet().stream()
                .map(target -> Option.of(target.getKey(), target.getValue()))
                .toList();
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public String trouble(String field) {
        return troubles.getOrDefault(field, "");
    }

    /** What is wrong with a field, in words; empty when nothing is. */
    public String words(Chrome chrome, String field) {
        return trouble(field).isEmpty() ? "" : chrome.t(trouble(field));
    }
}
