package org.secondchair.ui.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.secondchair.tenancy.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * The OpenAPI document of every handler under {@code /api/}: paths, parameters, bodies and answers from the handlers'
 * own signatures, and the permission each one asks for as {@code x-permission}.
 */
public final class ApiDocument {
    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    private ApiDocument() {}

    /** @return a tree of maps, lists and strings, to be written as JSON */
    public static Map<String, Object> of(Map<RequestMappingInfo, HandlerMethod> handlers) {
        ApiDocument document = new ApiDocument();
        handlers.forEach(document::add);
        return document.whole();
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        for (String path : mapping.getPatternValues()) {
            if (!path.startsWith("/api/")) {
                continue;
            }
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                paths.computeIfAbsent(path.replaceAll("\\{\\*?(\\w+)[^}]*}", "{$1}"), p -> new TreeMap<>())
                        .put(method.name().toLowerCase(Locale.ROOT), operation(mapping, handler));
            }
        }
    }

    private Map<String, Object> operation(RequestMappingInfo mapping, HandlerMethod handler) {
        Map<String, Object> operation = new LinkedHashMap<>();
        String module = handler.getBeanType().getPackageName().replaceFirst("^org\\.secondchair\\.(\\w+).*", "$1");
        operation.put("tags", List.of(module));
        operation.put(
                "operationId",
                handler.getBeanType().getSimpleName() + "."
                        + handler.getMethod().getName());
        operation.put("summary", words(handler.getMethod().getName()));
        Requires requires = handler.getMethodAnnotation(Requires.class);
        if (requires != null) {
            operation.put("x-permission", requires.value().name());
            operation.put("x-step-up", requires.stepUp());
        }
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                operation.put("requestBody", body("application/json", schemas.of(parameter.getParameterizedType())));
            } else if (parameter.isAnnotationPresent(RequestPart.class) || schemas.binary(parameter.getType())) {
                operation.put("requestBody", part(parameter));
            } else {
                addParameter(parameter, parameters);
            }
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses(mapping, handler));
        return operation;
    }

    private void addParameter(Parameter parameter, List<Object> parameters) {
        PathVariable path = parameter.getAnnotation(PathVariable.class);
        RequestParam query = parameter.getAnnotation(RequestParam.class);
        RequestHeader header = parameter.getAnnotation(RequestHeader.class);
        if (path != null) {
            parameters.add(parameter("path", named(path.name(), path.value(), parameter), true, parameter));
        } else if (query != null) {
            boolean required = required(query.required(), query.defaultValue(), parameter.getAnnotatedType());
            parameters.add(parameter("query", named(query.name(), query.value(), parameter), required, parameter));
        } else if (header != null) {
            boolean required = required(header.required(), header.defaultValue(), parameter.getAnnotatedType());
            parameters.add(parameter("header", named(header.name(), header.value(), parameter), required, parameter));
        }
    }

    private Map<String, Object> parameter(String in, String name, boolean required, Parameter parameter) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("in", in);
        described.put("required", required);
        described.put("schema", schemas.of(parameter.getParameterizedType()));
        return described;
    }

    private Map<String, Object> part(Parameter parameter) {
        Map<String, Object> form = Map.of(
                "type",
                "object",
                "properties",
                Map.of(parameter.getName(), schemas.of(parameter.getParameterizedType())));
        return body("multipart/form-data", form);
    }

    private Map<String, Object> responses(RequestMappingInfo mapping, HandlerMethod handler) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Type type = answer(handler.getMethod().getGenericReturnType());
        ResponseStatus status = handler.getMethodAnnotation(ResponseStatus.class);
        String code = status == null ? "200" : String.valueOf(status.code().value());
        Map<String, Object> answered = new LinkedHashMap<>();
        answered.put("description", "done");
        if (type != void.class && type != Void.class) {
            String media = mapping.getProducesCondition().getProducibleMediaTypes().stream()
                    .findFirst()
                    .map(Object::toString)
                    .orElse(schemas.binary(type) ? "application/octet-stream" : "application/json");
            answered.put("content", Map.of(media, Map.of("schema", schemas.of(type))));
        }
        responses.put(code, answered);
        responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
        return responses;
    }

    private Map<String, Object> whole() {
        Map<String, Object> problem = Map.of(
                "description",
                "refused or failed; what is missing and what may not be seen answer alike",
                "content",
                Map.of("application/problem+json", Map.of("schema", problemSchema())));
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.named());
        components.put("responses", Map.of("Problem", problem));
        components.put(
                "securitySchemes",
                Map.of(
                        "token", Map.of("type", "http", "scheme", "bearer"),
                        "session", Map.of("type", "apiKey", "in", "cookie", "name", "__Host-secondchair")));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("openapi", "3.1.0");
        whole.put("info", Map.of("title", "Secondchair", "version", "1", "license", Map.of("name", "Apache-2.0")));
        whole.put("security", List.of(Map.of("token", List.of()), Map.of("session", List.of())));
        whole.put("paths", paths);
        whole.put("components", components);
        return whole;
    }

    private static Map<String, Object> problemSchema() {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "type",
                        text,
                        "title",
                        text,
                        "status",
                        Map.of("type", "integer"),
                        "detail",
                        text,
                        "incident",
                        text));
    }

    private static Map<String, Object> body(String media, Map<String, Object> schema) {
        return Map.of("required", true, "content", Map.of(media, Map.of("schema", schema)));
    }

    private static boolean required(boolean asked, String fallback, AnnotatedType type) {
        return asked && ValueConstants.DEFAULT_NONE.equals(fallback) && !Schemas.nullable(type);
    }

    private static String named(String name, String value, Parameter parameter) {
        return !name.isEmpty() ? name : !value.isEmpty() ? value : parameter.getName();
    }

    private static Type answer(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static String words(String methodName) {
        String spaced = methodName.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
