package org.secondchair.work;

import java.util.List;

/**
 * Where a request stands. Each state offers exactly the ways on from it, so that no other way compiles.
 */
public sealed interface RequestState {
    /** The provider has not answered. */
    record HandedOver() implements RequestState {
        Accepted accept() {
            return new Accepted();
        }

        Refused refuse() {
            return new Refused();
        }

        Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** The provider took it on; the work has not begun. */
    record Accepted() implements RequestState {
        InProgress begin() {
            return new InProgress();
        }

        Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    record InProgress() implements RequestState {
        Delivered deliver() {
            return new Delivered();
        }

        Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** The client has not said whether it is what was asked for. */
    record Delivered() implements RequestState {
        SignedOff signOff() {
            return new SignedOff();
        }

        Returned giveBack() {
            return new Returned();
        }

        Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** The client gave it back with a reason; the provider delivers again. */
    record Returned() implements RequestState {
        Delivered deliver() {
            return new Delivered();
        }

        Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** Over: the client accepted what was delivered. */
    record SignedOff() implements RequestState {}

    /** Over: the provider did not take it on. */
    record Refused() implements RequestState {}

    /** Over: the client took it back, or the engagement ended. */
    record Withdrawn() implements RequestState {}

    /** As it is stored; never renamed. */
    default String stored() {
        return switch (this) {
            case HandedOver _ -> "HANDED_OVER";
            case Accepted _ -> "ACCEPTED";
            case InProgress _ -> "IN_PROGRESS";
            case Delivered _ -> "DELIVERED";
            case Returned _ -> "RETURNED";
            case SignedOff _ -> "SIGNED_OFF";
            case Refused _ -> "REFUSED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }

    /** Whether something is still to be done about it. */
    default boolean live() {
        return switch (this) {
            case HandedOver _, Accepted _, InProgress _, Delivered _, Returned _ -> true;
            case SignedOff _, Refused _, Withdrawn _ -> false;
        };
    }

    static List<RequestState> all() {
        return List.of(
                new HandedOver(),
                new Accepted(),
                new InProgress(),
                new Delivered(),
                new Returned(),
                new SignedOff(),
                new Refused(),
                new Withdrawn());
    }

    static RequestState stored(String text) {
        return all().stream()
                .filter(state -> state.stored().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a state of a request: " + text));
    }
}
