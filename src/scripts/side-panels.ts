/** On narrow screens the columns beside the text are popovers: following a link in one closes it. */
for (const panel of document.querySelectorAll<HTMLElement>('.explorer[popover], .beside[popover]')) {
  panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') && panel.matches(':popover-open')) panel.hidePopover();
  });
}
