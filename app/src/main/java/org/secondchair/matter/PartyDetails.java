package org.secondchair.matter;

import java.util.List;

/**
 * What is said about a party.
 *
 * @param name 1 to 200 characters
 * @param addresses e-mail addresses and domains, at most 200; brought to the form of {@link Party#normalized}
 */
public record PartyDetails(String name, Party.Role role, Party.Kind kind, List<String> addresses) {
    public static final int LONGEST_NAME = 200;
    public static final int MOST_ADDRESSES = 200;

    public PartyDetails {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a party's name has 1 to 200 characters");
        }
        addresses = addresses.stream().map(Party::normalized).distinct().toList();
        if (addresses.size() > MOST_ADDRESSES) {
            throw new IllegalArgumentException("a party has at most 200 addresses");
        }
        for (String address : addresses) {
            if (!Party.isAddress(address)) {
                throw new IllegalArgumentException("neither an e-mail address nor a domain: " + address);
            }
        }
    }
}
