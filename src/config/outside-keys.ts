/** What an owner may load from other hosts: comments, and a count of visits. */
import { entry, mean } from './shape.ts';
import type { Keys } from './shape.ts';
import { choice, text } from './value-kinds.ts';
import type { Kind } from './value-kinds.ts';

/** Giscus, by the discussions of a repository on GitHub: what giscus.app says of it. */
export interface CommentsConfig {
  repository: string;
  repositoryId: string;
  category: string;
  categoryId: string;
}

export const counters = ['plausible', 'goatcounter', 'umami', 'matomo'] as const;

export interface VisitsConfig {
  counter: (typeof counters)[number];
  /** What the counter calls the site. */
  site: string;
  /** The address of the counter, without a slash at its end; absent: its makers' own. */
  at?: string;
}

const comments: Keys<CommentsConfig> = {
  repository: mean(
    text('a repository on GitHub, as in `ann/garden`', (said) =>
      /^[\w.-]+\/[\w.-]+$/u.test(said) ? undefined : `\`${said}\``,
    ),
    'The repository whose discussions hold the comments: `ann/garden`.',
  ),
  repositoryId: mean(text('an id, as giscus.app says it', idFault), 'Its id, as giscus.app says it.'),
  category: mean(text('the name of a category'), 'The category of its discussions.'),
  categoryId: mean(text('an id, as giscus.app says it', idFault), 'The id of the category, as giscus.app says it.'),
};

const visits: Keys<VisitsConfig> = {
  counter: mean(choice(...counters), 'Whose counter it is.'),
  site: mean(
    text('what the counter calls the site, as in `example.org` or a number', (said) =>
      /^[\w.:-]{1,200}$/u.test(said) ? undefined : `\`${said}\``,
    ),
    'What the counter calls the site: a domain, a code or an id.',
  ),
  at: mean(
    text('the address of the counter, as in `https://stats.example.org`', (said) => {
      const url = URL.parse(said);
      const isPlain = url !== null && url.protocol === 'https:' && url.search === '' && url.hash === '';
      return isPlain && /^[\w./:-]+$/u.test(said) ? undefined : `\`${said}\``;
    }),
    'Where the counter is, if it is one of your own.',
  ),
};

export const commentsKey: Kind<CommentsConfig> = entry(
  'a mapping with `repository`, `repositoryId`, `category` and `categoryId`',
  comments,
);

/** Matomo has no host of its makers for everybody: it is used where `at` says where it is. */
export const visitsKey: Kind<VisitsConfig> = {
  ...entry('a mapping with `counter` and `site`', visits, ['at']),
  read: (node, key, reading) => {
    const before = reading.problems.length;
    const read = entry('a mapping with `counter` and `site`', visits, ['at']).read(node, key, reading);
    // With a wrong address, another host than the one that was meant would hear of visits.
    if (reading.problems.length > before) return undefined;
    if (read?.counter !== 'matomo' || read.at !== undefined) return read;
    return reading.refuse(node, {
      key,
      is: 'without `at`',
      wanted: 'a mapping that says where Matomo is, as in `at: https://stats.example.org`',
    });
  },
};

function idFault(said: string): string | undefined {
  return /^[\w+/=-]{3,100}$/u.test(said) ? undefined : `\`${said}\``;
}
