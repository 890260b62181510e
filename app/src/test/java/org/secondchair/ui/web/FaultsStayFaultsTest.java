package org.secondchair.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

class FaultsStayFaultsTest {
    private static final Exception DATABASE_GONE = new CannotCreateTransactionException(
            "no connection", new SQLException("while sending", "08006", new SocketException("Broken pipe")));

    @Test
    void aDatabaseThatWentAwayIsNotTakenForABrowserThatDid() {
        var response = new MockHttpServletResponse();
        assertThat(new FaultsStayFaults().resolveException(new MockHttpServletRequest(), response, null, DATABASE_GONE))
                .as("left to the error pages")
                .isNull();
    }

    /** Once this fails, the framework has mended its ways and our class can go. */
    @Test
    void theFrameworkWouldAnswerItAsDone() {
        var response = new MockHttpServletResponse();
        assertThat(new DefaultHandlerExceptionResolver()
                        .resolveException(new MockHttpServletRequest(), response, null, DATABASE_GONE))
                .isNotNull();
        assertThat(response.getStatus()).isEqualTo(200);
    }
}
