import { expect, it } from "vitest";
import { atOncePlugin } from "../../../scripts/lib/at-once";

it("imports at once what the store of the background imports when it is needed, and leaves all else as it is", () => {
  const { handler } = atOncePlugin.transform as unknown as { handler(code: string): { code: string } };
  const code = 'async function f() {\n  const { a, b } = await import("./it");\n  return a(b);\n}\n';
  const { code: made } = handler(code);
  expect(made).toBe('import { a, b } from "./it";\nasync function f() {\n  \n  return a(b);\n}\n');
  const other = 'const all = () => import("./all");\n';
  expect(handler(other).code).toBe(other);
});
