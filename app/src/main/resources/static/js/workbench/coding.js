// The coding panel: what is filled in, what is missing.
import { at, make, words } from './words.js';

const form = at('coding');
const issues = at('issues');

function refresh() {
  if (!issues) return;
  const open = form.elements.responsive.value === 'RESPONSIVE';
  issues.disabled = !open;
  if (!open) for (const box of issues.querySelectorAll('input')) box.checked = false;
}

form.addEventListener('change', () => {
  refresh();
  problems([]);
});

export function fill(coding) {
  form.reset();
  problems([]);
  form.elements.privilege.value = coding?.privilege ?? 'NOT_PRIVILEGED';
  if (coding) {
    form.elements.responsive.value = coding.responsive;
    for (const box of form.querySelectorAll('[name=issues]')) box.checked = coding.issues.includes(box.value);
    form.elements.hot.checked = coding.hot;
    form.elements.note.value = coding.note;
  }
  refresh();
}

export function read() {
  return {
    responsive: form.elements.responsive.value,
    privilege: form.elements.privilege.value,
    issues: [...form.querySelectorAll('[name=issues]:checked')].map((box) => box.value),
    hot: form.elements.hot.checked,
    note: form.elements.note.value.trim(),
  };
}

// What the person has to add before it can be saved; the server looks at it again. Leads them there.
export function missing(coding) {
  if (!coding.responsive) {
    problems([words('review.work.needsResponsive')]);
    return true;
  }
  if (coding.responsive === 'NOT_RESPONSIVE' && coding.hot) {
    problems([words('review.work.contradicts')]);
    return true;
  }
  if (coding.responsive === 'UNSURE' && !coding.note) {
    problems([words('review.work.needsQuestion')]);
    at('note').focus();
    return true;
  }
  return false;
}

export function problems(all) {
  at('problems').replaceChildren(...all.map((text) => make('li', { textContent: text })));
  at('problems').hidden = all.length === 0;
}

const signs = { RESPONSIVE: ['good', '✓', 'review.responsive.yes'], NOT_RESPONSIVE: ['', '✕', 'review.responsive.no'], UNSURE: ['warn', '?', 'review.work.unsure'] };
const privileges = { WITHHOLD: 'review.privilege.withhold', REDACT: 'review.privilege.redact' };

export function codingBadges(coding) {
  const [tone, sign, word] = signs[coding.responsive];
  const badges = [make('span', { className: `badge ${tone}` }, `${sign} ${words(word)}`)];
  if (privileges[coding.privilege]) badges.push(make('span', { className: 'badge privileged' }, `◆ ${words(privileges[coding.privilege])}`));
  for (const issue of coding.issues) badges.push(make('span', { className: 'badge' }, issue));
  if (coding.hot) badges.push(make('span', { className: 'badge bad' }, `▲ ${words('review.hot')}`));
  return badges;
}
