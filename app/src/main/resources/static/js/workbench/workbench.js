// The review workbench: one batch, one document at a time, everything by keyboard, nothing lost.
import { Away, SignedOut, barred, call, never, newKey, pause } from './api.js';
import { fill, missing, problems, read } from './coding.js';
import * as conflict from './conflict.js';
import * as hits from './hits.js';
import { listen } from './keys.js';
import { drawLine, drawList, standOn } from './list.js';
import { face, swap } from './panes.js';
import { showRelated } from './related.js';
import { Saving } from './saving.js';
import { chooseView, clearDocument, nextView, showDocument } from './show.js';
import { at, words } from './words.js';

const AHEAD = 2;
const AGAIN_MS = 2_000;
const CUTTING_MS = 700;
const FADE_MS = 80;
const bench = at('bench');
const api = bench.dataset.api;
const firstLevel = bench.dataset.kind === 'REVIEW';

let batch = null;
let place = -1;
let shown = null;
let lookedMs = 0;
let lookingSince = 0;
let decidedHere = 0;
let previous = null;
let over = false;
const begun = Date.now();
const fetched = new Map();
const undone = [];

const saving = new Saving(`secondchair.pending.${api}`, status);

function status(news) {
  if (over) return;
  if (news.signedOut) {
    return signedOut();
  } else if (news.away) {
    away();
  } else if (news.saving) {
    at('status').textContent = words('review.work.saving');
  } else if (news.saved) {
    if (news.left === 0) at('status').textContent = words('review.work.saved', new Date().toLocaleTimeString('en-GB'));
    told('');
    if (news.saved.status === 200) accepted(news);
    else refused(news);
  }
  at('status').classList.toggle('bad', Boolean(news.away));
}

const lineOf = (decision) => (batch ? batch.documents.findIndex((one) => decision.url === address(batch, one)) : -1);

function accepted({ saved, decision }) {
  newProtocol(saved.data.protocol);
  const line = batch?.documents[lineOf(decision)];
  if (line) line.decision = saved.data.seq;
}

function refused({ saved, decision }) {
  if (barred(saved.status)) return bar(saved, 1);
  const i = lineOf(decision);
  if (saved.data?.standing) return elsewhere(i, saved.data.standing, decision.body);
  if (saved.status === 409) return lost();
  const why = saved.data?.problems ?? [saved.data?.detail ?? words('review.work.unsaved')];
  if (i < 0) return told(`${words('review.work.unsaved')} ${why.join(' ')}`);
  const line = batch.documents[i];
  line.decided = line.before !== null;
  open(i).then(() => {
    fill(line.coding);
    problems(why);
    line.coding = line.before;
  });
}

// Decided in another window meanwhile: that decision stands until the person says which one they mean.
function elsewhere(i, standing, mine) {
  if (i < 0) return told(`${words('review.work.unsaved')} ${conflict.when(standing)}`);
  const line = batch.documents[i];
  line.decided = true;
  line.coding = standing.coding;
  line.decision = standing.seq;
  drawLine(batch.documents, i);
  open(i).then(() => {
    if (shown?.id !== line.id) return;
    fill(mine);
    conflict.ask(standing, (replace) => {
      if (replace) return save();
      fill(standing.coding);
      at('main').focus({ preventScroll: true });
      if (batch?.documents.every((one) => one.decided)) end(words('review.work.complete'));
    });
  });
}

function told(text) {
  at('told').textContent = text;
  at('told').hidden = !text;
}

function away() {
  told(words('review.work.away', saving.pending));
  at('status').textContent = words('review.work.waiting', saving.pending);
  at('status').classList.add('bad');
}

// Asks again until the server answers or nobody waits for it any more, and says so meanwhile. Whoever is signed out gets
// no answer.
async function patiently(work, wanted = () => true) {
  while (wanted()) {
    try {
      return await work();
    } catch (failure) {
      if (failure instanceof SignedOut) {
        signedOut();
        return never();
      }
      if (!(failure instanceof Away)) throw failure;
      away();
      await pause(AGAIN_MS);
    }
  }
  return null;
}

async function fetchBatch() {
  stage('paper');
  at('paper').setAttribute('aria-busy', 'true');
  at('main').focus();
  await saving.drained();
  for (;;) {
    if (over) return;
    const answer = await patiently(() => call('POST', `${api}/${bench.dataset.source}`));
    if (barred(answer.status)) return bar(answer, 0);
    if (answer.status !== 200) return end(answer.data?.detail ?? words('review.work.unsaved'));
    if (answer.data.batch) return begin(answer.data.batch);
    if (answer.data.outcome !== 'BEING_CUT') {
      batch = null;
      return end(words(answer.data.outcome === 'NO_REVIEW' ? 'review.none' : 'review.work.nothing'), false);
    }
    told(words('review.work.cutting'));
    await pause(CUTTING_MS);
  }
}

function begin(handed) {
  told('');
  batch = handed;
  fetched.clear();
  undone.length = 0;
  at('batch-number').textContent = handed.number;
  drawList(handed.documents, open);
  newProtocol(handed.protocol);
  const first = handed.documents.findIndex((one) => !one.decided);
  open(first < 0 ? 0 : first);
}

function newProtocol(version) {
  at('new-protocol').hidden = version === Number(bench.dataset.protocol);
}

function stage(part) {
  at('paper').hidden = part !== 'paper';
  at('end').hidden = part !== 'end';
  at('code').inert = part !== 'paper';
  at('give-back').hidden = part !== 'paper';
}

function end(text, more = true) {
  shown = null;
  stage('end');
  at('paper').removeAttribute('aria-busy');
  at('end-title').textContent = text;
  at('next-batch').hidden = over;
  at('next-batch-word').textContent = words(more ? 'review.work.next' : 'review.work.askAgain');
  at('undo-last').hidden = over || !undone.length;
  (over ? at('main') : at('next-batch')).focus();
}

function lost() {
  batch = null;
  undone.length = 0;
  end(words('review.work.lost'));
}

// A wall, a lock or the end of the membership: nothing of the matter stays on the screen or in the browser.
function bar(answer, unsaved) {
  const dropped = saving.drop() + unsaved;
  blank(words('review.work.barred', answer.data?.detail ?? ''));
  if (dropped) at('end-text').textContent = words('review.work.barredUnsaved', dropped);
}

// Signed out, perhaps in another window: whoever sits here now may be somebody else. What waits to be saved is kept.
function signedOut() {
  if (over) return;
  saving.stop();
  blank(words('review.work.signedOut'));
  if (saving.pending) at('end-text').textContent = words('review.work.signedOutUnsaved', saving.pending);
  at('sign-in').hidden = false;
  at('sign-in').focus();
}

function blank(text) {
  over = true;
  batch = null;
  fetched.clear();
  undone.length = 0;
  previous = null;
  clearDocument();
  at('protocol').replaceChildren();
  fill(null);
  told('');
  at('status').textContent = '';
  at('batch-number').textContent = '';
  at('batch-left').textContent = '';
  at('batch-rate').textContent = '';
  at('batch-progress').value = 0;
  at('new-protocol').hidden = true;
  conflict.leave();
  end(text);
}

function progress() {
  const left = batch.documents.filter((one) => !one.decided).length;
  at('batch-left').textContent = words('review.work.left', left, batch.documents.length);
  at('batch-progress').max = batch.documents.length;
  at('batch-progress').value = batch.documents.length - left;
  const hours = (Date.now() - begun) / 3_600_000;
  at('batch-rate').textContent = decidedHere > 2 ? words('review.work.rate', Math.round(decidedHere / hours)) : '';
}

function load(id, early) {
  let one = fetched.get(id);
  if (!one) {
    one = { early, answer: call('GET', `${api}/documents/${id}?ahead=${early}&blind=${!firstLevel}`) };
    fetched.set(id, one);
    one.answer.then(({ status: code }) => code !== 200 && fetched.delete(id), () => fetched.delete(id));
  }
  return one;
}

// Keeps what was read near the place where the person is; long texts would pile up otherwise.
function forget() {
  const near = new Set(batch.documents.slice(Math.max(0, place - 2), place + AHEAD + 1).map((one) => one.id));
  for (const id of [...fetched.keys()]) if (!near.has(id)) fetched.delete(id);
}

async function open(i) {
  if (!batch || i < 0 || i >= batch.documents.length) return;
  const asked = performance.now();
  const mine = batch;
  const here = () => batch === mine && place === i;
  place = i;
  conflict.leave();
  stage('paper');
  standOn(i);
  const line = batch.documents[i];
  shown = null;
  // what still stands there is another document: it fades unless its successor comes at once
  const slow = setTimeout(() => here() && at('paper').setAttribute('aria-busy', 'true'), FADE_MS);
  const ready = load(line.id, false);
  const early = ready.early;
  const answer = await patiently(() => load(line.id, false).answer, here);
  clearTimeout(slow);
  if (!answer || !here()) return;
  if (barred(answer.status)) return bar(answer, 0);
  if (answer.status !== 200) {
    at('paper').setAttribute('aria-busy', 'true');
    return told(answer.data?.detail ?? words('review.work.unreadable'));
  }
  if (!saving.pending) told('');
  if (early) {
    ready.early = false;
    patiently(() => call('POST', `${api}/views`, { documentId: line.id })).then((seen) => barred(seen.status) && bar(seen, 0));
  }
  shown = answer.data;
  lookedMs = 0;
  lookingSince = Date.now();
  showDocument(shown, telling());
  at('why').textContent = why();
  fill(line.coding);
  progress();
  if (!at('faces').contains(document.activeElement)) at('main').focus({ preventScroll: true });
  requestAnimationFrame(() => performance.measure('document-shown', { start: asked }));
  forget();
  for (const next of batch.documents.slice(i + 1, i + 1 + AHEAD)) load(next.id, true);
  showRelated(bench, shown).catch((failure) => {
    if (failure instanceof SignedOut) return signedOut();
    if (!(failure instanceof Away)) throw failure;
    at('related').textContent = words('review.work.relatedAway');
  });
}

// The terms that brought the document up; pairs of small words among them would only colour the page.
function telling() {
  return shown.reasons.filter((one) => one.share >= 0.05 && one.term.split(' ').some((word) => word.length > 3 || /\d/.test(word))).map((one) => one.term);
}

function why() {
  if (!firstLevel) return words(`review.why.${bench.dataset.kind.toLowerCase()}`);
  const told = shown.reasons.filter((one) => Math.abs(one.share) >= 0.05);
  if (!told.length) return words('review.why.none');
  return told.map((one) => `${one.term} ${one.share >= 0 ? '+' : '−'}${Math.abs(one.share).toFixed(1)}`).join(' · ');
}

const address = (of, line) => `${api}/batches/${of.id}/documents/${line.id}`;

// Time while the page lay in the background is not time spent on the document.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) lookedMs += Date.now() - lookingSince;
  lookingSince = Date.now();
});

function save() {
  if (!batch || !shown || conflict.waits()) return;
  const coding = read();
  if (missing(coding)) return;
  const line = batch.documents[place];
  const done = batch;
  undone.push(place);
  line.before = line.decided ? line.coding : null;
  const answer = saving.add({
    url: address(batch, line),
    key: newKey(),
    body: { ...coding, replaces: line.decision ?? null, secondsSpent: Math.round((lookedMs + Date.now() - lookingSince) / 1000) },
  });
  if (!line.decided) decidedHere++;
  line.decided = true;
  line.coding = coding;
  previous = coding;
  drawLine(batch.documents, place);
  const next = batch.documents.findIndex((one, i) => i > place && !one.decided);
  const any = next >= 0 ? next : batch.documents.findIndex((one) => !one.decided);
  if (any >= 0) return open(any);
  progress();
  answer.then(({ status: code }) => {
    if (code === 200 && batch === done && batch.documents.every((one) => one.decided)) end(words('review.work.complete'));
  });
}

// Goes back to the last decision, so that it can be made again; the newest one counts, all of them stay on record.
function undo() {
  const last = undone.pop();
  if (last !== undefined && batch) open(last);
}

async function giveBack() {
  await saving.drained();
  const answer = await patiently(() => call('POST', `${api}/batches/${batch.id}/give-back`));
  if (barred(answer.status)) return bar(answer, 0);
  if (answer.status === 409) return lost();
  batch = null;
  undone.length = 0;
  end(words('review.work.givenBack'));
}

// A dialog left by Escape keeps the answer it was closed with before; here it has none.
function ask(dialog) {
  at(dialog).returnValue = '';
  at(dialog).showModal();
}

listen(
  {
    j: () => open(place + 1),
    k: () => open(place - 1),
    z: undo,
    c: () => previous && shown && fill(previous),
    m: () => shown && at('note').focus(),
    v: () => shown && nextView(shown),
    b: () => face('batch'),
    t: () => face('related'),
    p: () => face('protocol'),
    s: swap,
    g: () => batch && shown && ask('give-back-dialog'),
    ',': () => hits.step(-1),
    '.': () => hits.step(1),
    '/': () => shown && ask('finder'),
    '?': () => ask('legend'),
  },
  () => (at('end').hidden ? save() : at('next-batch').hidden || fetchBatch()),
);

at('coding').addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
at('undo').addEventListener('click', undo);
at('undo-last').addEventListener('click', undo);
at('next-batch').addEventListener('click', fetchBatch);
at('legend-open').addEventListener('click', () => ask('legend'));
at('give-back').addEventListener('click', () => ask('give-back-dialog'));
at('give-back-dialog').addEventListener('close', (event) => event.target.returnValue === 'yes' && giveBack());
at('finder').addEventListener('close', (event) => {
  const sought = at('find-text').value.trim();
  if (event.target.returnValue === 'find' && sought) {
    if (shown) chooseView(shown, 'text');
    hits.find(sought);
  }
  at('main').focus({ preventScroll: true });
});
at('views').addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button && shown) chooseView(shown, button.dataset.view);
});
at('load-protocol').addEventListener('click', () => location.reload());

// Looking is not taking: only who asked for a batch, or holds one, gets it without a further key.
if (bench.dataset.held === 'true' || location.hash === '#take') {
  history.replaceState(null, '', location.pathname);
  fetchBatch();
} else {
  end(words('review.work.ready'));
}
