import { expect, test } from "vitest";
import { rootLengths } from "../../../scripts/lib/root-lengths";

test.each([
  ["13px", "0.8125rem"],
  ["0 4px 0 12px", "0 0.25rem 0 0.75rem"],
  ["min(460px, calc(100vw - 32px))", "min(28.75rem, calc(100vw - 2rem))"],
  ["inset 0 -2px var(--accent)", "inset 0 -2px var(--accent)"],
  ["-10px", "-0.625rem"],
  ["1px solid var(--line)", "1px solid var(--line)"],
  ["min(580px, calc(600 * 1px))", "min(36.25rem, calc(600 * 1px))"],
  ["url(a-16px.svg) 50% 0.5em", "url(a-16px.svg) 50% 0.5em"],
])("%s follows the root as %s, and lines stay as they are", (written, built) => {
  expect(rootLengths(written, "rem")).toBe(built);
});

test("in a media query it is the browser's own size that counts", () => {
  expect(rootLengths("(min-width: 640px) and (hover: none)", "em")).toBe(
    "(min-width: 40em) and (hover: none)",
  );
});
