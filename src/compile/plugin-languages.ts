/** Languages of code blocks that plugins of Obsidian read, and what becomes of such blocks here. */

/** Blocks whose text is a program, or that start one. */
const programs: ReadonlySet<string> = new Set(
  `dataviewjs button buttons meta-bind meta-bind-button meta-bind-js-view meta-bind-embed js-engine jse templater
  customjs run-python run-js execute-python quickadd modal-form metabind mbutton dataview-js`.split(/\s+/u),
);

/** Blocks that a plugin would draw, and a site does not. */
const drawings: ReadonlySet<string> = new Set(
  `excalidraw plantuml chart chartsview advanced-chart leaflet timeline timeline-labeled tracker habit-tracker heatmap
  heatmap-calendar gallery img-gallery imgs-gallery image-layout-a image-layout-b image-layout-c masonry-layout todoist
  contributiongraph statblock dice initiative encounter folder-overview mindmap markmap wavedrom abc music-abc tikz
  smart-connections spotify oura calendar-nav widgets widget counter progressbar timetable weather blockdiagram
  kanban ccard zoommap map charts vega vega-lite echarts functionplot desmos-graph geogebra jsxgraph bookmark
  multi-column column-settings columns start-multi-column agenda ics journal-nav activity-history runner
  dataview tasks query toc table-of-contents col tabs`.split(/\s+/u),
);

export function isProgramBlock(language: string | null | undefined): boolean {
  return programs.has(language?.toLowerCase() ?? '');
}

/** A link with its title and description, as `card-link.ts` draws it. */
export function isCardLink(language: string | null | undefined): boolean {
  return /^(?:cardlink|embed)$/iu.test(language ?? '');
}

export function isForeignDrawing(language: string | null | undefined): boolean {
  const name = language?.toLowerCase() ?? '';
  return drawings.has(name) || name.startsWith('ad-');
}
