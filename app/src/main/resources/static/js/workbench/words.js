// The sentences of this page, which stand in its template. {0}, {1} are filled in here.
const all = new Map(
  [...document.getElementById('words').content.querySelectorAll('[data-word]')].map((one) => [one.dataset.word, one.textContent]),
);

export function words(name, ...values) {
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, String(value)), all.get(name) ?? name);
}

export const at = (id) => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
