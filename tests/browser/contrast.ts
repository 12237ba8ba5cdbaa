/** Contrast as the eye gets it: colours resolved by the browser, text against what is painted behind it. */
import type { Page } from '@playwright/test';

export interface TooFaint {
  text: string;
  /** 1 to 21. */
  ratio: number;
}

/**
 * Texts within `selector` whose contrast is below `least`, in the order of the page. Pictures and hidden texts are left
 * out.
 */
export function tooFaint(page: Page, selector: string, least: number): Promise<TooFaint[]> {
  return page.evaluate(
    ({ selector, least }) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      if (canvas === null) throw new Error('The browser draws nothing.');
      /** Red, green, blue from 0 to 255: the colours one over the other, the lowest first. */
      const mixed = (colours: readonly string[]): number[] => {
        canvas.clearRect(0, 0, 1, 1);
        for (const colour of colours) {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
        }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      /** Few pages have more than a dozen colours, and each is painted to be known. */
      const known = new Map<string, number>();
      const luminanceOf = (colours: readonly string[]): number => {
        const key = colours.join();
        const value = known.get(key) ?? luminance(mixed(colours));
        known.set(key, value);
        return value;
      };
      const luminance = (rgb: readonly number[]): number => {
        const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
          part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const behind = (element: Element | null): string[] =>
        element === null ? [] : [...behind(element.parentElement), getComputedStyle(element).backgroundColor];
      const found: { text: string; ratio: number }[] = [];
      for (const element of document.querySelectorAll(selector)) {
        const text = [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent ?? '')
          .join('')
          .trim();
        if (text === '' || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const ground = behind(element);
        const [one, other] = [luminanceOf(ground), luminanceOf([...ground, getComputedStyle(element).color])];
        const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (ratio < least) found.push({ text: text.slice(0, 60), ratio: Math.round(ratio * 100) / 100 });
      }
      return found;
    },
    { selector, least },
  );
}
