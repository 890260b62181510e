package org.secondchair.home.demo;

import java.util.UUID;
import org.secondchair.home.client.ApiClient;
import org.secondchair.tenancy.Actor;

/** Somebody who has come in, with the connection they are signed in on. */
record Player(String name, String email, ApiClient at, Actor actor) {
    UUID id() {
        return actor.personId();
    }
}
