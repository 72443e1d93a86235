/**
 * What the background knows while it is awake: the current snapshot of the datasets with its compiled indexes, opened
 * at the first question and again whenever the datasets change. Nothing here needs to survive: the browser may end the
 * background at any moment, and the next message reopens everything from the database.
 */

import type { DecisionChange } from "@/lib/merging/decision";
import type { Sender } from "@/lib/messages/answer";
import type { BackgroundParams, PageInfo } from "@/lib/messages/protocol";
import type { Explanation, FindReply } from "@/lib/messages/replies";
import type { AgreementRef } from "@/lib/model";
import { type NameIndex, openNames } from "@/lib/names/name-index";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import type { Completion, SearchHit, SearchReply } from "@/lib/search/hits";
import { openSearch, type SearchIndex } from "@/lib/search/search-index";
import { Library, PerRevision, type Snapshot, withSnapshot } from "@/lib/store";
import type { AgreementCard, EntityCard } from "@/lib/ties/card";
import { Corrections } from "./corrections";
import { explainSpellings, mentionsOf, packMentions } from "./judge";
import { later } from "./later";
import { refreshReaders } from "./pages";
import { loadStarter } from "./starter";

/** How many of the nearest results to a query are shown; later ones have less and less to do with it. */
const MOST_NEAREST = 10;

export class KnowledgeSession {
  readonly #library = new Library();
  readonly #names = new PerRevision<NameIndex>(async (snapshot) => openNames(await snapshot.names()));
  readonly #search = new PerRevision<SearchIndex>(async (snapshot) => openSearch(await snapshot.search()));
  readonly #corrections = new Corrections(this.#library);
  #ready: Promise<true> | undefined;

  /**
   * Resolves when the starter dataset is in place, where it is wanted; rejects where that fails and nothing else was
   * ever stored.
   */
  ready(): Promise<true> {
    this.#ready ??= this.#start().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  async #start(): Promise<true> {
    const isOther = await loadStarter(this.#library).catch(async (error: unknown) => {
      // Without room for a newer starter, the one that is here still answers; the next start tries again.
      if (await this.#library.isNew()) throw error;
      return false;
    });
    // What an interrupted import left behind is removed in the background; the next start tries again. So are the names
    // of whatever was last switched off or removed.
    const tidy = () => this.#library.settle();
    // Indexes compiled by another version of the extension are rebuilt at once.
    if (isOther) void tidy().catch(() => undefined);
    else later(tidy);
    return true;
  }

  find(page: PageInfo, blocks: readonly string[]): Promise<FindReply> {
    return this.#with(async (snapshot) => {
      const [index, rejections] = await Promise.all([this.#names.get(snapshot), this.#rejections(snapshot)]);
      const mentions = await mentionsOf(index, page, blocks, rejections);
      const found = packMentions(index, mentions, (ref) => snapshot.sees(ref));
      return { revision: snapshot.revision, datasets: snapshot.datasets.length, ...found };
    });
  }

  explain(params: BackgroundParams<"explain">): Promise<Explanation> {
    return this.#with(async (snapshot) => {
      const [index, rejections] = await Promise.all([this.#names.get(snapshot), this.#rejections(snapshot)]);
      const spellings = await explainSpellings(snapshot, index, params, rejections);
      return { revision: snapshot.revision, spellings };
    });
  }

  reject(said: BackgroundParams<"reject">, sender: Sender): Promise<Rejection> {
    return this.#corrections.reject(said, sender);
  }

  /** Reads the user's corrections anew, which another context may have replaced. */
  forgetCorrections(): void {
    this.#corrections.forget();
  }

  undoReject(id: string): Promise<true> {
    return this.#corrections.undoReject(id);
  }

  async addName(said: BackgroundParams<"addName">): Promise<AddedName> {
    await this.ready();
    return this.#corrections.addName(said);
  }

  async undoAddName(id: string): Promise<true> {
    await this.ready();
    return this.#corrections.undoAddName(id);
  }

  /** Stores and forgets decisions on which records are the same; all pages are read again. */
  async decide(change: DecisionChange): Promise<DecisionChange> {
    await this.ready();
    const back = await this.#library.decide(change);
    void refreshReaders();
    return back;
  }

  describe({ ref, others, limit, published }: BackgroundParams<"describe">): Promise<EntityCard | null> {
    return this.#with((snapshot) => snapshot.card(ref, others, limit, published));
  }

  agreement(ref: AgreementRef): Promise<AgreementCard | null> {
    return this.#with((snapshot) => snapshot.agreement(ref));
  }

  search(query: string, limit: number): Promise<SearchReply> {
    return this.#with(async (snapshot) => {
      const index = await this.#search.get(snapshot);
      const { apart, ...reply } = index.query(query, limit);
      const sees = (hit: SearchHit) => hit.type === "field" || snapshot.sees(hit.ref);
      const hits = reply.hits.filter(sees);
      const isOfReleases = reply.total === reply.totals.release && !apart && reply.notes.length === 0;
      const known = new Set(hits.map(({ ref }) => ref));
      const nearest = (isOfReleases ? index.nearest(query, MOST_NEAREST) : []).filter(
        (hit) => sees(hit) && !known.has(hit.ref),
      );
      return {
        ...reply,
        hits,
        total: reply.total - (reply.hits.length - hits.length),
        ...(nearest.length > 0 && { nearest }),
        ...(snapshot.datasets.length === 0 && { nothingKnown: true as const }),
        ...(apart?.named.every(sees) && { apart: { ...apart, between: apart.between.filter(sees) } }),
      };
    });
  }

  complete(query: string): Promise<Completion[]> {
    return this.#with(async (snapshot) => (await this.#search.get(snapshot)).complete(query));
  }

  /** A rejection of one record holds for all that are shown as one with it. */
  async #rejections(snapshot: Snapshot): Promise<readonly Rejection[]> {
    const rejections = await this.#corrections.rejections();
    if (rejections.length === 0) return rejections;
    const { lead } = await snapshot.same();
    return rejections.map((rejection) => ({ ...rejection, ref: lead(rejection.ref) }));
  }

  async #with<T>(run: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    await this.ready();
    return withSnapshot(this.#library, run);
  }
}
