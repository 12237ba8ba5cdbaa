/** A button on each code block that copies its text. Without scripts there is none, and the text can be selected. */
import { strings } from 'virtual:coldframe/strings/reading';
import { announce } from './announce.ts';

for (const block of document.querySelectorAll<HTMLPreElement>('.note-body pre')) addButton(block);

function addButton(block: HTMLPreElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-code';
  button.textContent = strings.copy;
  button.setAttribute('aria-label', strings.copyThisCode);
  button.addEventListener('click', () => void copy(block, button));
  const box = document.createElement('div');
  box.className = 'code-box';
  block.replaceWith(box);
  box.append(block, button);
}

async function copy(block: HTMLPreElement, button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(block.textContent.trimEnd());
    button.textContent = strings.copied;
    announce(strings.codeCopied);
  } catch {
    getSelection()?.selectAllChildren(block);
    button.textContent = strings.pressToCopy;
    announce(strings.codeSelected);
  }
  setTimeout(() => {
    button.textContent = strings.copy;
  }, 2000);
}
