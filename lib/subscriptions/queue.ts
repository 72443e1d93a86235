/** Work that is done one after the other. */

/** A queue of its own: what it is given runs when all that it was given before is over, and resolves or rejects as the work does. */
export function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
