/** What scripts add to a page that is read: the colour scheme, previews, copying. */
import { describe, expect, test, vi } from 'vitest';
import { part } from '../../src/scripts/part.ts';
import { previewOf } from '../../src/scripts/preview-content.ts';
import { begin, click, one, openPage, settled, textOf, textsOf } from './page.ts';

test('a part of the interface is never found in a note', () => {
  openPage('<div class="note-body"><p data-x>note</p></div><p data-x>own</p>');
  expect(part('[data-x]')?.textContent).toBe('own');
  openPage('<div class="note-body"><p data-x>note</p></div>');
  expect(part('[data-x]')).toBeNull();
});

describe('the colour scheme', () => {
  async function open(kept?: string): Promise<HTMLElement> {
    openPage('<button data-theme-switch></button>');
    if (kept !== undefined) document.documentElement.dataset['theme'] = kept;
    await begin(() => import('../../src/scripts/theme-switch.ts'));
    return one('button');
  }

  test('goes from the system’s to light to dark and back, and is kept', async () => {
    const button = await open();
    const seen = [0, 1, 2].map(() => {
      click(button);
      return [document.documentElement.dataset['theme'], localStorage.getItem('coldframe-theme /'), button.title];
    });
    expect(seen).toEqual([
      ['light', 'light', 'Colour scheme: light'],
      ['dark', 'dark', 'Colour scheme: dark'],
      [undefined, null, 'Colour scheme: system'],
    ]);
  });

  test('begins with what was chosen before', async () => {
    const button = await open('dark');
    expect(button.getAttribute('aria-label')).toBe('Colour scheme: dark');
  });
});

describe('a preview', () => {
  const note = `<article class="note" data-category="tea"><h1>Green tea</h1><p class="lead">A drink.</p>
    <div class="note-body"><p>First.</p><div class="heading"><h2 id="heat">Heat <a class="anchor" href="#heat">#</a></h2></div>
    <p id="p">Warm <a href="../cup/">cup</a>. <button>x</button></p><ul><li id="fact">Time: 3 minutes</li><li>Other</li></ul>
    <div class="heading"><h2 id="end">End</h2></div><p>Last.</p><table><thead><tr><th>H</th></tr></thead><tbody><tr id="row"><td>cell</td></tr></tbody></table></div></article>`;
  function preview(hash = '', html = note): { title: string | undefined; text: string; box: HTMLElement } {
    openPage(html);
    const box = document.createElement('div');
    const found = previewOf(document, new URL(`https://garden.example/tea/${hash}`));
    if (found) box.append(found.content);
    return { title: found?.title, text: textOf(box), box };
  }

  test('of a page has its title and its beginning', () => {
    const { title, text, box } = preview();
    expect(title).toBe('Green tea');
    expect(text).toContain('Green tea');
    expect(text).toMatch(/A drink\.|First\./u);
    expect(one('.preview-title', box).className).toContain('category-tea');
  });

  test('of a heading has what stands below it, to the next one', () => {
    const { title, text } = preview('#heat');
    expect(title).toBe('Heat, Green tea');
    expect(text).toContain('Warm cup.');
    expect(text).not.toContain('Last.');
    expect(text).not.toContain('#');
  });

  test('of a fact or a row has it alone, the row below its head', () => {
    expect(preview('#fact').text).toContain('Time: 3 minutes');
    expect(preview('#fact').text).not.toContain('Other');
    expect(textsOf('th, td', preview('#row').box)).toEqual(['H', 'cell']);
  });

  test('has links that lead on from here, and nothing that belongs to its own page', () => {
    const { box } = preview('#heat');
    expect(one<HTMLAnchorElement>('a', box).href).toBe('https://garden.example/cup/');
    expect(box.querySelectorAll('[id], button, h2')).toHaveLength(0);
    // Keys go through the page, not through what is shown of another.
    expect(one<HTMLAnchorElement>('a', box).tabIndex).toBe(-1);
  });

  test('is none of a place that is not there, or of a page that is no note', () => {
    expect(preview('#nowhere').title).toBeUndefined();
    expect(preview('', '<main><h1>List</h1></main>').title).toBeUndefined();
  });
});

describe('copying', () => {
  const clipboard = (isAllowed: boolean): string[] => {
    const copied: string[] = [];
    const writeText = (text: string): Promise<void> =>
      isAllowed ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('no'));
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    return copied;
  };

  test('each code block has a button that copies its text, or selects it', async () => {
    for (const isAllowed of [true, false]) {
      openPage('<div class="note-body"><pre>a\nb\n</pre></div><pre>interface</pre>');
      const copied = clipboard(isAllowed);
      await begin(() => import('../../src/scripts/copy-code.ts'));
      expect(textsOf('button')).toEqual(['Copy']);
      click(one('button'));
      await settled();
      expect(copied).toEqual(isAllowed ? ['a\nb'] : []);
      expect(textsOf('button')).toEqual([isAllowed ? 'Copied' : 'Press Ctrl+C']);
    }
  });

  test('the sign beside a heading copies its address; with a key held it is a link', async () => {
    openPage('<h2 id="a">A <a class="anchor" href="#a">#</a></h2>', { url: 'https://garden.example/tea/' });
    const copied = clipboard(true);
    await begin(() => import('../../src/scripts/copy-address.ts'));
    one('.anchor').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(copied).toEqual([]);
    click(one('.anchor'));
    await settled();
    expect(copied).toEqual(['https://garden.example/tea/#a']);
    expect(location.hash).toBe('#a');
    expect(one('.anchor').dataset['said']).toBe('Copied');
  });
});
