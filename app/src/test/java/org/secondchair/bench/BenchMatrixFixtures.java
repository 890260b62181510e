package org.secondchair.bench;

import java.nio.charset.StandardCharsets;
import org.secondchair.architecture.MatrixFixtures;
import org.secondchair.architecture.Scenario;
import org.secondchair.bench.exchange.Imports;
import org.secondchair.tenancy.Acting;

/** A professional on the client's own bench, and a file that waits to be taken. */
final class BenchMatrixFixtures implements MatrixFixtures {
    private final Professionals professionals;
    private final Imports imports;

    BenchMatrixFixtures(Professionals professionals, Imports imports) {
        this.professionals = professionals;
        this.imports = imports;
    }

    @Override
    public void fill(Scenario scenario) {
        var added = Acting.as(scenario.admin(), () ->
                (Professionals.Adding.Added) professionals.add("", BenchFixtures.profile("Amparo Quelho")));
        var file = Acting.as(
                scenario.admin(),
                () -> imports.begin("bench.csv", "reference,name\nE-1,Nell Strand\n".getBytes(StandardCharsets.UTF_8)));
        scenario.variable("professionalId", added::id);
        scenario.variable("importId", () -> file);
        scenario.variable("tab", () -> "vetting");
    }
}
