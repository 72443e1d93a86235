/** Names of parties and steps of agreements that a person took out of one report, and that another tells too. */
import { describe, expect, it } from "vitest";
import type { Agreement, Party } from "@/lib/model";
import { act, undo } from "@/lib/review/decide";
import { otherwiseIn } from "@/lib/review/own/otherwise";
import { emptyOwnDataset } from "@/lib/review/own/own-dataset";
import { itemOf, type Review } from "@/lib/review/state";
import { sampleReview } from "./sample";
import { A, agreement, B, behind, edited, one, SECOND, told, two, written } from "./two-reports";

const NORVALE = "party/norvale-batteries-inc";

describe("a name that a person takes out", () => {
  // Both were read before either was accepted.
  const mine = act(sampleReview([], [], { text: SECOND, id: "second" }), { type: "accept", id: B });
  const party = (review: Review) => itemOf(review.state, NORVALE)?.record as Party;
  const called = (review: Review, texts: readonly string[]) =>
    act(review, {
      type: "edit",
      id: NORVALE,
      record: { ...party(review), names: party(review).names.filter(({ text }) => texts.includes(text)) },
    });
  const namesIn = ({ dataset }: ReturnType<typeof written>) => [
    ...new Set(dataset.parties.find(({ id }) => id === party(one).id)?.names.map(({ text }) => text)),
  ];
  const both = ["Norvale Batteries Inc.", "Norvale Batteries"];
  const official = called(mine, ["Norvale Batteries Inc."]);

  it("stays out, whatever another report tells and whichever is decided on again", () => {
    expect(party(one).names.map(({ text }) => text)).toEqual(both);
    const first = written(one, emptyOwnDataset());
    expect(namesIn(written(mine, first.dataset))).toEqual(both);
    const now = written(official, first.dataset);
    expect(namesIn(now)).toEqual(["Norvale Batteries Inc."]);
    expect(namesIn(written(one, now.dataset, first))).toEqual(["Norvale Batteries Inc."]);
    const earlier = written(official, emptyOwnDataset());
    expect(namesIn(written(one, earlier.dataset))).toEqual(["Norvale Batteries Inc."]);
  });

  it("stays out where it stood first, and leaves the others as they were read", () => {
    const short = called(mine, ["Norvale Batteries"]);
    const now = written(short, written(one, emptyOwnDataset()).dataset);
    expect(namesIn(now)).toEqual(["Norvale Batteries"]);
    const told = now.dataset.evidence.filter(({ record }) => record.id === party(one).id);
    expect(told.map(({ release, field, method }) => `${release} ${field} ${method}`).sort()).toEqual([
      "second names.0 rule: legal form",
      'second names.~{"text":"Norvale Batteries Inc."} taken out by hand',
    ]);
  });

  it("is there again when that is undone, with the evidence of both", () => {
    const first = written(one, emptyOwnDataset());
    const before = written(mine, first.dataset);
    const now = written(called(mine, ["Norvale Batteries"]), before.dataset, before);
    const back = written(mine, now.dataset, now);
    expect(namesIn(back).toSorted()).toEqual(both.toSorted());
    const at = (field: string) =>
      back.dataset.evidence
        .filter(({ record, field: told }) => record.id === party(one).id && told === field)
        .map(({ release }) => release);
    const place = namesIn(back).indexOf("Norvale Batteries Inc.");
    expect(at(`names.${place}`).sort()).toEqual(["norvale-1", "second"]);
  });

  it("is said in the review that tells it", () => {
    const first = written(one, emptyOwnDataset());
    const now = written(official, first.dataset);
    expect(otherwiseIn(now.dataset, one, first.ids)[NORVALE]).toEqual([
      "Also in My agreements: without Norvale Batteries (taken out by hand in another release)",
    ]);
  });

  it("is not denied where it is only written over", () => {
    const record = {
      ...party(mine),
      names: [{ text: "Norvale Cells Inc.", type: "official" as const }, ...party(mine).names.slice(1)],
    };
    const now = written(
      act(mine, { type: "edit", id: NORVALE, record }),
      written(one, emptyOwnDataset()).dataset,
    );
    expect(namesIn(now)).toContain("Norvale Batteries Inc.");
    expect(namesIn(now)).toContain("Norvale Cells Inc.");
  });
});

describe("a step that a person takes out", () => {
  const signed = { status: "signed", date: "2025-03-14" } as const;
  const rumoured = { status: "rumoured", date: "2025-03-14" } as const;
  const history = (review: Review, id: string, steps: Agreement["history"]) =>
    edited(review, id, { history: steps });

  it("stays out with its day, whichever is decided on again, and the review that tells it says so", () => {
    const first = written(one, emptyOwnDataset());
    expect(told(one, A).history).toEqual([signed]);
    const denied = history(two, B, [rumoured]);
    const now = written(denied, first.dataset);
    expect(agreement(now).history).toEqual([rumoured]);
    expect(behind(now, 'history.~{"status":"signed","date":"2025-03-14"}')).toEqual([
      "second taken out by hand",
    ]);
    expect(otherwiseIn(now.dataset, one, first.ids)[A]).toEqual([
      "Status in My agreements: without signed (taken out by hand in another release)",
    ]);
    const again = written(edited(one, A, { summary: "A plant." }), now.dataset, first);
    expect(agreement(again).history).toEqual([rumoured]);
    const back = written(undo(denied), now.dataset, now);
    expect(agreement(back).history).toEqual([signed]);
    expect(behind(back, "history.0.status").sort()).toEqual(["norvale-1 read", "second read"]);
    expect(written(denied, emptyOwnDataset()).dataset.agreements[0]?.history).toEqual([rumoured]);
  });

  it("says nothing against the same step on another day", () => {
    const later = history(one, A, [{ status: "signed", date: "2025-03-20" }]);
    const now = written(history(two, B, [rumoured]), written(later, emptyOwnDataset()).dataset);
    expect(agreement(now).history).toEqual([rumoured, { status: "signed", date: "2025-03-20" }]);
  });

  it("keeps the evidence of a step whose day another report tells better", () => {
    const month = history(one, A, [{ status: "signed", date: "2025-03" }]);
    const now = written(two, written(month, emptyOwnDataset()).dataset);
    expect(behind(now, "history.0.status").sort()).toEqual(["norvale-1 read", "second read"]);
  });
});
