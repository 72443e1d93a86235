/**
 * What the background knows while it is awake: the current snapshot of the datasets with its compiled indexes, opened
 * at the first question and again whenever the datasets changed. Nothing here needs to survive: the browser may end the
 * background at any moment, and the next message opens all of it anew from the database.
 */

import type { FindReply, PageInfo } from "@/lib/messages/protocol";
import type { EntityRef } from "@/lib/model";
import { findMentions } from "@/lib/names/find";
import { type NameIndex, openNames } from "@/lib/names/name-index";
import type { SearchHit } from "@/lib/search/hits";
import { openSearch, type SearchIndex } from "@/lib/search/search-index";
import { Library, type Snapshot, withSnapshot } from "@/lib/store";
import type { AgreementCard, AgreementRef, EntityCard } from "@/lib/ties/card";
import { loadStarter } from "./starter";

/** A value that belongs to one revision of the datasets. */
class PerRevision<T> {
  #revision = -1;
  #value: Promise<T> | undefined;
  readonly #open: (snapshot: Snapshot) => Promise<T>;

  constructor(open: (snapshot: Snapshot) => Promise<T>) {
    this.#open = open;
  }

  get(snapshot: Snapshot): Promise<T> {
    if (this.#value === undefined || this.#revision !== snapshot.revision) {
      this.#revision = snapshot.revision;
      this.#value = this.#open(snapshot);
      // A failed opening must not be remembered: the next question tries again.
      this.#value.catch(() => {
        this.#value = undefined;
      });
    }
    return this.#value;
  }
}

export class KnowledgeSession {
  readonly #library = new Library();
  readonly #names = new PerRevision<NameIndex>(async (snapshot) => openNames(await snapshot.names()));
  readonly #search = new PerRevision<SearchIndex>(async (snapshot) => openSearch(await snapshot.search()));
  #ready: Promise<true> | undefined;

  /** Resolves when the starter dataset is in place, where it belongs there. */
  ready(): Promise<true> {
    this.#ready ??= this.#start().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  async #start(): Promise<true> {
    await loadStarter(this.#library);
    // What an import left behind that was cut short goes without keeping anybody waiting; the next start tries again.
    this.#library.sweep().catch(() => undefined);
    return true;
  }

  find(page: PageInfo, blocks: readonly string[]): Promise<FindReply> {
    return this.#with(async (snapshot) => {
      const index = await this.#names.get(snapshot);
      const mentions = findMentions(index, page, blocks);
      const numberOf = new Map<number, number>();
      const marks: number[] = [];
      for (const { block, start, end, entity } of mentions) {
        if (!numberOf.has(entity)) numberOf.set(entity, numberOf.size);
        marks.push(block, start, end, numberOf.get(entity) ?? 0);
      }
      const entities = [...numberOf.keys()].map((entity) => ({
        ref: index.entities.ref(entity),
        kind: index.entities.kind(entity),
        name: index.entities.label(entity),
      }));
      return { revision: snapshot.revision, datasets: snapshot.datasets.length, entities, marks };
    });
  }

  describe(ref: EntityRef, others: readonly EntityRef[], limit: number): Promise<EntityCard | null> {
    return this.#with((snapshot) => snapshot.card(ref, others, limit));
  }

  agreement(ref: AgreementRef): Promise<AgreementCard | null> {
    return this.#with((snapshot) => snapshot.agreement(ref));
  }

  search(query: string, limit: number): Promise<{ hits: SearchHit[]; total: number }> {
    return this.#with(async (snapshot) => (await this.#search.get(snapshot)).query(query, limit));
  }

  async #with<T>(run: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    await this.ready();
    return withSnapshot(this.#library, run);
  }
}
