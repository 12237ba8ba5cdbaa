/** What scripts do around a page: the section that is read, search by a key, a page that is a kept copy. */
import { describe, expect, test, vi } from 'vitest';
import { begin, click, one, openPage, press, settled, textOf, textsOf } from './page.ts';

describe('the section that is read', () => {
  const page = `<aside class="beside"><nav class="contents"><a href="#one">One</a><a href="#two">Two</a><a href="#gone">Gone</a></nav></aside>
    <main><h2 id="one">One</h2><h2 id="two">Two</h2></main>`;
  const current = (): string[] => textsOf('[aria-current]');

  async function open({ tops, hash = '' }: { tops: Record<string, number>; hash?: string }): Promise<void> {
    openPage(page, { url: `https://garden.example/a/${hash}` });
    vi.stubGlobal('scrollY', 0);
    vi.stubGlobal('innerHeight', 800);
    vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, 0));
    Object.defineProperty(document.documentElement, 'scrollHeight', { value: 5000, configurable: true });
    for (const heading of document.querySelectorAll('h2'))
      heading.getBoundingClientRect = () => ({ top: tops[heading.id] ?? 0 }) as DOMRect;
    await begin(() => import('../../src/scripts/current-section.ts'));
    await settled();
  }

  test('is the last one above the line, and none where the first has not come', async () => {
    await open({ tops: { one: 40, two: 600 } });
    expect(current()).toEqual(['One']);
    await open({ tops: { one: 40, two: 100 } });
    expect(current()).toEqual(['Two']);
    await open({ tops: { one: 300, two: 600 } });
    expect(current()).toEqual([]);
  });

  test('is the one that was asked for, until the reader moves on', async () => {
    await open({ tops: { one: 40, two: 600 }, hash: '#two' });
    expect(current()).toEqual(['Two']);
    window.dispatchEvent(new Event('wheel'));
    window.dispatchEvent(new Event('scroll'));
    await settled();
    expect(current()).toEqual(['One']);
  });
});

describe('search by a key', () => {
  const opened = vi.fn<(typed: () => string) => void>();
  vi.doMock('../../src/scripts/search-dialog.ts', () => ({
    createSearch: () => ({ open: opened, prepare: () => undefined }),
  }));
  const page = '<a data-search-open href="/search/">Search</a><input name="other"><textarea></textarea>';

  async function open(body = page): Promise<void> {
    opened.mockClear();
    openPage(body);
    await begin(() => import('../../src/scripts/open-search.ts'));
  }

  test('opens by / and Ctrl+K, and keeps what is typed until it is there', async () => {
    await open();
    expect(press('/').defaultPrevented).toBe(true);
    for (const key of ['t', 'e', 'a', 'x', 'Backspace', 'Enter']) press(key);
    await settled();
    await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
    expect(opened.mock.calls[0]?.[0]()).toBe('tea\n');
    const event = new KeyboardEvent('keydown', { key: 'K', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  test('leaves / in a field, and keys that are the browser’s, alone', async () => {
    await open();
    for (const field of ['input', 'textarea']) expect(press('/', one(field)).defaultPrevented).toBe(false);
    const other = new KeyboardEvent('keydown', { key: '/', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(other);
    expect(other.defaultPrevented).toBe(false);
    await settled();
    expect(opened).not.toHaveBeenCalled();
  });

  test('goes to the field of the search page where that is open', async () => {
    await open(`${page}<main><input data-search-field value="tea"></main>`);
    press('/');
    await settled();
    expect(document.activeElement).toBe(one('main [data-search-field]'));
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('a page that is a copy', () => {
  test('says since when, can be put away, and offers the newer one', async () => {
    openPage('<main></main>');
    document.documentElement.setAttribute('data-kept', '2026-11-01T10:00:00Z');
    document.documentElement.setAttribute('data-kept-because', 'offline');
    const { showCopy, showNews } = await import('../../src/scripts/old-copy.ts');
    showCopy();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(textOf(one('.copy-notice [role="status"]'))).toMatch(/2026/u);
    expect(one<HTMLButtonElement>('[data-reload]').hidden).toBe(true);
    showNews({ type: 'newer', url: 'https://garden.example/other/' });
    expect(one<HTMLButtonElement>('[data-reload]').hidden).toBe(true);
    showNews({ type: 'newer', url: 'https://garden.example/' });
    expect(one<HTMLButtonElement>('[data-reload]').hidden).toBe(false);
    const [, dismiss] = document.querySelectorAll('.copy-notice button');
    if (dismiss) click(dismiss);
    expect(one('.copy-notice').hidden).toBe(true);
    // What was put away does not come back for the same page.
    showNews({ type: 'same', url: 'https://garden.example/' });
    expect(one('.copy-notice').hidden).toBe(true);
  });
});
