import { defineCollection } from 'astro:content';
import { readConfig } from './astro/read-config.ts';
import { vaultCollections } from './astro/vault-loader.ts';
import { folder, note, redirect, tag, vaultDocument } from './collections.ts';

const load = vaultCollections(() => readConfig(process.env));

export const collections = {
  notes: defineCollection({ loader: load.notes, schema: note }),
  canvases: defineCollection({ loader: load.canvases, schema: note }),
  redirects: defineCollection({ loader: load.redirects, schema: redirect }),
  documents: defineCollection({ loader: load.documents, schema: vaultDocument }),
  folders: defineCollection({ loader: load.folders, schema: folder }),
  tags: defineCollection({ loader: load.tags, schema: tag }),
};
