import { describe, expect, it } from "vitest";
import type { Agreement, Party } from "@/lib/model";
import { act } from "@/lib/review/decide";
import { contributionOf } from "@/lib/review/own/contribution";
import { otherwiseIn } from "@/lib/review/own/otherwise";
import { emptyOwnDataset, withContribution } from "@/lib/review/own/own-dataset";
import { itemOf, type Review } from "@/lib/review/state";
import { KNOWN, sampleReview, TEXT } from "./sample";

const AGREEMENT = "agreement/norvale-1-a1";

function edited(review: Review, change: Partial<Agreement>): Review {
  const record = itemOf(review.state, AGREEMENT)?.record as Agreement;
  return act(review, { type: "edit", id: AGREEMENT, record: { ...record, ...change } });
}

describe("what the dataset says otherwise than a review", () => {
  const review = act(sampleReview(), { type: "accept", id: AGREEMENT });
  const { dataset, ids } = withContribution(emptyOwnDataset(), contributionOf(review));

  it("is nothing where the dataset took what the review says", () => {
    expect(otherwiseIn(dataset, review, ids)).toEqual({});
  });

  it("is told in words, and whether a person said it", () => {
    const told = edited(review, {
      form: "joint-venture",
      history: [{ status: "signed", date: "2025-03-15" }],
    });
    expect(otherwiseIn(dataset, told, ids)).toEqual({
      [AGREEMENT]: [
        "Form in My agreements: Memorandum (as another release tells it)",
        "Date in My agreements: 14 Mar 2025 (as another release tells it)",
      ],
    });
    const now = withContribution(dataset, contributionOf(told), { ids });
    const place = dataset.places.find(({ names }) => names[0]?.text === "Hamburg")?.id ?? "";
    expect(itemOf(review.state, AGREEMENT)?.record).toMatchObject({ placeSigned: place });
    expect(otherwiseIn(now.dataset, review, ids)[AGREEMENT]).toEqual([
      "Form in My agreements: Joint venture (told by hand in another release)",
      "Date in My agreements: 15 Mar 2025 (told by hand in another release)",
    ]);
  });

  it("is told of a quantity that differs in its number alone", () => {
    const record = itemOf(review.state, AGREEMENT)?.record as Agreement;
    const [project] = record.projects ?? [];
    expect(project?.quantities).toMatchObject([{ value: 40, unit: "MWh" }]);
    const planned = (value: number, unit = "MWh") => ({ value, unit, qualifier: "planned" as const });
    const saying = (...quantities: ReturnType<typeof planned>[]) =>
      otherwiseIn(dataset, edited(review, { projects: [{ ...project, quantities }] }), ids)[AGREEMENT];
    expect(saying(planned(60))).toEqual([
      `Quantity in My agreements too: 40 MWh (as “${review.start.release.title}” tells it)`,
    ]);
    // It tells the one as well, or something else.
    expect(saying(planned(40), planned(60))).toBeUndefined();
    expect(saying(planned(60, "jobs"))).toBeUndefined();
  });

  it("is told where a person emptied the field", () => {
    const record = itemOf(review.state, AGREEMENT)?.record as Agreement;
    const { placeSigned: _, ...rest } = record;
    const told = act(review, { type: "edit", id: AGREEMENT, record: rest });
    const now = withContribution(dataset, contributionOf(told), { ids });
    expect(otherwiseIn(now.dataset, review, ids)).toEqual({
      [AGREEMENT]: ["Signed in in My agreements: nothing (taken out by hand in another release)"],
    });
  });

  it("is told where a person took an entry out of a list", () => {
    const record = itemOf(review.state, AGREEMENT)?.record as Agreement;
    const parties = record.parties.slice(1);
    const told = edited(review, { projects: [], functions: ["supply"], parties });
    const now = withContribution(dataset, contributionOf(told), { ids });
    expect(otherwiseIn(now.dataset, review, ids)[AGREEMENT]?.toSorted()).toEqual([
      "Function in My agreements: without Manufacturing (taken out by hand in another release)",
      "Party in My agreements: without Norvale Batteries (taken out by hand in another release)",
      "Site in My agreements: without Bremen (taken out by hand in another release)",
    ]);
    expect(otherwiseIn(now.dataset, told, ids)).toEqual({});
  });

  it("is told of a party too, and not of one that is known", () => {
    const text = `${TEXT}\nKestrel Steel AG is headquartered in Bremen.\n`;
    const seated = act(sampleReview([], [], { text }), { type: "accept", id: AGREEMENT });
    const first = withContribution(emptyOwnDataset(), contributionOf(seated));
    const other = act(sampleReview([], [], { text, id: "second" }), {
      type: "accept",
      id: "agreement/second-a1",
    });
    const id = "party/kestrel-steel-ag";
    const read = itemOf(other.state, id)?.record as Party;
    const { seat: _, presence: __, ...rest } = read;
    const record: Party = { ...rest, kind: "fund" };
    const told = act(other, { type: "edit", id, record });
    const now = withContribution(first.dataset, contributionOf(told));
    expect(otherwiseIn(now.dataset, seated, first.ids)[id]).toEqual([
      "Kind in My agreements: Fund (told by hand in another release)",
      "Seat in My agreements: nothing (taken out by hand in another release)",
    ]);
    const known = act(sampleReview([KNOWN]), { type: "accept", id: AGREEMENT });
    const copied = withContribution(emptyOwnDataset(), contributionOf(known));
    expect(otherwiseIn(copied.dataset, known, copied.ids)).toEqual({});
  });

  it("is not a day of the month that the review tells", () => {
    const told = edited(review, { history: [{ status: "signed", date: "2025-03" }] });
    expect(otherwiseIn(dataset, told, ids)).toEqual({});
  });

  it("is nothing while the agreement is not accepted", () => {
    const open = act(edited(review, { form: "other" }), { type: "reopen", id: AGREEMENT });
    expect(otherwiseIn(dataset, open, ids)).toEqual({});
  });
});
