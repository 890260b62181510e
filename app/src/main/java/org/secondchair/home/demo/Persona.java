package org.secondchair.home.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a visitor of the demo can be. All of them are invented. */
public enum Persona {
    OWNER("Ngozi Adeyemi", "General Counsel of the client", "n.adeyemi@kellmoor.example"),
    ATTORNEY("Miriam Fenn-Abara", "supervising attorney of the client", "m.fenn-abara@lockyerfenn.example"),
    PROJECT_LEAD("Odile Marchbanks", "project manager of the provider", "o.marchbanks@lanternfold.example"),
    QC_LEAD("Ruben Castellane", "quality lead of the provider", "r.castellane@lanternfold.example"),
    REVIEWER("Wren Halloway", "a reviewer with a free seat: code along", "w.halloway@lanternfold.example"),
    OUTSIDER("Imogen Thackwray", "of the client, behind a wall: sees nothing", "i.thackwray@kellmoor.example");

    private final String personName;
    private final String part;
    private final String email;

    Persona(String personName, String part, String email) {
        this.personName = personName;
        this.part = part;
        this.email = email;
    }

    public String personName() {
        return personName;
    }

    /** Who that is, in a few words. */
    public String part() {
        return part;
    }

    String email() {
        return email;
    }

    /** As it stands in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Persona> of(String key) {
        return Arrays.stream(values())
                .filter(persona -> persona.key().equals(key))
                .findFirst();
    }
}
