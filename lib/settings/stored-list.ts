/** A list in the browser's own storage, whose items are identified by one of their fields. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { isObject } from "@/lib/model/is-object";
import { followStored } from "./follow-stored";
import { inTurn, mustHaveRoom } from "./storage-turn";

/**
 * Items that this version cannot read (from a newer one, or damaged) are not in the list, and stay stored until the
 * same item is put into the list anew.
 */
export class StoredList<K extends string, T extends Record<K, string>> {
  readonly #key: string;
  readonly #idKey: K;
  readonly #schema: v.GenericSchema<unknown, T>;

  /** Reads nothing yet. `idKey` is the field that identifies an item. */
  constructor(key: string, idKey: K, schema: v.GenericSchema<unknown, T>) {
    this.#key = key;
    this.#idKey = idKey;
    this.#schema = schema;
  }

  /** The items that can be read, in their order. Rejects only where the browser's storage does. */
  async read(): Promise<T[]> {
    return listOf(await this.#stored()).filter((one) => this.#isReadable(one));
  }

  /** Calls back whenever the list was stored anew, whoever did it. Gives the way to stop. */
  follow(changed: () => void): () => void {
    return followStored(this.#key, changed);
  }

  /**
   * Replaces the list by what `edit` makes of the one stored at that moment. Rejects where the disk is full, unless the
   * list gets shorter.
   */
  change(edit: (list: T[]) => T[]): Promise<void> {
    return inTurn(async () => {
      const stored = await this.#stored();
      const all = listOf(stored);
      const before = all.filter((one) => this.#isReadable(one));
      const list = edit(before);
      if (list.length >= before.length) await mustHaveRoom();
      const ids = new Set(list.map((one): unknown => one[this.#idKey]));
      const others = all.filter((one) => !this.#isReadable(one) && !ids.has(this.#idOf(one)));
      await browser.storage.local.set({
        [this.#key]: [...list, ...others],
        ...(stored !== undefined && !Array.isArray(stored) && { [`${this.#key}.unreadable`]: stored }),
      });
    });
  }

  async #stored(): Promise<unknown> {
    return (await browser.storage.local.get(this.#key))[this.#key];
  }

  #isReadable(one: unknown): one is T {
    return v.is(this.#schema, one);
  }

  #idOf(one: unknown): unknown {
    return isObject(one) ? one[this.#idKey] : undefined;
  }
}

function listOf(stored: unknown): unknown[] {
  return Array.isArray(stored) ? stored : [];
}
