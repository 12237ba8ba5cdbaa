/** A fact that the pointer or the focus rests on has a menu, which is fetched then. */
start();

function start(): void {
  let menu: Promise<(fact: HTMLElement) => void> | undefined;
  let looking = 0;

  const look = ({ target }: Event): void => {
    clearTimeout(looking);
    const fact = target instanceof Element ? target.closest<HTMLElement>('.note-body li') : null;
    const sign = fact?.querySelector(':scope > .anchor, :scope > p > .anchor');
    // What is shown of another note has its own sign there, and none here.
    if (!fact || !sign || sign.getClientRects().length === 0) return;
    // Who only passes by is left in peace.
    looking = window.setTimeout(() => {
      menu ??= import('./fact-menu.ts').then(({ createFactMenu }) => createFactMenu());
      menu.then(
        (show) => show(fact),
        () => (menu = undefined),
      );
    }, 200);
  };
  addEventListener('pointerover', look);
  addEventListener('focusin', look);
}
