/**
 * Ids and classes by which the pages' scripts find the parts of the interface. Nothing that a note writes may have one,
 * or a script would take the note's text for a part; `data-` attributes are left out of a note's HTML altogether.
 */

export const interfaceIds: ReadonlySet<string> = new Set(
  `backlinks-title beside by-note comments-title compare-subjects compared-title contents-title copy-notice cover-search explorer feeds glance-title graph-find graph-found
  key-help-title graph-list-title graph-panel-title kept-pages-title kept-search limits-choices link-preview local-graph-title main near-title search-field search-hits`.split(
    /\s+/u,
  ),
);

export const interfaceClasses: ReadonlySet<string> = new Set(
  `agrees base-cards base-error base-group base-list base-map base-part base-places base-sort base-summary base-table base-tools
  base-view base-views beside canvas-background canvas-content canvas-drawing canvas-frame canvas-outline canvas-sizes canvas-view
  cell-value comments compare-sources contents diagram-box differs explorer explorer-dock fact-mark fact-menu glance has-menu hit
  is-embedded is-left-out is-repeat key-help lead marks-note note note-body note-hit note-properties preview
  preview-heading preview-text recent-query row-label source-refs tree-folder`.split(/\s+/u),
);
