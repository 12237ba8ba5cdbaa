/** The plugins of Obsidian whose content is drawn, as `plugins` of garden.yaml names them. */
export const pluginNames = [
  'admonition',
  'cardlink',
  'columns',
  'dataview',
  'excalidraw',
  'kanban',
  'query',
  'tabs',
  'tasks',
  'templater',
  'toc',
] as const;

export type PluginName = (typeof pluginNames)[number];
