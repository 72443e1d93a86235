/**
 * Locks across all contexts of the extension (Web Locks, https://w3c.github.io/web-locks/). The browser frees the locks
 * of a context when it ends, however it ends. Where there are no Web Locks, locks hold within one context only, and the
 * checks inside the transactions keep two contexts from losing each other's changes.
 */

/**
 * Guards the user's own dataset and the releases that it is made from: both are read and written as a whole. Whoever
 * takes the library's own lock too takes this one first.
 */
export const OWN_DATASET_LOCK = "entente/own-dataset";

const held = new Map<string, Promise<unknown>>();

function manager(): LockManager | undefined {
  return typeof navigator === "undefined" ? undefined : navigator.locks;
}

/** Runs when no one else holds the lock. Rejects with the signal's reason when it aborts while waiting. */
export async function withLock<T>(name: string, run: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const locks = manager();
  if (locks) {
    signal?.throwIfAborted();
    return await locks.request(name, signal ? { signal } : {}, run);
  }
  for (let before = held.get(name); before !== undefined; before = held.get(name))
    await before.catch(() => undefined);
  signal?.throwIfAborted();
  return hold(name, run);
}

/** Runs when no one else holds the lock, as `withLock` does; calls `onWait` first where it has to wait. */
export async function withOnlyLock<T>(
  name: string,
  run: () => Promise<T>,
  onWait: () => void,
  signal: AbortSignal,
): Promise<T> {
  let result: { value: T } | undefined;
  const ran = await withFreeLock(name, async () => {
    signal.throwIfAborted();
    result = { value: await run() };
  });
  if (ran && result) return result.value;
  onWait();
  return withLock(name, run, signal);
}

/** Waits for a lock and holds it until the function that it resolves to is called, or this context ends. */
export function holdLock(name: string, signal?: AbortSignal): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const run = () => new Promise<void>((release) => resolve(release));
    withLock(name, run, signal).catch(reject);
  });
}

/** Resolves when the browser knows of all locks that this context has requested. */
export async function locksAreQueued(): Promise<void> {
  const locks = manager();
  if (!locks) return;
  // The browser answers a context's requests in order: once it answers this one, it knows of those before.
  await locks.query();
}

/** Runs if the lock is free now. Tells whether it ran. */
export async function withFreeLock(name: string, run: () => Promise<void>): Promise<boolean> {
  const locks = manager();
  if (locks)
    return await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await run();
      return lock !== null;
    });
  if (held.has(name)) return false;
  await hold(name, run);
  return true;
}

async function hold<T>(name: string, run: () => Promise<T>): Promise<T> {
  const running = run();
  held.set(name, running);
  try {
    return await running;
  } finally {
    held.delete(name);
  }
}
