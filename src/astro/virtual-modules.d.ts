/** Modules that the build makes, and no file holds: `astro/config-module.ts` and `astro/strings-modules.ts`. */
declare module 'virtual:coldframe/config' {
  import type { GardenConfig } from '../config/garden-config.ts';
  import type { Features } from '../listing/features.ts';
  import type { TopFolder } from '../listing/top-folders.ts';

  export const config: GardenConfig;
  /** The folder of what is reused between builds, absolute. */
  export const cacheFolder: string;
  /** What the garden has to show. */
  export const features: Features;
  export const topFolders: readonly TopFolder[];
}

declare module 'virtual:coldframe/strings/facts' {
  import type { FactStrings } from '../strings/en/facts.ts';

  export const strings: FactStrings;
}

declare module 'virtual:coldframe/strings/bases' {
  import type { BaseStrings } from '../strings/en/bases.ts';

  export const strings: BaseStrings;
}

declare module 'virtual:coldframe/strings/canvas' {
  import type { CanvasStrings } from '../strings/en/canvas.ts';

  export const strings: CanvasStrings;
}

declare module 'virtual:coldframe/strings/compare' {
  import type { CompareStrings } from '../strings/en/compare.ts';

  export const strings: CompareStrings;
}

declare module 'virtual:coldframe/strings/limits' {
  import type { LimitStrings } from '../strings/en/limits.ts';

  export const strings: LimitStrings;
}

declare module 'virtual:coldframe/strings/graph' {
  import type { GraphStrings } from '../strings/en/graph.ts';

  export const strings: GraphStrings;
}

declare module 'virtual:coldframe/strings/search' {
  import type { SearchStrings } from '../strings/en/search.ts';

  export const strings: SearchStrings;
}

declare module 'virtual:coldframe/strings/questions' {
  import type { QuestionWords } from '../strings/question-words.ts';

  export const strings: QuestionWords;
}

declare module 'virtual:coldframe/strings/panels' {
  import type { PanelStrings } from '../strings/en/panels.ts';

  export const strings: PanelStrings;
}

declare module 'virtual:coldframe/strings/reading' {
  import type { ReadingStrings } from '../strings/en/reading.ts';

  export const strings: ReadingStrings;
}

declare module 'virtual:coldframe/strings/offline' {
  import type { OfflineStrings } from '../strings/en/offline.ts';

  export const strings: OfflineStrings;
}

declare module 'virtual:coldframe/strings/files' {
  import type { FileStrings } from '../strings/en/files.ts';

  export const strings: FileStrings;
}

declare module 'virtual:coldframe/strings/keys' {
  import type { KeyStrings } from '../strings/en/keys.ts';

  export const strings: KeyStrings;
}

declare module 'virtual:coldframe/strings/menu' {
  import type { MenuStrings } from '../strings/en/menu.ts';

  export const strings: MenuStrings;
}
