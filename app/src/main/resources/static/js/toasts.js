// Messages in the corner: dismissed by their button; those that report success leave by themselves.
const STAY_MS = 6000;
const toasts = document.getElementById('toasts');

document.addEventListener('click', event => {
    event.target.closest('[data-dismisses]')?.closest('.toast')?.remove();
});

if (toasts) {
    new MutationObserver(changes => {
        for (const change of changes) {
            for (const node of change.addedNodes) {
                if (node instanceof HTMLElement && node.classList.contains('good')) {
                    setTimeout(() => node.remove(), STAY_MS);
                }
            }
        }
    }).observe(toasts, { childList: true });
}

// A request that never reached the server must not look like a success.
document.addEventListener('htmx:sendError', () => {
    const template = document.getElementById('toast-offline');
    if (template && !toasts.querySelector('.offline')) toasts.append(template.content.cloneNode(true));
});
document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful) toasts.querySelector('.offline')?.remove();
});
