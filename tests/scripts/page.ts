/** A page without a browser for the scripts of the site: what they ask for by name is there while a test runs. */
import { Window } from 'happy-dom';
import { onTestFinished, vi } from 'vitest';

/** Answers by address: what is not among them is not there. */
export type Answers = Readonly<Record<string, unknown>>;

const names = [
  'document location history navigator localStorage sessionStorage getComputedStyle getSelection',
  'addEventListener removeEventListener Node NodeFilter Range Element HTMLElement HTMLInputElement HTMLSelectElement',
  'Event KeyboardEvent MouseEvent DOMParser CSS MutationObserver',
].flatMap((line) => line.split(' '));

/** Opens a page with this body; it is closed when the test has finished. */
export function openPage(body: string, { url = 'https://garden.example/', answers = {} as Answers } = {}): void {
  const window = new Window({ url });
  window.document.documentElement.lang = 'en';
  window.document.body.innerHTML = body;
  vi.stubGlobal('window', window);
  for (const name of names) {
    const value: unknown = Reflect.get(window, name);
    const isMethod = /^(?:add|remove|get)/u.test(name) && typeof value === 'function';
    vi.stubGlobal(name, isMethod ? value.bind(window) : value);
  }
  vi.stubGlobal('fetch', (address: string) => {
    const answer = new Map(Object.entries(answers)).get(address);
    return Promise.resolve(
      answer === undefined ? new Response('', { status: 404 }) : new Response(JSON.stringify(answer)),
    );
  });
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await window.happyDOM.close();
  });
}

/** Loads a script that begins by itself, for the page that is open. */
export async function begin(load: () => Promise<unknown>): Promise<void> {
  vi.resetModules();
  await load();
  await settled();
}

/** The one element that the selector fits. */
export function one<Found extends Element = HTMLElement>(selector: string, root: ParentNode = document): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`Nothing in the page is ${selector}.`);
  return found;
}

/** Texts of all that the selector fits, as a reader sees them: white space folded. */
export function textsOf(selector: string, root: ParentNode = document): string[] {
  return [...root.querySelectorAll(selector)].map(textOf);
}

export function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}

export function press(key: string, target: Element = document.activeElement ?? document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

export function click(target: Element): void {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
}

/** Types into a field. */
export function type(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Lets promises that are under way come to their end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
}
