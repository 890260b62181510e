package org.secondchair.staffing.placement.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.secondchair.access.Access;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.placement.Certificate;
import org.secondchair.staffing.placement.Certificates;
import org.secondchair.staffing.placement.Checklists;
import org.secondchair.staffing.placement.Endings;
import org.secondchair.staffing.placement.Errands;
import org.secondchair.staffing.placement.Hours;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.staffing.placement.Whereabouts;
import org.secondchair.staffing.placement.Whereabouts.Placed;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;

/** The steps that pages and API have in common, each done once, and the errands that follow from them. */
@Component
class Placing {
    /** Empty key when it was done; otherwise what is wrong, with what the sentence needs. */
    record Wrong(String key, List<String> about) {
        static final Wrong NOTHING = new Wrong("", List.of());

        Wrong {
            about = List.copyOf(about);
        }

        static Wrong of(String key, String... about) {
            return new Wrong(key, List.of(about));
        }

        boolean done() {
            return key.isEmpty();
        }

        /** For programs: what is wrong becomes a problem document. */
        void orRefuse() {
            if (!done()) {
                throw Refusal.because(Refusal.Kind.CONFLICT, key, about.toArray(String[]::new));
            }
        }
    }

    private final Placements placements;
    private final Whereabouts whereabouts;
    private final Checklists checklists;
    private final Hours hours;
    private final Endings endings;
    private final Certificates certificates;
    private final Errands errands;
    private final Engagements engagements;
    private final Access access;
    private final Once once;

    Placing(
            Placements placements,
            Whereabouts whereabouts,
            Checklists checklists,
            Hours hours,
            Endings endings,
            Certificates certificates,
            Errands errands,
            Engagements engagements,
            Access access,
            Once once) {
        this.placements = placements;
        this.whereabouts = whereabouts;
        this.checklists = checklists;
        this.hours = hours;
        this.endings = endings;
        this.certificates = certificates;
        this.errands = errands;
        this.engagements = engagements;
        this.access = access;
        this.once = once;
    }

    Engagement engagement(UUID engagementId) {
        return engagements.find(engagementId).orElseThrow(Refusal::missing);
    }

    boolean may(Permission permission, UUID engagementId) {
        return access.may(permission, engagementId);
    }

    /** The permission was asked for this engagement: a placement of another one is none of its business. */
    Placed placed(UUID engagementId, UUID placementId) {
        return whereabouts
                .one(placementId)
                .filter(one -> one.placement().engagementId().equals(engagementId))
                .orElseThrow(Refusal::missing);
    }

    /** The acting person's own. */
    Placed mine(UUID placementId) {
        return whereabouts
                .one(placementId)
                .filter(one ->
                        one.placement().personId().equals(Acting.current().personId()))
                .orElseThrow(Refusal::missing);
    }

    Wrong accept(UUID placementId, boolean agreed, String key) {
        mine(placementId);
        if (!agreed) {
            return Wrong.of("staffing.wrong.consent");
        }
        return followed(placementId, key, () -> answered(placements.accept(placementId)));
    }

    Wrong decline(UUID placementId, String reason, String key) {
        mine(placementId);
        if (reason.isBlank() || reason.length() > Placements.LONGEST_WORDS) {
            return Wrong.of("staffing.wrong.reason");
        }
        return followed(placementId, key, () -> answered(placements.decline(placementId, reason)));
    }

    private static Wrong answered(Placements.Answering answering) {
        return switch (answering) {
            case Placements.Answering.Given _ -> Wrong.NOTHING;
            case Placements.Answering.TooLate _, Placements.Answering.NotYours _ ->
                Wrong.of("staffing.wrong.invitation");
        };
    }

    Wrong end(UUID engagementId, UUID placementId, String reason, String key) {
        placed(engagementId, placementId);
        if (reason.isBlank() || reason.length() > Placements.LONGEST_WORDS) {
            return Wrong.of("staffing.wrong.reason");
        }
        return followed(
                placementId,
                key,
                () -> endings.end(placementId, reason) ? Wrong.NOTHING : Wrong.of("staffing.wrong.over"));
    }

    /** Tries again what could not be done when the professional agreed; a seat is given once, whatever the key. */
    Wrong seat(UUID engagementId, UUID placementId, String key) {
        SubmissionKey.checked(key);
        placed(engagementId, placementId);
        errands.follow(placementId);
        return placed(engagementId, placementId).placement().state() == Placement.State.ACCEPTED
                ? Wrong.of("staffing.wrong.seat")
                : Wrong.NOTHING;
    }

    Wrong tick(UUID itemId, String key) {
        return step(key, () -> switch (checklists.tick(itemId)) {
            case Checklists.Ticking.Ticked _ -> Wrong.NOTHING;
            case Checklists.Ticking.TickedBefore _ -> Wrong.of("staffing.wrong.ticked");
            case Checklists.Ticking.NotYet _ -> Wrong.of("staffing.wrong.notYet");
            case Checklists.Ticking.NotYours _ -> Wrong.of("staffing.wrong.item");
        });
    }

    Wrong log(UUID placementId, String day, String minutes, String note, String key) {
        mine(placementId);
        LocalDate on;
        int worked;
        try {
            on = LocalDate.parse(day.strip());
            worked = Integer.parseInt(minutes.strip());
        } catch (DateTimeParseException | NumberFormatException e) {
            return Wrong.of("staffing.wrong.entry"); // told beside the form
        }
        if (worked < 1 || worked > 1440 || note.length() > Hours.LONGEST_NOTE) {
            return Wrong.of("staffing.wrong.entry");
        }
        return step(key, () -> logged(hours.log(placementId, on, worked, note)));
    }

    Wrong reverse(UUID placementId, UUID entryId, String key) {
        mine(placementId);
        return step(key, () -> logged(hours.reverse(placementId, entryId)));
    }

    private static Wrong logged(Hours.Logging logging) {
        return switch (logging) {
            case Hours.Logging.Logged _ -> Wrong.NOTHING;
            case Hours.Logging.OverTheCap(int left) ->
                Wrong.of("staffing.wrong.cap", String.valueOf(left / 60), String.valueOf(left % 60));
            case Hours.Logging.NotThatDay _ -> Wrong.of("staffing.wrong.day");
            case Hours.Logging.NotNow _ -> Wrong.of("staffing.wrong.over");
            case Hours.Logging.ReversedBefore _ -> Wrong.of("staffing.wrong.reversed");
        };
    }

    Wrong raiseCap(UUID engagementId, UUID placementId, int cap, String key) {
        placed(engagementId, placementId);
        if (cap < 1 || cap > 100_000) {
            return Wrong.of("staffing.wrong.raise");
        }
        return step(key, () -> hours.raiseCap(placementId, cap) ? Wrong.NOTHING : Wrong.of("staffing.wrong.raise"));
    }

    Wrong sign(UUID placementId, Certificate.Held held, String note, String key) {
        mine(placementId);
        if (note.length() > Placements.LONGEST_WORDS) {
            return Wrong.of("staffing.wrong.reason");
        }
        return step(key, () -> switch (certificates.sign(placementId, held, note)) {
            case Certificates.Signing.Signed _ -> Wrong.NOTHING;
            case Certificates.Signing.SignedBefore _ -> Wrong.of("staffing.wrong.signed");
            case Certificates.Signing.NotNow _ -> Wrong.of("staffing.wrong.sign");
        });
    }

    Wrong checklist(UUID engagementId, UUID personId, String key) {
        return step(
                key,
                () -> checklists.beginForColleague(engagementId, personId)
                        ? Wrong.NOTHING
                        : Wrong.of("staffing.wrong.item"));
    }

    private Wrong followed(UUID placementId, String key, Supplier<Wrong> work) {
        Wrong wrong = step(key, work);
        if (wrong.done()) {
            errands.follow(placementId);
        }
        return wrong;
    }

    Wrong step(String key, Supplier<Wrong> work) {
        return once.once(SubmissionKey.checked(key), Wrong.class, work);
    }
}
