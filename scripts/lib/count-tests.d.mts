/** Reads how many tests passed and failed from a runner's output; without such lines, the step is one test. */
export function countTests(
  output: string,
  succeeded: boolean,
): { passed: number; failed: number; flaky: number; skipped: number };
