import { describe, expect, test } from "vitest";
import type { AgreementStatus, StatusChange } from "@/lib/model";
import { isAfter, type Standing, standingOf } from "@/lib/ties/as-of";

test.each<[date: string | undefined, than: string | undefined, after: boolean]>([
  ["2025-03-21", "2025-03-20", true],
  ["2025-03-20", "2025-03-20", false],
  ["2025-04", "2025-03-20", true],
  ["2025-03", "2025-03-20", false],
  ["2025-Q2", "2025-03-31", true],
  ["2025-Q1", "2025-03-01", false],
  ["2026", "2025-12-31", true],
  ["2025", "2025-03-20", false],
  ["2026~", "2025-03-20", false],
  ["2025-06-01", "2025", false],
  [undefined, "2025", false],
  ["2025", undefined, false],
])("%s is after %s for certain: %s", (date, than, after) => {
  expect(isAfter(date, than)).toBe(after);
});

function history(...steps: [status: AgreementStatus, date?: string][]): StatusChange[] {
  return steps.map(([status, date]) => ({ status, ...(date !== undefined && { date }) }));
}

const ANNOUNCED_SIGNED = history(["announced", "2024-01-10"], ["signed", "2024-06-01"]);

describe("on the day of an article", () => {
  test.each<[string, StatusChange[], published: string | undefined, Partial<Standing>]>([
    ["no article", ANNOUNCED_SIGNED, undefined, { status: "signed", isLater: false, later: [] }],
    ["after all", ANNOUNCED_SIGNED, "2024-07-01", { status: "signed", isLater: false, later: [] }],
    ["before all", ANNOUNCED_SIGNED, "2023-07-01", { status: "signed", isLater: true, later: [] }],
    [
      "between two of its steps",
      ANNOUNCED_SIGNED,
      "2024-03-01",
      {
        status: "announced",
        date: "2024-01-10",
        isLater: false,
        later: [{ status: "signed", date: "2024-06-01" }],
      },
    ],
    [
      "before all whose day is known",
      history(["announced"], ["signed", "2024-06-01"]),
      "2024-03-01",
      { status: "signed", isLater: true, later: [] },
    ],
    [
      "before it ended",
      history(["signed", "2024-01-10"], ["terminated", "2025-01"]),
      "2024-07-01",
      { status: "signed", isLater: false, later: [{ status: "terminated", date: "2025-01" }] },
    ],
    [
      "a date that may be before",
      history(["signed", "2024"]),
      "2024-02-01",
      { status: "signed", isLater: false },
    ],
    ["no date", history(["operating"]), "2024-02-01", { status: "operating", isLater: false, later: [] }],
  ])("%s", (_name, steps, published, expected) => {
    const status = steps.at(-1)?.status ?? "signed";
    const agreement = { history: steps, status, sources: [] };
    expect(standingOf(agreement, { published })).toMatchObject(expected);
  });
});

test.each<[string, published: string[], status: AgreementStatus]>([
  ["all sources are newer than the article", ["2025-02-13", "2025-03"], "signed"],
  ["a source is older", ["2024-12-27", "2025-02-13"], "terminated"],
  ["a source has no day", ["", "2025-02-13"], "terminated"],
  ["there is no source", [], "terminated"],
])("an end without a date, where %s", (_name, published, status) => {
  const sources = published.map((day, i) => ({
    title: "t",
    url: `https://${i}.example`,
    copies: 0,
    ...(day && { published: day }),
  }));
  const steps = history(["signed", "2024-12-23"], ["terminated"]);
  const standing = standingOf({ history: steps, status: "terminated", sources }, { published: "2025-01-10" });
  expect(standing.status).toBe(status);
  expect(standing.later).toEqual(status === "signed" ? [{ status: "terminated" }] : []);
  expect(standing.isLater).toBe(false);
});

describe("silence", () => {
  const facts = (more: object) => ({
    history: history(["signed", "2023-05"]),
    status: "signed" as const,
    sources: [],
    ...more,
  });
  test.each<
    [string, Parameters<typeof standingOf>[0], knownUntil: string | undefined, silent: number | undefined]
  >([
    ["two years and more", facts({}), "2025-06", 2023],
    ["not yet two years", facts({}), "2025-05-31", undefined],
    ["a dataset that does not say its date", facts({}), undefined, undefined],
    [
      "a release since",
      facts({ sources: [{ title: "t", url: "https://a.example", published: "2024", copies: 0 }] }),
      "2026",
      undefined,
    ],
    ["in force since", facts({ effective: "2025-01" }), "2026", undefined],
    [
      "ended",
      { ...facts({}), history: history(["terminated", "2020"]), status: "terminated" },
      "2026",
      undefined,
    ],
    ["no date at all", { ...facts({}), history: history(["signed"]) }, "2026", undefined],
    [
      "two years after 29 February",
      facts({ history: history(["signed", "2024-02-29"]) }),
      "2026-03-01",
      2024,
    ],
    ["not yet then", facts({ history: history(["signed", "2024-02-29"]) }), "2026-02-28", undefined],
    ["a term that still runs", facts({ ends: "2030" }), "2026", 2023],
  ])("%s", (_name, agreement, knownUntil, silent) => {
    expect(standingOf(agreement, { knownUntil }).silentSince).toBe(silent);
  });

  test("a term that is over says so instead", () => {
    const standing = standingOf(facts({ ends: "2024" }), { knownUntil: "2026-01" });
    expect(standing).toMatchObject({ termOver: "2024" });
    expect(standing.silentSince).toBeUndefined();
  });

  test.each<[string, StatusChange[], ends: string, over: boolean]>([
    ["extended after its end", history(["signed", "2020"], ["extended", "2025-06"]), "2025-05", false],
    ["extended in the year of its end", history(["signed", "2020"], ["extended", "2025"]), "2025-05", false],
    ["extended nobody knows when", history(["signed", "2020"], ["extended"]), "2025-05", false],
    ["agreed anew", history(["signed", "2020"], ["renegotiated", "2025-05-20"]), "2025-05", false],
    ["extended to its end", history(["signed", "2020"], ["extended", "2023"]), "2025-05", true],
    ["begun after its end", history(["signed", "2020"], ["operating", "2025-06"]), "2025-05", true],
  ])("a term that is over: %s", (_name, steps, ends, over) => {
    const agreement = { history: steps, status: "signed" as const, sources: [], ends };
    expect(standingOf(agreement, { knownUntil: "2026-01" }).termOver).toBe(over ? ends : undefined);
  });
});
