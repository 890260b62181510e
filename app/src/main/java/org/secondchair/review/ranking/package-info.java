/// Continuous active learning: learns from every coding decision and says which documents are likeliest next.
///
/// Start reading at [org.secondchair.review.ranking.Ranker]. Texts become sparse rows in a
/// [org.secondchair.review.ranking.FeatureStore] (one folder per matter, derived, rebuildable); a ranker per
/// label trains a linear model on the coded rows and scores all of them.
@NullMarked
package org.secondchair.review.ranking;

import org.jspecify.annotations.NullMarked;
