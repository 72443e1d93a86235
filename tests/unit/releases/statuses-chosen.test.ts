import { describe, expect, it } from "vitest";
import { proposeFrom } from "@/lib/releases";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import type { ReadText } from "@/lib/releases/agreements/read-text";
import { statusRow } from "@/lib/releases/agreements/statuses/status-row";
import { STATUS_WORDS } from "@/lib/releases/agreements/statuses/status-words";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";

const [SIGNED = -1] = STATUS_WORDS.classesOf("signed");
const LEAD = "Aldbrook Group and Penhallow Ltd have agreed to build a cold store.";

/** A text as the rules have read it. */
function readingOf(text: string): ReadText {
  const document = openDocument({ text, published: "2025-06-18" });
  const readings: ReadText[] = [];
  readDeals(document, recognise(document), { offers: (reading) => readings.push(reading) });
  const [reading] = readings;
  if (!reading) throw new RangeError("The text was not read.");
  return reading;
}

describe("the words that tell whether something was signed", () => {
  it("are counted by what they tell", () => {
    const [view] = readingOf("Aldbrook Group signed and signed again, says its president.").views;
    if (!view) throw new RangeError("There is no sentence.");
    const counts = STATUS_WORDS.countsOf(view);
    expect(counts).toHaveLength(STATUS_WORDS.size);
    expect(counts[SIGNED]).toBe(2);
    expect(counts[STATUS_WORDS.classesOf("mayor")[0] ?? -1]).toBe(1);
    const after = view.steps.findIndex(({ word }) => word === "says");
    expect(STATUS_WORDS.countsIn(view, after, view.steps.length)[SIGNED]).toBe(0);
    expect(STATUS_WORDS.classesOf("cucumber")).toEqual([]);
  });

  it("hold with what was signed", () => {
    const patterns = (text: string) =>
      readingOf(text).views.map((view) => [...STATUS_WORDS.countsOf(view)].slice(-3));
    expect(patterns("Aldbrook Group has entered into a long lease.")).toEqual([[1, 0, 0]]);
    expect(patterns("The lawyers of Aldbrook Group put pen to paper.")).toEqual([[0, 0, 1]]);
    expect(patterns("The contract, which was signed in Lisbon, is long.")).toEqual([[0, 1, 0]]);
  });
});

describe("the row of an agreement", () => {
  it("is of the same length with and without the rules, and differs only in what they say", () => {
    const reading = readingOf(`${LEAD} The contract was signed on Monday.`);
    const [deal] = reading.deals;
    if (!deal) throw new RangeError("There is no agreement.");
    const [seen, blind] = [statusRow(reading, deal, true), statusRow(reading, deal, false)];
    expect(blind).toHaveLength(seen.length);
    expect(seen.length).toBeLessThanOrEqual(256);
    expect(blind.filter((value, i) => value !== seen[i]).every((value) => value === -1)).toBe(true);
  });

  it("hears what its parties say of it, and not what others say", () => {
    const besides = (second: string) => {
      const reading = readingOf(`${LEAD} ${second}`);
      const [deal] = reading.deals;
      return deal ? STATUS_WORDS.around(reading, deal)[4] : undefined;
    };
    expect(besides('"We initialled each page," says Penhallow Ltd.')?.[SIGNED]).toBe(1);
    expect(besides('"We initialled each page," says Tarrant Energy.')?.[SIGNED]).toBe(0);
  });
});

describe("the status of an agreement", () => {
  const statusOf = (text: string) => {
    const { agreements, evidence } = proposeFrom({ text, published: "2025-06-18" });
    const proof = evidence.find(({ field }) => field === "history.0.status");
    return { status: agreements[0]?.history[0]?.status, method: proof?.method, quote: proof?.quote };
  };

  it.each([
    ["Aldbrook Group has inked a deal with Penhallow Ltd to build a cold store.", "signed"],
    [LEAD, "announced"],
    ["Aldbrook Group has chosen Penhallow Ltd to build a cold store in Porto.", "announced"],
    ["Aldbrook Group and Penhallow Ltd have terminated their contract for a cold store.", "terminated"],
  ])("%s", (text, status) => {
    expect(statusOf(text).status).toBe(status);
  });

  it("is proved by the words of signing where no rule told it", () => {
    const { status, method, quote } = statusOf(
      "Aldbrook Group and Penhallow Ltd formalised an agreement for a cold store in Lisbon on Monday.",
    );
    expect(status).toBe("signed");
    expect(method).toBe("rule: status judged by words");
    expect(quote).toContain("formalised");
  });
});
