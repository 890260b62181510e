package org.secondchair.architecture;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.Scopes;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.MatterDetails;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;

/** A client's matter and engagement with a provider let in: what everybody in the matrix asks for. */
public final class Scenario {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    private final UUID client;
    private final UUID provider;
    private final UUID stranger;
    private final Actor owner;
    private final Actor admin;
    private final UUID matter;
    private final UUID engagement;
    private final Map<String, Supplier<Object>> variables = new HashMap<>();

    Scenario(AccessFixtures fixtures, Matters matters) {
        client = fixtures.organization("Quillon & Byrd LLP", Organizations.Kind.FIRM);
        provider = fixtures.organization("Tessellate Review", Organizations.Kind.PROVIDER);
        stranger = fixtures.organization("Elsewhere & Sons", Organizations.Kind.FIRM);
        owner = fixtures.person(client, "Oda Quillon", Role.CLIENT_OWNER);
        admin = fixtures.person(client, "Piet Byrd", Role.ORGANIZATION_ADMIN);
        matter = Acting.as(
                owner,
                () -> matters.open(new MatterDetails(
                        "Quillon v. Marrow", "0417-0032", "A made-up dispute.", ZoneId.of("Europe/Lisbon"))));
        engagement = fixtures.scope(owner, Scopes.Kind.ENGAGEMENT);
        variable("matterId", () -> matter);
        variable("engagementId", () -> engagement);
    }

    /** @param value asked anew for each request, so that what one request uses up is there for the next */
    public void variable(String name, Supplier<Object> value) {
        variables.put(name, value);
    }

    /** The client's person who owns the matter. */
    public Actor owner() {
        return owner;
    }

    /** The client's administrator, who is no member of the matter. */
    public Actor admin() {
        return admin;
    }

    public UUID matterId() {
        return matter;
    }

    public UUID engagementId() {
        return engagement;
    }

    public UUID client() {
        return client;
    }

    UUID provider() {
        return provider;
    }

    UUID stranger() {
        return stranger;
    }

    /** The pattern with its variables filled; one that no room fills gets an id that nothing has. */
    String path(String pattern) {
        Matcher matcher = VARIABLE.matcher(pattern);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                String.valueOf(variables.getOrDefault(found.group(1), Ids::next).get())));
    }
}
