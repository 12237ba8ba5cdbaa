/** An embedded attachment as HTML (rules IMG-1 to IMG-4, MED-1 to MED-4). */
import { plainWidth, variantAddress, widthsOf } from '../attachments/picture-widths.ts';
import type { PictureSize } from '../attachments/picture-widths.ts';
import { imageSize } from '../compile/external.ts';
import { escapeHtml } from '../compile/escape-html.ts';

const image = /\.(avif|bmp|gif|jpe?g|png|svg|webp)$/iu;
const audio = /\.(flac|m4a|mp3|ogg|wav|3gp)$/iu;
const video = /\.(mkv|mov|mp4|ogv|webm)$/iu;

/**
 * `shown` is the picture's text and size as written, `typed` the name to fall back on, where it is not that of the
 * file; `href` is the file's final address with its fragment; `path` its path in the vault. In a link there is nothing
 * else to press: other media than pictures are named only. `picture` is the size of one that comes in several widths.
 */
export function renderMedia(
  shown: string,
  typed: string | undefined,
  href: string,
  path: string,
  inLink: boolean,
  picture?: PictureSize,
): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const { text, width, height } = imageSize(shown);
  const label = escapeHtml(text === '' ? (typed ?? name) : text);
  const source = escapeHtml(href);
  if (image.test(path)) {
    if (picture !== undefined) return sizedPicture({ href, label, width, height, inLink }, picture);
    const size = `${width === undefined ? '' : ` width="${width}"`}${height === undefined ? '' : ` height="${height}"`}`;
    return `<img src="${source}" alt="${label}"${size} loading="lazy" decoding="async">`;
  }
  if (inLink) return label;
  if (audio.test(path)) return `<audio controls preload="none" src="${source}" aria-label="${label}"></audio>`;
  if (video.test(path))
    return `<video controls preload="none" src="${source}" aria-label="${label}"${width === undefined ? '' : ` width="${width}"`}></video>`;
  if (/\.pdf$/iu.test(path)) {
    const lines = /^[^#]*#(?:.*&)?height=(\d+)/u.exec(href)?.[1];
    const frame = `<iframe src="${source}" title="${label}" loading="lazy"${lines === undefined ? '' : ` height="${lines}"`}></iframe>`;
    return `<span class="pdf">${frame} <a class="attachment" href="${source}">${escapeHtml(name)}</a></span>`;
  }
  return `<a class="attachment" href="${source}">${label}</a>`;
}

/** How wide the text of a page is, at most. */
const column = '(min-width: 48em) 44em, 100vw';

/** Browsers load the width that fits; a click shows the largest one. */
function sizedPicture(
  shown: { href: string; label: string; width: number | undefined; height: number | undefined; inLink: boolean },
  picture: PictureSize,
): string {
  const [file = '', fragment] = shown.href.split('#');
  const address = (width: number): string => escapeHtml(variantAddress(file, width));
  const widths = widthsOf(picture);
  const largest = Math.max(...widths);
  // A size that somebody asked for holds; else the page knows the shape before the picture is there.
  const width = shown.width ?? Math.min(picture.width, plainWidth);
  const height = shown.height ?? Math.max(1, Math.round((width * picture.height) / picture.width));
  const sizes = shown.width === undefined ? column : `${shown.width}px`;
  const source = `<source type="image/webp" srcset="${widths.map((each) => `${address(each)} ${each}w`).join(', ')}" sizes="${sizes}">`;
  const own = escapeHtml(fragment === undefined ? file : `${file}#${fragment}`);
  const drawn = `<picture>${source}<img src="${own}" alt="${shown.label}" width="${width}" height="${height}" loading="lazy" decoding="async"></picture>`;
  return shown.inLink ? drawn : `<a class="enlarge" href="${address(largest)}">${drawn}</a>`;
}
