import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sourceOfDataset } from "@/lib/formats/record-source";
import type { Source } from "@/lib/formats/source";
import { writeDataset } from "@/lib/formats/write-dataset";
import { problemText } from "@/lib/model";
import { MADE_ARCHIVES } from "./malformed-archives";
import { MADE_FILES } from "./malformed-made";
import { packageFiles, zipOf } from "./packages";
import { readAny, readWholeDataset } from "./read-any";
import { blobOf, problemsOf, sourceOf } from "./sources";

const FOLDER = new URL("../../fixtures/malformed/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, FOLDER));

/** Files with one fault: what their one message says (file, line, record, field, what is wrong, what to do). */
const FILES: Readonly<Record<string, RegExp>> = {
  "csv-agreement-twice.csv": /line 3, row 3, Agreement id: is "a1", as is that of row 2/,
  "csv-country.csv":
    /line 3, row 3, Nation: holds "Atlantis": the row is read without it\. Write a country's name/,
  "csv-date-order.csv":
    /line 3, row 3, Date signed: holds "03\.20\.2025": .*another order of dates than day-month-year/,
  "csv-date-unreal.csv": /line 3, row 3, Date signed: holds "2025-02-31"/,
  "csv-deal-empty.csv": /line 4, row 4, Deal number: is empty\. Write the number of the agreement/,
  "csv-delimiter-in-text.csv":
    /line 3, row 3, Column 12: holds "Ltd\.": its agreement is left out\. The header has 11 columns/,
  "csv-flag.csv": /line 3, row 3, R&D flag: holds "perhaps": .* Write yes or no/,
  "csv-form.csv": /line 3, row 3, Form: holds "handshake": .* Write a form such as memorandum/,
  "csv-list-lengths.csv": /line 2, row 2, Nations: .*2 entries beside 3 parties/,
  "csv-name-too-long.csv": /line 3, row 3, Participant: .*at most 300 characters/,
  "csv-party-empty.csv": /line 4, row 4: names no party/,
  "csv-party-kind.csv": /line 3, row 3, Participant type: holds "wizard": .* Write a kind such as company/,
  "csv-quote-junk.csv": /line 3: (holds text after a closing double quote|begins a text with a double quote)/,
  "csv-quote-open.csv": /line 3: begins a text with a double quote that is never closed/,
  "csv-share-decimal.csv": /line 3, row 3, Share %: holds "4,9,1": .* Write per cent/,
  "csv-share.csv": /line 3, row 3, Share %: holds "149": .* Write per cent from 0 to 100/,
  "csv-status.csv": /line 3, row 3, Status: holds "somewhere": .* Write a status/,
  "csv-title-too-long.csv": /line 2, row 2, Deal name: .*at most 1,000 characters/,
  "csv-url-script.csv": /line 3, row 3, URL: holds "javascript:alert\(1\)": .* Write a web address/,
  "empty.csv": /empty\.csv: is empty/,
  "feed.xml": /looks like XML/,
  "ftm-broken-line.ftm.json": /line 2: is not valid JSON: .*Correct this line; the others were read/,
  "ftm-dangling.ftm.json": /line 2, Ownership o, parties\[1\]\.party: names the party "nobody"/,
  "ftm-duplicate.ftm.json": /line 2, PublicBody m, id: is "m", as is that of line 1/,
  "ftm-list-cut.json": /line 3: is not valid JSON: it ends before the data does/,
  "ftm-list-scalar.json": /line 2: holds "Builder" where an entity is expected/,
  "ftm-no-document.ftm.json": /line 2, Documentation d: names no document/,
  "ftm-no-id.ftm.json": /line 2, id: is missing/,
  "ftm-no-project.ftm.json": /line 2, ProjectParticipant p: names the project "x"/,
  "ftm-no-schema.ftm.json": /line 2, schema: is missing/,
  "ftm-one-end.ftm.json": /line 2, Ownership o: names only one of its two ends/,
  "ftm-properties-list.ftm.json": /line 2, properties: is no object/,
  "json-scalar.json": /is JSON, but a single value: not a dataset/,
  "lines-cut.ndjson": /line 3: is not valid JSON: it ends before the data does/,
  "lines-dangling.ndjson":
    /line 3, parties\[0\] \(maker\), seat: names the place "prot".*Did you mean "port"/,
  "lines-duplicate.ndjson": /line 4, parties\[1\] \(maker\), id: is "maker", as is that of parties\[0\]/,
  "lines-head-field.ndjson": /line 1, owner: is a field that the first line does not know/,
  "lines-head-backup.ndjson": /line 1: is a backup\. Restore it under Backup and storage/,
  "lines-head-delta.ndjson": /line 1: is a delta, .*Take the whole dataset/,
  "feed.json": /line 1: is a feed, .*Follow the address of the feed/,
  "lines-head-newer.ndjson": /line 1: is "entente-dataset\/9": a newer version/,
  "lines-month-13.ndjson": /line 2, releases\[0\] \(r\), published: holds "0000-13-01"/,
  "lines-null.ndjson": /line 3, parties\[0\]: holds null\. Write an object/,
  "lines-number-as-id.ndjson": /line 2, places\[0\], id: holds 7\. Write a value that is a text/,
  "lines-proto.ndjson": /line 3: holds an object with "__proto__"/,
  "lines-scalar.ndjson": /line 3: holds 42 on a line of its own/,
  "lines-surrogate.ndjson": /line 2, places\[0\] \(port\), names\[0\]\.text: holds half a character/,
  "lines-two-kinds.ndjson": /line 3: holds an object with "party", "place"/,
  "lines-unknown-kind.ndjson": /line 3: holds an object with "company"/,
  "lines-within-self.ndjson": /line 2, places\[0\] \(port\), within: lies within itself: port -> port/,
  "lines-year-10000.ndjson": /line 2, releases\[0\] \(r\), published: holds "10000-01-01"/,
  "names-too-long.txt": /line 12: .*too long for a name/,
  "page.html": /looks like a web page.*download the file itself/,
  "prose.txt": /looks like prose/,
  "rows-late-field.json": /line 1003, city: is a field that none of the first 1000 entries has/,
  "rows-scalar.json": /line 2: holds an entry that is no object/,
  "utf16-half.csv": /line 3: holds bytes that are no text in UTF-16le/,
};

describe("a file with one fault", () => {
  it.each(Object.entries(FILES))("%s gives one message, its own", async (name, message) => {
    const problems = await problemsOf(() => readAny(sourceOf(name, fixture(name))));
    expect(problems.map(problemText)).toEqual([expect.stringMatching(message)]);
  });

  it("stands in this table", () => {
    const others = ["table-gbk-as-utf8.csv"];
    expect([...Object.keys(FILES), ...others].sort()).toEqual(readdirSync(FOLDER).sort());
  });
});

const MADE = [...MADE_ARCHIVES, ...MADE_FILES];

describe("a damaged or hostile file that is made", () => {
  it.each(MADE)("$name gives one message, its own", async ({ name, content, options, message }) => {
    const source = sourceOf(name, await content());
    const problems = await problemsOf(() => readAny(source, options));
    expect(problems.map(problemText)).toEqual([expect.stringMatching(message)]);
  });

  it("has a message that no other has", async () => {
    const texts: string[] = [];
    for (const { content, options } of MADE)
      for (const { message, advice } of await problemsOf(async () =>
        readAny(sourceOf("x", await content()), options),
      ))
        texts.push(`${message} ${advice}`);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it.each([
    ["brackets", "[", "", /more than 64 deep/],
    ["one text", "x", '{"format": "entente-dataset/1", "places": ["', /a record of more than/],
  ])("of endless %s is refused after its first megabytes", async (_, sign, start, message) => {
    let asked = 0;
    const piece = new TextEncoder().encode(sign.repeat(65_536));
    const stream = () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
        pull(controller) {
          asked += piece.length;
          if (asked > 50_000_000) controller.close();
          else controller.enqueue(piece);
        },
      });
    const blob = new Blob([start, sign.repeat(300_000)]);
    const source: Source = { name: "endless.json", content: Object.assign(blob, { stream }) };
    const problems = await problemsOf(() => readAny(source));
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
    expect(asked).toBeLessThan(10_000_000);
  });

  it("of two names, one in the directory and one at the file itself, is refused: programs take the one or the other", async () => {
    const bytes = Buffer.from(await (await zipOf(await packageFiles())).arrayBuffer());
    bytes.write("evidence.csv", bytes.lastIndexOf("releases.csv"));
    const problems = await problemsOf(() => readAny(sourceOf("two.zip", new Blob([bytes]))));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/read in two ways/)]);
  });

  it("that unpacks to more than can be read again is told in the words of the first reading", async () => {
    const filler = new Blob(Array.from({ length: 70 }, () => " ".repeat(1_000_000)));
    const broken = new Blob(['{"format": "entente-dataset/1",', filler, "}"]);
    const packed = await new Response(broken.stream().pipeThrough(new CompressionStream("gzip"))).blob();
    const problems = await problemsOf(() =>
      readWholeDataset(sourceOf("large.json.gz", packed), { limits: { record: 100_000_000 } }),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        file: "large.json.gz",
        line: 1,
        message: expect.stringMatching(/not valid JSON/),
      }),
    ]);
    expect(problems[0]?.message).not.toMatch(/column/);
  });

  it("never gets a cell to run as a formula, or a key to reach a prototype", async () => {
    const csv = `Party 1,Party 2,Date signed,__proto__\n"=cmd|'/c calc'!A1","+1+1",2025-03-20,x\n`;
    const dataset = await readAny(sourceOf("formula.csv", csv));
    expect(dataset.parties.map(({ names }) => names[0]?.text)).toEqual(["=cmd|'/c calc'!A1", "+1+1"]);
    expect(Object.prototype).not.toHaveProperty("x");
    const text = await (await blobOf(writeDataset(sourceOfDataset(dataset), "csv-parties"))).text();
    expect(text).toContain(",'=cmd|'/c calc'!A1,");
    expect(text).toContain(",'+1+1,");
  });
});

describe("dates at the edges", () => {
  it.each(["0000", "0001-01-01", "9999-12-31", "0000-Q1~"])("%s is a date", async (published) => {
    const head = '{"format": "entente-dataset/1", "dataset": {"id": "d", "title": "D", "version": "1"}}';
    const release = JSON.stringify({
      release: { id: "r", title: "R", url: "https://r.example/", published },
    });
    const dataset = await readWholeDataset(sourceOf("dates.ndjson", `${head}\n${release}\n`));
    expect(dataset.releases[0]?.published).toBe(published);
  });
});
