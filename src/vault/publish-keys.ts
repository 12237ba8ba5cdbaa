/** The keys that speak of publishing, and the words in their values. All are compared by `foldKey`. */

/** Private unless true: Obsidian Publish and Quartz, Jekyll and Dendron, Logseq, Digital Garden, Enveloppe. */
export const privateUnlessTrue = [
  'publish',
  'published',
  'public',
  'dg-publish',
  'share',
  'is-public',
  'is-published',
  'publish-to-web',
  'publishable',
] as const;

/**
 * Private unless false: Hugo, Jekyll, Zola, Astro (`draft`), Docusaurus (`unlisted`), Eleventy, Hexo (`password`) and
 * what people write. A page that is published here is in lists, search and the site map, so `unlisted` and `noindex`
 * are private.
 */
export const privateUnlessFalse = [
  'draft',
  'is-draft',
  'private',
  'is-private',
  'hidden',
  'unlisted',
  'unpublished',
  'unpublish',
  'no-publish',
  'do-not-publish',
  'dont-publish',
  'publish-exclude',
  'exclude-from-publish',
  'exclude-from-publishing',
  'eleventy-exclude-from-collections',
  'no-index',
  'confidential',
  'secret',
  'sensitive',
  'password',
  'headless',
] as const;

/** Before a key that is private unless true, any of these makes one that is private unless false. */
export const negations = ['not', 'no', 'non', 'never', 'do-not', 'dont', 'is-not'] as const;

/** Private where true, else no statement: other values of these keys mean other things. */
export const privateIfTrue = [
  'hide',
  'internal',
  'personal',
  'restricted',
  'embargo',
  'exclude',
  'ignore',
  'protected',
  'encrypt',
  'encrypted',
  'exclude-from-search',
  'exclude-search',
  'search-exclude',
  'no-search',
  'exclude-from-sitemap',
] as const;

/**
 * Private where false, else no statement: Zola and Hugo (`render`), Eleventy (`permalink`), Lektor, Jekyll (`output`).
 */
export const privateIfFalse = [
  'visible',
  'listed',
  'discoverable',
  'render',
  'output',
  'permalink',
  'sitemap',
  'search',
  'searchable',
  'indexed',
  'indexable',
] as const;

/** Words of other languages for a key that is private unless true, and for one that is private where true. */
export const elsewhereUnlessTrue = [
  'veröffentlichen',
  'veröffentlicht',
  'öffentlich',
  'publier',
  'publié',
  'publicar',
  'publicado',
  'pubblicare',
  'pubblicato',
  'publiceren',
] as const;
export const elsewhereIfTrue = [
  'privat',
  'entwurf',
  'vertraulich',
  'geheim',
  'privé',
  'brouillon',
  'confidentiel',
  'privado',
  'borrador',
  'confidencial',
  'rascunho',
  'privato',
  'bozza',
  'riservato',
] as const;

/** What search engines are told; a page that they shall not list is private here, as with `noindex`. */
export const robotKeys = ['robots', 'googlebot'] as const;

/** Private unless one of `publicWords`: Ghost, WordPress. */
export const privateUnlessPublicWord = ['visibility', 'privacy'] as const;

/** Private where one of `privateWords`: Ghost, WordPress, Notion. */
export const privateIfPrivateWord = [
  'status',
  'post-status',
  'page-status',
  'note-status',
  'publish-status',
  'publication-status',
  'state',
  'stage',
  'access',
  'permission',
  'permissions',
  'audience',
  'classification',
  'sensitivity',
  'confidentiality',
] as const;

/** Of these, any word of the value counts. */
export const saysForWhom = [
  'access',
  'permission',
  'permissions',
  'audience',
  'classification',
  'sensitivity',
  'confidentiality',
] as const;

export const publicWords = ['public', 'published', 'everyone', 'all', 'world', 'open'] as const;
export const privateWords = [
  'private',
  'draft',
  'hidden',
  'secret',
  'unlisted',
  'unpublished',
  'not published',
  'not public',
  'internal',
  'confidential',
  'restricted',
  'members',
  'members only',
  'paid',
  'scheduled',
  'trash',
  'personal',
  'sensitive',
  'only me',
  'me',
  'nobody',
  'staff',
  'team',
  'employees',
  'family',
  'friends',
  'subscribers',
] as const;

/** Says whether its page is built: Hugo, a map of `render` and `list`. */
export const buildKeys = ['build', '_build'] as const;
