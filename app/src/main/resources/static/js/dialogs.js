// [data-opens="id"] opens the dialog with that id; [data-closes] closes the one it stands in.
document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    if (opener) {
        const dialog = document.getElementById(opener.dataset.opens);
        if (dialog instanceof HTMLDialogElement && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            dialog.showModal();
        }
        return;
    }
    const closer = event.target.closest('[data-closes]');
    if (closer) {
        event.preventDefault();
        closer.closest('dialog')?.close();
    } else if (event.target instanceof HTMLDialogElement) {
        // a click on the backdrop arrives at the dialog itself, outside its box
        const box = event.target.getBoundingClientRect();
        const inside = event.clientX >= box.left && event.clientX <= box.right
            && event.clientY >= box.top && event.clientY <= box.bottom;
        if (!inside) event.target.close();
    }
});
