package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.access.Refusals;
import org.secondchair.access.Sessions;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Asks, before every handler, whether the signed-in person may. A handler that names no permission is refused: that is
 * a bug, and it fails closed.
 */
@Component
class PermissionGuard implements HandlerInterceptor {
    static final Duration STEP_UP = Duration.ofMinutes(10);
    private final Access access;
    private final Refusals refusals;
    private final Clock clock;

    PermissionGuard(Access access, Refusals refusals, Clock clock) {
        this.access = access;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // static files; every other kind of handler is refused by a test over the mappings
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw Refusal.missing();
        }
        Permission permission = requires.value();
        if (permission.reach() == Permission.Reach.ANYBODY) {
            return true;
        }
        if (!(request.getAttribute(SessionFilter.SESSION) instanceof Sessions.Session session)) {
            throw new Stopped.SignInFirst();
        }
        Decision decision = switch (permission.reach()) {
            case ANYBODY, SIGNED_IN -> new Decision.Allowed(Set.of());
            case ORGANIZATION -> access.decide(permission);
            case MATTER, ENGAGEMENT -> access.decide(permission, scope(request, permission));
        };
        switch (decision) {
            case Decision.Allowed _ -> {}
            case Decision.Hidden _ -> throw Refusal.missing();
            case Decision.Locked locked -> {
                refusals.locked(scope(request, permission), permission, locked.locks());
                throw new Stopped.Locked(locked.locks(), scope(request, permission));
            }
            case Decision.RoleLacks lacks ->
                throw Refusal.because(Refusal.Kind.FORBIDDEN, "access.refused.role", words(lacks.permission()));
        }
        if (requires.stepUp() && session.provedAt().isBefore(clock.instant().minus(STEP_UP))) {
            throw new Stopped.ProveFirst();
        }
        return true;
    }

    private static UUID scope(HttpServletRequest request, Permission permission) {
        String variable = permission.reach() == Permission.Reach.MATTER ? "matterId" : "engagementId";
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get(variable) instanceof String text) {
            return id(text);
        }
        throw new IllegalStateException("the path of this handler lacks {" + variable + "}");
    }

    /** TRAP: {@code UUID.fromString} takes shortened forms, which would give one thing many addresses. */
    private static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.missing();
        }
        throw Refusal.missing();
    }

    private static String words(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
