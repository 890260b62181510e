// The quick-open box: Ctrl+K from anywhere, arrows through the hits, Enter opens.
const box = document.getElementById('find-box');

if (box) {
    const text = box.querySelector('#find-text');
    const hits = () => [...box.querySelectorAll('.find-results a')];

    document.addEventListener('keydown', event => {
        if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
            event.preventDefault();
            if (!box.open) box.showModal();
            text.select();
        }
    });

    box.addEventListener('keydown', event => {
        const links = hits();
        const at = links.indexOf(document.activeElement);
        if (event.key === 'ArrowDown' && links.length) {
            event.preventDefault();
            links[Math.min(at + 1, links.length - 1)].focus();
        } else if (event.key === 'ArrowUp' && at >= 0) {
            event.preventDefault();
            (at === 0 ? text : links[at - 1]).focus();
        } else if (event.key === 'Enter' && document.activeElement === text && links.length) {
            event.preventDefault();
            links[0].click();
        }
    });
}
