// Puts a document onto the screen.
import { draw } from '../pdf.js';

const at = (id) => document.getElementById(id);

function pair(list, word, value) {
  if (!value || !value.length) return;
  const dt = document.createElement('dt');
  dt.textContent = word;
  const dd = document.createElement('dd');
  dd.textContent = Array.isArray(value) ? value.join('; ') : value;
  list.append(dt, dd);
}

export function showDocument(bench, doc) {
  at('paper').removeAttribute('aria-busy');
  at('label').textContent = doc.label;
  const head = at('head');
  head.replaceChildren();
  pair(head, 'From', doc.from);
  pair(head, 'To', doc.to);
  pair(head, 'Cc', doc.cc);
  pair(head, 'Bcc', doc.bcc);
  pair(head, 'Date', doc.date);
  pair(head, 'File', `${doc.name} (${doc.mediaType})`);
  pair(head, 'Custodian', doc.custodians);
  const marks = at('marks');
  marks.replaceChildren();
  for (const word of [...doc.hidden.map((one) => `hidden: ${one.toLowerCase()}`), ...doc.notes.map((one) => one.toLowerCase().replaceAll('_', ' '))]) {
    const badge = document.createElement('span');
    badge.className = 'badge warn';
    badge.textContent = word;
    marks.append(badge);
  }
  at('text').textContent = doc.text || bench.dataset.noText;
  const why = at('why');
  why.textContent = doc.reasons.map((one) => `${one.term} ${one.share >= 0 ? '+' : '−'}${Math.abs(one.share).toFixed(2)}`).join(' · ');
  const family = at('family');
  family.replaceChildren();
  at('family-box').hidden = doc.family.length < 2;
  for (const member of doc.family) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.textContent = member.label;
    link.href = `${bench.dataset.documents}/${member.id}`;
    link.target = '_blank';
    link.rel = 'noopener';
    if (member.id === doc.id) link.setAttribute('aria-current', 'true');
    item.append(link);
    family.append(item);
  }
  for (const button of at('views').querySelectorAll('button')) {
    if (button.dataset.view === 'mail') button.hidden = !doc.html;
    if (button.dataset.view === 'pdf') button.hidden = !doc.pdf;
  }
  showView(bench, doc, 'text');
  at('main').scrollTop = 0;
}

export function showView(bench, doc, view) {
  const wanted = (view === 'mail' && doc.html) || (view === 'pdf' && doc.pdf) ? view : 'text';
  for (const button of at('views').querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === wanted));
  }
  at('text').hidden = wanted !== 'text';
  at('mail').hidden = wanted !== 'mail';
  at('pdf').hidden = wanted !== 'pdf';
  if (wanted === 'mail') at('mail').src = `${bench.dataset.documents}/${doc.id}/mail`;
  if (wanted === 'pdf') {
    at('pdf').dataset.pdf = `${bench.dataset.documents}/${doc.id}/pdf`;
    draw(at('pdf'));
  }
}

// Marks each place of the words in the text; returns how many there are.
export function markHits(words) {
  const text = at('text');
  const plain = text.textContent;
  text.textContent = plain;
  if (!words) return 0;
  const parts = [];
  const wanted = words.toLowerCase();
  const low = plain.toLowerCase();
  let from = 0;
  for (let found = low.indexOf(wanted); found >= 0; found = low.indexOf(wanted, from)) {
    parts.push(plain.slice(from, found));
    const mark = document.createElement('mark');
    mark.textContent = plain.slice(found, found + wanted.length);
    parts.push(mark);
    from = found + wanted.length;
  }
  parts.push(plain.slice(from));
  text.replaceChildren(...parts);
  const marks = text.querySelectorAll('mark');
  marks[0]?.scrollIntoView({ block: 'center' });
  return marks.length;
}
