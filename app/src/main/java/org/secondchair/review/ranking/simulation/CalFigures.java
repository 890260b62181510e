package org.secondchair.review.ranking.simulation;

import java.util.Collection;

/// How fast a review found what is relevant.
///
/// @param wssAt95 work saved over sampling: the share of documents not reviewed when 95 % of the relevant ones
/// were found, less .05
/// @param effortAt95 documents reviewed until then
/// @param recallAt10 share of the relevant documents found among the first 10 % of all documents
/// @param area under the curve of recall over documents reviewed, both from 0 to 1
record CalFigures(double wssAt95, double effortAt95, double recallAt10, double area) {

    static CalFigures mean(Collection<CalFigures> figures) {
        return new CalFigures(
                figures.stream().mapToDouble(CalFigures::wssAt95).average().orElse(0),
                figures.stream().mapToDouble(CalFigures::effortAt95).average().orElse(0),
                figures.stream().mapToDouble(CalFigures::recallAt10).average().orElse(0),
                figures.stream().mapToDouble(CalFigures::area).average().orElse(0));
    }
}
