/**
 * What `dev` prints of Astro's own words: all but the paragraph that follows each request for a page that is not there.
 */
import nodeLog from 'astro/logger/node';

/** The request is told in a line of its own, and what a person wrote in their notes is not to drown among these. */
const isNoise = (message: string): boolean => message.startsWith('A `getStaticPaths()` route pattern was matched');

export default function devLog(): ReturnType<typeof nodeLog> {
  const all = nodeLog();
  return {
    ...all,
    write: (event) => {
      if (!isNoise(event.message)) all.write(event);
    },
  };
}
