/**
 * Reads how many tests passed and failed from the end of a runner's output: Playwright's lines (`12 passed (3s)`,
 * `1 failed`, `1 flaky`: failed, then passed) or Vitest's (`Tests  1 failed | 114 passed (115)`). Without either, the whole step is one test.
 * @param {string} output
 * @param {boolean} succeeded
 * @returns {{ passed: number, failed: number, flaky: number, skipped: number }}
 */
export function countTests(output, succeeded) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  const plain = output.replace(/\u001B\[[\d;]*m/g, "");
  const lines = plain
    .split("\n")
    .map((line) => line.trim())
    .filter((line) =>
      /^Tests\s+\d|^\d+ (?:passed|failed|skipped|flaky|did not run)\b(?: \(.*\))?$/.test(line),
    );
  const sum = (/** @type {string} */ word) =>
    lines.reduce((total, line) => total + Number(new RegExp(`(\\d+) ${word}\\b`).exec(line)?.[1] ?? 0), 0);
  const counts = {
    passed: sum("passed"),
    failed: sum("failed"),
    flaky: sum("flaky"),
    skipped: sum("skipped"),
  };
  if (counts.passed + counts.failed + counts.flaky === 0)
    return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, flaky: 0, skipped: 0 };
  // A runner can fail without a failed test: an error outside of tests must not count as success.
  if (!succeeded && counts.failed === 0) counts.failed = 1;
  return counts;
}
