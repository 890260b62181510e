package org.secondchair.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Role;
import org.secondchair.access.RolePolicy;
import org.secondchair.architecture.MatrixTable.Endpoint;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint, asked by everybody: each role, each relation to the matter, over HTTP. */
@SecondchairTest
@Import(AccessFixtures.class)
class MatrixTest {
    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    DispatcherServlet dispatcher;

    Matrix matrix;

    @BeforeEach
    void everybody() {
        matrix = new Matrix(beans, port);
    }

    @Test
    void everyEndpointHasALineAndEveryLineAnEndpoint() {
        Set<String> real = new TreeSet<>();
        forEachHandler((method, pattern, handler) -> {
            Requires requires = handler.getMethodAnnotation(Requires.class);
            real.add("%s %s %s%s"
                    .formatted(
                            method,
                            pattern,
                            requires == null ? "NONE" : requires.value().name(),
                            requires != null && requires.stepUp() ? " step-up" : ""));
        });
        Set<String> written = new TreeSet<>();
        for (Endpoint endpoint : matrix.table().endpoints()) {
            written.add("%s %s %s%s"
                    .formatted(
                            endpoint.method(),
                            endpoint.pattern(),
                            endpoint.permission(),
                            endpoint.stepUp() ? " step-up" : ""));
        }
        Set<String> toAdd = new TreeSet<>(real);
        toAdd.removeAll(written);
        Set<String> toRemove = new TreeSet<>(written);
        toRemove.removeAll(real);
        assertThat(toAdd)
                .as("lines to add to matrix.txt, once somebody has thought about them")
                .isEmpty();
        assertThat(toRemove)
                .as("lines of matrix.txt that no endpoint answers to any more")
                .isEmpty();
    }

    @Test
    void thePathNamesWhatThePermissionReachesInto() {
        List<String> wrong = new ArrayList<>();
        forEachHandler((method, pattern, handler) -> {
            Requires requires = handler.getMethodAnnotation(Requires.class);
            Permission.Reach reach = requires == null
                    ? Permission.Reach.ANYBODY
                    : requires.value().reach();
            boolean named = switch (reach) {
                case MATTER -> pattern.contains("{matterId}");
                case ENGAGEMENT -> pattern.contains("{engagementId}");
                case ORGANIZATION, SIGNED_IN -> !pattern.contains("{matterId}") && !pattern.contains("{engagementId}");
                case ANYBODY -> true;
            };
            if (!named || requires == null) {
                wrong.add(method + " " + pattern);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void requestsReachHandlersByOneWayOnly() {
        List<String> others = new ArrayList<>();
        for (HandlerMapping mapping : java.util.Objects.requireNonNull(dispatcher.getHandlerMappings())) {
            boolean files = mapping instanceof SimpleUrlHandlerMapping urls
                    && urls.getHandlerMap().values().stream()
                            .allMatch(handler ->
                                    handler.getClass().getSimpleName().equals("ResourceHttpRequestHandler"));
            boolean empty = mapping instanceof org.springframework.web.servlet.handler.AbstractUrlHandlerMapping urls
                    && urls.getHandlerMap().isEmpty();
            boolean functions =
                    mapping instanceof org.springframework.web.servlet.function.support.RouterFunctionMapping routes
                            && routes.getRouterFunction() == null;
            if (!(mapping instanceof RequestMappingHandlerMapping) && !files && !empty && !functions) {
                others.add(mapping.getClass().getName());
            }
        }
        assertThat(others).as("ways past the guard that asks for permissions").isEmpty();
    }

    @Test
    void theRolesArePreciselyThoseWrittenDown() {
        for (Permission permission : Permission.values()) {
            if (EnumSet.of(Permission.Reach.ANYBODY, Permission.Reach.SIGNED_IN).contains(permission.reach())) {
                continue;
            }
            Set<Role> real = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (RolePolicy.allows(role, permission)) {
                    real.add(role);
                }
            }
            assertThat(matrix.table().roles(permission))
                    .as("permission %s", permission)
                    .isEqualTo(real);
        }
    }

    @Test
    void everybodyGetsWhatIsWrittenDownAndNothingElse() {
        List<Matrix.Mismatch> mismatches =
                matrix.run(matrix.table().endpoints(), List.of(Role.values()), EnumSet.allOf(Relation.class));
        assertThat(mismatches.stream().map(Matrix.Mismatch::toString)).isEmpty();
    }

    @Test
    void whatIsHiddenCannotBeToldFromWhatDoesNotExist() {
        List<Endpoint> readings = matrix.table().endpoints().stream()
                .filter(endpoint -> endpoint.method().equals("GET"))
                .filter(endpoint -> endpoint.permission().reach() == Permission.Reach.MATTER)
                .toList();
        assertThat(readings).isNotEmpty();
        for (Endpoint endpoint : readings) {
            String hidden = matrix.scenario().path(endpoint.pattern());
            String unknown = hidden.replace(
                    matrix.scenario().matterId().toString(), Ids.next().toString());
            for (Relation relation : List.of(Relation.WALLED, Relation.COLLEAGUE, Relation.FOREIGN, Relation.ENDED)) {
                String cookie = matrix.cookie(Role.CLIENT_OWNER, relation);
                var one = matrix.send(endpoint, hidden, cookie, relation);
                var other = matrix.send(endpoint, unknown, cookie, relation);
                assertThat(one.statusCode()).isEqualTo(404);
                assertThat(one.body()).as("%s to %s", endpoint.line(), relation).isEqualTo(other.body());
                assertThat(headers(one)).isEqualTo(headers(other));
            }
        }
    }

    /** Names of the headers, without what concerns the connection alone. */
    private static Set<String> headers(java.net.http.HttpResponse<String> response) {
        Set<String> names = new TreeSet<>(response.headers().map().keySet());
        names.removeAll(Set.of("connection", "keep-alive"));
        return names;
    }

    private interface Each {
        void handler(String method, String pattern, HandlerMethod handler);
    }

    private void forEachHandler(Each each) {
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                for (String pattern : info.getPatternValues()) {
                    if (pattern.equals("/error")) {
                        continue; // the container's own dispatch; asked for by hand it finds nothing
                    }
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        each.handler("ANY", pattern, handler);
                    }
                    methods.forEach(method -> each.handler(method.name(), pattern, handler));
                }
            });
        }
    }
}
