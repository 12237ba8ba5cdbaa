/** What `coldframe init` wants to know. */
export interface Answers {
  title: string;
  /** Address of the site; absent: not known yet. */
  site?: string;
  /** Whether the workflow is written. */
  workflow: boolean;
}
