package org.secondchair.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

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
}
