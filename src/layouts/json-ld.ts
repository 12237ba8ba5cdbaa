/** A page as search engines want it told: schema.org, as JSON-LD. */
import type {
  Article,
  BreadcrumbList,
  CollectionPage,
  DefinedTerm,
  Graph,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { GardenConfig } from '../config/garden-config.ts';
import type { PageFacts } from './page-facts.ts';

export interface JsonLdContext {
  site: Pick<GardenConfig, 'title' | 'description' | 'language' | 'author' | 'licence'>;
  /** Absolute address of the home page, with a slash at its end. */
  home: string;
  /** Absolute address of the page's picture. */
  image: string | undefined;
  absolute: (href: string) => string;
}

/** Types of notes that explain how something technical works or is done. */
const technical: ReadonlySet<string> = new Set([
  'service',
  'comparison',
  'recipe',
  'troubleshooting',
  'architecture',
  'reference',
  'cheat-sheet',
]);

/** The text of a `<script type="application/ld+json">`: nothing in it ends the element. */
export function jsonLd(page: PageFacts, context: JsonLdContext): string {
  return JSON.stringify(graphOf(page, context)).replaceAll('<', String.raw`\u003c`);
}

/** The things that a page is and stands in. */
export function graphOf(page: PageFacts, context: JsonLdContext): Graph {
  const things: Thing[] = [webSite(page.isHome === true, context)];
  if (page.isHome !== true && page.href !== undefined) {
    things.push(page.isNote === true ? article(page, page.href, context) : collection(page, page.href, context));
    things.push(breadcrumbs(page, page.href, context));
    if (page.type === 'concept') things.push(term(page, page.href, context));
  }
  return { '@context': 'https://schema.org', '@graph': things };
}

/** Whole on the home page; elsewhere what others refer to. */
function webSite(isHome: boolean, { site, home }: JsonLdContext): WebSite {
  const short = { '@type': 'WebSite', '@id': `${home}#website`, name: site.title, url: home } as const;
  if (!isHome) return short;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${home}search/?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  const described = site.description === undefined ? short : { ...short, description: site.description };
  return { ...described, inLanguage: site.language, potentialAction: search };
}

function article(page: PageFacts, href: string, { site, home, image, absolute }: JsonLdContext): Article {
  const url = absolute(href);
  return {
    '@type': page.type !== undefined && technical.has(page.type) ? 'TechArticle' : 'Article',
    '@id': `${url}#article`,
    headline: page.title,
    description: page.description,
    url,
    mainEntityOfPage: url,
    inLanguage: site.language,
    isPartOf: { '@id': `${home}#website` },
    ...(site.author === undefined ? {} : { author: { '@type': 'Person', name: site.author } }),
    ...(site.licence === undefined ? {} : { license: site.licence }),
    ...(image === undefined ? {} : { image }),
    ...(page.published === undefined ? {} : { datePublished: page.published }),
    ...(page.updated === undefined ? {} : { dateModified: page.updated }),
    ...(page.section === undefined ? {} : { articleSection: page.section }),
    ...(page.tags === undefined || page.tags.length === 0 ? {} : { keywords: [...page.tags] }),
    ...(page.words === undefined ? {} : { wordCount: page.words }),
    ...(page.markdown === undefined
      ? {}
      : { encoding: { '@type': 'MediaObject', encodingFormat: 'text/markdown', contentUrl: absolute(page.markdown) } }),
  };
}

function collection(page: PageFacts, href: string, { site, home, absolute }: JsonLdContext): CollectionPage {
  return {
    '@type': 'CollectionPage',
    name: page.title,
    description: page.description,
    url: absolute(href),
    inLanguage: site.language,
    isPartOf: { '@id': `${home}#website` },
  };
}

/** From the home page down to this one. */
function breadcrumbs(page: PageFacts, href: string, { site, home, absolute }: JsonLdContext): BreadcrumbList {
  const above = (page.breadcrumbs ?? []).map((link) => ({ title: link.title, url: absolute(link.href) }));
  const all = [{ title: site.title, url: home }, ...above, { title: page.title, url: absolute(href) }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ title, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: title,
      item: url,
    })),
  };
}

function term(page: PageFacts, href: string, { absolute }: JsonLdContext): DefinedTerm {
  return {
    '@type': 'DefinedTerm',
    name: page.title,
    description: page.description,
    url: absolute(href),
    ...(page.aliases === undefined || page.aliases.length === 0 ? {} : { alternateName: [...page.aliases] }),
  };
}
