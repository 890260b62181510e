package org.secondchair.home.sample;

import java.util.List;

/**
 * A company or firm of the sample, from {@code sample/parties.csv}.
 *
 * @param role as {@code client}, {@code counsel}, {@code adverse}, {@code adverse counsel}, {@code common interest}, {@code
 *     third party}
 * @param domain of its mail addresses
 * @param privilege what its people on a mail mean: {@code inside}, {@code counsel}, {@code common interest}, {@code outside}
 *     (the other side) or {@code breaks}
 */
public record SampleParty(String name, String role, String domain, String privilege, String note) {

    static List<SampleParty> read(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(SampleParty::of)
                .toList();
    }

    private static SampleParty of(String[] cells) {
        if (cells.length != 5) {
            throw new IllegalArgumentException("five columns expected: " + String.join(";", cells));
        }
        return new SampleParty(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
}
