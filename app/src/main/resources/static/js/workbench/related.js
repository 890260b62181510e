// What stands with a document: its family, its conversation, where else it was found; and what was coded on each.
import { call } from './api.js';
import { codingBadges } from './coding.js';
import { at, make, words } from './words.js';

let asked = null;

export async function showRelated(bench, doc) {
  asked = doc.id;
  at('related-count').textContent = '';
  at('related').replaceChildren(make('p', { className: 'hint', textContent: words('review.work.loading') }));
  const blind = bench.dataset.kind !== 'REVIEW';
  const { status, data } = await call('GET', `${bench.dataset.api}/documents/${doc.id}/related?blind=${blind}`);
  if (asked !== doc.id) return;
  at('related').replaceChildren();
  if (status !== 200) return;
  const others = data.thread.filter((one) => !data.family.some((member) => member.id === one.id)).length;
  at('related-count').textContent = others + data.family.length > 1 ? others + data.family.length - 1 : '';
  section(bench, doc, words('corpus.document.family'), data.family.length > 1 ? data.family : []);
  section(bench, doc, words('corpus.document.thread', data.thread.length), data.thread.length > 1 ? data.thread : []);
  const found = make('ul', { className: 'related' }, ...data.found.map((one) => make('li', {}, make('b', { textContent: one.custodian }), ' ', make('span', { className: 'hint path', textContent: one.path }))));
  at('related').append(make('h3', { textContent: words('corpus.document.found') }), found);
}

function section(bench, doc, title, members) {
  if (!members.length) return;
  const list = make('ul', { className: 'related' });
  for (const member of members) {
    const link = make('a', { textContent: member.label, href: `${bench.dataset.documents}/${member.id}`, target: '_blank', rel: 'noopener', dir: 'auto' });
    if (member.id === doc.id) link.setAttribute('aria-current', 'true');
    const below = [member.from, member.date].filter(Boolean).join(' · ');
    list.append(make('li', {}, link, make('span', { className: 'hint', textContent: below }), ...(member.coding ? codingBadges(member.coding) : [])));
  }
  at('related').append(make('h3', { textContent: title }), list);
}
