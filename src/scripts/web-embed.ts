/** A linked video opens its player in place when the reader asks for it; until then no other host is asked. */

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.web-embed[data-player]')) {
  link.addEventListener('click', (event) => {
    const player = link.dataset['player'];
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (player === undefined || opensElsewhere) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.className = 'web-player';
    frame.src = player;
    frame.title = link.textContent;
    frame.allow = 'fullscreen; picture-in-picture';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    link.replaceWith(frame);
    frame.focus();
  });
}
