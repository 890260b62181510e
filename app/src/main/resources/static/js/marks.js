// From one marked place of a text to the next: by button, or by the keys , and .
const marks = [...document.querySelectorAll('pre.text mark')];
const told = document.getElementById('mark-place');
let current = -1;

function step(by) {
  marks[current]?.removeAttribute('aria-current');
  current = current < 0 && by < 0 ? marks.length - 1 : (current + by + marks.length) % marks.length;
  marks[current].setAttribute('aria-current', 'true');
  marks[current].scrollIntoView({ block: 'center' });
  told.textContent = told.dataset.of.replace('{0}', current + 1).replace('{1}', marks.length);
}

document.getElementById('found-marks').addEventListener('click', (event) => {
  const button = event.target.closest('[data-step]');
  if (button) step(Number(button.dataset.step));
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (event.target.matches('input, textarea, select')) return;
  if (event.key === ',' || event.key === '.') {
    event.preventDefault();
    step(event.key === ',' ? -1 : 1);
  }
});
step(1);
