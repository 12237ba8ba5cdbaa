/** Ports of this machine. */
import { createServer } from 'node:net';
import { Refusal } from '../astro/output/refusal.ts';

/** @throws {Refusal} */
export function readPort(name: string, text: string): number {
  if (/^\d{1,5}$/u.test(text) && Number(text) <= 65535) return Number(text);
  throw new Refusal(`${name} is "${text}", which is no port: it takes a whole number up to 65535.`);
}

/**
 * Asked before what takes long, so that nobody waits for it in vain.
 * @throws {Refusal}
 */
export async function refuseTakenPort(port: number): Promise<void> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => isTakenOn(host, port)));
  if (answers.includes(true)) throw takenPort(port);
}

export function takenPort(port: number): Refusal {
  return new Refusal(
    `Port ${port} is in use by another program. Stop that one, or choose another port: \`--port ${port + 1}\`, or PORT=${port + 1}.`,
    1,
  );
}

function isTakenOn(host: string, port: number): Promise<boolean> {
  return new Promise((tell) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => tell(error.code === 'EADDRINUSE'));
    probe.listen(port, host, () => probe.close(() => tell(false)));
  });
}
