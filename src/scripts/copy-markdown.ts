/** Copies the page as Markdown, from its own address; where that is not allowed, opens it. */
import { strings } from 'virtual:coldframe/strings/reading';
import { announce } from './announce.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-markdown]')) {
  const { textContent: label } = button;
  const address = button.dataset['copyMarkdown'] ?? '';
  button.addEventListener('click', () => {
    const say = (): void => {
      button.textContent = strings.copied;
      announce(strings.pageCopied);
      setTimeout(() => (button.textContent = label), 2000);
    };
    void copyText(address).then(say, () => location.assign(address));
  });
}

/** Safari wants the clipboard asked for during the click, with the text to follow: hence a promise as its content. */
async function copyText(address: string): Promise<void> {
  const text = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return new Blob([await answer.text()], { type: 'text/plain' });
  });
  if (typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(await (await text).text());
  else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
}
