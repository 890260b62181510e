package org.secondchair.architecture;

import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.access.Role;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wraps the product's guards so that tests can take each away while the server runs. */
@TestConfiguration(proxyBeanMethods = false)
class GuardSwitches {
    static final Set<Guard> OFF = ConcurrentHashMap.newKeySet();
    /** Guards whose piece of SQL was met while they were off. */
    static final Set<Guard> MET = ConcurrentHashMap.newKeySet();

    /** What is taken out of a statement, and what is put in its place. */
    private record Cut(String piece, String instead) {}

    private static final Map<Guard, Cut> CUTS = Map.of(
            Guard.SESSION_TOKEN,
                    new Cut(
                            "where s.token_hash = :hash",
                            "where s.token_hash = coalesce((select token_hash from access.session where token_hash = :hash),"
                                    + " (select token_hash from access.session where ends_at > now()"
                                    + " and seen_at > now() - interval '5 minutes' and person_id in"
                                    + " (select id from access.person where disabled_at is null) limit 1))"),
            Guard.SESSION_IDLE, new Cut("and s.seen_at > :idle", ""),
            Guard.SESSION_END, new Cut("and s.ends_at > :now", ""),
            Guard.SESSION_DISABLED, new Cut("and p.disabled_at is null", ""),
            Guard.STEP_UP, new Cut("s.proved_at, s.second_factor", "now() as proved_at, s.second_factor"));

    @Bean
    static BeanPostProcessor switches() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return wrapped(bean);
            }
        };
    }

    private static Object wrapped(Object bean) {
        if (bean instanceof JdbcClient client) {
            return sql(client);
        }
        if (bean instanceof Access) {
            return proxy(bean, call -> {
                Object answer = call.proceed();
                return OFF.contains(Guard.ROLE) && answer instanceof Decision.RoleLacks
                        ? new Decision.Allowed(EnumSet.allOf(Role.class))
                        : answer;
            });
        }
        if (bean.getClass().getSimpleName().equals("PermissionGuard")) {
            return proxy(
                    bean,
                    call -> OFF.contains(Guard.PERMISSION)
                                    && call.getMethod().getName().equals("preHandle")
                            ? true
                            : call.proceed());
        }
        if (bean instanceof FilterRegistrationBean<?> registration
                && String.valueOf(registration.getFilter()).contains("SameSiteOnly")) {
            sameSite(registration);
        }
        return bean;
    }

    @SuppressWarnings("unchecked")
    private static void sameSite(FilterRegistrationBean<?> registration) {
        Filter guarding = java.util.Objects.requireNonNull(registration.getFilter());
        ((FilterRegistrationBean<Filter>) registration).setFilter((request, response, chain) -> {
            if (OFF.contains(Guard.SAME_SITE)) {
                chain.doFilter(request, response);
            } else {
                guarding.doFilter(request, response, chain);
            }
        });
    }

    private static Object proxy(Object bean, MethodInterceptor advice) {
        var factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice(advice);
        return factory.getProxy();
    }

    private static JdbcClient sql(JdbcClient client) {
        return (JdbcClient) java.lang.reflect.Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(),
                new Class<?>[] {JdbcClient.class},
                (Object _, java.lang.reflect.Method method, Object @Nullable [] arguments) -> {
                    if (method.getName().equals("sql") && arguments != null && arguments[0] instanceof String text) {
                        return client.sql(without(text));
                    }
                    return method.invoke(client, arguments);
                });
    }

    private static String without(String sql) {
        String left = sql;
        for (Guard guard : OFF) {
            Cut cut = CUTS.get(guard);
            if (cut != null && left.contains("from access.session s") && left.contains(cut.piece())) {
                MET.add(guard);
                left = left.replace(cut.piece(), cut.instead());
            }
        }
        return left;
    }

    static boolean isSql(Guard guard) {
        return CUTS.containsKey(guard);
    }
}
