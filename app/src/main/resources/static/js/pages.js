// Draws the PDF of a document's own page.
import { draw } from './pdf.js';

for (const place of document.querySelectorAll('[data-pdf]')) draw(place);
