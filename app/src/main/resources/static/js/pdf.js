// Draws the pages of a PDF onto canvases. Scripts inside the PDF are never run; nothing else is loaded.
const lib = await import('../pdfjs-dist/build/pdf.min.mjs');
lib.GlobalWorkerOptions.workerSrc = new URL('../pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;

export async function draw(place) {
  place.replaceChildren();
  try {
    const pdf = await lib.getDocument({ url: place.dataset.pdf, isEvalSupported: false, enableXfa: false }).promise;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 1.5 });
      const canvas = document.createElement('canvas');
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      canvas.setAttribute('aria-label', `${number} / ${pdf.numPages}`);
      canvas.setAttribute('role', 'img');
      place.append(canvas);
      await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
    }
  } catch (failure) {
    console.warn('pdf', failure);
    const told = document.createElement('p');
    told.className = 'hint';
    told.textContent = place.dataset.failed;
    place.replaceChildren(told);
  }
}

for (const place of document.querySelectorAll('[data-pdf]')) {
  draw(place);
}
