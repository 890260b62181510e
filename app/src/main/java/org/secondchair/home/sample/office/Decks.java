package org.secondchair.home.sample.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws like from a shuffled deck of cards: nothing comes twice before all has come once. */
final class Decks {
    private final Random chance;
    private final Map<String, List<Object>> decks = new HashMap<>();

    Decks(Random chance) {
        this.chance = chance;
    }

    /** @param name the same name goes on with the same deck */
    <T> T draw(String name, List<T> cards) {
        List<Object> deck = decks.computeIfAbsent(name, key -> new ArrayList<>());
        if (deck.isEmpty()) {
            deck.addAll(cards);
            Collections.shuffle(deck, chance);
        }
        @SuppressWarnings("unchecked") // only cards of this name's list were put in
        T card = (T) deck.removeLast();
        return card;
    }

    /** @param from first and {@code to} last number that may come */
    int number(int from, int to) {
        return from + chance.nextInt(to - from + 1);
    }
}
