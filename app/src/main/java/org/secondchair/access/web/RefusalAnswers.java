package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.UriUtils;

/**
 * Turns refusals into answers: problem details for programs, a redirect to the sign-in page for a person's browser.
 * What one may not see gets the very answer of what does not exist.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAnswers {
    @ExceptionHandler
    ResponseEntity<?> refused(Refusal refusal, HttpServletRequest request) {
        return switch (refusal) {
            case Refusal.SignInFirst _ -> signIn(request);
            case Refusal.NotFound _ -> problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
            case Refusal.Locked locked -> {
                var answer = ProblemDetail.forStatusAndDetail(
                        HttpStatus.LOCKED, "You are a member, but conditions are still open.");
                answer.setType(URI.create("urn:secondchair:problem:locked"));
                answer.setProperty("locks", locked.locks());
                yield ResponseEntity.status(HttpStatus.LOCKED).body(answer);
            }
            case Refusal.Forbidden forbidden ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "role-lacks-permission",
                        "Your role here does not carry this permission: "
                                + forbidden
                                        .permission()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ')
                                + ". Nothing was changed.");
            case Refusal.ProveAgain _ ->
                problem(HttpStatus.FORBIDDEN, "step-up", "Give your password and second factor again, then repeat.");
        };
    }

    private static ResponseEntity<?> signIn(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        boolean page = "GET".equals(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/api/");
        if (!page) {
            return problem(HttpStatus.UNAUTHORIZED, "sign-in", "Sign in first.");
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String back = UriUtils.encodeQueryParam(request.getRequestURI() + query, StandardCharsets.UTF_8);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sign-in?to=" + back))
                .build();
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:secondchair:problem:" + type));
        return ResponseEntity.status(status).body(problem);
    }
}
