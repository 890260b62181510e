/// The coded set given out: spreadsheet, or load file with natives and texts, and a manifest that adds up.
///
/// Start reading at [org.secondchair.review.delivery.CodedSets]; what may leave and what may not is decided in
/// [org.secondchair.review.delivery.Fate] and [org.secondchair.review.delivery.HoldBack] alone. Everything streams: no
/// matter is too large, and nothing in the clear touches the server's disk.
@NullMarked
package org.secondchair.review.delivery;

import org.jspecify.annotations.NullMarked;
