package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Decision;
import org.secondchair.access.LockGuide;
import org.secondchair.ui.Texts;
import org.secondchair.ui.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A person's browser is led to where it goes on; a program gets a problem document (RFC 9457). */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoppedAnswers {
    private final ObjectProvider<LockGuide> guides;
    private final NearestPage nearest;
    private final Texts texts;

    StoppedAnswers(ObjectProvider<LockGuide> guides, NearestPage nearest, Texts texts) {
        this.guides = guides;
        this.nearest = nearest;
        this.texts = texts;
    }

    @ExceptionHandler
    Object stopped(Stopped stopped, HttpServletRequest request) {
        boolean program = forProgram(request);
        return switch (stopped) {
            case Stopped.SignInFirst _ ->
                program
                        ? problem(HttpStatus.UNAUTHORIZED, "sign-in", "access.problem.sign-in")
                        : View.redirect("/sign-in?to=" + ReturnPath.encoded(back(request)));
            case Stopped.ProveFirst _ ->
                program
                        ? problem(HttpStatus.FORBIDDEN, "prove-again", "access.problem.prove")
                        : View.redirect("/prove?to=" + ReturnPath.encoded(back(request)));
            case Stopped.Locked locked -> program ? problem(locked) : page(locked);
        };
    }

    private String back(HttpServletRequest request) {
        String htmx = request.getHeader("HX-Current-URL");
        if (htmx != null) {
            return ReturnPath.ofAddress(htmx);
        }
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            return ReturnPath.safe(request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        return nearest.of(request);
    }

    private static boolean forProgram(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/")
                || accept == null
                || (!accept.contains("text/html") && request.getHeader("HX-Request") == null);
    }

    private View page(Stopped.Locked locked) {
        List<LockedPage.Line> lines = locked.locks().stream()
                .map(lock -> new LockedPage.Line(
                        lock.reason(), href(lock.name(), locked.scopeId()).orElse("")))
                .toList();
        return View.page("access/locked", new LockedPage(lines)).status(HttpStatus.LOCKED.value());
    }

    private Optional<String> href(String lockName, UUID scopeId) {
        return guides.stream()
                .flatMap(guide -> guide.href(lockName, scopeId).stream())
                .findFirst();
    }

    private ResponseEntity<ProblemDetail> problem(Stopped.Locked locked) {
        ProblemDetail problem = detail(HttpStatus.LOCKED, "locked", "access.problem.locked");
        problem.setProperty(
                "locks",
                locked.locks().stream()
                        .map(lock -> new Decision.Lock(lock.name(), lock.reason()))
                        .toList());
        return ResponseEntity.status(HttpStatus.LOCKED).body(problem);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String type, String textKey) {
        return ResponseEntity.status(status).body(detail(status, type, textKey));
    }

    /** TRAP: no instance, which would name the path. */
    private ProblemDetail detail(HttpStatus status, String type, String textKey) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.get(java.util.Locale.ENGLISH, textKey));
        problem.setType(URI.create("urn:secondchair:problem:" + type));
        return problem;
    }
}
