/** Errors of the disk, whoever met them: a person can put those right, so they are told in a sentence. */
import { getSystemErrorName } from 'node:util';
import { Refusal } from './refusal.ts';

const advice: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'The disk is full. Make room for a second copy of what has changed, and build again.'],
  ['EDQUOT', 'Your share of the disk is used up. Make room, and build again.'],
  ['EFBIG', 'A file would be larger than the system allows. Raise its limit (`ulimit -f`), and build again.'],
  ['EROFS', 'The disk may only be read. Name an output folder on another disk (`--output`, or GARDEN_OUT).'],
  ['EACCES', 'Allow it, or name another output folder (`--output`, or GARDEN_OUT).'],
  ['EPERM', 'Allow it, or name another output folder (`--output`, or GARDEN_OUT).'],
  ['ENOENT', 'A folder cannot be made there, or went while it was used. Name another output folder, and build again.'],
  [
    'ENAMETOOLONG',
    'The disk has no place for names so long. Name an output folder on another disk, or one of a shorter path.',
  ],
  ['EMFILE', 'Too many files are open at once. Raise the limit (`ulimit -n`), and build again.'],
  ['ENFILE', 'Too many files are open on this machine. End other programs, and build again.'],
  ['EIO', 'The disk is broken, or is no longer there.'],
  ['ENODEV', 'The disk is no longer there.'],
  ['ESTALE', 'The disk is no longer there.'],
  ['ENOTDIR', 'What was a folder is one no longer. Build again.'],
  ['EISDIR', 'What was a file is a folder now. Build again.'],
  ['EEXIST', 'Something was put there while the site was made. Build again.'],
  ['EBUSY', 'Another program uses it. Build again when that is done.'],
]);

/** An error of a system call: its name, as in `ENOSPC`, and the file that it was about, where that is known. */
interface SystemError {
  code: string;
  path?: string;
}

/** The first one in an error, in what caused it and in those that it holds. */
export function systemErrorOf(error: unknown): SystemError | undefined {
  const seen = new Set<unknown>([error]);
  for (const each of seen) {
    if (typeof each !== 'object' || each === null) continue;
    const { code, path, dest, message, cause, errors } = each as Record<
      'code' | 'path' | 'dest' | 'message' | 'cause' | 'errors',
      unknown
    >;
    const name = typeof code === 'string' && advice.has(code) ? code : numbered(message);
    if (name !== undefined) {
      // Of a copy, the place that it could not be put in.
      const about = dest ?? path;
      return { code: name, ...(typeof about === 'string' ? { path: about } : {}) };
    }
    for (const further of [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])]) seen.add(further);
  }
  return undefined;
}

/**
 * Of an error of the disk, a sentence that ends the process with 1; any other error as it is.
 * @param state a sentence that says how the output stands now
 */
export function asRefusal(error: unknown, state: string): unknown {
  if (error instanceof Refusal) return error;
  const found = systemErrorOf(error);
  if (found === undefined) return error;
  const { code, path } = found;
  const at = path === undefined ? '' : `, ${path}`;
  return new Refusal(`The build could not be finished (${code}${at}). ${advice.get(code) ?? ''} ${state}`, 1);
}

/** Programs in Rust say the number of an error, in its text. */
function numbered(message: unknown): string | undefined {
  const [, number] = (typeof message === 'string' && /\(os error (\d{1,3})\)/u.exec(message)) || [];
  if (number === undefined || Number(number) === 0) return undefined;
  const name = getSystemErrorName(-Number(number));
  return advice.has(name) ? name : undefined;
}
