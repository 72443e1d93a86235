/** What the enabled datasets know of the names in a release, for the extractor to tell what is new. */
import { findMentions } from "@/lib/names/find";
import { openNames } from "@/lib/names/name-index";
import { type ReleaseInput, readRelease } from "@/lib/releases";
import type { KnownSlice } from "@/lib/review/known/known";
import { leftOf } from "@/lib/review/known/known-left";
import { OWN_DATASET } from "@/lib/review/own/own";
import { withoutRelease } from "@/lib/review/own/without-release";
import { openSearch } from "@/lib/search/search-index";
import { Library } from "../library";
import { PerRevision } from "../per-revision";
import { type Snapshot, withSnapshot } from "../snapshot";

/** How many search results are compared to find a party under another spelling. */
const MOST_HITS = 4;
/** So many proposed parties are searched for. */
const MOST_SEARCHES = 60;

/** What the datasets know, and the revision it is from. */
export interface Known {
  revision: number;
  slices: KnownSlice[];
}

/** Looks names up; the indexes are loaded once, and again when the datasets changed. */
export class KnownReader {
  readonly #library = new Library();
  readonly #indexes = new PerRevision(async (snapshot) => {
    const [names, search] = await Promise.all([snapshot.names(), snapshot.search()]);
    return { names: openNames(names), search: openSearch(search) };
  });

  /**
   * What the enabled datasets know of the names in a text, the user's own dataset first, without what `release` added
   * to it: a release that is read again is not compared with itself.
   */
  async known(input: ReleaseInput, release?: string): Promise<Known> {
    const known = await withSnapshot(this.#library, async (snapshot) => ({
      revision: snapshot.revision,
      slices: await this.#slices(snapshot, input),
    }));
    const isOwn = ({ dataset }: KnownSlice) => dataset.id === OWN_DATASET;
    if (release === undefined || !known.slices.some(isOwn)) return known;
    const left = withoutRelease(await this.#library.read(OWN_DATASET), release);
    return { ...known, slices: known.slices.map((slice) => (isOwn(slice) ? leftOf(slice, left) : slice)) };
  }

  async #slices(snapshot: Snapshot, input: ReleaseInput): Promise<KnownSlice[]> {
    const { names, search } = await this.#indexes.get(snapshot);
    const page = { url: input.url ?? "", title: input.title ?? "", publisher: input.publisher };
    const blocks = input.text.split("\n").filter((line) => line.trim() !== "");
    const refs = new Set(
      findMentions(names, page, blocks).flatMap(({ entity, rivals = [] }) =>
        [entity, ...rivals].map((number) => names.entities.ref(number)),
      ),
    );
    // Who is known under another spelling is not found by name.
    const parties = readRelease(input).entities.filter(({ type }) => type !== "place");
    for (const { name } of parties.slice(0, MOST_SEARCHES))
      for (const hit of search.query(name, MOST_HITS).hits) if (hit.type === "entity") refs.add(hit.ref);
    const slices = await snapshot.slices([...refs]);
    return slices.sort((a, b) => Number(b.dataset.id === OWN_DATASET) - Number(a.dataset.id === OWN_DATASET));
  }
}
