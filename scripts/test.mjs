/** `npm test`: sets up what is missing, then checks everything, step by step. The first step that fails ends it. */
import { countTests } from "./lib/count-tests.mjs";
import { runAndRead } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

const FOLDERS = ["lib", "components", "entrypoints", "cli", "scripts", "tests"];

/** Each step with its command and whether it runs in a browser; `npm test -- NAME…` runs only those named. */
const STEPS = [
  { name: "lint", command: ["biome", "check", "."] },
  { name: "imports", command: ["depcruise", "--config", ".dependency-cruiser.cjs", ...FOLDERS] },
  { name: "unused", command: ["knip"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "patterns", command: ["tsx", "scripts/patterns.ts", "--check"] },
  { name: "unit", command: ["vitest", "run"] },
  { name: "dom", command: ["npm", "run", "-s", "test:dom"], inBrowser: true },
  { name: "build", command: ["wxt", "build"] },
  { name: "build-firefox", command: ["wxt", "build", "-b", "firefox"] },
  { name: "size", command: ["tsx", "scripts/size-budget.ts"] },
  { name: "e2e", command: ["playwright", "test"], inBrowser: true },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(", ")}. The steps are ${STEPS.map((step) => step.name).join(", ")}.`,
  );
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
try {
  const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const browser = steps.some(({ inBrowser }) => inBrowser);
  setUp({ browser, firefox: browser });
  for (const { name, command } of steps) {
    console.log(`\n=== ${name}: ${command.join(" ")}`);
    const begin = performance.now();
    const [program, ...args] = command;
    const { code, output } = await runAndRead(program, args);
    const counts = countTests(output, code === 0);
    for (const key of /** @type {const} */ (["passed", "failed", "skipped"])) total[key] += counts[key];
    console.log(
      `=== ${name}: ${code === 0 ? "passed" : `FAILED with exit code ${code}`} in ${Math.round((performance.now() - begin) / 1000)} s`,
    );
    if (code !== 0) {
      console.error(`\nThe step "${name}" failed. To run it alone: npm test -- ${name}`);
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
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`,
);
