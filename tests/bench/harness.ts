/** `npm run bench -- NAME [--json FILE]`: runs a bench and prints it with the machine that it ran on. */
import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findChromium } from "../../scripts/browsers.mjs";
import type { Bench, BenchResult } from "./harness-types";

const { values, positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
const benches = readdirSync(import.meta.dirname)
  // What else lies here helps the benches.
  .filter(
    (file) =>
      file.endsWith(".ts") &&
      /^export (?:async )?function run\b/m.test(readFileSync(join(import.meta.dirname, file), "utf8")),
  )
  .map((file) => file.slice(0, -".ts".length))
  .sort();
const [name, ...more] = positionals;

if (name === undefined) {
  console.log(`Usage: npm run bench -- NAME [--json FILE]\n\nBenches: ${benches.join(", ")}`);
} else if (more.length > 0 || !benches.includes(name)) {
  console.error(`There is no bench "${positionals.join(" ")}". There are: ${benches.join(", ")}.`);
  process.exitCode = 2;
} else {
  const bench: Bench = await import(`./${name}.ts`);
  const result = await bench.run();
  const machine = machineOf();
  print(result, machine);
  if (values.json !== undefined) {
    const path = resolve(process.env.INIT_CWD ?? process.cwd(), values.json);
    await writeFile(
      path,
      `${JSON.stringify({ name, date: new Date().toISOString(), machine, ...result }, null, 2)}\n`,
    );
    console.log(`\nWritten to ${values.json}.`);
  }
}

function machineOf(): Record<string, string> {
  const cores = cpus();
  return {
    processor: `${cores[0]?.model.trim() ?? "unknown"}, ${cores.length} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    browser: findChromium().version ?? "none",
  };
}

function print({ title, method, rows, ratios }: BenchResult, machine: Record<string, string>): void {
  console.log(`\n${title}\n${method}\n`);
  for (const [what, value] of Object.entries(machine)) console.log(`  ${what.padEnd(10)} ${value}`);
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const table = [
    ["", ...columns],
    ...rows.map(({ name, figures }) => [name, ...columns.map((column) => figure(figures[column]))]),
  ];
  const widths = ["", ...columns].map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)));
  console.log("");
  for (const line of table) {
    const cells = line.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    console.log(`  ${cells.join("   ")}`);
  }
  console.log("");
  for (const { name, value } of ratios) console.log(`  ${name}: ${figure(value)}`);
}

function figure(value: number | undefined): string {
  if (value === undefined) return "";
  return value.toLocaleString("en", { maximumSignificantDigits: Math.abs(value) >= 100 ? 4 : 3 });
}
