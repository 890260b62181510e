// The keyboard. A key is a letter on its own; whoever works with a screen reader can switch that off, and still has every
// button, every field and the form's own Enter.
import { at } from './words.js';

const switchOn = at('keys-on');
switchOn.checked = localStorage.getItem('secondchair.keys') !== 'off';
switchOn.addEventListener('change', () => localStorage.setItem('secondchair.keys', switchOn.checked ? 'on' : 'off'));

export function listen(press, save) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector('dialog[open]') || !switchOn.checked) return;
    const target = event.target;
    const writing = target.matches('textarea, input[type=search], input[type=text]');
    if (event.key === 'Escape' && writing) return at('main').focus();
    if (event.key === 'Enter') {
      if ((writing && event.shiftKey) || target.matches('a, button, summary, [role=separator]')) return;
      event.preventDefault();
      return save();
    }
    if (writing || (event.repeat && event.key.length === 1 && !'jk.,'.includes(event.key))) return;
    const key = event.key.toLowerCase();
    const choice = at('coding').querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (choice && !at('coding').closest('[hidden]')) {
      event.preventDefault();
      if (!choice.matches(':disabled')) choice.click();
    } else if (press[key]) {
      event.preventDefault();
      press[key]();
    }
  });
}
