/** `?` tells the keys: the dialog is fetched then. */
addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }) => {
  if (key !== '?' || ctrlKey || metaKey || altKey || defaultPrevented) return;
  if (target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, dialog')))
    return;
  void import('./key-help.ts').then(({ showKeys }) => showKeys());
});
