package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.access.Sessions;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
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
    private final Clock clock;

    PermissionGuard(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // static files; every other kind of handler is refused by a test over the mappings
        }
        if (method.getBeanType().getName().startsWith("org.springframework.boot.")) {
            return true; // Boot's own error controller renders what was refused elsewhere
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new Refusal.NotFound();
        }
        Permission permission = requires.value();
        if (permission.reach() == Permission.Reach.ANYBODY) {
            return true;
        }
        if (!(request.getAttribute(SessionFilter.SESSION) instanceof Sessions.Session session)) {
            throw new Refusal.SignInFirst();
        }
        Decision decision = switch (permission.reach()) {
            case ANYBODY, SIGNED_IN -> new Decision.Allowed(java.util.Set.of());
            case ORGANIZATION -> access.decide(permission);
            case MATTER -> access.decide(permission, scope(request, "matterId"));
            case ENGAGEMENT -> access.decide(permission, scope(request, "engagementId"));
        };
        switch (decision) {
            case Decision.Allowed _ -> {}
            case Decision.Hidden _ -> throw new Refusal.NotFound();
            case Decision.Locked locked -> throw new Refusal.Locked(locked.locks());
            case Decision.RoleLacks lacks -> throw new Refusal.Forbidden(lacks.permission());
        }
        if (requires.stepUp() && session.provedAt().isBefore(clock.instant().minus(STEP_UP))) {
            throw new Refusal.ProveAgain();
        }
        return true;
    }

    private static UUID scope(HttpServletRequest request, String variable) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get(variable) instanceof String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw new Refusal.NotFound();
            }
        }
        throw new IllegalStateException("the path of this handler lacks {" + variable + "}");
    }
}
