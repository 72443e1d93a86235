import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotate } from "@/cli/annotate";
import { convert } from "@/cli/convert";
import { diff } from "@/cli/diff";
import { extract } from "@/cli/extract";
import { merge } from "@/cli/merge";
import { publish } from "@/cli/publish";
import { validate } from "@/cli/validate";

/** What the README says of the command line: by command, what stands behind its name. */
const told = new Map(
  [...readFileSync("README.md", "utf8").matchAll(/^npm run -s entente -- (\S+) (.+)$/gm)].map(
    ([, name = "", rest = ""]) => [name, rest],
  ),
);

/** What is given beside options: `[--url URL] --dataset FILE PAGE…` leaves `PAGE…`. */
function positionals(line: string): string {
  return line
    .replace(/\[OPTIONS\]|\[--[^\]]*\]|--\S+ \S+/g, "")
    .trim()
    .replace(/ +/g, " ");
}

describe("the commands that the README shows", () => {
  it("are all of them", () => {
    const commands = [validate, convert, diff, merge, publish, annotate, extract];
    expect([...told.keys()]).toEqual(commands.map(({ name }) => name));
  });

  it.each([validate, convert, diff, merge, publish, annotate, extract])(
    "$name takes what is shown",
    ({ name, help }) => {
      const usage = help.match(/^Usage: entente \S+ (.+)$/m)?.[1] ?? "";
      expect(positionals(told.get(name) ?? "")).toBe(positionals(usage));
    },
  );

  it.each([validate, convert, diff, merge, publish, annotate, extract])(
    "$name --help tells each option that it takes",
    ({ help, options }) => {
      for (const option of Object.keys(options)) expect(help).toContain(`--${option}`);
    },
  );
});
