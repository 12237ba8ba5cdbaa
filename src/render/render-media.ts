/** An embedded attachment as HTML (rules IMG-1 to IMG-4, MED-1 to MED-4). */
import { imageSize } from '../compile/external.ts';
import { escapeHtml } from '../compile/escape-html.ts';

const image = /\.(avif|bmp|gif|jpe?g|png|svg|webp)$/iu;
const audio = /\.(flac|m4a|mp3|ogg|wav|3gp)$/iu;
const video = /\.(mkv|mov|mp4|ogv|webm)$/iu;

/**
 * `shown` is the picture's text and size as written, `typed` the name to fall back on, where it is not that of the file; `href` is the file's final address with its fragment; `path` its path in the vault. In a link there is
 * nothing else to press: other media than pictures are named only.
 */
export function renderMedia(
  shown: string,
  typed: string | undefined,
  href: string,
  path: string,
  inLink: boolean,
): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const { text, width, height } = imageSize(shown);
  const label = escapeHtml(text === '' ? (typed ?? name) : text);
  const source = escapeHtml(href);
  if (image.test(path)) {
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
