// @ts-check
// Runs before the first paint: a chosen colour scheme never flashes, a column put away never shows, room is kept for what
// scripts will show. Plain JavaScript: it is loaded as it is.
{
  const root = document.documentElement;
  root.dataset.scripts = '';
  if (location.search !== '') root.dataset.asked = '';
  try {
    // Gardens below different paths of one host share the storage.
    const kept = (/** @type {string} */ name) => localStorage.getItem(`${name} ${root.dataset.base ?? '/'}`);
    const theme = kept('coldframe-theme');
    if (kept('coldframe-explorer') === 'away') root.dataset.explorer = 'away';
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // No storage: the system's scheme it is.
  }
}
