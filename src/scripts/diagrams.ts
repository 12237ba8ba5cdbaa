/** Drawings that are wider than the page can be enlarged. Pages without one load nothing for it. */
export {};

for (const box of document.querySelectorAll<HTMLElement>('.diagram-box')) void enhanceLater(box);

async function enhanceLater(box: HTMLElement): Promise<void> {
  const { addZoom, isReduced } = await import('./diagram-zoom.ts');
  if (isReduced(box)) addZoom(box);
}
