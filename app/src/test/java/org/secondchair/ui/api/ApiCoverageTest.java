package org.secondchair.ui.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@SecondchairTest
class ApiCoverageTest {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyApiHandlerStandsInTheDocumentWithItsPermission() {
        JsonNode document = Objects.requireNonNull(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/api/openapi.json")
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .body(JsonNode.class));
        Set<String> missing = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    String plain = path.replaceAll("\\{\\*?(\\w+)[^}]*}", "{$1}");
                    JsonNode operation = document.path("paths")
                            .path(plain)
                            .path(method.name().toLowerCase());
                    if (path.startsWith("/api/")
                            && operation.path("x-permission").isMissingNode()) {
                        missing.add(method + " " + path);
                    }
                }
            }
        });
        assertThat(missing).isEmpty();
        assertThat(document.path("paths").has("/api/openapi.json")).isTrue();
    }

    /** Pages whose change stands under another address in the API. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            entry("/first-start", "/api/invitation"),
            entry("/sign-in", "/api/session"),
            entry("/sign-out", "/api/session"),
            entry("/prove", "/api/session/proof"),
            entry("/me", "/api/me"),
            entry("/me/declaration/delete", "/api/me/declaration"),
            entry("/inbox/{noticeId}", "/api/notices/{noticeId}/read"),
            entry("/inbox/read", "/api/notices/{noticeId}/read"),
            entry("/security/password", "/api/me/password"),
            entry("/security/second-factor", "/api/me/second-factor"),
            entry("/security/second-factor/off", "/api/me/second-factor"),
            entry("/security/recovery-codes", "/api/me/second-factor"),
            entry("/security/sessions/{sessionId}/end", "/api/me/sessions/{sessionId}"),
            entry("/people/invitations/{invitationId}/revoke", "/api/people/invitations/{invitationId}"),
            entry("/organizations/invitations/{invitationId}/revoke", "/api/people/invitations/{invitationId}"),
            entry("/matters/new", "/api/matters"),
            entry("/matters/{matterId}/edit", "/api/matters/{matterId}"),
            entry("/matters/{matterId}/people/{personId}/end", "/api/matters/{matterId}/people/{personId}"),
            entry("/matters/{matterId}/parties/{partyId}/remove", "/api/matters/{matterId}/parties/{partyId}"),
            entry("/conflicts/entries/{entryId}/remove", "/api/conflicts/entries/{entryId}"),
            entry("/conflicts/families/{lineId}/remove", "/api/conflicts/families/{lineId}"),
            entry("/my/calendar/revoke", "/api/my/calendar"),
            entry("/my/placements/{placementId}/items/{itemId}/done", "/api/my/placements/items/{itemId}/done"),
            entry("/placements/checklists/add", "/api/placements/checklists/{role}/add"),
            entry("/placements/checklists/remove", "/api/placements/checklists/{role}/remove"));

    /** The wizard's pages are steps towards one call; the record is checked by whoever holds its export. */
    private static final List<String> WITHOUT =
            List.of("/matters/{matterId}/hand-over/", "/matters/{matterId}/record/verify", "/style", "/demo/");

    @Test
    void everythingThatAPageChangesCanBeChangedThroughTheApi() {
        Set<String> pages = new TreeSet<>();
        Set<String> api = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> {
            boolean changes = info.getMethodsCondition().getMethods().stream().anyMatch(m -> m != RequestMethod.GET);
            if (changes) {
                info.getPatternValues().forEach(path -> (path.startsWith("/api/") ? api : pages).add(path));
            }
        });
        pages.removeIf(path -> WITHOUT.stream().anyMatch(path::startsWith));
        pages.removeIf(path -> api.contains(ELSEWHERE.getOrDefault(path, "/api" + path)));
        assertThat(pages).isEmpty();
    }
}
