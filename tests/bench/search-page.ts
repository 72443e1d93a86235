/** The part of the search bench that runs in the browser's page: builds an index, keeps it, and opens it cold. */
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import { compileSearch } from "@/lib/search/compile";
import { openSearch } from "@/lib/search/search-index";
import { type BenchParty, type BenchQuery, keystrokes, partiesOf, slips } from "./search-corpus";

export const ENGINES = ["Entente", "MiniSearch", "FlexSearch"] as const;
export type Engine = (typeof ENGINES)[number];

const LIMIT = 20;
/** Parties typed letter by letter, and slips: as many as the issue asks for. */
const TYPED = 40;
const SLIPS = 200;
const WARM_UPS = 30;

/** Finds ids, best first. */
type Find = (query: string) => string[];

interface Maker {
  /** Builds and gives what is to be kept: bytes or texts. */
  build(parties: readonly BenchParty[]): Promise<Blob>;
  open(kept: Blob): Promise<Find>;
}

const MAKERS: Record<Engine, Maker> = {
  Entente: {
    async build(parties) {
      const entries = parties.map(
        ({ id, names: [name = "", ...others] }) =>
          ({
            type: "entity",
            ref: `bench/party/${id}`,
            kind: "company",
            sort: "company",
            name,
            spellings: [name, ...others],
            codes: [],
            within: [],
            detail: "Company",
            agreements: 0,
          }) as const,
      );
      return new Blob([compileSearch(entries)]);
    },
    async open(kept) {
      const index = openSearch(await kept.arrayBuffer());
      return (query) => index.query(query, LIMIT).hits.map(({ ref }) => ref.slice(ref.lastIndexOf("/") + 1));
    },
  },
  MiniSearch: {
    async build(parties) {
      const index = new MiniSearch({ fields: ["names"] });
      index.addAll(parties.map(({ id, names }) => ({ id, names: names.join(" ") })));
      return new Blob([JSON.stringify(index)]);
    },
    async open(kept) {
      const index = MiniSearch.loadJSON(await kept.text(), { fields: ["names"] });
      const options = { prefix: true, fuzzy: 0.2, combineWith: "AND" } as const;
      return (query) =>
        index
          .search(query, options)
          .slice(0, LIMIT)
          .map(({ id }) => String(id));
    },
  },
  FlexSearch: {
    async build(parties) {
      const index = new Index({ tokenize: "forward" });
      parties.forEach(({ names }, i) => {
        index.add(i, names.join(" "));
      });
      const parts: [string, string][] = [];
      index.export((key: string, data: string) => {
        parts.push([key, data]);
      });
      return new Blob([JSON.stringify(parts)]);
    },
    async open(kept) {
      const index = new Index({ tokenize: "forward" });
      const parts: [string, string][] = JSON.parse(await kept.text());
      for (const [key, data] of parts) index.import(key, data);
      return (query) => index.search(query, { limit: LIMIT, suggest: true }).map((i) => `p${i}`);
    },
  },
};

/** Builds an index and keeps it in IndexedDB, as the extension does. Gives the time and the size. */
async function build(
  engine: Engine,
  real: readonly string[],
  count: number,
): Promise<{ ms: number; bytes: number }> {
  const parties = partiesOf(real, count);
  const started = performance.now();
  const kept = await MAKERS[engine].build(parties);
  const ms = performance.now() - started;
  await inStore((store) => store.put(kept, engine), "readwrite");
  return { ms, bytes: kept.size };
}

/** What a searcher meets who opens the popup: reading, opening, the first answer; then typing. */
async function measure(engine: Engine, real: readonly string[], count: number) {
  const parties = partiesOf(real, count);
  const typed = keystrokes(parties, TYPED);
  const wrong = slips(parties, SLIPS);
  const started = performance.now();
  const kept = await inStore<Blob>((store) => store.get(engine), "readonly");
  const find = await MAKERS[engine].open(kept);
  find(typed[2] ?? "");
  const first = performance.now() - started;
  for (const query of typed.slice(0, WARM_UPS)) find(query);
  const times = typed.map((query) => timeOf(() => find(query))).sort((a, b) => a - b);
  const names = new Map(parties.map(({ id, names }) => [id, names[0]]));
  const right = wrong.filter(({ text, meant }: BenchQuery) =>
    // Where two parties have the same name, either is right.
    find(text)
      .slice(0, 3)
      .some((id) => names.get(id) === names.get(meant)),
  ).length;
  globalThis.benchKeep = find;
  return {
    first,
    median: times[times.length >> 1] ?? Number.NaN,
    most: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
    right: (100 * right) / wrong.length,
  };
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function inStore<T>(ask: (store: IDBObjectStore) => IDBRequest<T>, mode: IDBTransactionMode): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("bench", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("kept", mode);
      const asked = ask(transaction.objectStore("kept"));
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(asked.result);
      };
    };
  });
}

declare global {
  var benchSearch: { build: typeof build; measure: typeof measure };
  /** Holds on to the index while memory is measured. */
  var benchKeep: unknown;
}
globalThis.benchSearch = { build, measure };
