// @ts-check
// Runs before the first paint, so that a chosen colour scheme never flashes and a column put away never shows. Plain JavaScript: it is loaded as it is.
{
  const root = document.documentElement;
  root.dataset.scripts = '';
  try {
    const theme = localStorage.getItem('coldframe-theme');
    if (localStorage.getItem('coldframe-explorer') === 'away') root.dataset.explorer = 'away';
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // No storage: the system's scheme it is.
  }
}
