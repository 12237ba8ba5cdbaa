import type { HostName } from '../config/hosts.ts';

/** What `coldframe init` wants to know. */
export interface Answers {
  title: string;
  /** Address of the site; absent: not known yet. */
  site?: string;
  /** Whose workflow is written; absent: none is. */
  publish?: HostName;
}
