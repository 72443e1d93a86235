/** Which agreement of a dataset a proposed one is: a step of its life can come years after it was signed. */
import { describe, expect, it } from "vitest";
import type { Agreement, Dataset, StatusChange } from "@/lib/model";
import { matchAgreement, possibleAgreements } from "@/lib/releases/match-known";

function agreement(id: string, history: StatusChange[], rest: Partial<Agreement> = {}): Agreement {
  return { id, form: "memorandum", history, parties: [{ party: "orvex" }, { party: "kaldur" }], ...rest };
}

function dataset(...agreements: Agreement[]): Dataset {
  const info = { id: "d", title: "D", version: "1" };
  return { info, places: [], parties: [], releases: [], agreements, evidence: [] };
}

const SIGNED = agreement("signed", [{ status: "signed", date: "2023-05-02" }]);
const later = (status: StatusChange["status"], date?: string, rest?: Partial<Agreement>) =>
  agreement("proposed", [{ status, ...(date !== undefined && { date }) }], rest);

describe("a later step", () => {
  it.each(["operating", "extended", "renegotiated", "expired", "terminated"] as const)(
    "of an agreement that was made long before is found: %s",
    (status) => {
      expect(matchAgreement(dataset(SIGNED), later(status, "2025-11-03"))).toEqual({
        agreement: "signed",
        score: 0.7,
        isLater: true,
      });
    },
  );

  it("is of none where several could be meant", () => {
    const other = agreement("other", [{ status: "signed", date: "2024-02-01" }]);
    expect(matchAgreement(dataset(SIGNED, other), later("terminated", "2025-11-03"))).toBeUndefined();
  });

  it("is of the one that was made at that time, where there is one", () => {
    const ended = agreement("ended", [{ status: "terminated", date: "2025-11-01" }]);
    const match = matchAgreement(dataset(SIGNED, ended), later("terminated", "2025-11-03"));
    expect(match?.agreement).toBe("ended");
    expect(match?.isLater).toBeUndefined();
  });

  it("is of no agreement that came after it, and of none of another form", () => {
    expect(matchAgreement(dataset(SIGNED), later("terminated", "2021-11-03"))).toBeUndefined();
    const venture = later("terminated", "2025-11-03", { form: "joint-venture" });
    expect(matchAgreement(dataset(SIGNED), venture)).toBeUndefined();
  });
});

it("another signing years later is another agreement", () => {
  expect(matchAgreement(dataset(SIGNED), later("signed", "2025-11-03"))).toBeUndefined();
});

it("what tells of one of its parties alone is no report of an agreement", () => {
  const alone = later("signed", "2023-05-02", { parties: [{ party: "orvex" }] });
  expect(matchAgreement(dataset(SIGNED), alone)).toBeUndefined();
});

describe("what an agreement may belong to, for a person to say", () => {
  const contract = later("signed", "2025-11-03", { form: "definitive-contract", functions: ["supply"] });

  it("is one of the same parties whose form is another, as a later step where it came long after", () => {
    expect(possibleAgreements(dataset(SIGNED), contract)).toEqual([
      { agreement: "signed", hasSameParties: true, isLater: true, functions: [] },
    ]);
    const week = agreement("week", [{ status: "announced", date: "2025-10-28" }]);
    expect(possibleAgreements(dataset(week), contract)).toMatchObject([
      { agreement: "week", isLater: false },
    ]);
  });

  it("begins with the same matter, then goes from new to old, and ends before it is no help", () => {
    const one = (id: string, date: string, rest?: Partial<Agreement>) =>
      agreement(id, [{ status: "signed", date }], rest);
    const known = [
      one("old", "2020-01-01"),
      one("matter", "2019-01-01", { functions: ["funding", "supply"] }),
      one("new", "2024-01-01"),
      one("oldest", "2018-01-01"),
    ];
    const found = possibleAgreements(dataset(...known), contract);
    expect(found.map((possible) => possible.agreement)).toEqual(["matter", "new", "old"]);
    expect(found[0]?.functions).toEqual(["supply"]);
  });

  it("is none that came long after it, and none of other parties", () => {
    const next = agreement("next", [{ status: "signed", date: "2026-11-03" }]);
    const others = agreement("others", SIGNED.history, { parties: [{ party: "orvex" }, { party: "other" }] });
    expect(possibleAgreements(dataset(next, others), contract)).toEqual([]);
  });
});
