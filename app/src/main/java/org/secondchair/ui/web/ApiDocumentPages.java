package org.secondchair.ui.web;

import java.util.Map;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.api.ApiDocument;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the API, made at each request from the handlers that are really there. */
@RestController
class ApiDocumentPages {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    ApiDocumentPages(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @GetMapping(value = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.PUBLIC)
    Map<String, Object> describeApi() {
        return ApiDocument.of(mappings.getObject().getHandlerMethods());
    }
}
