/** Reads how many tests passed and failed from what a runner printed; without such lines the step is one test. */
export function countTests(
  output: string,
  succeeded: boolean,
): { passed: number; failed: number; skipped: number };
