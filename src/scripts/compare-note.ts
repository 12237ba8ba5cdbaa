/** The tools of every comparison in a note, fetched beside the page: their room is there before them. */
export {};

for (const compare of document.querySelectorAll<HTMLElement>('[data-compare]')) void addLater(compare);

async function addLater(compare: HTMLElement): Promise<void> {
  const { addCompareTools } = await import('./compare-tools.ts');
  addCompareTools(compare);
}
