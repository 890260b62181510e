package org.secondchair.home.demo;

import java.util.UUID;
import org.secondchair.tenancy.Actor;

/** Somebody who has come in, with the connection they are signed in on. */
record Player(String name, String email, Caller at, Actor actor) {
    UUID id() {
        return actor.personId();
    }
}
