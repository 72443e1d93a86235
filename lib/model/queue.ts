/** Runs work in order. */

/** Makes a queue. Each piece of work runs once all earlier ones have ended, and resolves or rejects as it does. */
export function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
