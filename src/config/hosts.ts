/** Where a site can be published: `host` of garden.yaml, and what `init --publish` knows. */
export const hostNames = ['github', 'gitlab', 'cloudflare', 'netlify', 's3'] as const;

export type HostName = (typeof hostNames)[number];
