// The panes: which of the left one's three faces shows, which side stands where, how wide they are. All of it is remembered.
import { at } from './words.js';

const frame = at('bench');
const kept = JSON.parse(localStorage.getItem('secondchair.panes') ?? '{}');
const keep = () => localStorage.setItem('secondchair.panes', JSON.stringify(kept));
const widths = { side: [180, 520, 264], code: [260, 520, 320] };

function apply() {
  frame.classList.toggle('swapped', Boolean(kept.swapped));
  for (const [pane, [least, most, usual]] of Object.entries(widths)) {
    const width = Math.min(most, Math.max(least, kept[pane] ?? usual));
    frame.style.setProperty(`--${pane}`, `${width}px`);
    const grip = at(`grip-${pane}`);
    grip.setAttribute('aria-valuenow', width);
    grip.setAttribute('aria-valuemin', least);
    grip.setAttribute('aria-valuemax', most);
  }
}

export function face(name) {
  for (const tab of at('faces').querySelectorAll('[role=tab]')) {
    const on = tab.dataset.face === name;
    tab.setAttribute('aria-selected', String(on));
    tab.tabIndex = on ? 0 : -1;
    at(tab.getAttribute('aria-controls')).hidden = !on;
  }
}

export function swap() {
  kept.swapped = !kept.swapped;
  keep();
  apply();
}

function widen(pane, by) {
  kept[pane] = Number(at(`grip-${pane}`).getAttribute('aria-valuenow')) + by;
  keep();
  apply();
}

for (const pane of Object.keys(widths)) {
  const grip = at(`grip-${pane}`);
  // to the right makes the pane on the left wider
  const outward = () => (grip.getBoundingClientRect().left < at('main').getBoundingClientRect().left ? 1 : -1);
  grip.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    widen(pane, outward() * (event.key === 'ArrowRight' ? 16 : -16));
  });
  grip.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    let from = event.clientX;
    const move = (moved) => {
      widen(pane, outward() * (moved.clientX - from));
      from = moved.clientX;
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', () => grip.removeEventListener('pointermove', move), { once: true });
  });
}

at('faces').addEventListener('click', (event) => {
  const tab = event.target.closest('[role=tab]');
  if (tab) face(tab.dataset.face);
});
at('faces').addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const tabs = [...at('faces').querySelectorAll('[role=tab]')];
  const next = tabs[(tabs.indexOf(event.target) + (event.key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length];
  face(next.dataset.face);
  next.focus();
});
apply();
