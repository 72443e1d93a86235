/** Ids of records that come into a dataset where others have the same. */

/** The id, or what comes closest to it and is not taken. */
export function freeId(id: string, list: readonly { id: string }[], taken?: ReadonlySet<string>): string {
  const isTaken = (one: string) => (taken ? taken.has(one) : list.some((other) => other.id === one));
  let free = id;
  for (let n = 2; isTaken(free); n++) free = `${id}-${n}`;
  return free;
}

/** Whether an id is `wanted`, or what became of that where it was taken. */
export function isMadeOf(id: string | undefined, wanted: string): id is string {
  return id?.startsWith(wanted) === true && /^(?:-\d+)?$/.test(id.slice(wanted.length));
}
