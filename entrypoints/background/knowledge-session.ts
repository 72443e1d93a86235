/**
 * What the background knows while it is awake: the current snapshot of the datasets with its compiled indexes, opened
 * at the first question and again whenever the datasets changed. Nothing here needs to survive: the browser may end the
 * background at any moment, and the next message opens all of it anew from the database.
 */

import type {
  BackgroundParams,
  Explanation,
  FindReply,
  FoundEntity,
  PageInfo,
} from "@/lib/messages/protocol";
import type { EntityRef } from "@/lib/model";
import { judgeSightings } from "@/lib/names/find";
import { type NameIndex, openNames } from "@/lib/names/name-index";
import type { MatchReport } from "@/lib/popover/match";
import type { AddedName, Rejection } from "@/lib/popover/said";
import type { SearchHit } from "@/lib/search/hits";
import { openSearch, type SearchIndex } from "@/lib/search/search-index";
import { Library, type Snapshot, withSnapshot } from "@/lib/store";
import type { AgreementCard, AgreementRef, EntityCard } from "@/lib/ties/card";
import { explainMatch, mentionsOf, packMentions } from "./judge";
import { loadStarter } from "./starter";
import { UserSaid } from "./user-said";

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
  readonly #said = new UserSaid(this.#library);
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
      const [index, rejections] = await Promise.all([this.#names.get(snapshot), this.#said.rejections()]);
      const found = packMentions(index, mentionsOf(index, page, blocks, rejections));
      return { revision: snapshot.revision, datasets: snapshot.datasets.length, ...found };
    });
  }

  explainMatch(params: BackgroundParams<"explainMatch">): Promise<MatchReport | null> {
    return this.#with(async (snapshot) => {
      const [index, rejections] = await Promise.all([this.#names.get(snapshot), this.#said.rejections()]);
      return explainMatch(snapshot, index, params, rejections);
    });
  }

  reject(said: BackgroundParams<"reject">): Promise<Rejection> {
    return this.#said.reject(said);
  }

  undoReject(id: string): Promise<true> {
    return this.#said.undoReject(id);
  }

  async addName(said: BackgroundParams<"addName">): Promise<AddedName> {
    await this.ready();
    return this.#said.addName(said);
  }

  async undoAddName(id: string): Promise<true> {
    await this.ready();
    return this.#said.undoAddName(id);
  }

  explain(page: PageInfo, blocks: readonly string[]): Promise<Explanation> {
    return this.#with(async (snapshot) => {
      const index = await this.#names.get(snapshot);
      const spellings = judgeSightings(index, page, blocks).map(
        ({ block, start, end, marked, verdicts }) => ({
          block,
          start,
          end,
          marked,
          meanings: verdicts.map(({ candidate, score, proof, reasons }) => ({
            ...foundEntity(index, candidate.entity),
            score,
            proof,
            reasons: [...reasons],
          })),
        }),
      );
      return { revision: snapshot.revision, spellings };
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

function foundEntity({ entities }: NameIndex, entity: number): FoundEntity {
  return { ref: entities.ref(entity), kind: entities.kind(entity), name: entities.label(entity) };
}
