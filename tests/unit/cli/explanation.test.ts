import { expect, it } from "vitest";
import { explanationText } from "@/cli/annotate/explanation";
import type { ExplainedMention } from "@/lib/messages/replies";
import type { Meaning } from "@/lib/popover/meaning";

const meaning = (id: string, score: number, more: Partial<Meaning> = {}): Meaning => ({
  ref: `d/party/${id}`,
  kind: "company",
  name: id,
  dataset: "D",
  score,
  proof: score,
  reasons: [],
  stands: score >= 1,
  rejected: false,
  ...more,
});
const mention = (more: Partial<ExplainedMention>): ExplainedMention => ({
  surface: "Zenith",
  before: "makes ",
  after: " richer",
  marked: true,
  counts: true,
  meanings: [],
  ...more,
});

it("tells each spelling with what it may mean and why", () => {
  const reasons = [
    { code: "legal-form", weight: 3, detail: "Inc." },
    { code: "longer-name", weight: -4.25 },
  ];
  const text = explanationText([
    mention({ meanings: [meaning("zenith", 2.004, { reasons }), meaning("other", 1, { proof: 0.5 })] }),
    mention({ surface: "Target", marked: false, counts: false, meanings: [meaning("target", 0)] }),
  ]);
  expect(text.split("\n")).toEqual([
    "  marked: …makes [Zenith] richer…",
    '      zenith 2: legal-form +3 "Inc.", longer-name -4.25',
    "      other 1, proof 0.5: nothing speaks for it",
    "  left, does not count: …makes [Target] richer…",
    "      target 0: nothing speaks for it",
  ]);
});

it("tells of a few meanings only", () => {
  const many = Array.from({ length: 9 }, (_, at) => meaning(`m${at}`, 9 - at));
  const lines = explanationText([mention({ meanings: many })]).split("\n");
  expect(lines).toHaveLength(6);
  expect(lines.at(-1)).toBe("      and 5 more");
});
