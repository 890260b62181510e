package org.secondchair.staffing.solving;

import com.google.ortools.sat.SatParameters;

/** How a model is searched. */
public enum Effort {
    /** The solver's usual ways. */
    THOROUGH {
        @Override
        void apply(SatParameters.Builder settings) {
            settings.setLinearizationLevel(2);
        }
    },
    /** As thorough, but one per cent from the bound is near enough. */
    NEARLY {
        @Override
        void apply(SatParameters.Builder settings) {
            settings.setLinearizationLevel(2).setRelativeGapLimit(0.01);
        }
    },
    /** For small models that are solved many times: little simplification beforehand. */
    LIGHT {
        @Override
        void apply(SatParameters.Builder settings) {
            settings.setCpModelProbingLevel(0).setSymmetryLevel(0).setLinearizationLevel(1);
        }
    };

    abstract void apply(SatParameters.Builder settings);
}
