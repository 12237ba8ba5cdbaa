/** Drawings of canvases can be zoomed and moved. Pages without one load nothing for it. */
export {};

for (const frame of document.querySelectorAll<HTMLElement>('.canvas-frame')) void enhanceLater(frame);

async function enhanceLater(frame: HTMLElement): Promise<void> {
  const { enhance } = await import('./canvas-view.ts');
  enhance(frame);
}
