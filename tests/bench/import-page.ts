/** The part of the import bench that runs in a page, on an IndexedDB of its own: what rows cost with indexes. */
import { Dexie } from "dexie";
import { RECORD, type Sizes } from "./import-records";

/** One table a list, each with four indexes, as databases in the browser are commonly laid out. */
const TABLES = {
  places: "id, kind, name, within, country",
  parties: "id, kind, name, seat, country",
  releases: "id, url, publisher, published, title",
  agreements: "id, form, date, placeSigned, status",
  participants: "id, agreement, party, role, [party+agreement]",
  evidence: "id, record, release, field, [record+field]",
} as const;
type TableName = keyof typeof TABLES;

const ROWS_A_CALL = 2_000;

/** Writes a dataset's rows, a share of every table, and tells how many went in each second. Parses and compiles nothing. */
async function rowsPerSecond(sizes: Sizes, share: number): Promise<number> {
  const db = new Dexie("bench-rows");
  db.version(1).stores(TABLES);
  await db.open();
  let rows = 0;
  const begun = performance.now();
  for (const [table, list] of tablesOf(sizes, share))
    for (let from = 0; from < list.length; from += ROWS_A_CALL) {
      const some = list.slice(from, from + ROWS_A_CALL);
      await db.table(table).bulkAdd(some);
      rows += some.length;
    }
  const seconds = (performance.now() - begun) / 1_000;
  await db.delete();
  return rows / seconds;
}

function tablesOf(sizes: Sizes, share: number): [TableName, object[]][] {
  const some = <T>(count: number, make: (i: number) => T) =>
    Array.from({ length: Math.ceil(count * share) }, (_, i) => make(i));
  const agreements = some(sizes.agreement, (i) => RECORD.agreement(i, sizes));
  return [
    ["places", some(sizes.place, (i) => RECORD.place(i, sizes)).map(named)],
    ["parties", some(sizes.party, (i) => RECORD.party(i, sizes)).map(named)],
    ["releases", some(sizes.release, (i) => RECORD.release(i, sizes))],
    ["agreements", agreements.map(({ parties: _, history, ...rest }) => ({ ...rest, ...history.at(-1) }))],
    [
      "participants",
      agreements.flatMap(({ id, parties }) =>
        parties.map((participant, n) => ({ id: `${id}/${n}`, agreement: id, ...participant })),
      ),
    ],
    [
      "evidence",
      some(sizes.evidence, (i) => RECORD.evidence(i, sizes)).map(({ record, ...rest }) => ({
        ...rest,
        record: record.id,
      })),
    ],
  ];
}

function named<T extends { names: readonly { text: string }[] }>(record: T): T & { name: string } {
  return { ...record, name: record.names[0]?.text ?? "" };
}

declare global {
  var benchRows: (sizes: Sizes, share: number) => Promise<number>;
}
globalThis.benchRows = rowsPerSecond;
