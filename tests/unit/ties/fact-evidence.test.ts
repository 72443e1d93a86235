import { expect, test } from "vitest";
import type { SourceLink } from "@/lib/ties/card";
import { evidenceOf } from "@/lib/ties/fact-evidence";

const source = (title: string, more: Partial<SourceLink> = {}): SourceLink => ({
  title,
  url: `https://news.example/${title}`,
  copies: 0,
  ...more,
});

const wire = source("wire", {
  fields: ["placeSigned", "projects.0.site"],
  quotes: [
    { text: "They agreed." },
    { text: "In Port, at noon.", fields: ["placeSigned"] },
    { text: "A mill in the north of Port.", fields: ["projects.0.site", "placeSigned"] },
  ],
});
const brief = source("brief", { fields: ["projects"] });
const plain = source("plain");

const told = (paths: readonly string[]) => {
  const { sources, isOwn } = evidenceOf([wire, brief, plain], paths);
  return { isOwn, said: sources.map(({ title, quotes = [] }) => [title, ...quotes.map(({ text }) => text)]) };
};

test.each<[what: string, paths: string[], isOwn: boolean, said: string[][]]>([
  [
    "a fact opens the quotes that were kept for it, and no others",
    ["placeSigned"],
    true,
    [["wire", "In Port, at noon.", "A mill in the north of Port."]],
  ],
  [
    "what was kept for a part of it, and for all of it",
    ["projects"],
    true,
    [["wire", "A mill in the north of Port."], ["brief"]],
  ],
  [
    "a path below the one that was kept",
    ["projects.0.site"],
    true,
    [["wire", "A mill in the north of Port."], ["brief"]],
  ],
  ["another part of it is another fact", ["projects.1"], true, [["brief"]]],
  [
    "a path is no prefix of a longer word",
    ["projectsNot"],
    false,
    [["wire", "They agreed."], ["brief"], ["plain"]],
  ],
  [
    "where nothing was kept for it, what tells of the whole",
    ["functions"],
    false,
    [["wire", "They agreed."], ["brief"], ["plain"]],
  ],
])("%s", (_, paths, isOwn, said) => {
  expect(told(paths)).toEqual({ isOwn, said });
});
