package org.secondchair.architecture;

/**
 * A room's contribution to the matrix: values for the variables in its endpoints' paths. Implementations are found on
 * the test class path, made as beans, and asked once per scenario.
 */
public interface MatrixFixtures {
    void fill(Scenario scenario);
}
