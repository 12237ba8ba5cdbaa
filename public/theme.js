// @ts-check
// Runs before the first paint, so that a chosen colour scheme never flashes. Plain JavaScript: it is loaded as it is.
{
  const root = document.documentElement;
  root.dataset.scripts = '';
  try {
    const theme = localStorage.getItem('coldframe-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // No storage: the system's scheme it is.
  }
}
