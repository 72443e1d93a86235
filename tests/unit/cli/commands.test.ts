import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { annotate } from "@/cli/annotate";
import { UsageError } from "@/cli/command";
import { convert } from "@/cli/convert";
import { validate } from "@/cli/validate";
import { parseNativeJson } from "@/lib/formats/native-json";

const good = {
  format: "entente-dataset/1",
  dataset: { id: "tiny", title: "Tiny", version: "1" },
  places: [{ id: "here", kind: "city", names: [{ text: "Here", type: "short" }] }],
};
let folder = "";
const inFolder = (name: string) => join(folder, name);
const out = vi.spyOn(console, "log");
const err = vi.spyOn(console, "error");
const said = (spy: typeof out) => spy.mock.calls.map(([line]) => String(line)).join("\n");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-test-"));
  await writeFile(inFolder("good.json"), JSON.stringify(good));
  await writeFile(inFolder("broken.json"), '{ "format": ');
  await writeFile(inFolder("wrong.json"), JSON.stringify({ ...good, places: [{ id: "here", names: [] }] }));
  await writeFile(inFolder("latin1.json"), Uint8Array.of(0x7b, 0x22, 0xe9, 0x22));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  out.mockReset();
  err.mockReset();
});

describe("validate", () => {
  const run = (...files: string[]) => validate.run({ values: {}, positionals: files.map(inFolder) });

  it("tells the counts of a dataset that is right", async () => {
    expect(await run("good.json")).toBe(0);
    expect(said(out)).toMatch(
      /good\.json: Entente dataset \(JSON\): Tiny \(tiny, version 1\): places 1, parties 0/,
    );
    expect(err).not.toHaveBeenCalled();
  });

  it.each([
    ["broken.json", /broken\.json, line 1/],
    ["wrong.json", /wrong\.json, .*places\[0\] \(here\), kind/],
    ["latin1.json", /latin1\.json, line 1: holds bytes that are no text in UTF-8/],
    ["missing.json", /missing\.json: There is no such file/],
  ])("fails on %s and says where", async (file, message) => {
    expect(await run(file)).toBe(1);
    expect(said(err)).toMatch(message);
    expect(said(err)).toMatch(/: \d+ problems?\.$/);
  });

  it("tells of all that is wrong, and so has nothing to be skipped", () => {
    expect(validate.options).not.toHaveProperty("skip-faulty");
    expect(validate.help).not.toContain("--skip-faulty");
  });

  it("goes on after a wrong file and fails all the same", async () => {
    expect(await run("wrong.json", "good.json")).toBe(1);
    expect(said(out)).toContain("Tiny");
  });

  it("wants a file", async () => {
    await expect(run()).rejects.toThrow(UsageError);
  });
});

describe("convert", () => {
  const run = (...files: string[]) => convert.run({ values: {}, positionals: files.map(inFolder) });

  it("writes what it read", async () => {
    expect(await run("good.json", "copy.json")).toBe(0);
    const copy = await readFile(inFolder("copy.json"), "utf8");
    expect(parseNativeJson(copy, "copy.json")).toEqual(parseNativeJson(JSON.stringify(good), "good.json"));
  });

  it("leaves the target alone where the source is wrong", async () => {
    await writeFile(inFolder("kept.json"), "kept");
    await expect(run("wrong.json", "kept.json")).rejects.toThrow(/kind/);
    expect(await readFile(inFolder("kept.json"), "utf8")).toBe("kept");
  });

  it("names a target that cannot be written", async () => {
    await expect(run("good.json", "no-such-folder/copy.json")).rejects.toThrow(/no-such-folder\/copy\.json/);
  });

  it.each([[["good.json"]], [["good.json", "a.json", "b.json"]], [["good.json", "copy.docx"]]])(
    "wants two files and a format that it writes: %j",
    async (files) => {
      await expect(run(...files)).rejects.toThrow(UsageError);
    },
  );
});

describe("annotate", () => {
  it.each<[string, Record<string, string>, string[]]>([
    ["no dataset", {}, ["a.html"]],
    ["no page", { dataset: "d.json" }, []],
    ["one address for two pages", { dataset: "d.json", url: "https://a.example/" }, ["a.html", "b.html"]],
    ["pages beside a manifest", { dataset: "d.json", manifest: "m.json" }, ["a.html"]],
    ["a page twice", { dataset: "d.json" }, ["a.html", "a.html"]],
    ["a time that is none", { dataset: "d.json", timeout: "soon" }, ["a.html"]],
  ])("refuses %s before it starts a browser", async (_name, values, positionals) => {
    await expect(annotate.run({ values, positionals })).rejects.toThrow(UsageError);
  });

  it("names a page or dataset that is missing", async () => {
    const values = { dataset: inFolder("missing.json") };
    await expect(annotate.run({ values, positionals: [inFolder("good.json")] })).rejects.toThrow(
      /missing\.json/,
    );
    await expect(annotate.run({ values, positionals: [inFolder("lost.html")] })).rejects.toThrow(
      /lost\.html/,
    );
  });
});
