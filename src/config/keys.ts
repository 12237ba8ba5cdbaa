/** Every key of the garden's file: its kind, its default and what it means. The only place that knows them. */
import type { DatesConfig, GardenConfig, OrderConfig, PublishConfig, RepositoryConfig } from './garden-config.ts';
import { hostNames } from './hosts.ts';
import { commentsKey, visitsKey } from './outside-keys.ts';
import { pluginNames } from './plugins.ts';
import { problemRules } from './problem-rules.ts';
import { entry, group, mean, schemaOf } from './shape.ts';
import type { Keys } from './shape.ts';
import { siteAddressOf } from './site-address.ts';
import { category, theme } from './theme-keys.ts';
import { choice, count, flag, list, named, oneOrMore, orFalse, orWord, text } from './value-kinds.ts';
import type { Kind, Schema } from './value-kinds.ts';

/** What holds where the file says nothing; the title is the vault's name. */
export const defaults: Omit<GardenConfig, 'title'> = {
  language: 'en',
  titles: ['property', 'heading', 'name'],
  dates: {
    created: ['created', 'date', 'date created', 'published'],
    updated: ['updated', 'modified', 'lastmod', 'date modified'],
  },
  order: { by: [], notes: [] },
  addresses: [],
  publish: { default: 'public', ignore: ['Templates'], only: [], privateKeys: [], hideProperties: [] },
  allowTypes: [],
  keepMetadata: false,
  pictures: true,
  alsoRead: [],
  remotePictures: true,
  webEmbeds: ['youtube', 'vimeo', 'tweet'],
  properties: [],
  plugins: pluginNames,
  staleAfterDays: 365,
  offline: [],
  searchSynonyms: [],
  sameFacts: [],
  sameWords: [],
  searchExamples: [],
  mostAsked: [],
  sortWithout: [],
  socialImages: 500,
  credit: true,
  repository: {},
  theme: {},
  categories: [],
  problems: { severities: [], ignore: [] },
};

const address = text('the whole address of the site, as in `https://example.org/garden`', (said) => {
  const read = siteAddressOf(said);
  return typeof read === 'string' ? `\`${said}\`, which ${read}` : undefined;
});

const language = text('a language, as in `en` or `pt-BR`', (said) => {
  try {
    Intl.getCanonicalLocales(said);
    return undefined;
  } catch {
    return `\`${said}\``;
  }
});

const fileType: Kind<string> = {
  ...text('an extension, as in `html`', (said) => (/^\.?[a-z0-9]+$/iu.test(said) ? undefined : `\`${said}\``)),
};

const inSite = text('an address in the site, which begins with `/`', (said) =>
  said.startsWith('/') && !said.startsWith('//') ? undefined : `\`${said}\``,
);

const publish: Keys<Omit<PublishConfig, 'isUnclear'>> = {
  default: mean(choice('public', 'private'), 'Whether notes that say nothing are published.'),
  ignore: mean(list(text('a folder of the vault')), 'Folders that are never published, with all below them.'),
  only: mean(list(text('a folder of the vault')), 'Folders that alone are published, with all below them.'),
  privateKeys: mean(
    list(text('the name of a property')),
    'More properties that keep a note private unless their value is false.',
  ),
  hideProperties: mean(
    list(text('the name of a property')),
    'Properties of published notes that bases neither show nor compute with.',
  ),
};

const dates: Keys<DatesConfig> = {
  created: mean(
    list(text('the name of a property')),
    'Properties that say when a note was made, the first ones first.',
  ),
  updated: mean(list(text('the name of a property')), 'Properties that say when a note was last tended.'),
};

const order: Keys<OrderConfig> = {
  by: mean(list(text('the name of a property')), 'Properties that hold a number, the first ones first.'),
  notes: mean(list(text('a note or folder, by its path')), 'Notes and folders that come first, in their order.'),
};

const template = text('a whole address with `{path}` or `{title}` in it', (said) =>
  /\{(?:path|title)\}/u.test(said) && URL.parse(said.replaceAll(/[{}]/gu, ''))?.protocol.startsWith('http') === true
    ? undefined
    : `\`${said}\``,
);

const repository: Keys<RepositoryConfig> = {
  edit: mean(template, 'Where a note is edited: `https://github.com/me/garden/edit/main/{path}`.'),
  report: mean(template, 'Where a mistake is reported: `https://github.com/me/garden/issues/new?title={title}`.'),
};

export const keys: Keys<GardenConfig> = {
  title: mean(text(), 'The name of the site.'),
  description: mean(text(), 'One sentence about the site.'),
  url: mean(address, 'The published address, base path included.'),
  host: mean(choice(...hostNames), 'Where it is published: redirects and headers are made in the form of that host.'),
  language: mean(language, 'The language of the pages.'),
  home: mean(text('a note, as you would link to it'), 'The note that is the first page.'),
  titles: mean(
    list(choice('property', 'heading', 'name')),
    'What a note is called by: its `title`, its first heading, its file; the first that there is.',
  ),
  dates: mean(group('a mapping with `created` and `updated`', dates, defaults.dates), 'Properties that hold dates.'),
  order: mean(
    group('a mapping with `by` and `notes`', order, defaults.order),
    'The order of notes and folders, where it is not that of their titles.',
  ),
  addresses: mean(
    oneOrMore(choice('quartz', 'publish', 'digital-garden', 'hugo')),
    'Tools that published these notes before: their addresses lead to the notes still.',
  ),
  publish: mean(group('a mapping with `default` and `ignore`', publish, defaults.publish), 'What is published.'),
  allowTypes: mean(list(fileType), 'Types of attachments that are published beside the usual ones, as they are.'),
  keepMetadata: mean(flag, 'Whether attachments keep what cameras and programs wrote into them.'),
  pictures: mean(flag, 'Whether large pictures come in several widths, of which pages load the one that fits.'),
  alsoRead: mean(
    list(
      entry('a mapping with `folder` and `as`', {
        folder: mean(text('a folder'), 'Where it is, seen from the vault.'),
        as: mean(text('a place in the vault'), 'Where it is read as if it stood.'),
      }),
    ),
    'Folders beside the vault that are read as if they stood in it.',
  ),
  strictLineBreaks: mean(
    flag,
    'Whether a single line end in a paragraph is just a space; without the key, in notes alone whose lines an editor has broken.',
  ),
  remotePictures: mean(flag, 'Whether pages load pictures, sounds and films of other hosts.'),
  webEmbeds: mean(list(choice('youtube', 'vimeo', 'tweet')), 'Whose videos and posts notes may show.'),
  properties: mean(
    orWord('all', list(text('the name of a property'))),
    'Properties that the pages of notes show in a table: names in their order, or `all`.',
  ),
  plugins: mean(list(choice(...pluginNames)), 'Plugins of Obsidian whose content is drawn.'),
  staleAfterDays: mean(count, 'Days after which a fact is stale.'),
  offline: mean(
    orFalse(list(text('a note, as you would link to it'))),
    'Notes that can be read without network from the first visit on; false: nothing can.',
  ),
  searchSynonyms: mean(named(list(text('a word'))), 'Other words that a fact is searched by, by its key.'),
  sameFacts: mean(
    named(list(text('the key of a fact'))),
    'Keys of facts that mean the same, by one of them: comparisons set them side by side.',
  ),
  sameWords: mean(
    named(list(text('a word'))),
    'Phrases of searches by what they mean; `*` is any one word: `{ schedule: [every * minutes, nightly] }`.',
  ),
  searchExamples: mean(list(text('a search')), 'Searches that are offered while the field of search is empty.'),
  mostAsked: mean(list(text('a question')), 'Questions that readers ask most, offered below the examples.'),
  sortWithout: mean(list(text('a word')), 'Words at the beginning of titles that do not decide the order of lists.'),
  socialImages: mean(count, 'Up to how many notes each has a picture of its own for links to it.'),
  theme: mean(
    group('a mapping with `accent`, `css`, `logo` and the like', theme, defaults.theme),
    'What it looks like.',
  ),
  categories: mean(
    named(group('a mapping with `title` and `colour`', category, {})),
    'Names and colours of categories, by what notes say.',
  ),
  navigation: mean(
    list(
      entry('a mapping with `label` and `to`', {
        label: mean(text(), 'The text of the link.'),
        to: mean(inSite, 'An address in the site: /notes/.'),
      }),
    ),
    'Links in the header.',
  ),
  comments: mean(commentsKey, 'Comments on notes, by giscus: nothing is loaded before a reader asks for them.'),
  visits: mean(visitsKey, 'Whose script counts visits; without the key none is loaded.'),
  footer: mean(text(), 'A line at the foot of each page.'),
  author: mean(text(), 'Who writes the garden, at the foot of each page.'),
  licence: mean(text(), 'The terms of the texts, at the foot of each page.'),
  credit: mean(flag, 'Whether the foot of each page says what made the site.'),
  repository: mean(
    group('a mapping with `edit` and `report`', repository, defaults.repository),
    'Where readers may mend a note, or tell of a mistake.',
  ),
  problems: mean(problemRules, 'How grave each kind of problem is, and folders of which none is told.'),
};

/** JSON Schema of the file, for editors: it is served at `/garden.schema.json`. */
export function configSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'garden.yaml',
    description: 'What the owner of a garden decides.',
    ...schemaOf(keys),
  };
}
