// Draws the pages of a PDF onto canvases, each when it comes near the screen. Scripts inside the PDF are never run; what
// is needed for drawing comes from this server alone.
let library = null;
const drawn = new WeakMap();

async function load(address) {
  if (!library) {
    library = await import(address);
    library.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.min.mjs', address).href;
  }
  return library;
}

async function paint(pdf, number, canvas) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1.5 });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
}

/** @param place an element with data-pdf, the document, data-library, pdf.js, and data-failed, a sentence */
export async function draw(place) {
  const wanted = place.dataset.pdf;
  const mine = Symbol(wanted);
  drawn.set(place, mine);
  place.replaceChildren();
  try {
    const base = new URL(place.dataset.library, location.href).href;
    const lib = await load(base);
    const pdf = await lib.getDocument({
      url: wanted,
      cMapUrl: new URL('../cmaps/', base).href,
      standardFontDataUrl: new URL('../standard_fonts/', base).href,
      wasmUrl: new URL('../wasm/', base).href,
      useWasm: false,
      isEvalSupported: false,
      enableXfa: false,
    }).promise;
    const first = (await pdf.getPage(1)).getViewport({ scale: 1.5 });
    if (drawn.get(place) !== mine) return;
    const near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          near.unobserve(target);
          paint(pdf, Number(target.dataset.page), target).catch((failure) => fail(place, failure));
        }
      },
      { rootMargin: '100% 0px' },
    );
    for (let number = 1; number <= pdf.numPages; number++) {
      const canvas = document.createElement('canvas');
      canvas.width = first.width;
      canvas.height = first.height;
      canvas.dataset.page = number;
      canvas.setAttribute('aria-label', `${number} / ${pdf.numPages}`);
      canvas.setAttribute('role', 'img');
      place.append(canvas);
      near.observe(canvas);
    }
  } catch (failure) {
    if (drawn.get(place) === mine) fail(place, failure);
  }
}

function fail(place, failure) {
  console.warn('pdf', failure);
  const told = document.createElement('p');
  told.className = 'hint';
  told.textContent = place.dataset.failed;
  place.replaceChildren(told);
}
