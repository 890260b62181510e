package org.secondchair.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.Chrome;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Templates;
import org.secondchair.ui.View;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns the view that a handler returned into the answer. */
final class Rendering implements HandlerMethodReturnValueHandler {
    private final Templates templates;
    private final ChromeMaker chromes;
    private final FlashCookie flashes;

    Rendering(Templates templates, ChromeMaker chromes, FlashCookie flashes) {
        this.templates = templates;
        this.chromes = chromes;
        this.flashes = flashes;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return View.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (value == null || request == null || response == null) {
            throw new IllegalStateException("a handler returned no view: " + returnType.getMethod());
        }
        switch ((View) value) {
            case View.Page page -> page(page, request, response);
            case View.Part part -> {
                response.setStatus(part.status());
                write(response, part.template(), part.model(), chromes.make(request, part.flash()));
            }
            case View.Redirect redirect -> redirect(redirect, request, response);
        }
    }

    private void page(View.Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean partial = Htmx.wantsPart(request);
        String template = partial && page.part() != null ? page.part() : page.template();
        Flash flash = page.flash() != null || partial ? page.flash() : flashes.take(request, response);
        response.setStatus(page.status());
        write(response, template, page.model(), chromes.make(request, flash));
    }

    private void redirect(View.Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        if (redirect.flash() != null) {
            flashes.put(request, response, redirect.flash());
        }
        if (Htmx.asks(request)) {
            // TRAP: the browser follows a 303 by itself and htmx would swap the target page into the fragment's place
            response.setHeader("HX-Redirect", redirect.href());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Location", redirect.href());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private void write(HttpServletResponse response, String template, Object model, Chrome chrome) throws IOException {
        Map<String, Object> parameters = Map.of("chrome", chrome, "page", model);
        byte[] body = templates.bytes(template, parameters);
        if (chrome.partial() && chrome.flash() != null) {
            byte[] toast = templates.bytes("ui/toast", Map.of("chrome", chrome, "flash", chrome.flash()));
            ByteArrayOutputStream both = new ByteArrayOutputStream(body.length + toast.length);
            both.writeBytes(body);
            both.writeBytes(toast);
            body = both.toByteArray();
        }
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
