// Puts a document onto the screen.
import { showText } from './hits.js';
import { at, make, words } from './words.js';

const MOST_PEOPLE = 8;
const views = { text: () => true, mail: (doc) => doc.html, pdf: (doc) => doc.pdf, image: (doc) => doc.image };
let current = 'text';
let preferred = 'text';

function people(names) {
  const dd = make('dd', { dir: 'auto' });
  dd.append(names.slice(0, MOST_PEOPLE).join('; '));
  const rest = names.slice(MOST_PEOPLE);
  if (rest.length) {
    const more = make('button', { type: 'button', className: 'more', textContent: words('review.work.morePeople', rest.length) });
    more.addEventListener('click', () => {
      more.replaceWith(`; ${rest.join('; ')}`);
      at('main').focus();
    });
    dd.append(' ', more);
  }
  return dd;
}

function pair(list, word, value) {
  if (!value || !value.length) return;
  list.append(make('dt', { textContent: word }), Array.isArray(value) ? people(value) : make('dd', { dir: 'auto', textContent: value }));
}

export function showDocument(doc, terms) {
  at('paper').removeAttribute('aria-busy');
  at('label').textContent = doc.label;
  const head = at('head');
  head.replaceChildren();
  pair(head, words('corpus.head.from'), doc.from);
  pair(head, words('corpus.head.to'), doc.to);
  pair(head, words('corpus.head.cc'), doc.cc);
  pair(head, words('corpus.head.bcc'), doc.bcc);
  pair(head, words('corpus.head.date'), doc.date);
  pair(head, words('corpus.head.name'), `${doc.name} (${doc.mediaType})`);
  pair(head, words('corpus.head.custodian'), doc.custodians);
  at('marks').replaceChildren(
    ...doc.hidden.map((one) => words(`corpus.hidden.${one.toLowerCase()}`)).concat(doc.notes.map((one) => words(`corpus.note.${one.toLowerCase()}`)))
      .map((word) => make('span', { className: 'badge warn' }, `△ ${word}`)),
  );
  at('text').classList.toggle('cells', /spreadsheet|excel|csv/.test(doc.mediaType));
  showText(doc.text, make('p', { className: 'hint', textContent: words('corpus.document.noText') }), terms);
  for (const button of at('views').querySelectorAll('button')) button.hidden = !views[button.dataset.view](doc);
  showView(doc, first(doc));
  at('main').scrollTop = 0;
}

// The view chosen last, where it exists; but never an empty text when there is something to look at.
function first(doc) {
  if (preferred !== 'text' && views[preferred](doc)) return preferred;
  if (doc.text.trim()) return 'text';
  return doc.image ? 'image' : doc.pdf ? 'pdf' : doc.html ? 'mail' : 'text';
}

export function showView(doc, wanted) {
  current = wanted;
  for (const button of at('views').querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === wanted));
  }
  for (const view of Object.keys(views)) at(view).hidden = view !== wanted;
  const address = `${at('bench').dataset.documents}/${doc.id}`;
  // a frame that goes away takes its content along; nothing of another document can show through
  at('mail').replaceChildren();
  at('image').replaceChildren();
  at('pdf').replaceChildren();
  if (wanted === 'mail') {
    const frame = make('iframe', { className: 'mail', title: words('corpus.document.mail') });
    frame.setAttribute('sandbox', '');
    frame.src = `${address}/mail`;
    at('mail').append(frame);
  }
  if (wanted === 'image') at('image').append(make('img', { src: `${address}/image`, alt: words('review.work.image', doc.label) }));
  if (wanted === 'pdf') {
    at('pdf').dataset.pdf = `${address}/pdf`;
    import('../pdf.js').then((pages) => at('pdf').dataset.pdf === `${address}/pdf` && pages.draw(at('pdf')));
  }
}

// The view that the person chose stays chosen for the documents that follow.
export function chooseView(doc, wanted) {
  preferred = wanted;
  showView(doc, wanted);
}

export function nextView(doc) {
  const able = Object.keys(views).filter((view) => views[view](doc));
  chooseView(doc, able[(able.indexOf(current) + 1) % able.length]);
}

export function clearDocument() {
  for (const part of ['label', 'head', 'marks', 'text', 'mail', 'image', 'pdf', 'why', 'related', 'list', 'hit']) at(part).replaceChildren();
}
