/** `npm test`: sets up what is missing, then runs all checks in stages, up to the first with a failed step. */
import { countTests } from "./lib/count-tests.mjs";
import { runAndRead } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

const FOLDERS = ["lib", "components", "entrypoints", "cli", "scripts", "tests"];

/**
 * The stages, each with the commands of its steps and whether they need a browser; `npm test -- NAME…` runs only those
 * steps. The steps of a stage run in parallel: small ones together, and builds beside tests that mostly wait.
 */
const STAGES = [
  [
    { name: "types", command: ["tsc", "--noEmit"] },
    { name: "patterns", command: ["tsx", "scripts/patterns.ts", "--check"] },
    { name: "lint", command: ["biome", "check", "."] },
    { name: "imports", command: ["depcruise", "--config", ".dependency-cruiser.cjs", ...FOLDERS] },
    { name: "unused", command: ["knip"] },
  ],
  [{ name: "unit", command: ["vitest", "run"] }],
  [
    { name: "dom", command: ["npm", "run", "-s", "test:dom"], inBrowser: true },
    { name: "build", command: ["wxt", "build"] },
    { name: "build-firefox", command: ["wxt", "build", "-b", "firefox"] },
  ],
  [{ name: "size", command: ["tsx", "scripts/size-budget.ts"] }],
  [{ name: "e2e", command: ["playwright", "test"], inBrowser: true }],
];

const wanted = process.argv.slice(2);
const names = STAGES.flat().map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(", ")}. The steps are ${names.join(", ")}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, flaky: 0, skipped: 0 };
try {
  const stages = STAGES.map((steps) =>
    steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name)),
  ).filter((steps) => steps.length > 0);
  const browser = stages.flat().some((step) => step.inBrowser);
  setUp({ browser, firefox: browser });
  for (const steps of stages) {
    const [longest, ...others] = steps;
    if (others.length > 0) console.log(`\n=== side by side: ${steps.map(({ name }) => name).join(", ")}`);
    // The output of parallel steps is printed when each has ended.
    const passed = await Promise.all(steps.map((step) => run(step, others.length > 0 && step !== longest)));
    if (passed.includes(false)) {
      process.exitCode = 1;
      break;
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
  process.exitCode = 1;
}
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.flaky > 0 ? `, ${total.flaky} flaky (passed when run again)` : ""}${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`,
);

/**
 * Runs a step to its end and tells how it went.
 * @param {{ name: string, command: string[] }} step
 * @param {boolean} quiet Whether its output is printed only at the end.
 * @returns {Promise<boolean>} Whether it passed.
 */
async function run({ name, command }, quiet) {
  const head = `\n=== ${name}: ${command.join(" ")}`;
  if (!quiet) console.log(head);
  const begin = performance.now();
  const [program, ...args] = command;
  const { code, output } = await runAndRead(program, args, { quiet });
  if (quiet) console.log(`${head}\n${output.trimEnd()}`);
  const counts = countTests(output, code === 0);
  for (const key of /** @type {const} */ (["passed", "failed", "flaky", "skipped"]))
    total[key] += counts[key];
  console.log(
    `=== ${name}: ${code === 0 ? "passed" : `FAILED with exit code ${code}`} in ${Math.round((performance.now() - begin) / 1000)} s`,
  );
  if (code !== 0) console.error(`\nThe step "${name}" failed. To run it alone: npm test -- ${name}`);
  return code === 0;
}
