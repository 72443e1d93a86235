import { describe, expect, it } from "vitest";
import { countTests } from "../../../scripts/lib/count-tests.mjs";

describe("countTests", () => {
  it.each<[string, string, boolean, [number, number, number, number?]]>([
    ["Vitest, all passed", " Test Files  3 passed (3)\n      Tests  115 passed (115)\n", true, [115, 0, 0]],
    ["Vitest, some failed", "Tests  1 failed | 114 passed | 2 skipped (117)", false, [114, 1, 2]],
    [
      "Vitest in colours",
      "\u001B[2m      Tests \u001B[22m \u001B[1m\u001B[32m23 passed\u001B[39m\u001B[22m (23)",
      true,
      [23, 0, 0],
    ],
    ["Playwright, all passed", "  ✓ 1 a (1s)\n\n  12 passed (31.4s)", true, [12, 0, 0]],
    [
      "Playwright, some failed",
      "  2 failed\n    [x] › a.spec.ts:1:1 › a\n  1 skipped\n  9 passed (1.2m)",
      false,
      [9, 2, 1],
    ],
    [
      "Playwright, one passed when tried again",
      "  1 flaky\n    [x] › a.spec.ts:1:1 › a\n  9 passed (1.2m)",
      true,
      [9, 0, 0, 1],
    ],
    ["a step without tests", "Checked 29 files in 52ms.", true, [1, 0, 0]],
    ["a step without tests that failed", "Found 3 errors.", false, [0, 1, 0]],
    ["a runner that failed outside of its tests", "Tests  5 passed (5)\nUnhandled error", false, [5, 1, 0]],
    ["words of a test's own", "✓ says 3 passed and 4 failed\n  1 passed (1s)", true, [1, 0, 0]],
  ])("%s", (_name, output, succeeded, [passed, failed, skipped, flaky = 0]) => {
    expect(countTests(output, succeeded)).toEqual({ passed, failed, flaky, skipped });
  });
});
