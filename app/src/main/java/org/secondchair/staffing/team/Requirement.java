package org.secondchair.staffing.team;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.team.Candidate.Level;

/** What a team must fulfil. None of these is ever bent; an answer may only propose to ask for less. */
public sealed interface Requirement {

    /** So many seats in a role, all of them taken. */
    record HeadCount(String role, int seats) implements Requirement {
        public HeadCount {
            positive(seats);
        }
    }

    /**
     * At least one in {@code role} for each begun {@code each} in role {@code per}, as one lead per ten reviewers. A
     * role that has no head-count of its own gets as many seats as this asks for.
     */
    record Ratio(String role, String per, int each) implements Requirement {
        public Ratio {
            positive(each);
            if (role.equals(per)) {
                throw new IllegalArgumentException("a ratio is between two roles");
            }
        }
    }

    /** So many seats with the right to practise somewhere; see {@link Candidate#admittedIn}. Without role: any seat. */
    record Admitted(String jurisdiction, int seats, Optional<String> role) implements Requirement {
        public Admitted {
            positive(seats);
        }
    }

    record Speaking(String language, Level level, int seats, Optional<String> role) implements Requirement {
        public Speaking {
            positive(seats);
        }
    }

    record Skilled(String skill, int seats, Optional<String> role) implements Requirement {
        public Skilled {
            positive(seats);
        }
    }

    /** Everybody's working day shares so many minutes with the client's day, reckoned on {@code on}. */
    record Overlapping(ZoneId zone, LocalTime from, LocalTime to, LocalDate on, int minutes) implements Requirement {
        public Overlapping {
            positive(minutes);
        }
    }

    /** Everybody has so many hours a week free. */
    record HoursEach(int hours) implements Requirement {
        public HoursEach {
            positive(hours);
        }
    }

    /** All together have so many hours a week free. */
    record HoursTogether(int hours) implements Requirement {
        public HoursTogether {
            positive(hours);
        }
    }

    /** The hourly rates together are at most this. */
    record Budget(Money perHour) implements Requirement {}

    /** Everybody works from one of these sites. */
    record FromSites(Set<String> sites) implements Requirement {
        public FromSites {
            sites = Set.copyOf(sites);
        }
    }

    /** The team is spread over at most so many sites. */
    record FewSites(int atMost) implements Requirement {
        public FewSites {
            positive(atMost);
        }
    }

    /** The user's lock: this one is in. */
    record MustBeIn(UUID candidate) implements Requirement {}

    /** The user's lock: this one is out. Conflicts and walls are no such wish, see {@link TeamRequest#excluded}. */
    record MustBeOut(UUID candidate) implements Requirement {}

    private static void positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a requirement asks for at least one, not " + number);
        }
    }
}
