package org.secondchair.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTest {
    enum State {
        OPEN,
        CLOSED
    }

    sealed interface Outcome {
        record Opened(UUID id) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    record Party(String name, @Nullable String role, List<Party> affiliates) {}

    record Row(UUID id, Instant since, State state) {}

    record Opening(String name, List<Party> parties) {}

    @RestController
    static class Api {
        @GetMapping("/api/matters")
        @Requires(Permission.SIGNED_IN)
        Page<Row> listMatters(@RequestParam(required = false) String after, @RequestParam State state) {
            throw new UnsupportedOperationException();
        }

        @PostMapping("/api/matters/{matterId}/parties")
        @Requires(value = Permission.MANAGE_MATTER, stepUp = true)
        ResponseEntity<Outcome> addParties(
                @PathVariable UUID matterId,
                @RequestHeader("Idempotency-Key") String key,
                @RequestBody Opening opening) {
            throw new UnsupportedOperationException();
        }

        @GetMapping("/matters")
        @Requires(Permission.SIGNED_IN)
        String page() {
            throw new UnsupportedOperationException();
        }
    }

    private final JsonNode document = document();

    @Test
    void describesEveryApiHandlerAndNoPage() {
        assertThat(document.path("paths").propertyNames())
                .containsExactly("/api/matters", "/api/matters/{matterId}/parties");
    }

    @Test
    void tellsPermissionParametersAndBodies() {
        JsonNode post = document.at("/paths/~1api~1matters~1{matterId}~1parties/post");
        assertThat(post.path("x-permission").asString()).isEqualTo("MANAGE_MATTER");
        assertThat(post.path("x-step-up").asBoolean()).isTrue();
        assertThat(post.at("/parameters/0/name").asString()).isEqualTo("matterId");
        assertThat(post.at("/parameters/1/in").asString()).isEqualTo("header");
        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/ApiDocumentTestOpening");
        JsonNode get = document.at("/paths/~1api~1matters/get/parameters");
        assertThat(get.at("/0/required").asBoolean()).isFalse();
        assertThat(get.at("/1/required").asBoolean()).isTrue();
        assertThat(get.at("/1/schema/enum").toString()).isEqualTo("[\"OPEN\",\"CLOSED\"]");
    }

    @Test
    void followsRecordsGenericsSealedTypesAndTypesThatHoldThemselves() {
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.at("/PageOfApiDocumentTestRow/properties/items/items/$ref")
                        .asString())
                .endsWith("ApiDocumentTestRow");
        assertThat(schemas.at("/PageOfApiDocumentTestRow/required").toString()).isEqualTo("[\"items\"]");
        assertThat(schemas.at("/ApiDocumentTestOutcome/oneOf")).hasSize(2);
        assertThat(schemas.at("/ApiDocumentTestParty/properties/affiliates/items/$ref")
                        .asString())
                .endsWith("ApiDocumentTestParty");
        assertThat(schemas.at("/ApiDocumentTestParty/required").toString()).doesNotContain("role");
        for (JsonNode reference : document.findValues("$ref")) {
            String path = reference.asString().substring(1);
            assertThat(document.at(path).isMissingNode()).as(path).isFalse();
        }
    }

    private static JsonNode document() {
        try (var context = new AnnotationConfigApplicationContext(Api.class)) {
            RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
            Map<String, Object> document = ApiDocument.of(mapping.getHandlerMethods());
            return JsonMapper.builder().build().valueToTree(document);
        }
    }
}
