/** The other hosts that an owner has switched on: what pages load from them, and what their policy allows for it. */
import type { GardenConfig } from '../config/garden-config.ts';

type Chosen = Pick<GardenConfig, 'comments' | 'visits'>;

/** Attributes of the script's element: what counters read from it. */
interface CounterData {
  'data-domain'?: string;
  'data-goatcounter'?: string;
  'data-website-id'?: string;
  'data-matomo'?: string;
  'data-site'?: string;
}

export interface CounterScript {
  src: string;
  data: CounterData;
  /** Origins that it is loaded from and that it tells. */
  origins: readonly string[];
  /** It is told where to report by a script of ours, and loaded by it. */
  isMatomo?: true;
}

export const commentsOrigin = 'https://giscus.app';

export function counterOf({ visits }: Chosen): CounterScript | undefined {
  if (visits === undefined) return undefined;
  const { counter, site } = visits;
  const at = visits.at?.replace(/(?<!\/)\/+$/u, '');
  switch (counter) {
    case 'plausible': {
      const host = at ?? 'https://plausible.io';
      return { src: `${host}/js/script.js`, data: { 'data-domain': site }, origins: [originOf(host)] };
    }
    case 'goatcounter': {
      const host = at ?? `https://${site}.goatcounter.com`;
      const src = at === undefined ? 'https://gc.zgo.at/count.js' : `${at}/count.js`;
      const origins = [...new Set([originOf(src), originOf(host)])];
      return { src, data: { 'data-goatcounter': `${host}/count` }, origins };
    }
    case 'umami': {
      const host = at ?? 'https://cloud.umami.is';
      // The makers' own host collects at another one.
      const origins = at === undefined ? [host, 'https://api-gateway.umami.dev'] : [originOf(host)];
      return { src: `${host}/script.js`, data: { 'data-website-id': site }, origins };
    }
    case 'matomo': {
      const host = at ?? '';
      return {
        src: `${host}/matomo.js`,
        data: { 'data-matomo': `${host}/`, 'data-site': site },
        origins: [originOf(host)],
        isMatomo: true,
      };
    }
  }
}

/** What the build says where something is switched on. */
export function outsideNotice(config: Chosen): string | undefined {
  const counter = counterOf(config);
  const parts = [
    ...(counter === undefined
      ? []
      : [
          `Every page loads a script of ${counter.origins.map(nameOf).join(' and ')}, which counts visits (\`visits\`).`,
        ]),
    ...(config.comments === undefined
      ? []
      : [`Pages of notes show comments of ${nameOf(commentsOrigin)} to readers who ask for them (\`comments\`).`]),
  ];
  return parts.length === 0
    ? undefined
    : `${parts.join(' ')} The policy of these pages allows these hosts and no others.`;
}

function originOf(address: string): string {
  return new URL(address).origin;
}

function nameOf(origin: string): string {
  return new URL(origin).host;
}
