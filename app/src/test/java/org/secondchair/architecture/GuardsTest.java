package org.secondchair.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondchair.access.Role;
import org.secondchair.architecture.MatrixTable.Endpoint;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Takes each guard away in turn: a matrix that finds nothing then would find nothing ever. */
@SecondchairTest
@Import(GuardSwitches.class)
class GuardsTest {
    private static final List<Role> ROLES = List.of(Role.CLIENT_OWNER, Role.REVIEWER);

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Environment environment;

    Administrator administrator;
    GrantsView view;
    Matrix matrix;
    List<Endpoint> endpoints;

    @BeforeEach
    void aSmallMatrix() throws SQLException {
        administrator = new Administrator(environment);
        view = new GrantsView(administrator);
        matrix = new Matrix(beans, port);
        endpoints = List.of(
                matrix.table().endpoint("GET", "/me"),
                matrix.table().endpoint("GET", "/api/people"),
                matrix.table().endpoint("GET", "/security/second-factor"),
                matrix.table().endpoint("POST", "/api/matters/{matterId}/walls"),
                matrix.table().endpoint("GET", "/matters/{matterId}/walls"));
    }

    @AfterEach
    void allGuardsBack() throws SQLException {
        GuardSwitches.OFF.clear();
        GuardSwitches.MET.clear();
        view.restore();
        administrator.close();
    }

    private List<Matrix.Mismatch> mismatches() {
        return matrix.run(endpoints, ROLES, EnumSet.allOf(Relation.class));
    }

    @Test
    void withAllGuardsNobodyGetsFurtherThanWrittenDown() {
        assertThat(mismatches()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachGuardTakenAwayIsNoticed(Guard guard) throws SQLException {
        assertThat(mismatches()).as("before").isEmpty();
        if (GrantsView.parts().contains(guard)) {
            view.without(guard);
        } else {
            GuardSwitches.OFF.add(guard);
        }
        List<Matrix.Mismatch> leaks =
                mismatches().stream().filter(Matrix.Mismatch::leak).toList();
        if (GuardSwitches.isSql(guard)) {
            assertThat(GuardSwitches.MET)
                    .as("statements that still hold this guard")
                    .contains(guard);
        }
        assertThat(leaks).extracting(Matrix.Mismatch::relation).containsAnyElementsOf(guard.shows());
    }
}
