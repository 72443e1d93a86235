/** Which agreement of a dataset a proposed one is: a step of its life can come years after it was signed. */
import { describe, expect, it } from "vitest";
import type { Agreement, Dataset, StatusChange } from "@/lib/model";
import { matchAgreement } from "@/lib/releases/match-known";

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
