import type { GardenConfig } from '../config/garden-config.ts';
import type { DateFormat } from '../listing/date-format.ts';
import type { Features } from '../listing/features.ts';
import type { TopFolder } from '../listing/top-folders.ts';
import type { Strings } from '../strings/strings.ts';

/**
 * What layouts and components may know of the garden as a whole: what its owner decided, what it has, what it says and
 * how it writes dates.
 */
export interface Site extends GardenConfig, DateFormat {
  navigation: NonNullable<GardenConfig['navigation']>;
  has: Features;
  /** For the side column of pages whose scripts do not run. */
  topFolders: readonly TopFolder[];
  /** What the site says, in the garden's language. */
  strings: Strings;
}
