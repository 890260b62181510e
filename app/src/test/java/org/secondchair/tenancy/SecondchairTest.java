package org.secondchair.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.secondchair.Secondchair;
import org.secondchair.tenancy.database.TestPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a random port and a real PostgreSQL. All such tests share one context and
 * one database: each makes organizations, people and matters of its own (see AccessFixtures) and never counts on being
 * alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Secondchair.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SecondchairTest.Surroundings.class)
public @interface SecondchairTest {

    /** Points the context to a fresh database and a fresh data folder. */
    class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "secondchair.database.url=" + TestPostgres.freshUrl(),
                            "secondchair.database.admin-password=" + TestPostgres.adminPassword(),
                            "secondchair.keys=" + TestPostgres.keys(),
                            "secondchair.password-iterations=2000",
                            "secondchair.refusal-takes=60ms",
                            "secondchair.data=" + TestPostgres.freshData())
                    .applyTo(context);
        }
    }
}
