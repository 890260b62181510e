// Marked places of the document, and the way from one to the next.
import { at, words } from './words.js';
import { places, show } from './text.js';

let marks = [];
let current = -1;
let text = '';
let sought = '';

export function showText(plain, empty, terms) {
  text = plain;
  sought = '';
  if (!plain.trim()) {
    at('text').replaceChildren(empty);
    marks = [];
  } else {
    marks = show(at('text'), plain, places(plain, terms, true));
  }
  current = -1;
  tell();
}

export function find(what) {
  sought = what;
  marks = show(at('text'), text, places(text, [what], false));
  current = -1;
  step(1);
}

export function step(by) {
  if (marks.length) {
    marks[current]?.removeAttribute('aria-current');
    current = current < 0 && by < 0 ? marks.length - 1 : (current + by + marks.length) % marks.length;
    marks[current].setAttribute('aria-current', 'true');
    marks[current].scrollIntoView({ block: 'center' });
  }
  tell();
}

function tell() {
  if (!marks.length) at('hit').textContent = sought ? words('review.work.noHit', sought) : '';
  else at('hit').textContent = current < 0 ? words('review.work.hits', marks.length) : words('review.work.hit', current + 1, marks.length);
}
