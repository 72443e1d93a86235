import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const TEXT = "Aldbrook Group signed a supply agreement with Penhallow Ltd on Monday.";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-pipes-"));
  await writeFile(join(folder, "a.txt"), TEXT);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command line as a terminal does. `stop` closes the reading end of its output at once. */
function entente(args: string[], { input = "", stop = false } = {}) {
  const program = join(ROOT, "node_modules/.bin/tsx");
  const env = { ...process.env, INIT_CWD: folder };
  const child = spawn(program, ["cli/entente.ts", ...args], { cwd: ROOT, env });
  let [out, err] = ["", ""];
  if (stop) child.stdout.destroy();
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  child.stdin.end(input);
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

describe("the command line in a pipe", () => {
  const demo = join(ROOT, "tests/fixtures/datasets/demo.json");

  it.each([
    ["extract", ["extract", "--labels", "a.txt", "./a.txt"]],
    ["convert", ["convert", demo, "-"]],
    ["validate", ["validate", demo, demo]],
  ])("%s ends quietly where the reader stops early", { timeout: 60_000 }, async (_, args) => {
    const { code, err } = await entente(args, { stop: true });
    expect(err).toBe("");
    expect(code).toBe(0);
  });

  it("diff tells a file that is wrong from one that differs, and calls standard input by one name", {
    timeout: 60_000,
  }, async () => {
    const { code, err } = await entente(["diff", demo, "-"], { input: '{ "format": ' });
    expect(code).toBe(2);
    expect(err).toContain("standard input, line 1");
    const checked = await entente(["validate", "-"], { input: '{ "format": ' });
    expect(checked.code).toBe(1);
    expect(checked.err).toContain("standard input: 1 problem.");
  });

  it("extract reads a release from standard input", { timeout: 60_000 }, async () => {
    const { code, out, err } = await entente(["extract", "--published", "2024-05-10", "-"], { input: TEXT });
    expect(err).toBe("");
    expect(code).toBe(0);
    const { releases, agreements } = JSON.parse(out);
    expect(releases).toMatchObject([{ title: TEXT, published: "2024-05-10" }]);
    expect(agreements).toHaveLength(1);
  });

  it("extract says what is wrong with standard input", { timeout: 60_000 }, async () => {
    expect(await entente(["extract", "-"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^standard input: holds no text/),
    });
  });
});
