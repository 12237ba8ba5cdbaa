/** What lies where in a bundle of the program. */
import { join } from 'node:path';

export interface ProgramPlaces {
  /** Files that go into each site as they are. */
  client: string;
  /** Modules that render pages. */
  server: string;
  /** The style sheets of each page's head. */
  sheets: string;
  /** Service workers, without their lists. */
  workers: string;
}

export function programPlaces(folder: string): ProgramPlaces {
  return {
    client: join(folder, 'client'),
    server: join(folder, 'server'),
    sheets: join(folder, 'sheets.json'),
    workers: join(folder, 'workers'),
  };
}
