/** Views of bases can be sorted, filtered and switched. Pages without one load nothing for it. */
export {};

/** Drawings of canvases hold views as well: there is no room for more in a card. */
const views = [...document.querySelectorAll<HTMLElement>('.base-view')].filter(
  (view) => view.closest('.canvas-view, .canvas-outline') === null,
);
if (views.length > 0) void enhanceLater();

async function enhanceLater(): Promise<void> {
  const { enhance } = await import('./base-views.ts');
  await enhance(views);
}
