/** Work that is done one after the other. */

/** Makes a queue: work given to it runs when all earlier work has ended, and resolves or rejects as that does. */
export function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
