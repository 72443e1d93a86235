/** Holds what is known of every spelling while names are compiled, and writes it to the index. */
import type { ByteWriter } from "./key-bytes";
import type { KeyPool } from "./key-pool";
import { ANOTHERS, ENTRY_LAST, ENTRY_NAMED, ENTRY_STEM, ENTRY_WEAK, WIDE_UPPER } from "./name-index";

/** An entry that is to be written. */
interface Entry {
  entity: number;
  upper: number;
  flags: number;
  name: number;
  /** The languages of a name that is `ABROAD`; 0 for others. */
  tongues: number;
}

/** The spellings in the order in which they were added, which is that of their entities. */
export class EntryList {
  #entity = new Uint32Array(1 << 10);
  #flags = new Uint8Array(1 << 10);
  #name = new Uint8Array(1 << 10);
  #count = 0;
  readonly #tongues = new Map<number, number>();
  /** The number of each way of writing capitals. */
  readonly #upperNumber = new Map<number, number>();

  /** `tongues`: a bit for each language in which alone it is a name, of a country; 0 for a name of the record. */
  add(entity: number, flags: number, name: number, tongues = 0): void {
    const at = this.#count++;
    if (tongues > 0) this.#tongues.set(at, tongues);
    if (at === this.#entity.length) {
      const entities = new Uint32Array(2 * at);
      entities.set(this.#entity);
      this.#entity = entities;
      this.#flags = doubled(this.#flags);
      this.#name = doubled(this.#name);
    }
    this.#entity[at] = entity;
    this.#flags[at] = flags;
    this.#name[at] = name;
  }

  /** Numbers the ways in which names are capitalised, the most frequent first. */
  numberUppers(keys: KeyPool): Uint32Array<ArrayBuffer> {
    const uses = new Map<number, number>();
    for (let key = 0; key < this.#count; key++) {
      const upper = keys.upper(key);
      uses.set(upper, (uses.get(upper) ?? 0) + 1);
    }
    const uppers = Uint32Array.from([...uses].sort((a, b) => b[1] - a[1]).map(([upper]) => upper));
    uppers.forEach((upper, number) => {
      this.#upperNumber.set(upper, number);
    });
    return uppers;
  }

  /**
   * Writes the entries of one key, which are numbered `members`; the same spelling of one entity becomes one. What a
   * dataset itself calls somebody so hides what its country is called elsewhere.
   */
  write(all: Uint32Array, keys: KeyPool, out: ByteWriter): void {
    if (all.length === 1) {
      this.#put(this.#entry(all[0] as number, keys), true, out);
      return;
    }
    let best = Number.POSITIVE_INFINITY;
    for (const member of all) best = Math.min(best, this.#rank(member));
    const entries: Entry[] = [];
    for (const member of all) {
      if (this.#rank(member) > best) continue;
      const entry = this.#entry(member, keys);
      const same = findSame(entries, entry);
      if (!same) {
        entries.push(entry);
        continue;
      }
      same.tongues |= entry.tongues;
      // A name as given outranks a stem, and a weak one stays weak.
      if (same.flags & ENTRY_STEM && !(entry.flags & ENTRY_STEM))
        Object.assign(same, { flags: entry.flags, name: entry.name });
      else if (entry.flags & ENTRY_WEAK && !(entry.flags & ENTRY_STEM)) same.flags |= ENTRY_WEAK;
    }
    entries.forEach((entry, at) => {
      this.#put(entry, at === entries.length - 1, out);
    });
  }

  /** A dataset's own name is before a country's, and that before what is only part of another name. */
  #rank(at: number): number {
    const tongues = this.#tongues.get(at) ?? 0;
    return tongues < ANOTHERS ? Math.sign(tongues) : 2;
  }

  #entry(at: number, keys: KeyPool): Entry {
    return {
      entity: this.#entity[at] as number,
      upper: this.#upperNumber.get(keys.upper(at)) ?? 0,
      flags: this.#flags[at] as number,
      name: this.#name[at] as number,
      tongues: this.#tongues.get(at) ?? 0,
    };
  }

  #put({ entity, upper, flags, name, tongues }: Entry, last: boolean, out: ByteWriter): void {
    const named = name + tongues > 0;
    out.byte(flags | (last ? ENTRY_LAST : 0) | (named ? ENTRY_NAMED : 0));
    out.byte(entity & 0xff);
    out.byte((entity >>> 8) & 0xff);
    out.byte(entity >>> 16);
    if (upper < WIDE_UPPER) out.byte(upper);
    else {
      out.byte(WIDE_UPPER);
      for (let shift = 0; shift < 24; shift += 8) out.byte((upper >>> shift) & 0xff);
    }
    if (named) out.byte(name);
    if (tongues > 0) for (const byte of [tongues & 0xff, tongues >>> 8]) out.byte(byte);
  }
}

function findSame(entries: readonly Entry[], { entity, upper }: Entry): Entry | undefined {
  // One entity's entries of a key stand together.
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (!entry || entry.entity !== entity) return undefined;
    if (entry.upper === upper) return entry;
  }
  return undefined;
}

function doubled(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(2 * bytes.length);
  more.set(bytes);
  return more;
}
