/** The part of the import bench that runs in the browser's page, on its own IndexedDB. */
import { Dexie } from "dexie";
import type { Agreement, Dataset, Evidence, Party, Place, Release } from "@/lib/model";
import { openSearch } from "@/lib/search/search-index";
import { Library } from "@/lib/store";

/** What one run measured: figures by column, the unit in the column's name. */
export interface ImportFigures {
  ours: Record<string, number>;
  peer: Record<string, number>;
}

const SYLLABLES = [
  "ba",
  "ren",
  "to",
  "mi",
  "chang",
  "vol",
  "ste",
  "la",
  "dor",
  "ning",
  "ka",
  "zen",
  "fu",
  "ra",
];

/** A made-up word, the same for the same number. */
function wordOf(n: number): string {
  let word = "";
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function madeUp(records: number): Dataset {
  const parties = Array.from(
    { length: Math.floor(records * 0.25) },
    (_, i): Party => ({
      id: `party-${i}`,
      kind: "company",
      country: "CN",
      seat: `place-${i % Math.floor(records * 0.05)}`,
      names: [
        { text: `${wordOf(i)} ${wordOf(i * 7)}`, lang: "en", type: "short" },
        { text: `${wordOf(i)} ${wordOf(i * 7)} Industries Co., Ltd.`, lang: "en", type: "official" },
      ],
    }),
  );
  const places = Array.from(
    { length: Math.floor(records * 0.05) },
    (_, i): Place => ({
      id: `place-${i}`,
      kind: "city",
      names: [{ text: wordOf(i * 13), lang: "en", type: "short" }],
      ...(i > 0 && { within: `place-${Math.floor(i / 20)}` }),
    }),
  );
  const agreements = Array.from(
    { length: Math.floor(records * 0.3) },
    (_, i): Agreement => ({
      id: `agreement-${i}`,
      form: "cooperation",
      parties: [{ party: `party-${i % 1_000}` }, { party: `party-${(i * 31) % parties.length}` }],
      history: [{ status: "signed", date: `20${10 + (i % 16)}-0${1 + (i % 9)}` }],
      placeSigned: `place-${i % places.length}`,
      fields: ["clean energy", "green logistics"],
      summary: "The two agreed to work together and to look for further projects in the coming years.",
    }),
  );
  const releases = Array.from(
    { length: Math.floor(records * 0.1) },
    (_, i): Release => ({ id: `release-${i}`, title: `Release ${i}`, url: `https://news.example/${i}` }),
  );
  const evidence = Array.from(
    { length: Math.floor(records * 0.3) },
    (_, i): Evidence => ({
      id: `evidence-${i}`,
      record: { kind: "agreement", id: `agreement-${i}` },
      release: `release-${i % releases.length}`,
      quote: "agreed on Thursday to work together",
    }),
  );
  return {
    info: { id: "bench", title: "Bench", version: "1" },
    places,
    parties,
    agreements,
    releases,
    evidence,
  };
}

async function timed<T>(run: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await run();
  return { ms: performance.now() - start, value };
}

/** The peer: one row a record with four indexes, as databases in the browser are commonly used. */
async function rowsPerSecond(dataset: Dataset): Promise<number> {
  const db = new Dexie("bench-rows");
  db.version(1).stores({ rows: "id, form, placeSigned, *partyIds, date" });
  const rows = dataset.agreements
    .slice(0, 20_000)
    .map((one) => ({ ...one, partyIds: one.parties.map(({ party }) => party), date: one.history[0]?.date }));
  const { ms } = await timed(async () => {
    for (let i = 0; i < rows.length; i += 2_000) await db.table("rows").bulkAdd(rows.slice(i, i + 2_000));
  });
  await db.delete();
  return rows.length / (ms / 1_000);
}

/** Imports made-up records, opens the library anew as a woken background does, and asks it. */
async function importAndAsk(records: number): Promise<ImportFigures> {
  const dataset = madeUp(records);
  const peer = await rowsPerSecond(dataset);
  const library = new Library("bench");
  let written = 0;
  const start = performance.now();
  const whole = await timed(() =>
    library.import(dataset, {
      onProgress: ({ phase, done }) => {
        if (phase === "compiling" && done === 0) written = performance.now() - start;
      },
    }),
  );
  library.close();

  const woken = new Library("bench");
  const names = await timed(async () => (await woken.snapshot()).names());
  const search = await timed(async () => openSearch(await (await woken.snapshot()).search()));
  const snapshot = await woken.snapshot();
  const cold = await timed(() => snapshot.card("bench/party/party-0", [], 20));
  const warm = await timed(() => snapshot.card("bench/party/party-1", [], 20));
  const queries = ["vo", "chang vol", "stelaba", "industries"].map((text) => {
    const begun = performance.now();
    search.value.query(text, 20);
    return performance.now() - begun;
  });
  const removal = await timed(() => woken.remove("bench"));
  await woken.sweep();
  woken.close();

  return {
    ours: {
      "records/s": records / (written / 1_000),
      "with look-ups, ms": whole.ms,
      "names, MB": names.value.byteLength / 1e6,
      "names from a closed database, ms": names.ms,
      "search opened, ms": search.ms,
      "card cold, ms": cold.ms,
      "card warm, ms": warm.ms,
      "slowest query, ms": Math.max(...queries),
      "removed, ms": removal.ms,
    },
    peer: { "records/s": peer },
  };
}

declare global {
  var benchImport: (records: number) => Promise<ImportFigures>;
}
globalThis.benchImport = importAndAsk;
