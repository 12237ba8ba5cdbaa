/**
 * Keys in the field and on the results. In a dialog the results are the listbox of a combobox (ARIA Authoring
 * Practices): the field keeps the focus, and one option is active. On a page they are links, and the arrow keys go from
 * one to the next.
 */
export interface Keys {
  /** Changes the results; `isMore` where they are more of the same, so that the reader stays where they are. */
  change: (results: readonly HTMLElement[], isMore: boolean) => void;
}

export interface KeysOptions {
  field: HTMLInputElement;
  results: HTMLElement;
  /** Where the arrow keys lead while there are no results. */
  recent: HTMLElement;
  isListbox: boolean;
  /** Enter in the field: when what is shown answers what stands in it. */
  ready: () => Promise<unknown>;
}

export function addKeys({ field, results, recent, isListbox, ready }: KeysOptions): Keys {
  let active = -1;
  const links = (): HTMLAnchorElement[] => [...results.querySelectorAll<HTMLAnchorElement>('a.hit')];

  field.addEventListener('keydown', (event) => {
    // Enter, while letters are being composed, ends the composition.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey || event.shiftKey) return;
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isListbox) {
      event.preventDefault();
      const { ctrlKey, metaKey, shiftKey } = event;
      void ready().then(() =>
        links()[Math.max(active, 0)]?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
        ),
      );
    }
  });
  results.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(event.target as HTMLAnchorElement);
    if (at < 0 || event.isComposing) return;
    const to = new Map(Object.entries({ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 })).get(
      event.key,
    );
    if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (to < 0) field.focus();
      else all[Math.min(to, all.length - 1)]?.focus();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // Whoever types on wants to change the query: the letter lands at its end.
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    }
  });
  // The pointer and the keys share one mark.
  if (isListbox) {
    results.addEventListener('pointermove', ({ target, movementX, movementY }) => {
      if (movementX === 0 && movementY === 0) return;
      const at = links().findIndex((link) => link.contains(target as Node));
      if (at >= 0 && at !== active) setActive(at, false);
    });
  }

  return {
    change(groups, isMore) {
      const held = isMore
        ? isListbox
          ? active > 0 && links()[active]
          : links().find((link) => link === document.activeElement)
        : undefined;
      results.replaceChildren(...groups);
      const again = held ? links().findIndex((link) => link.href === held.href) : -1;
      if (!isListbox) {
        links()[again]?.focus({ preventScroll: true });
        return;
      }
      for (const section of results.querySelectorAll('section')) section.setAttribute('role', 'group');
      for (const list of results.querySelectorAll('ul, li, h2')) list.setAttribute('role', 'presentation');
      for (const [at, link] of links().entries()) {
        link.id = `${results.id}-${at}`;
        link.setAttribute('role', 'option');
        link.setAttribute('aria-selected', 'false');
        link.tabIndex = -1;
      }
      active = -1;
      field.setAttribute('aria-expanded', String(links().length > 0));
      field.removeAttribute('aria-activedescendant');
      if (again < 0) results.scrollTop = 0;
      if (links().length > 0) setActive(Math.max(again, 0), false);
    },
  };

  function move(by: 1 | -1): void {
    const all = links();
    if (all.length === 0) recent.querySelector<HTMLElement>('button')?.focus();
    else if (isListbox) setActive((active + by + all.length) % all.length, true);
    else if (by === 1) all[0]?.focus();
  }

  function setActive(at: number, isSeen: boolean): void {
    const all = links();
    all[active]?.setAttribute('aria-selected', 'false');
    const link = all[at];
    if (link === undefined) return;
    active = at;
    link.setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', link.id);
    // With its heading, where it is the first below one.
    if (isSeen) (at === 0 ? results.firstElementChild : link)?.scrollIntoView({ block: 'nearest' });
  }
}
