import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable, Writable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { UsageError } from "@/cli/command";
import { extract } from "@/cli/extract";
import { extractStream } from "@/cli/extract-stream";
import { parseNativeJson } from "@/lib/formats/native-json";
import { UNREAD_LANGUAGE } from "@/lib/releases/read-languages";

const TEXT = "Aldbrook Group signed a supply agreement with Penhallow Ltd on Monday.";
let folder = "";
let written = "";
const inFolder = (name: string) => `${folder}/${name}`;
const err = vi.spyOn(console, "error");
const out = vi.spyOn(process.stdout, "write");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-extract-"));
  await writeFile(inFolder("a.txt"), TEXT);
  await writeFile(
    inFolder("a.json"),
    JSON.stringify({
      publisher: "Press",
      publishedAt: "2024-05-10T09:30:00+02:00",
      url: "https://press.example/a",
    }),
  );
  await writeFile(
    inFolder("b.html"),
    `<html><body><h1>News</h1><p>${TEXT}</p><script>x("Evil Corp. signed")</script></body></html>`,
  );
  await writeFile(
    inFolder("c.md"),
    `# News\n\n**Aldbrook Group** signed a supply agreement with [Penhallow Ltd](https://x.example).`,
  );
  await writeFile(inFolder("latin1.txt"), Uint8Array.of(0x41, 0xe9, 0x42));
  await writeFile(inFolder("broken.pdf"), "no pdf");
  await writeFile(inFolder("empty.txt"), " \n");
  await writeFile(inFolder("undated.txt"), TEXT);
  await writeFile(inFolder("long.txt"), TEXT.repeat(10_000));
  await writeFile(inFolder("seconds.txt"), TEXT);
  await writeFile(inFolder("seconds.json"), JSON.stringify({ publishedAt: 1_762_128_000 }));
  await writeFile(inFolder("undated.json"), JSON.stringify({ publishedAt: "next week" }));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  written = "";
  err.mockReset();
  out.mockImplementation((chunk) => {
    written += String(chunk);
    return true;
  });
});
const run = (files: string[], values = {}) => extract.run({ values, positionals: files.map(inFolder) });

describe("extract", () => {
  it("writes one valid dataset for all files, with what the JSON beside one says", async () => {
    expect(await run(["a.txt", "b.html", "c.md"])).toBe(0);
    const dataset = parseNativeJson(written, "out.json");
    expect(dataset.releases.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(dataset.releases[0]).toMatchObject({
      publisher: "Press",
      published: "2024-05-10",
      url: "https://press.example/a",
    });
    expect(dataset.agreements).toHaveLength(3);
    expect(dataset.agreements[0]?.history).toEqual([{ status: "signed", date: "2024-05-06" }]);
    expect(dataset.parties.map(({ names }) => names[0]?.text)).toEqual(["Aldbrook Group", "Penhallow Ltd"]);
  });

  it("keeps every release of files that have one name, or one as an id", async () => {
    const long = "the-memorandum-on-the-supply-of-cells-and-the-recycling-of-them-and-all-the-rest-of-it";
    const files = [
      "one/rel.txt",
      "two/rel.txt",
      "Deal 1.txt",
      "deal-1.md",
      "rel-2.txt",
      "one/rel.html",
      "《》.txt",
    ];
    files.push(`one/${long}.txt`, `two/${long}.txt`);
    for (const name of ["one", "two"]) await mkdir(inFolder(name));
    for (const [at, name] of files.entries())
      await writeFile(
        inFolder(name),
        `Aldbrook Group signed a supply agreement with Penhallow${at} Ltd on Monday.`,
      );
    expect(await run(files)).toBe(0);
    const { releases, agreements, evidence } = parseNativeJson(written, "out.json");
    expect(releases.map(({ id }) => id)).toEqual([
      "rel",
      "rel-2",
      "deal-1",
      "deal-1-2",
      "rel-2-2",
      "rel-3",
      "x",
      long.slice(0, 80),
      `${long.slice(0, 74)}-2`,
    ]);
    expect(agreements).toHaveLength(files.length);
    const proven = new Set(
      evidence.flatMap(({ record, release }) => (record.kind === "agreement" ? [release] : [])),
    );
    expect(proven.size).toBe(files.length);
  });

  it("reads a file once that is named twice", async () => {
    expect(await run(["a.txt", "x/../a.txt", "b.html"])).toBe(0);
    expect(parseNativeJson(written, "out.json").releases.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("writes labels into a folder", async () => {
    expect(await run(["a.txt"], { labels: true, out: inFolder("labels") })).toBe(0);
    const label = JSON.parse(await readFile(inFolder("labels/a.json"), "utf8"));
    expect(label.agreements).toMatchObject([{ kind: "supply", status: "signed", date: "2024-05-06" }]);
  });

  it.each([{}, { labels: true }])(
    "says that a text is in a language that is not read (%o)",
    async (values) => {
      const text = "Die Aldbrook AG und die Penhallow AG haben einen Vertrag für Stahl unterzeichnet.";
      await writeFile(inFolder("german.txt"), text);
      expect(await run(["german.txt", "a.txt"], values)).toBe(0);
      expect(err.mock.calls).toEqual([[`${inFolder("german.txt")}: ${UNREAD_LANGUAGE}`]]);
    },
  );

  it("takes from a page what it says of itself, and from the JSON beside it what that says", async () => {
    const page = `<meta property="og:site_name" content="Wire"><meta name="date" content="2024-05-10"><link rel="canonical" href="https://wire.example/1"><p>${TEXT}</p>`;
    await writeFile(inFolder("said.html"), page);
    await writeFile(inFolder("both.html"), page);
    await writeFile(inFolder("both.json"), '\ufeff{"publisher":"Press"}');
    expect(await run(["said.html", "both.html"])).toBe(0);
    const { releases } = parseNativeJson(written, "out.json");
    const said = { published: "2024-05-10", url: "https://wire.example/1" };
    expect(releases).toMatchObject([
      { ...said, publisher: "Wire" },
      { ...said, publisher: "Press" },
    ]);
    expect(await run(["said.html"], { publisher: "Given", published: "2024-05-11" })).toBe(0);
    expect(written).toContain('"publisher": "Given"');
  });

  it.each([
    ["UTF-16", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["Windows-1252", Buffer.from(`${TEXT} Die M\u00fcller S\u00f6hne waren dabei, in K\u00f6ln.`, "latin1")],
  ])("reads text in %s", async (name, bytes) => {
    await writeFile(inFolder(`${name}.txt`), bytes);
    expect(await run([`${name}.txt`])).toBe(0);
    expect(parseNativeJson(written, "out.json").agreements).toHaveLength(1);
  });

  it("goes on where the file beside a release is empty, as the shell makes the one that it writes to", async () => {
    await writeFile(inFolder("made.txt"), TEXT);
    await writeFile(inFolder("made.json"), "");
    expect(await run(["made.txt"], { labels: true })).toBe(0);
    expect(JSON.parse(written).agreements).toHaveLength(1);
    expect(err).not.toHaveBeenCalled();
    await writeFile(inFolder("made.json"), "{");
    expect(await run(["made.txt"])).toBe(1);
    expect(String(err.mock.calls[0]?.[0])).toMatch(/made\.json: is not valid JSON/);
  });

  it.each([
    ["latin1.txt", /latin1\.txt: is no UTF-8 text/],
    ["broken.pdf", /broken\.pdf: is not a readable PDF/],
    ["empty.txt", /empty\.txt: holds no text/],
    ["missing.txt", /missing\.txt: There is no such file/],
    ["long.txt", /long\.txt: is [\d,]+ characters long; a release has 400,000 at most/],
    ["seconds.txt", /seconds\.json: holds 1762128000 as "publishedAt"\. Write a day/],
    ["undated.txt", /undated\.json: holds "next week" as "publishedAt"\. Write a day/],
  ])("tells what is wrong with %s and goes on", async (file, message) => {
    expect(await run([file, "a.txt"])).toBe(1);
    expect(String(err.mock.calls[0]?.[0])).toMatch(message);
    expect(parseNativeJson(written, "out.json").releases).toHaveLength(1);
  });

  it("writes over no input in a folder that it is told by another name", async () => {
    await symlink(folder, inFolder("link"));
    await expect(run(["a.txt"], { out: inFolder("link") })).rejects.toThrow(/which is read with/);
    await rm(inFolder("link"));
  });

  it("is used wrongly without files and with a day that is none", async () => {
    await expect(run([])).rejects.toThrow(UsageError);
    await expect(run(["a.txt"], { published: "2024-02-30" })).rejects.toThrow(/is no day/);
  });
});

describe("extract --out", () => {
  beforeAll(async () => {
    for (const name of ["d", "e"]) {
      await mkdir(inFolder(name));
      await writeFile(inFolder(`${name}/x.txt`), TEXT);
    }
    await writeFile(inFolder("d/x.json"), '{"publisher":"Mine"}');
  });

  it("refuses two releases of one name before it reads any", async () => {
    const both = run(["d/x.txt", "e/x.txt"], { out: inFolder("both") });
    await expect(both).rejects.toThrow(UsageError);
    await expect(both).rejects.toThrow(
      /d\/x\.txt" and ".*e\/x\.txt" would both be written to x\.json: rename one/,
    );
    await expect(readFile(inFolder("both/x.json"))).rejects.toThrow(/ENOENT/);
  });

  it("never writes over what a release is read with", async () => {
    await expect(run(["d/x.txt"], { out: inFolder("d") })).rejects.toThrow(
      /x\.txt" would be written to .*d\/x\.json, which is read with .*: name another folder/,
    );
    expect(await readFile(inFolder("d/x.json"), "utf8")).toBe('{"publisher":"Mine"}');
  });

  it("writes anew what an earlier run wrote", async () => {
    const out = inFolder("again");
    for (const published of ["2025-03-20", "2025-03-27"])
      expect(await run(["d/x.txt", "d/x.txt"], { out, published })).toBe(0);
    const [release] = parseNativeJson(await readFile(join(out, "x.json"), "utf8"), "x").releases;
    expect(release?.published).toBe("2025-03-27");
  });

  it("says that a file is no folder", async () => {
    await expect(run(["d/x.txt"], { out: inFolder("a.txt") })).rejects.toThrow(
      /a\.txt: There is a file of that name/,
    );
    await expect(run(["d/x.txt"], { out: inFolder("a.txt/below") })).rejects.toThrow(/no folder/);
  });
});

describe("extract --ndjson", () => {
  const lines = async (input: string[], labels = true) => {
    const output = new PassThrough();
    const chunks: Buffer[] = [];
    const told: string[] = [];
    output.on("data", (chunk: Buffer) => chunks.push(chunk));
    const failed = await extractStream(
      Readable.from(input.map((line) => `${line}\n`)),
      output,
      { labels },
      (message) => told.push(message),
    );
    return {
      failed,
      told,
      answers: Buffer.concat(chunks)
        .toString()
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    };
  };

  it("answers every line in order, and a broken one with its reason", async () => {
    const good = JSON.stringify({ id: 7, text: TEXT, publishedAt: "2024-05-10T08:00:00Z" });
    const bad = ["{broken", JSON.stringify({ id: "x" }), JSON.stringify({ text: TEXT, publishedAt: "soon" })];
    const { failed, told, answers } = await lines([good, ...bad, good]);
    expect(failed).toBe(3);
    expect(told.map((message) => message.slice(0, 7))).toEqual(["line 2:", "line 3:", "line 4:"]);
    expect(answers.map(({ id }) => id)).toEqual(["7", null, "x", null, "7"]);
    expect(answers[0].agreements).toHaveLength(1);
    expect(answers[1].error).toMatch(/not valid JSON/);
    expect(answers[2].error).toMatch(/has no "text"/);
    expect(answers[3].error).toMatch(/"publishedAt" is "soon", which is no day/);
  });

  it("answers no line in part: not the beginning of a long text, and not without its day", async () => {
    const { answers } = await lines([
      JSON.stringify({ text: TEXT.repeat(10_000) }),
      JSON.stringify({ text: TEXT, publishedAt: 1_762_128_000 }),
      JSON.stringify({ text: TEXT, publishedAt: null }),
    ]);
    expect(answers[0].error).toMatch(/"text": is [\d,]+ characters long/);
    expect(answers[1].error).toMatch(/"publishedAt" is 1762128000, which is no day/);
    expect(answers[2].agreements).toHaveLength(1);
  });

  it("takes only a line feed for the end of a line", async () => {
    const { failed, answers } = await lines([JSON.stringify({ id: "a", text: `${TEXT}\u2028${TEXT}` })]);
    expect(failed).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(["a"]);
  });

  it("reads on past a byte order mark", async () => {
    const { failed, answers } = await lines([`\ufeff${JSON.stringify({ id: "a", text: TEXT })}`]);
    expect(failed).toBe(0);
    expect(answers[0].id).toBe("a");
  });

  it("writes no half of a character, wherever its offsets", async () => {
    const { failed, answers } = await lines(
      ['{"id": "a", "text": "Cut \\ud83d here.", "publisher": "\\udc00"}'],
      false,
    );
    expect(failed).toBe(0);
    expect(JSON.stringify(answers).isWellFormed() && JSON.stringify(answers)).not.toMatch(/\\ud/);
  });

  it("ends quietly where the reader stops while it waits for them", async () => {
    let read = 0;
    async function* source() {
      for (; read < 1_000; read++) yield `${JSON.stringify({ text: TEXT })}\n`;
    }
    const output = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) =>
        setImmediate(done, Object.assign(new Error("write EPIPE"), { code: "EPIPE" })),
    });
    output.on("error", () => undefined);
    const input = Readable.from(source(), { highWaterMark: 1 });
    expect(await extractStream(input, output, { labels: true }, () => undefined)).toBe(0);
    expect(read).toBeLessThan(1_000);
  });

  it("waits for a reader that is slow", async () => {
    const output = new PassThrough({ highWaterMark: 64 });
    let read = 0;
    // Of a word each: what counts is how many are read, and not what they say.
    const text = JSON.stringify({ text: "Signed." });
    async function* source() {
      for (let i = 0; i < 5_000; i++) {
        read = i;
        yield `${text}\n`;
      }
    }
    const done = extractStream(
      Readable.from(source(), { highWaterMark: 1 }),
      output,
      { labels: true },
      () => undefined,
    );
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeLessThan(4_999);
    output.resume();
    expect(await done).toBe(0);
    expect(read).toBe(4_999);
    expect(output.listenerCount("close") + output.listenerCount("error")).toBeLessThan(10);
  });
});
