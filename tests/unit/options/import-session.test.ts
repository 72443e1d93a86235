/** What an import asks before it replaces a dataset, which another tab may change while the user decides. */
import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import type { FromWorker } from "@/entrypoints/options/import-protocol";
import { ImportSession } from "@/entrypoints/options/import-session";
import { DatasetMovedError, Library, Overlay } from "@/lib/store";
import { dataset, party } from "../ties/sample";

vi.mock("@/entrypoints/options/names-elsewhere", () => ({ namesElsewhere: undefined }));

const version = (number: string, ...ids: string[]) => {
  const made = dataset("set", { parties: ids.map((id) => party(id, `Werk ${id}`)) });
  return { ...made, info: { ...made.info, version: number } };
};
const file = (number: string, ...ids: string[]) => {
  const { info, parties } = version(number, ...ids);
  const content = new Blob([JSON.stringify({ format: "entente-dataset/1", dataset: info, parties })]);
  return { name: "set.json", content };
};
const IGNORED = { field: "ignore" } as const;
const generationOf = async (library: Library) =>
  (await library.list()).find(({ info }) => info.id === "set")?.generation;

/** Imports a file; `meanwhile` runs before each answer that the user gives. */
async function session(
  name: string,
  meanwhile: (library: Library, asked: number) => Promise<unknown>,
  type: "goOn" | "keepBoth" = "goOn",
) {
  const library = new Library(name);
  const overlay = new Overlay(name);
  const told: FromWorker[] = [];
  let times = 0;
  await library.import(version("1", "a"));
  const asked = async () => {
    await meanwhile(library, times++);
    return { type };
  };
  const { signal } = new AbortController();
  const tell = (event: FromWorker) => told.push(event);
  await new ImportSession({ library, overlay, tell, asked, signal }).run(file("2", "a", "b"));
  const compared = told.flatMap((event) => (event.type === "compared" ? [event] : []));
  const staged = told.find((event) => event.type === "staged");
  return { library, compared, staged };
}

test("what is replaced is what the user saw, and they are asked once", async () => {
  const { library, compared, staged } = await session("asked-once", async () => undefined);
  expect(compared.map(({ comparison, again }) => [comparison.before.info.version, again])).toEqual([
    ["1", undefined],
  ]);
  expect(staged).toMatchObject({ replaced: { version: "1", generation: await generationOf(library) } });
});

test("a version that another tab put there meanwhile is compared and asked about too", async () => {
  const { library, compared, staged } = await session("asked-again", async (there, asked) =>
    asked === 0 ? there.import(version("3", "a", "c")) : undefined,
  );
  expect(compared.map(({ comparison, again }) => [comparison.before.info.version, again])).toEqual([
    ["1", undefined],
    ["3", true],
  ]);
  expect(compared[1]?.comparison.totals).toEqual({ added: 1, changed: 0, removed: 1 });
  expect(staged).toMatchObject({ replaced: { version: "3", generation: await generationOf(library) } });
});

test("what is kept beside the dataset with its id gets an id and a title of its own", async () => {
  const two = version("1", "x");
  const other = { ...two, info: { ...two.info, id: "set-2" } };
  const { compared, staged } = await session("both", (there) => there.import(other), "keepBoth");
  expect(compared).toHaveLength(1);
  expect(staged).toMatchObject({ info: { id: "set-3", title: `${two.info.title} (3)`, version: "2" } });
  expect(staged).not.toHaveProperty("replaced");
});

test("what may be meant otherwise in a table is handed on", async () => {
  const csv = "Date,Party 1,Party 2\n2024,Orvex AG and Talmira GmbH,Quay\n";
  const told: FromWorker[] = [];
  const asked = async () => {
    const question = told.findLast((event) => event.type === "mapping");
    if (!question) throw new Error("Nothing was asked of the table.");
    return { type: "map" as const, mapping: question.mapping, rows: question.preview.options };
  };
  const [library, overlay] = [new Library("doubts"), new Overlay("doubts")];
  const { signal } = new AbortController();
  const world = { library, overlay, tell: (event: FromWorker) => told.push(event), asked, signal };
  await new ImportSession(world).run({ name: "t.csv", content: new Blob([csv]) });
  const staged = told.find((event) => event.type === "staged");
  const warnings = [{ file: "t.csv", line: 2, field: "Party 1" }];
  expect(staged).toMatchObject({ warnings });
  if (staged?.type !== "staged") return;
  // The worker that staged it holds its lock until it ends; here nobody is there to end.
  const { staged: generation } = staged.handed;
  vi.spyOn(library, "resume").mockImplementation(async () => {
    const staging = await library.stage();
    await staging.add("party", [party("a", "Orvex"), party("b", "Quay")]);
    expect(generation.counts.party).toBe(2);
    return staging;
  });
  await new ImportSession(world).commit({ ...staged, ...{ type: "commit" } });
  expect(told.at(-1)).toMatchObject({ type: "done", leftOut: 0, withoutPlace: {}, warnings });
  // The page knows that it is in place before it is looked at what it has in common with others.
  expect(told.at(-2)).toEqual({ type: "inPlace", done: told.at(-1) });
});

test("the columns of a faulty table can be said anew, and nothing stays of the first reading", async () => {
  const csv = "Date,Party 1,Party 2\n2025-03-04,Orvex,Quay\nsoon,Orvex,Talmira\n";
  const told: FromWorker[] = [];
  const all = <T extends FromWorker["type"]>(type: T) =>
    told.filter((event): event is Extract<FromWorker, { type: T }> => event.type === type);
  const [library, overlay] = [new Library("anew"), new Overlay("anew")];
  const asked = async () => {
    const [first, second] = all("mapping");
    if (!first) throw new Error("Nothing was asked of the table.");
    const { mapping, preview } = second ?? first;
    const rows = { ...preview.options, skipRows: 0 };
    if (told.at(-1)?.type === "faulty") return { type: "toColumns" as const };
    const [, ...parties] = mapping.columns;
    if (second)
      return { type: "map" as const, mapping: { ...mapping, columns: [IGNORED, ...parties] }, rows };
    return {
      type: "map" as const,
      mapping: { ...mapping, dataset: { ...mapping.dataset, title: "Deals" } },
      rows,
    };
  };
  const { signal } = new AbortController();
  const world = { library, overlay, tell: (event: FromWorker) => told.push(event), asked, signal };
  await new ImportSession(world).run({ name: "t.csv", content: new Blob([csv]) });
  expect(all("faulty")).toMatchObject([{ problems: 1, hasColumns: true }]);
  expect(all("mapping")).toMatchObject([
    { isBack: false },
    { isBack: true, mapping: { dataset: { title: "Deals" } } },
  ]);
  expect(all("staged")).toMatchObject([
    { leftOut: 0, handed: { staged: { counts: { agreement: 2, party: 3 } } } },
  ]);
});

test("where another tab removed it meanwhile nothing is said to be replaced", async () => {
  const { staged } = await session("removed", (there) => there.remove("set"));
  expect(staged).not.toHaveProperty("replaced");
});

test.each([
  ["another version of it came", (library: Library) => library.import(version("3", "c")), "1"],
  ["one of its id came", (library: Library) => library.import(version("3", "c")), undefined],
  ["it was removed", (library: Library) => library.remove("set"), "1"],
])("it is not put in place where %s at the last moment", async (what, change, replaced) => {
  const library = new Library(`last-moment ${what}`);
  if (replaced !== undefined) await library.import(version(replaced, "a"));
  const replaces = (await generationOf(library)) ?? null;
  const staging = await library.stage();
  const { info, parties } = version("2", "b");
  await staging.add("party", parties);
  await change(library);
  const before = await library.list();
  await expect(library.commit(staging, info, { replaces })).rejects.toThrow(DatasetMovedError);
  expect(await library.list()).toEqual(before);
});
