import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "@/lib/formats/lines";
import { writeNativeJson } from "@/lib/formats/native-json";
import type { ReadEvent } from "@/lib/formats/read-events";
import { addRecords, emptyDataset } from "@/lib/formats/read-records";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { LIMITS } from "@/lib/formats/source";
import { type Dataset, InputError, LIST_OF, type Party, RECORD_KINDS } from "@/lib/model";
import { DELTA_FORMAT, deltaLines, parseDelta } from "@/lib/subscriptions/delta";
import { readDelta, readSubscribed } from "@/lib/subscriptions/read";
import { agreement, batteryDataset, dataset, party } from "../ties/sample";

async function collected(events: AsyncIterable<ReadEvent>): Promise<Dataset> {
  const made = emptyDataset({ id: "x", title: "X", version: "0" });
  for await (const event of events) {
    if (event.type === "problems") throw new InputError(event.problems);
    if (event.type === "end") made.info = event.info;
    else addRecords(made, event.kind, event.records);
  }
  return made;
}

async function deltaOf(before: Dataset, after: Dataset): Promise<Blob> {
  const lines: string[] = [];
  for await (const line of deltaLines(sourceOfDataset(before), sourceOfDataset(after))) lines.push(line);
  return new Blob(lines);
}

async function parsed(text: string) {
  const pieces = async function* () {
    yield text;
  };
  return parseDelta(linesOf(pieces(), "delta.jsonl", LIMITS));
}

/** A delta that adds a party, in two parts. */
async function deltaTo(before: Dataset, added: Party): Promise<{ head: string; text: string }> {
  const after = { ...before, info: { ...before.info, version: "2" }, parties: [...before.parties, added] };
  const [head = "", text = ""] = (await (await deltaOf(before, after)).text()).split(/(?<=\n)/);
  return { head, text };
}

const applied = (before: Dataset, content: Blob) =>
  collected(readDelta({ name: "delta.jsonl", content }, sourceOfDataset(before)));

/** The order within a list is no fact. */
function sorted(made: Dataset): Dataset {
  const lists = RECORD_KINDS.map((kind) => [
    LIST_OF[kind],
    made[LIST_OF[kind]].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ]);
  return { info: made.info, ...Object.fromEntries(lists) };
}

const version = (number: string, records: Partial<Dataset>): Dataset => {
  const made = dataset("d", records);
  return { ...made, info: { ...made.info, version: number } };
};

describe("a delta", () => {
  it("leads from any version to any other", async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 });
    const content = fc.tuple(
      ids,
      fc.string({ minLength: 1, unit: "binary" }).filter((text) => text.trim() !== ""),
    );
    const made = ([numbers, text]: [number[], string], number: string) =>
      version(number, {
        parties: numbers.map((n) => party(`p${n}`, n % 3 === 0 ? text.trim().toWellFormed() : `Party ${n}`)),
        agreements: numbers
          .slice(1)
          .map((n) => agreement(`a${n}`, [`p${n}`, `p${numbers[0]}`], n % 2 === 0 ? "2024" : "2025")),
      });
    await fc.assert(
      fc.asyncProperty(content, content, async (a, b) => {
        const before = made(a, "1");
        const after = made(b, "2");
        expect(sorted(await applied(before, await deltaOf(before, after)))).toEqual(sorted(after));
      }),
      { numRuns: 60 },
    );
  });

  it("holds only what is different, and may be gzipped", async () => {
    const before = batteryDataset();
    const after = { ...before, info: { ...before.info, version: "2" }, evidence: before.evidence.slice(1) };
    const delta = await deltaOf(before, after);
    expect((await delta.text()).trim().split("\n")).toHaveLength(2);
    const packed = await new Response(delta.stream().pipeThrough(new CompressionStream("gzip"))).blob();
    expect(await applied(before, packed)).toEqual(after);
  });

  it.each([
    ["", "does not begin as one"],
    ['{"format":"entente-delta/2"}', "does not begin as one"],
    ["{}\n{}", "does not begin as one"],
  ])("that is none is refused (%#)", (text, message) => expect(parsed(text)).rejects.toThrow(message));

  it.each([
    "nonsense",
    '{"party":{}}',
    '{"party":{"id":"a"},"place":{"id":"b"}}',
    '{"removed":{"kind":"x","id":"a"}}',
  ])("with a line %s is refused", async (line) => {
    const head = JSON.stringify({
      format: DELTA_FORMAT,
      from: "1",
      dataset: { id: "d", title: "D", version: "2" },
    });
    await expect(parsed(`${head}\n${line}`)).rejects.toThrow(
      "Line 2 of the delta is not a valid delta line.",
    );
  });

  it("that is no UTF-8 is refused, and no character of it is made up", async () => {
    const one = version("1", { parties: [party("a", "A")] });
    const { text, head } = await deltaTo(one, party("b", "M\u00fcller"));
    const content = new Blob([head, Uint8Array.from(text, (char) => char.charCodeAt(0))]);
    await expect(applied(one, content)).rejects.toMatchObject({
      problems: [{ file: "delta.jsonl", line: 2, message: "holds bytes that are no text in UTF-8." }],
    });
  });

  it("with a faulty record tells its line, its number and its field", async () => {
    const one = version("1", { parties: [party("a", "A")], releases: [{ id: "r", title: "R" }] });
    const { text, head } = await deltaTo(one, { ...party("b", "B"), country: "XX" });
    await expect(applied(one, new Blob([head, text]))).rejects.toMatchObject({
      problems: [{ file: "delta.jsonl", line: 2, record: "parties[1] (b)", field: "country" }],
    });
  });

  it("with a fault in what it says of the dataset tells its line", async () => {
    const one = version("1", { parties: [party("a", "A")] });
    const { text, head } = await deltaTo(one, party("b", "B"));
    const broken = head.replace('"title":"', '"title":"\\ud800');
    await expect(applied(one, new Blob([broken, text]))).rejects.toMatchObject({
      problems: [{ file: "delta.jsonl", line: 1, record: "dataset", field: "title" }],
    });
  });

  it("from another version, or that removes what is not there, changes nothing", async () => {
    const one = version("1", { parties: [party("a", "A"), party("b", "B")] });
    const two = version("2", { parties: [party("a", "A")] });
    const delta = await deltaOf(one, two);
    await expect(applied(two, delta)).rejects.toThrow("starts from version 1");
    await expect(applied(version("1", { parties: [party("a", "A")] }), delta)).rejects.toThrow('party "b"');
  });

  it("is checked as any import is: what it leads to must fit together", async () => {
    const one = version("1", {
      parties: [party("a", "A"), party("b", "B")],
      agreements: [agreement("x", ["a", "b"], "2024")],
    });
    const broken = new Blob([
      `${JSON.stringify({ format: DELTA_FORMAT, from: "1", dataset: { ...one.info, version: "2" } })}\n`,
      '{"removed":{"kind":"party","id":"b"}}\n',
    ]);
    await expect(applied(one, broken)).rejects.toThrow('"b"');
  });
});

describe("a file that is followed", () => {
  const file = (content: Blob) => ({ name: "battery.json", content });

  it("is read as native JSON, gzipped or not", async () => {
    const text = new Blob([writeNativeJson(batteryDataset())]);
    expect(await collected(readSubscribed(file(text)))).toEqual(batteryDataset());
    const packed = await new Response(text.stream().pipeThrough(new CompressionStream("gzip"))).blob();
    expect(await collected(readSubscribed(file(packed)))).toEqual(batteryDataset());
  });

  it("is read as JSON lines", async () => {
    const { info, ...lists } = batteryDataset();
    const lines = RECORD_KINDS.flatMap((kind) => lists[LIST_OF[kind]].map((record) => ({ [kind]: record })));
    const texts = [{ format: "entente-dataset/1", dataset: info }, ...lines].map((line) =>
      JSON.stringify(line),
    );
    expect(await collected(readSubscribed(file(new Blob([texts.join("\n")]))))).toEqual(batteryDataset());
  });

  it.each(["\r\n", "  ", "\n\n "])(
    "is read as native JSON where all of it is one line that ends with %j",
    async (end) => {
      const { info, ...lists } = batteryDataset();
      const text = JSON.stringify({ format: "entente-dataset/1", dataset: info, ...lists });
      expect(await collected(readSubscribed(file(new Blob([text + end]))))).toEqual(batteryDataset());
    },
  );

  it("is read as JSON lines however much its first line says of the dataset", async () => {
    const { info, parties } = dataset("d", { parties: [party("a", "A")] });
    const described = { ...info, description: "What it holds. ".repeat(1_000).trim() };
    const lines = [{ format: "entente-dataset/1", dataset: described }, { party: parties[0] }];
    const content = new Blob([lines.map((line) => JSON.stringify(line)).join("\n")]);
    expect(await collected(readSubscribed(file(content)))).toMatchObject({ info: described, parties });
  });

  it.each(["a,b\n1,2", "<html>", ""])("is refused where it is something else (%#)", async (text) => {
    await expect(collected(readSubscribed(file(new Blob([text]))))).rejects.toThrow(InputError);
  });
});
