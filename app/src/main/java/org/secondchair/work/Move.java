package org.secondchair.work;

/** What came of asking a request to move on. */
public sealed interface Move {
    record Moved(RequestState to) implements Move {}

    /** There is no such way on from where it stands. */
    record NotFrom(RequestState state) implements Move {}

    /** No such request for the acting person, or the step is the other side's to take. */
    record NotYours() implements Move {}
}
