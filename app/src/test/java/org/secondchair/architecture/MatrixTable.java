package org.secondchair.architecture;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.secondchair.access.Role;
import org.secondchair.tenancy.Permission;

/** Who may do what, as somebody wrote it down in {@code matrix.txt} without looking at the code that decides it. */
final class MatrixTable {
    /** @param options as explained at the head of the file */
    record Endpoint(String method, String pattern, Permission permission, Set<String> options) {
        String line() {
            return String.join(" ", method, pattern, permission.name(), String.join(" ", options))
                    .strip();
        }

        boolean stepUp() {
            return options.contains("step-up");
        }
    }

    private final Map<Permission, Set<Role>> roles = new EnumMap<>(Permission.class);
    private final Map<String, Endpoint> endpoints = new TreeMap<>();

    MatrixTable() {
        Sources.read(Sources.app().resolve("src/test/resources/matrix.txt"))
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(this::read);
    }

    private void read(String line) {
        List<String> words = List.of(line.split("\\s+"));
        if (words.getFirst().equals("permission")) {
            Set<Role> allowed = EnumSet.noneOf(Role.class);
            words.subList(2, words.size()).forEach(role -> allowed.add(Role.valueOf(role)));
            roles.put(Permission.valueOf(words.get(1)), allowed);
            return;
        }
        var endpoint = new Endpoint(
                words.get(0),
                words.get(1),
                Permission.valueOf(words.get(2)),
                Set.copyOf(words.subList(3, words.size())));
        endpoints.put(endpoint.method() + " " + endpoint.pattern(), endpoint);
    }

    List<Endpoint> endpoints() {
        return List.copyOf(endpoints.values());
    }

    Set<Permission> permissions() {
        return roles.keySet();
    }

    Set<Role> roles(Permission permission) {
        return roles.getOrDefault(permission, Set.of());
    }

    Endpoint endpoint(String method, String pattern) {
        Endpoint found = endpoints.get(method + " " + pattern);
        if (found == null) {
            throw new IllegalArgumentException("matrix.txt has no line for " + method + " " + pattern);
        }
        return found;
    }

    /** What the asked should answer. */
    Answer expected(Endpoint endpoint, Role role, Relation relation, boolean ofTheClient) {
        if (relation == Relation.FORGED && !Arrays.asList("GET", "HEAD").contains(endpoint.method())) {
            return Answer.REFUSED;
        }
        Permission permission = endpoint.permission();
        if (permission.reach() != Permission.Reach.ANYBODY) {
            switch (relation) {
                case ANONYMOUS, DISABLED, IDLE, OVERDUE -> {
                    return Answer.SIGN_IN;
                }
                case MEMBER,
                        COLLEAGUE,
                        WALLED,
                        WALLED_ORGANIZATION,
                        FOREIGN,
                        LOCKED,
                        ENDED,
                        EXPIRED,
                        STALE,
                        FORGED -> {}
            }
        }
        boolean may = roles(permission).contains(role);
        Answer answer = switch (permission.reach()) {
            case ANYBODY, SIGNED_IN -> Answer.PASSED;
            case ORGANIZATION -> may ? Answer.PASSED : Answer.REFUSED;
            case MATTER, ENGAGEMENT ->
                switch (relation) {
                    case MEMBER, STALE, FORGED -> may ? Answer.PASSED : Answer.REFUSED;
                    case LOCKED -> Answer.LOCKED;
                    case COLLEAGUE, WALLED, WALLED_ORGANIZATION, FOREIGN, ENDED, EXPIRED -> Answer.MISSING;
                    case ANONYMOUS, DISABLED, IDLE, OVERDUE -> Answer.SIGN_IN;
                };
        };
        if (answer != Answer.PASSED) {
            return answer;
        }
        if (endpoint.stepUp() && relation == Relation.STALE) {
            return Answer.PROVE;
        }
        if (endpoint.options().contains("refused")) {
            return Answer.SIGN_IN;
        }
        boolean missing =
                endpoint.options().contains("missing") || endpoint.options().contains("own") && !ofTheClient;
        return missing ? Answer.MISSING : Answer.PASSED;
    }
}
