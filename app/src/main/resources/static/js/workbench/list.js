// The batch as a list; the rows stay, so that whoever stands on one with the keyboard keeps standing there.
import { codingBadges } from './coding.js';
import { at, make } from './words.js';

let rows = [];

export function drawList(lines, open) {
  rows = lines.map((line, i) => {
    const item = make('button', { type: 'button', className: `item${line.attachment ? ' attachment' : ''}` });
    item.append(make('b', { textContent: line.label, dir: 'auto' }), make('span', { className: 'hint', textContent: [line.from, line.date].filter(Boolean).join(' · ') }), make('span', { className: 'badges' }));
    item.addEventListener('click', () => open(i));
    return item;
  });
  at('list').replaceChildren(...rows);
  lines.forEach((_, i) => drawLine(lines, i));
}

export function drawLine(lines, i) {
  const line = lines[i];
  rows[i]?.querySelector('.badges').replaceChildren(...(line.decided && line.coding ? codingBadges(line.coding) : []));
}

export function standOn(i) {
  rows.forEach((row, at) => (at === i ? row.setAttribute('aria-current', 'true') : row.removeAttribute('aria-current')));
  const row = rows[i];
  const list = row?.closest('.face');
  if (!list || list.scrollHeight <= list.clientHeight) return; // on a small screen the page itself must stay where it is
  const [top, bottom] = [row.offsetTop - list.offsetTop, row.offsetTop - list.offsetTop + row.offsetHeight];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
