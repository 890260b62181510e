package org.secondchair.home.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.secondchair.home.client.ApiClient;
import org.secondchair.home.sample.SampleMatter;
import org.secondchair.home.sample.SampleParty;
import org.secondchair.tenancy.Actor;
import tools.jackson.databind.JsonNode;

/**
 * Everybody comes in: the client's founder by the link that the server shows at its first start, the others by one-time
 * links. Without a mail server whoever invites somebody is shown the link and hands it over; so it is here.
 */
final class Founding {
    private final String server;
    private final String password;
    private final DemoDoor door;

    Founding(String server, String password, DemoDoor door) {
        this.server = server;
        this.password = password;
        this.door = door;
    }

    static String clientName() {
        return SampleMatter.parties().stream()
                .filter(party -> party.role().equals("client"))
                .map(SampleParty::name)
                .findFirst()
                .orElseThrow();
    }

    /** @param link as the server showed it */
    Player client(String link) {
        return persona(Persona.OWNER, link, "LEGAL_DEPARTMENT", clientName());
    }

    Player provider(Player owner) {
        String link = owner.at()
                .post("/api/organizations/invitations", Map.of("email", Persona.PROJECT_LEAD.email()))
                .path("url")
                .asString();
        return persona(Persona.PROJECT_LEAD, link, "PROVIDER", Cast.PROVIDER);
    }

    Player colleague(Player inviter, Persona persona) {
        return persona(persona, invite(inviter, persona.email()), "", "");
    }

    /** A few at a time: a password is hard work for a small machine. */
    List<Player> colleagues(Player inviter, List<String> names) {
        Map<String, String> byEmail = new LinkedHashMap<>();
        names.forEach(name -> byEmail.put(Cast.email(name), name));
        return colleagues(inviter, byEmail);
    }

    /** @param byEmail names by address */
    List<Player> colleagues(Player inviter, Map<String, String> byEmail) {
        List<Supplier<Player>> joining = new ArrayList<>();
        byEmail.forEach((email, name) -> {
            String link = invite(inviter, email);
            joining.add(() -> join(name, email, link, "", ""));
        });
        return Steps.together(joining, 3);
    }

    private static String invite(Player inviter, String email) {
        return inviter.at()
                .post("/api/people/invitations", Map.of("email", email, "roles", List.of()))
                .path("url")
                .asString();
    }

    private Player persona(Persona persona, String link, String kind, String organization) {
        Player player = join(persona.personName(), persona.email(), link, kind, organization);
        door.entered(persona, player.actor());
        return player;
    }

    private Player join(String name, String email, String link, String kind, String organization) {
        ApiClient at = new ApiClient(server);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", URI.create(link).getQuery().replaceFirst("^token=", ""));
        form.put("name", name);
        form.put("email", email);
        form.put("password", password);
        form.put("timeZone", "Europe/London");
        form.put("kind", kind);
        form.put("organization", organization);
        JsonNode welcomed = at.post("/api/invitation", form);
        return new Player(name, email, at, new Actor(id(welcomed, "personId"), id(welcomed, "organizationId")));
    }

    private static UUID id(JsonNode answer, String field) {
        return UUID.fromString(answer.path(field).asString());
    }
}
