/** `?` tells the keys: the dialog is fetched then. */
addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }) => {
  if (key !== '?' || ctrlKey || metaKey || altKey || defaultPrevented) return;
  if (target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]')) return;
  void import('./key-help.ts').then(({ showKeys }) => showKeys());
});
