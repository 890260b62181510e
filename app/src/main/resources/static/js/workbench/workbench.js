// The review workbench: one batch, one document at a time, everything by keyboard, nothing lost.
import { Away, call, newKey } from './api.js';
import { Saving } from './saving.js';
import { markHits, showDocument, showView } from './show.js';

const bench = document.getElementById('bench');
const at = (id) => document.getElementById(id);
const api = bench.dataset.api;
const words = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);

let batch = null;
let place = 0;
let shown = null;
let shownAt = 0;
let decidedHere = 0;
const begun = Date.now();
const ahead = new Map();
const undone = [];
let previous = null;

const saving = new Saving(`secondchair.pending.${api}`, status);

function status(news) {
  if (news.away) at('status').textContent = words(bench.dataset.away, news.away);
  else if (news.saving) at('status').textContent = bench.dataset.saving;
  else if (news.left === 0) at('status').textContent = words(bench.dataset.saved, new Date().toLocaleTimeString());
  at('status').classList.toggle('bad', Boolean(news.away));
  if (news.saved && news.saved.status !== 200) refused(news);
}

function refused(news) {
  const line = batch?.documents.find((one) => news.decision.url.endsWith(one.id));
  if (line) line.decided = false;
  if (news.saved.status === 409) return told(bench.dataset.lost);
  if (line) {
    open(batch.documents.indexOf(line));
    problems(news.saved.data?.problems ?? [news.saved.data?.detail ?? bench.dataset.unsaved]);
  }
}

function told(text) {
  at('told').textContent = text;
  at('told').hidden = !text;
}

function problems(all) {
  at('problems').replaceChildren(...all.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  at('problems').hidden = all.length === 0;
}

async function fetchBatch() {
  told('');
  at('end').hidden = true;
  at('paper').hidden = false;
  for (;;) {
    const { status: code, data } = await patiently(() => call('POST', `${api}/${bench.dataset.source}`));
    if (code !== 200) return told(data?.detail ?? bench.dataset.lost);
    if (data.batch) return begin(data.batch);
    if (data.outcome !== 'BEING_CUT') return end(bench.dataset.nothing);
    told(bench.dataset.cutting);
    await new Promise((again) => setTimeout(again, 700));
  }
}

async function patiently(work) {
  for (;;) {
    try {
      return await work();
    } catch (failure) {
      if (!(failure instanceof Away)) throw failure;
      told(words(bench.dataset.away, saving.pending));
      await new Promise((again) => setTimeout(again, 2000));
    }
  }
}

function begin(handed) {
  told('');
  batch = handed;
  undone.length = 0;
  at('batch-number').textContent = handed.number;
  drawList();
  const first = handed.documents.findIndex((one) => !one.decided);
  open(first < 0 ? 0 : first);
}

function end(text) {
  batch = null;
  shown = null;
  at('paper').hidden = true;
  at('list').replaceChildren();
  at('end-title').textContent = text;
  at('end').hidden = false;
  at('next-batch').focus();
}

function drawList() {
  at('list').replaceChildren(
    ...batch.documents.map((line, i) => {
      const item = document.createElement('button');
      item.type = 'button';
      item.className = `item${line.attachment ? ' attachment' : ''}`;
      const label = Object.assign(document.createElement('b'), { textContent: line.label });
      const below = Object.assign(document.createElement('span'), { className: 'hint', textContent: [line.from, line.date].filter(Boolean).join(' · ') });
      item.append(label, below);
      if (line.decided && line.coding) {
        item.append(Object.assign(document.createElement('span'), { className: `badge${line.coding.responsive === 'RESPONSIVE' ? ' good' : ''}`, textContent: line.coding.responsive.toLowerCase().replaceAll('_', ' ') }));
      }
      if (i === place) item.setAttribute('aria-current', 'true');
      item.addEventListener('click', () => open(i));
      return item;
    }),
  );
  const left = batch.documents.filter((one) => !one.decided).length;
  at('batch-left').textContent = words(bench.dataset.left, left, batch.documents.length);
  at('batch-progress').max = batch.documents.length;
  at('batch-progress').value = batch.documents.length - left;
  const hours = (Date.now() - begun) / 3600000;
  at('batch-rate').textContent = decidedHere > 2 ? words(bench.dataset.rate, Math.round(decidedHere / hours)) : '';
}

function load(id, early) {
  if (!ahead.has(id)) {
    ahead.set(id, { early, answer: call('GET', `${api}/documents/${id}?ahead=${early}`) });
    ahead.get(id).answer.catch(() => ahead.delete(id));
  }
  return ahead.get(id);
}

async function open(i) {
  if (!batch || i < 0 || i >= batch.documents.length) return;
  place = i;
  const line = batch.documents[i];
  drawList();
  at('list').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  problems([]);
  const loading = load(line.id, false);
  const { status: code, data } = await patiently(() => load(line.id, false).answer);
  if (batch?.documents[place]?.id !== line.id) return;
  if (code !== 200) return told(data?.detail ?? bench.dataset.lost);
  told('');
  if (loading.early) {
    loading.early = false;
    patiently(() => call('POST', `${api}/views`, { documentId: line.id }));
  }
  shown = data;
  shownAt = Date.now();
  showDocument(bench, data);
  fill(line.coding);
  for (const next of batch.documents.slice(i + 1, i + 3)) load(next.id, true);
}

function fill(coding) {
  const form = at('coding');
  form.reset();
  if (!coding) {
    form.elements.privilege.value = 'NOT_PRIVILEGED';
    return;
  }
  form.elements.responsive.value = coding.responsive;
  form.elements.privilege.value = coding.privilege;
  for (const box of form.querySelectorAll('[name=issues]')) box.checked = coding.issues.includes(box.value);
  form.elements.hot.checked = coding.hot;
  form.elements.note.value = coding.note;
}

function read() {
  const form = at('coding');
  return {
    responsive: form.elements.responsive.value,
    privilege: form.elements.privilege.value,
    issues: [...form.querySelectorAll('[name=issues]:checked')].map((box) => box.value),
    hot: form.elements.hot.checked,
    note: form.elements.note.value,
  };
}

function save() {
  if (!batch || !shown) return;
  const coding = read();
  if (!coding.responsive) return problems([at('coding').querySelector('legend').textContent + '?']);
  const line = batch.documents[place];
  undone.push({ place, coding: line.coding });
  const done = batch;
  const answer = saving.add({
    url: `${api}/batches/${batch.id}/documents/${line.id}`,
    key: newKey(),
    body: { ...coding, secondsSpent: Math.round((Date.now() - shownAt) / 1000) },
  });
  if (!line.decided) decidedHere++;
  line.decided = true;
  line.coding = coding;
  previous = coding;
  const next = batch.documents.findIndex((one, i) => i > place && !one.decided);
  const any = next >= 0 ? next : batch.documents.findIndex((one) => !one.decided);
  if (any >= 0) return open(any);
  drawList();
  answer.then(({ status: code }) => {
    if (code === 200 && batch === done && batch.documents.every((one) => one.decided)) end(bench.dataset.complete);
  });
}

function undo() {
  const last = undone.pop();
  if (last && batch) open(last.place);
}

const press = {
  j: () => open(place + 1),
  k: () => open(place - 1),
  z: undo,
  c: () => previous && fill(previous),
  m: () => at('note').focus(),
  '/': () => at('finder').showModal(),
  '?': () => at('legend').showModal(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (event.key === 'F1' || event.key === 'F2') {
    event.preventDefault();
    if (shown) showView(bench, shown, event.key === 'F1' ? 'text' : shown.html ? 'mail' : 'pdf');
    return;
  }
  const writing = event.target.matches('textarea, input[type=search], input[type=text]');
  if (event.key === 'Escape' && writing) return event.target.blur();
  if (event.key === 'Enter' && !at('end').hidden) return;
  if (event.key === 'Enter' && !(writing && event.shiftKey) && !event.target.matches('a, button:not(.item)')) {
    event.preventDefault();
    return save();
  }
  if (writing || !at('keys-on').checked) return;
  const key = event.key.toLowerCase();
  const choice = at('coding').querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (choice) {
    event.preventDefault();
    choice.click();
  } else if (press[key]) {
    event.preventDefault();
    press[key]();
  }
});

at('coding').addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
at('undo').addEventListener('click', undo);
at('next-batch').addEventListener('click', fetchBatch);
at('legend-open').addEventListener('click', () => at('legend').showModal());
at('finder').addEventListener('close', () => {
  const hits = markHits(at('find-text').value.trim());
  at('status').textContent = words(bench.dataset.hit, hits);
});
for (const button of at('views').querySelectorAll('button')) {
  button.addEventListener('click', () => shown && showView(bench, shown, button.dataset.view));
}

fetchBatch();
