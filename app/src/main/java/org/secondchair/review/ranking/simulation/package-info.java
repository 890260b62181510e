/// Replays a finished review to measure how fast ranking finds what is relevant, for ours and for a published
/// baseline.
///
/// Start reading at [org.secondchair.review.ranking.simulation.CalSimulation].
@NullMarked
package org.secondchair.review.ranking.simulation;

import org.jspecify.annotations.NullMarked;
