/**
 * On narrow screens the columns beside the text are popovers: following a link in one closes it, and it opens at its
 * top.
 */
for (const panel of document.querySelectorAll<HTMLElement>('.explorer[popover], .beside[popover]')) {
  panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') && panel.matches(':popover-open')) panel.hidePopover();
  });
  panel.addEventListener('toggle', () => {
    if (panel.matches(':popover-open')) panel.scrollTop = 0;
  });
}
