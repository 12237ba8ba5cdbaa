/** The sign beside a heading, a fact or a row copies its address. Without scripts it is a link to it. */
import { strings } from 'virtual:coldframe/strings/reading';
import { announce } from './announce.ts';

addEventListener('click', (event) => {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const sign = target instanceof Element ? target.closest<HTMLAnchorElement>('.anchor[href^="#"]') : null;
  // Without a clipboard, as on an address that is not secure, and with a key held the link is a link.
  if (!sign || button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !('clipboard' in navigator)) return;
  event.preventDefault();
  // The reader stays where they are, and Back leads where it led.
  history.replaceState(history.state, '', sign.hash);
  void navigator.clipboard.writeText(sign.href).then(
    () => say(sign, strings.copied, strings.addressCopied),
    () => say(sign, strings.inAddressBar, strings.addressInBar),
  );
});

function say(sign: HTMLElement, shown: string, words: string): void {
  sign.dataset['said'] = shown;
  announce(words);
  setTimeout(() => delete sign.dataset['said'], 1800);
}
