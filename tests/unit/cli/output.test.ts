import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { convert } from "@/cli/convert";
import { formatFor, writeOutput } from "@/cli/output";
import { replacementOf } from "@/cli/replacement";
import { validate } from "@/cli/validate";
import { parseNativeJson } from "@/lib/formats/native-json";
import { WRITE_FORMATS } from "@/lib/formats/write-formats";

const DEMO = new URL("../../fixtures/datasets/demo.json", import.meta.url);
let folder = "";
let demo = "";
const at = (name: string) => join(folder, name);
const out = vi.spyOn(console, "log");
const write = (name: string) =>
  convert.run({ values: { to: "native-json" }, positionals: [at("demo.json"), at(name)] });
const isDemo = (text: string) =>
  expect(parseNativeJson(text, "written")).toEqual(parseNativeJson(demo, "demo.json"));
const NO_ARGS = { values: {}, positionals: [] };
/** A disk that is full, where the system has one to try. */
const FULL = "/dev/full";
/** What makes a named pipe, on every system but Windows. */
const MAKE_PIPE = "mkfifo";
const pipeAt = (name: string) => execFileSync(MAKE_PIPE, [at(name)]);

beforeAll(async () => {
  demo = await readFile(DEMO, "utf8");
});
beforeEach(async () => {
  out.mockReset();
  folder = await mkdtemp(join(tmpdir(), "entente-output-"));
  await writeFile(at("demo.json"), demo);
  return () => rm(folder, { recursive: true });
});
afterAll(() => out.mockRestore());

describe("a file that is written", () => {
  it.skipIf(!existsSync(FULL))("tells where there is no space", async () => {
    const told = convert.run({ values: { to: "native-json" }, positionals: [at("demo.json"), FULL] });
    await expect(told).rejects.toMatchObject({
      problems: [{ message: "There is no space left on the disk.", advice: expect.stringMatching(/^Free/) }],
    });
  });

  it("is read by nobody meanwhile who may not read the one that it replaces", async () => {
    await writeFile(at("x.json"), "old");
    await chmod(at("x.json"), 0o600);
    const modes: number[] = [];
    const replacement = await replacementOf(at("x.json"));
    async function* content() {
      yield "x".repeat(100_000);
      for (const name of await readdir(folder))
        if (name.endsWith(".part")) modes.push((await stat(at(name))).mode & 0o777);
      yield "y";
    }
    await replacement.write(Readable.from(content()));
    await replacement.put();
    expect(modes).toEqual([0o600]);
  });

  it("replaces the one of its name, keeps who may read it, and touches no other", async () => {
    await writeFile(at("x.json"), "old");
    await chmod(at("x.json"), 0o660);
    await writeFile(at("x.json.part"), "precious");
    await write("x.json");
    isDemo(await readFile(at("x.json"), "utf8"));
    expect((await stat(at("x.json"))).mode & 0o777).toBe(0o660);
    expect(await readFile(at("x.json.part"), "utf8")).toBe("precious");
    expect((await readdir(folder)).sort()).toEqual(["demo.json", "x.json", "x.json.part"]);
  });

  it("goes where a symbolic link leads, whether or not there is a file yet", async () => {
    await mkdir(at("data"));
    await writeFile(at("data/real.json"), "old");
    await symlink("data/real.json", at("link.json"));
    await symlink("link.json", at("second.json"));
    await symlink("data/fresh.json", at("dangling.json"));
    await write("second.json");
    await write("dangling.json");
    for (const link of ["link.json", "second.json", "dangling.json"])
      expect((await lstat(at(link))).isSymbolicLink()).toBe(true);
    isDemo(await readFile(at("data/real.json"), "utf8"));
    isDemo(await readFile(at("data/fresh.json"), "utf8"));
  });

  it("goes through a named pipe to whoever reads it", async () => {
    pipeAt("pipe");
    const [read] = await Promise.all([readFile(at("pipe"), "utf8"), write("pipe")]);
    isDemo(read);
    expect((await lstat(at("pipe"))).isFIFO()).toBe(true);
  });

  it("leaves what was there where it fails", async () => {
    await mkdir(at("folder"));
    await expect(write("folder")).rejects.toThrow("It is a folder");
    await expect(write("missing/x.json")).rejects.toThrow("Name a file in a folder that exists");
    expect((await readdir(folder)).sort()).toEqual(["demo.json", "folder"]);
  });

  it("leaves what was there, and nothing beside it, where it fails halfway", async () => {
    await writeFile(at("x.json"), "old");
    const { info } = parseNativeJson(demo, "demo.json");
    const records = () => {
      throw new Error("The spool is gone.");
    };
    const told = writeOutput({ info, records }, at("x.json"), "native-json", {});
    await expect(told).rejects.toThrow("The spool is gone.");
    expect((await readdir(folder)).sort()).toEqual(["demo.json", "x.json"]);
    expect(await readFile(at("x.json"), "utf8")).toBe("old");
  });

  it.each(WRITE_FORMATS.filter(({ lossless }) => lossless))("of .$extension is $label", (format) => {
    expect(formatFor(`a.${format.extension.toUpperCase()}`, NO_ARGS)).toBe(format.id);
  });

  it.each([
    ["a.ftm.json", "ftm-lines"],
    ["a.csl.json", "csl-json"],
    ["a.jsonl", "native-lines"],
    ["-", "native-json"],
  ])("%s is in the format %s", (file, format) => {
    expect(formatFor(file, NO_ARGS)).toBe(format);
  });
});

it("a pipe is read as a file is", async () => {
  pipeAt("input");
  const checked = validate.run({ values: {}, positionals: [at("input")] });
  await Promise.all([writeFile(at("input"), demo), checked]);
  expect(await checked).toBe(0);
});
