/** One menu for all facts of a page, beside the one that is looked at: copies it, and tells of a mistake in it. */
import { strings } from 'virtual:coldframe/strings/menu';
import styles from '../styles/fact-menu.css?url';
import { announce } from './announce.ts';
import { factAsMarkdown, factAsText, reportAddress } from './fact-text.ts';
import type { CopiedFact } from './fact-text.ts';
import { loadStyles } from './load-styles.ts';
import { part } from './part.ts';

/** @returns shows the menu beside a fact, unless the reader has left it meanwhile */
export async function createFactMenu(): Promise<(fact: HTMLElement) => void> {
  await loadStyles(styles);
  let shown: { fact: HTMLElement; menu: HTMLElement } | undefined;

  const hide = (): void => {
    shown?.menu.remove();
    shown?.fact.classList.remove('has-menu');
    shown = undefined;
  };
  const isElsewhere = (target: EventTarget | null): boolean =>
    shown !== undefined && !(target instanceof Node && shown.fact.contains(target));
  addEventListener('pointerover', ({ target }) => {
    if (isElsewhere(target) && shown?.menu.matches(':focus-within') === false) hide();
  });
  addEventListener('focusin', ({ target }) => {
    if (isElsewhere(target)) hide();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || shown?.menu.matches(':focus-within') !== true) return;
    event.preventDefault();
    signOf(shown.fact)?.focus();
    hide();
  });

  return (fact) => {
    if (shown?.fact === fact || !fact.matches(':hover, :focus-within')) return;
    hide();
    const sign = signOf(fact);
    if (!sign) return;
    const menu = menuFor(readFact(fact, sign));
    sign.after(menu);
    fact.classList.add('has-menu');
    shown = { fact, menu };
  };
}

function signOf(fact: HTMLElement): HTMLAnchorElement | null {
  return fact.querySelector<HTMLAnchorElement>(':scope > .anchor, :scope > p > .anchor');
}

function menuFor(fact: CopiedFact): HTMLElement {
  const menu = document.createElement('span');
  menu.className = 'fact-menu';
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', strings.label);
  menu.append(
    button(strings.copy, () => factAsText(fact)),
    button(strings.copyMarkdown, () => factAsMarkdown(fact)),
  );
  const template = part<HTMLElement>('[data-report]')?.dataset['report'];
  if (template !== undefined) {
    const report = document.createElement('a');
    report.href = reportAddress(template, fact);
    report.rel = 'nofollow';
    report.textContent = strings.report;
    menu.append(report);
  }
  return menu;
}

function button(label: string, text: () => string): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  made.addEventListener('click', () => {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    (clipboard?.writeText(text()) ?? Promise.reject(new Error('no clipboard'))).then(
      () => announce(strings.copied),
      () => announce(strings.notCopied),
    );
  });
  return made;
}

function readFact(fact: HTMLElement, sign: HTMLAnchorElement): CopiedFact {
  const textOf = (selector: string): string =>
    fact.querySelector(selector)?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  return {
    note: document.querySelector('article.note h1')?.textContent.trim() ?? document.title,
    label: textOf('.field-label'),
    value: textOf('.field-value'),
    sources: [...fact.querySelectorAll<HTMLAnchorElement>('.field-sources a')].map(({ textContent, href }) => ({
      title: textContent,
      href,
    })),
    address: sign.href,
  };
}
