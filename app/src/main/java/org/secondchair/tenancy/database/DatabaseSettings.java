package org.secondchair.tenancy.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is.
 *
 * @param url JDBC address of an external server (15 or newer); absent: the embedded one is run from the data folder
 * @param admin a role of that server that may create roles and the tables' owner; used at start only
 * @param adminPassword its password
 * @param port of the embedded server, fixed so that tools find it
 * @param connections most connections the application's pool opens
 */
@ConfigurationProperties("secondchair.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("postgres") String admin,
        @Nullable String adminPassword,
        @DefaultValue("8421") int port,
        @DefaultValue("24") int connections) {}
