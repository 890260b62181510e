package org.secondchair.ui.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** JSON schemas of Java types, as the JSON mapper writes them. Records and sealed types are named and referred to. */
final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = new HashMap<>();

    static {
        for (Class<?> whole : List.of(int.class, Integer.class, short.class, Short.class)) {
            PLAIN.put(whole, Map.of("type", "integer", "format", "int32"));
        }
        for (Class<?> whole : List.of(long.class, Long.class, BigInteger.class)) {
            PLAIN.put(whole, Map.of("type", "integer", "format", "int64"));
        }
        for (Class<?> number : List.of(double.class, Double.class, float.class, Float.class, BigDecimal.class)) {
            PLAIN.put(number, Map.of("type", "number"));
        }
        for (Class<?> yesOrNo : List.of(boolean.class, Boolean.class)) {
            PLAIN.put(yesOrNo, Map.of("type", "boolean"));
        }
        for (Class<?> text : List.of(String.class, CharSequence.class, ZoneId.class, Currency.class, Locale.class)) {
            PLAIN.put(text, Map.of("type", "string"));
        }
        for (Class<?> bytes : List.of(byte[].class, Resource.class, MultipartFile.class, StreamingResponseBody.class)) {
            PLAIN.put(bytes, Map.of("type", "string", "format", "binary"));
        }
        PLAIN.put(UUID.class, Map.of("type", "string", "format", "uuid"));
        PLAIN.put(URI.class, Map.of("type", "string", "format", "uri"));
        PLAIN.put(LocalDate.class, Map.of("type", "string", "format", "date"));
        PLAIN.put(Instant.class, Map.of("type", "string", "format", "date-time"));
        PLAIN.put(OffsetDateTime.class, Map.of("type", "string", "format", "date-time"));
        PLAIN.put(Duration.class, Map.of("type", "string", "format", "duration"));
    }

    private final Map<String, Object> named = new TreeMap<>();

    /** The schemas referred to so far, by name. */
    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    boolean binary(Type type) {
        return type instanceof Class<?> raw
                && "binary".equals(PLAIN.getOrDefault(raw, Map.of()).get("format"));
    }

    private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof Class<?> raw) {
            return plain(raw);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, bound);
        }
        if (type instanceof TypeVariable<?> variable) {
            Type known = bound.get(variable);
            return known == null ? Map.of() : of(known, bound);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], bound);
        }
        return type instanceof GenericArrayType array
                ? Map.of("type", "array", "items", of(array.getGenericComponentType(), bound))
                : Map.of();
    }

    private Map<String, Object> plain(Class<?> raw) {
        Map<String, Object> plain = PLAIN.get(raw);
        if (plain != null) {
            return plain;
        }
        if (raw.isEnum()) {
            List<String> names = Arrays.stream(raw.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList();
            return Map.of("type", "string", "enum", names);
        }
        if (raw.isArray()) {
            return Map.of("type", "array", "items", of(raw.getComponentType()));
        }
        return raw.isRecord() || raw.isSealed() ? reference(name(raw), raw, Map.of()) : Map.of();
    }

    private Map<String, Object> generic(ParameterizedType generic, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] arguments = Arrays.stream(generic.getActualTypeArguments())
                .map(argument ->
                        argument instanceof TypeVariable<?> v && bound.containsKey(v) ? bound.get(v) : argument)
                .toArray(Type[]::new);
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(arguments[0], bound));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(arguments[1], bound));
        }
        if (raw == Optional.class) {
            return of(arguments[0], bound);
        }
        if (!raw.isRecord()) {
            return plain(raw);
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            inner.put(raw.getTypeParameters()[i], arguments[i]);
        }
        String of = Arrays.stream(arguments).map(Schemas::name).collect(Collectors.joining());
        return reference(name(raw) + "Of" + of, raw, inner);
    }

    private Map<String, Object> reference(String name, Class<?> raw, Map<TypeVariable<?>, Type> bound) {
        if (!named.containsKey(name)) {
            named.put(name, Map.of()); // a type may hold itself
            named.put(name, raw.isRecord() ? record(raw, bound) : oneOf(raw));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> oneOf(Class<?> raw) {
        List<Object> kinds = new ArrayList<>();
        for (Class<?> kind : raw.getPermittedSubclasses()) {
            kinds.add(plain(kind));
        }
        return Map.of("oneOf", kinds);
    }

    private Map<String, Object> record(Class<?> raw, Map<TypeVariable<?>, Type> bound) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType(), bound));
            if (!nullable(component.getAnnotatedType()) && component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** The simple name; nested types carry the names of those around them, so that two cannot be mixed up. */
    private static String name(Type type) {
        if (type instanceof Class<?> raw) {
            return raw.getEnclosingClass() == null
                    ? raw.getSimpleName()
                    : name(raw.getEnclosingClass()) + raw.getSimpleName();
        }
        if (type instanceof ParameterizedType generic) {
            return name(generic.getRawType())
                    + "Of"
                    + Arrays.stream(generic.getActualTypeArguments())
                            .map(Schemas::name)
                            .collect(Collectors.joining());
        }
        return "Any";
    }
}
