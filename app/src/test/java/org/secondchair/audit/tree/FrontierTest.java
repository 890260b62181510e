package org.secondchair.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrontierTest {
    /** The leaves and roots that implementations of certificate transparency test themselves with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hasTheRootsOfTheKnownTrees() {
        var frontier = new Frontier();
        assertThat(frontier.root()).hasToString(ROOTS.getFirst());
        for (int i = 0; i < LEAVES.size(); i++) {
            frontier.append(Hash.leaf(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(frontier.root()).hasToString(ROOTS.get(i + 1));
        }
    }

    @Property(tries = 100)
    void growsToTheRootThatTheStandardDefines(@ForAll @IntRange(min = 1, max = 300) int size, @ForAll long seed) {
        List<Hash> leaves = leaves(size, seed);
        var frontier = new Frontier();
        leaves.forEach(frontier::append);

        assertThat(frontier.root()).isEqualTo(rootByDefinition(leaves));
        assertThat(frontier.size()).isEqualTo(size);
    }

    @Property(tries = 100)
    void growsOnFromWhatWasStored(@ForAll @IntRange(max = 200) int before, @ForAll @IntRange(max = 200) int after) {
        List<Hash> leaves = leaves(before + after, 1);
        var whole = new Frontier();
        leaves.forEach(whole::append);
        var first = new Frontier();
        leaves.subList(0, before).forEach(first::append);
        Frontier second = Frontier.decode(first.size(), first.encoded());
        leaves.subList(before, before + after).forEach(second::append);

        assertThat(second.root()).isEqualTo(whole.root());
    }

    @Test
    void refusesAStoredFrontierOfTheWrongLength() {
        assertThatThrownBy(() -> Frontier.decode(3, new byte[Hash.BYTES])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Hash rootByDefinition(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(
                rootByDefinition(leaves.subList(0, half)), rootByDefinition(leaves.subList(half, leaves.size())));
    }

    private static List<Hash> leaves(int count, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    byte[] bytes = new byte[9];
                    random.nextBytes(bytes);
                    return Hash.leaf(bytes);
                })
                .toList();
    }
}
