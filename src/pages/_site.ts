/** The one place where pages get the garden's configuration; layouts and components are given it. */
import { config, features, topFolders } from 'virtual:coldframe/config';
import { dateFormat } from '../listing/date-format.ts';
import { navigationOf } from '../listing/features.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Site } from '../components/site.ts';

const strings = stringsOf(config.language);

export { cacheFolder } from 'virtual:coldframe/config';

export const site: Site = {
  ...config,
  navigation: config.navigation ?? navigationOf(features, strings.lists),
  has: features,
  topFolders,
  strings,
  ...dateFormat(config.language),
};
