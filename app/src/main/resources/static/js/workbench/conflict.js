// The same person decided in another window: shows that decision, and asks which of the two is meant.
import { codingBadges } from './coding.js';
import { at, words } from './words.js';

const box = at('conflict');
let answer = null;

export const when = (standing) => words('review.work.elsewhere', new Date(standing.decidedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));

// Calls back with true when the standing decision is to be replaced.
export function ask(standing, decided) {
  at('conflict-text').textContent = when(standing);
  at('conflict-coding').replaceChildren(...codingBadges(standing.coding));
  answer = decided;
  box.hidden = false;
  at('conflict-keep').focus();
}

// Whether an answer is owed; leads there, so that nobody replaces a decision by the key for the next document.
export function waits() {
  if (!box.hidden) at('conflict-keep').focus();
  return !box.hidden;
}

// Whoever goes on without an answer keeps what stands.
export function leave() {
  box.hidden = true;
  answer = null;
}

function give(replace) {
  const decided = answer;
  leave();
  decided?.(replace);
}

at('conflict-keep').addEventListener('click', () => give(false));
at('conflict-replace').addEventListener('click', () => give(true));
