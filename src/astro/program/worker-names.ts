/** Files of the bundled service workers: one keeps pages, the other forgets what one before it has kept. */
export const workerNames = { keep: 'worker.js', retire: 'retire.js' } as const;
