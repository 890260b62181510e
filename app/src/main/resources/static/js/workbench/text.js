// The text of a document with marks in it, in blocks that the browser lays out only when they come into sight: a million
// characters appear as quickly as a thousand.
import { make } from './words.js';

const BLOCK_CHARS = 6_000;
const MOST_MARKS = 2_000;

// Where the terms stand: [start, end] in the text, in order, not overlapping. Whole words when wanted.
export function places(text, terms, whole) {
  const wanted = terms.map((term) => term.trim()).filter(Boolean);
  if (!wanted.length) return [];
  const one = wanted
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s\\p{P}]+'))
    .join('|');
  const pattern = whole ? `(?<![\\p{L}\\p{N}])(?:${one})(?![\\p{L}\\p{N}])` : one;
  const found = [];
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    found.push([match.index, match.index + match[0].length]);
    if (found.length === MOST_MARKS) break;
  }
  return found;
}

// Fills the element; returns the marks in order.
export function show(element, text, spans) {
  const blocks = [];
  const marks = [];
  let next = 0;
  for (let from = 0; from < text.length; ) {
    let until = from + BLOCK_CHARS;
    if (until < text.length) {
      const line = text.indexOf('\n', until);
      until = line < 0 || line - until > BLOCK_CHARS ? until : line + 1;
      const span = spans.find(([start, end]) => start < until && end > until);
      if (span) until = span[1];
    }
    until = Math.min(until, text.length);
    const block = make('div', { className: 'block' });
    let at = from;
    for (; next < spans.length && spans[next][0] < until; next++) {
      const [start, end] = spans[next];
      const mark = make('mark', {}, text.slice(start, end));
      block.append(text.slice(at, start), mark);
      marks.push(mark);
      at = end;
    }
    // the line break at the end of a block is the block itself
    block.append(text.slice(at, until).replace(/\n$/, ''));
    if (!block.textContent) block.append('\n');
    blocks.push(block);
    from = until;
  }
  element.replaceChildren(...blocks);
  return marks;
}
