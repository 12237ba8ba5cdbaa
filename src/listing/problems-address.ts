/** Development: the names by which the server and the script of a page speak of the page's problems. */

/** Below the base; `?page=` names a page's path. */
export const problemsAddress = '@coldframe/problems.json';
/** Sent to open pages when the notes were loaded again. */
export const problemsChanged = 'coldframe:problems';
