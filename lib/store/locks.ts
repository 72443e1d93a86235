/**
 * Locks over all contexts of the extension (Web Locks, https://w3c.github.io/web-locks/): the browser frees what a
 * context held when it ends, however it ends. Where there are none, locks hold within one context only, and the
 * checks inside the transactions keep two contexts from losing each other's changes.
 */

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

/** Runs if no one holds the lock now. Tells whether it ran. */
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
