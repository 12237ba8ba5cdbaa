/** The keys of this page in a dialog, as `notes/About/Keyboard.md` has them. */
import { strings } from 'virtual:coldframe/strings/keys';
import styles from '../styles/key-help.css?url';
import { loadStyles } from './load-styles.ts';
import { part } from './part.ts';

interface Row {
  keys: readonly string[];
  does: string;
}

export async function showKeys(): Promise<void> {
  const made = part<HTMLDialogElement>('[data-key-help]');
  if (!made) await loadStyles(styles);
  const dialog = made ?? makeDialog();
  if (!dialog.open) dialog.showModal();
}

/** Only what this page has. */
function groups(): { title: string; rows: readonly Row[] }[] {
  const search = /Mac|iP/u.test(navigator.platform) ? '⌘ K' : 'Ctrl K';
  const all = [
    {
      title: strings.anywhere,
      rows: [
        { keys: ['/', search], does: strings.openSearch },
        { keys: ['?'], does: strings.help },
        { keys: ['Esc'], does: strings.away },
      ],
    },
    {
      title: strings.inSearch,
      rows: [
        { keys: ['↓', '↑'], does: strings.choose },
        { keys: ['Enter'], does: strings.openResult },
        { keys: ['Esc'], does: strings.closeIt },
      ],
    },
    {
      title: strings.tree,
      rows: [
        { keys: ['↓', '↑'], does: strings.lines },
        { keys: ['→', '←'], does: strings.fold },
        { keys: ['Home', 'End'], does: strings.ends },
      ],
    },
  ];
  return document.querySelector('.explorer') ? all : all.slice(0, 2);
}

function makeDialog(): HTMLDialogElement {
  const box = document.createElement('dialog');
  box.className = 'key-help';
  box.setAttribute('data-key-help', '');
  box.setAttribute('aria-labelledby', 'key-help-title');
  const close = element('button', strings.close);
  close.type = 'button';
  close.addEventListener('click', () => box.close());
  const title = element('h2', strings.title);
  title.id = 'key-help-title';
  box.append(title, ...groups().flatMap(({ title: where, rows }) => [element('h3', where), tableOf(rows)]), close);
  // A click beside the dialog is one on the dialog itself, which its content covers.
  box.addEventListener('pointerdown', ({ target }) => {
    if (target === box) box.close();
  });
  document.body.append(box);
  return box;
}

function tableOf(rows: readonly Row[]): HTMLElement {
  const list = document.createElement('dl');
  for (const { keys, does } of rows) {
    const names = document.createElement('dt');
    names.append(...keys.flatMap((key, at) => [...(at === 0 ? [] : [' ']), element('kbd', key)]));
    const row = document.createElement('div');
    row.append(names, element('dd', does));
    list.append(row);
  }
  return list;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), { textContent: text });
}
