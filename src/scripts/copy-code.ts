/** A button on each code block that copies its text. Without scripts there is none, and the text can be selected. */
import { announce } from './announce.ts';

const said = { ready: 'Copy', done: 'Copied', failed: 'Press Ctrl+C' } as const;

for (const block of document.querySelectorAll<HTMLPreElement>('.note-body pre')) addButton(block);

function addButton(block: HTMLPreElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-code';
  button.textContent = said.ready;
  button.setAttribute('aria-label', 'Copy this code');
  button.addEventListener('click', () => void copy(block, button));
  const box = document.createElement('div');
  box.className = 'code-box';
  block.replaceWith(box);
  box.append(block, button);
}

async function copy(block: HTMLPreElement, button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(block.textContent.trimEnd());
    button.textContent = said.done;
    announce('The code is copied');
  } catch {
    getSelection()?.selectAllChildren(block);
    button.textContent = said.failed;
    announce('The code is selected: press Ctrl+C to copy it');
  }
  setTimeout(() => {
    button.textContent = said.ready;
  }, 2000);
}
