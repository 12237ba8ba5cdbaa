/**
 * What CloudFront is told in front of S3: a function for folders and redirects, and the headers of pages and
 * attachments.
 */
import { attachmentPolicy } from '../../attachments/headers.ts';
import type { RedirectEntry } from '../../collections.ts';
import { encodeSlug } from '../../vault/address.ts';

/** Bytes that a function may have. */
const largest = 10_240;

export interface S3Files {
  files: ReadonlyMap<string, string>;
  /** Slugs whose redirect is in the function. */
  made: readonly string[];
}

export function s3Files(redirects: readonly RedirectEntry[], base: string): S3Files {
  const pairs: [from: string, to: string][] = [];
  const made: string[] = [];
  let room = largest - Buffer.byteLength(functionOf([]));
  // Short ones first: more of them have room.
  for (const { slug, href } of redirects.toSorted((a, b) => a.slug.length - b.slug.length)) {
    const pair: [string, string] = [`${base}${encodeSlug(slug)}`, href];
    room -= Buffer.byteLength(JSON.stringify(pair)) + 1;
    if (room < 0) break;
    pairs.push(pair);
    made.push(slug);
  }
  return {
    files: new Map([
      ['.host/viewer-request.js', functionOf(pairs)],
      ['.host/pages-headers.json', headers('garden-pages', "frame-ancestors 'self'")],
      ['.host/attachments-headers.json', headers('garden-attachments', attachmentPolicy)],
    ]),
    made,
  };
}

/** Runs for each request, in the runtime `cloudfront-js-2.0`. */
function functionOf(pairs: readonly (readonly [string, string])[]): string {
  return `var moved = new Map(${JSON.stringify(pairs)});
function handler(event) {
  var request = event.request;
  var path = request.uri;
  var to = moved.get(path.replace(/\\/$/, ''));
  if (to !== undefined) return redirect(to);
  if (path.endsWith('/')) request.uri = path + 'index.html';
  else if (!path.slice(path.lastIndexOf('/')).includes('.')) return redirect(path + '/');
  return request;
}
function redirect(to) {
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: to.replace(/^\\/+/, '/') } } };
}
`;
}

/** As `create-response-headers-policy` takes it. */
function headers(name: string, policy: string): string {
  const config = {
    Name: name,
    SecurityHeadersConfig: {
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: 'strict-origin-when-cross-origin' },
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy },
    },
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
