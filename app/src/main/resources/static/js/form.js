// Forms made from definitions: conditional fields come and go as their conditions hold, and shortcuts choose.
// The server checks everything again; without this script a hidden field appears after the first try.
const holds = (form, condition) => {
    const at = condition.indexOf('=');
    const name = condition.slice(0, at);
    const wanted = condition.slice(at + 1);
    return new FormData(form).getAll(name).includes(wanted);
};

const refresh = form => {
    // in the order of the fields, and hidden ones switched off, so that conditions on hidden fields do not hold
    for (const field of form.querySelectorAll('.form-field[data-shown-when]')) {
        const shown = holds(form, field.dataset.shownWhen);
        field.hidden = !shown;
        for (const control of field.querySelectorAll('input, select, textarea')) control.disabled = !shown;
    }
    for (const field of form.querySelectorAll('.form-field[data-required-when]')) {
        const needed = holds(form, field.dataset.requiredWhen);
        for (const optional of field.querySelectorAll('.optional')) optional.hidden = needed;
    }
};

const typing = target => target instanceof HTMLElement
    && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'));

const choose = (form, letter) => {
    for (const choice of form.querySelectorAll('.form-field:not([hidden]) .choice')) {
        if (choice.querySelector('kbd')?.textContent === letter) {
            choice.querySelector('input').click();
            return true;
        }
    }
    const field = [...form.querySelectorAll('.form-field:not([hidden])')].find(f => f.dataset.shortcut === letter);
    const control = field?.querySelector('input, select, textarea');
    if (!control) return false;
    if (control.type === 'checkbox' && !control.closest('.choices')) control.click();
    else control.focus();
    return true;
};

const start = form => {
    if (form.dataset.started) return;
    form.dataset.started = 'true';
    form.addEventListener('change', () => refresh(form));
    refresh(form);
};

const startAll = () => document.querySelectorAll('form[data-form]').forEach(start);
startAll();
document.addEventListener('htmx:load', startAll);

document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector('dialog[open]') || document.body.dataset.shortcuts === 'off') return;
    const form = document.querySelector('form[data-form]');
    if (form && event.key.length === 1 && choose(form, event.key.toUpperCase())) event.preventDefault();
});
