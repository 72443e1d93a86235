/** Finds ids for records on their way into a dataset, where others may have the same. */
import { displayName, type EntityRef, type Name } from "@/lib/model";
import { slug } from "@/lib/releases/records/ids";
import { fnv } from "@/lib/releases/text/hash";

/** The id, or the closest one that is not taken. */
export function freeId(id: string, taken: Pick<ReadonlySet<string>, "has">): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}

/** Whether an id is `wanted`, or what `freeId` made of that where it was taken. */
export function isMadeOf(id: string | undefined, wanted: string): id is string {
  return id?.startsWith(wanted) === true && /^(?:-\d+)?$/.test(id.slice(wanted.length));
}

/** The key of a known record while a release is read. */
export function knownKey(number: number): string {
  return `known-${number}`;
}

/**
 * The same for a party or place, made from the reference of what it is or was copied from: another reading of the
 * release gives it the same key, to which decisions refer.
 */
export function knownEntityKey(ref: EntityRef, isTaken: (key: string) => boolean): string {
  let number = fnv(ref) >>> 0;
  while (isTaken(knownKey(number))) number += 1;
  return knownKey(number);
}

/** A readable id for a record with a known one's key, which a person said it is not; `undefined` where it has an id. */
export function idForKey(id: string, names: Name[]): string | undefined {
  if (!/^known-\d+$/.test(id)) return undefined;
  return slug(displayName({ names })) || undefined;
}
