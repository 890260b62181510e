package org.secondchair.home.sample.manuscripts;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everybody in the sample, from {@code people.csv} (parted by semicolons, first line names the columns). */
public final class Cast {
    private final Map<String, Person> people = new LinkedHashMap<>();

    Cast(String csv) {
        csv.lines().skip(1).filter(line -> !line.isBlank()).map(Cast::read).forEach(person -> {
            if (people.put(person.key(), person) != null) {
                throw new IllegalArgumentException("two people are called " + person.key());
            }
        });
    }

    private static Person read(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 8) {
            throw new IllegalArgumentException("eight columns expected: " + line);
        }
        Set<String> groups = Set.copyOf(Arrays.asList(cells[7].strip().split(" ")));
        return new Person(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], ZoneId.of(cells[6]), groups);
    }

    public Person person(String key) {
        Person person = people.get(key);
        if (person == null) {
            throw new IllegalArgumentException("nobody is called " + key);
        }
        return person;
    }

    public List<Person> people(Collection<String> keys) {
        return keys.stream().map(this::person).toList();
    }

    /** Everybody of a group, in the order of the list. */
    public List<Person> group(String group) {
        List<Person> members = new ArrayList<>();
        for (Person person : people.values()) {
            if (person.groups().contains(group)) {
                members.add(person);
            }
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("nobody belongs to " + group);
        }
        return members;
    }

    public Collection<Person> everybody() {
        return List.copyOf(people.values());
    }
}
