import { describe, expect, it } from "vitest";
import type { Agreement } from "@/lib/model";
import { act, openReview, undo } from "@/lib/review/decide";
import { emptyOwnDataset } from "@/lib/review/own/own-dataset";
import type { Review } from "@/lib/review/state";
import { sampleReview, sliceOf, TEXT } from "./sample";
import { A, agreement, B, behind, edited, told, written } from "./two-reports";

describe("an entry of a list that a person takes out", () => {
  // Both tell of the functions, of Bremen and of a project there, and of who agreed.
  const base = act(sampleReview(), { type: "accept", id: A });
  const lists = {
    functions: ["manufacturing", "supply"],
    scopePlaces: ["bremen", "hamburg"],
    fields: ["battery storage", "recycling"],
  };
  const placeIn = ({ start }: Review, name: string) =>
    start.items.find(({ kind, record }) => kind === "place" && record.names[0]?.text === name)?.record.id ??
    "";
  /** Reviews whose readings tell of the same lists. */
  const reading = (review: Review, id: string, told = lists): Review => {
    const scopePlaces = [placeIn(review, "Bremen"), placeIn(review, "Hamburg")];
    const items = review.start.items.map((item) =>
      item.id === id ? ({ ...item, record: { ...item.record, ...told, scopePlaces } } as typeof item) : item,
    );
    return openReview({ ...review.start, items }, review.about, review.log);
  };
  const one = reading(base, A);
  const first = written(one, emptyOwnDataset());
  const two = reading(
    act(
      sampleReview([sliceOf(first.dataset)], [], { text: TEXT.replaceAll("40 MWh", "50 MWh"), id: "second" }),
      {
        type: "accept",
        id: B,
      },
    ),
    B,
  );
  const both = written(two, first.dataset);
  const without: Partial<Agreement> = {
    functions: ["supply"],
    scopePlaces: [placeIn(two, "Hamburg")],
    fields: ["Recycling"],
    projects: [],
  };
  const less = edited(two, B, without);
  const left = { functions: ["supply"], scopePlaces: ["hamburg"], fields: ["recycling"] };

  it("stays out, whatever another release tells and whichever is decided on again", () => {
    expect(agreement(both)).toMatchObject({ ...lists, projects: [{ site: "bremen" }] });
    const now = written(less, both.dataset, both);
    expect(agreement(now)).toMatchObject(left);
    expect(agreement(now)).not.toHaveProperty("projects");
    const again = written(edited(one, A, { summary: "A plant." }), now.dataset, first);
    expect(agreement(again)).toMatchObject({ ...left, summary: "A plant." });
    expect(agreement(again)).not.toHaveProperty("projects");
    expect(agreement(written(less, first.dataset))).toMatchObject(left);
    expect(behind(again, 'scopePlaces.~"bremen"')).toEqual(["second taken out by hand"]);
  });

  it("is there again when that is undone, with the evidence of both", () => {
    const now = written(less, both.dataset, both);
    const back = written(undo(less), now.dataset, now);
    for (const list of ["functions", "scopePlaces", "fields"] as const)
      expect(agreement(back)[list]?.toSorted()).toEqual(agreement(both)[list]?.toSorted());
    expect(agreement(back).projects).toEqual(agreement(both).projects);
    expect(behind(back, "projects.0.site").sort()).toEqual(behind(both, "projects.0.site").sort());
    const gone = written(act(less, { type: "reject", id: B }), now.dataset, now);
    expect(agreement(gone).projects).toEqual(agreement(first).projects);
    expect(behind(gone, "projects.0.site")).toEqual(behind(first, "projects.0.site"));
  });

  it("is not brought by a release that comes later, until a person adds it there", () => {
    const mine = written(edited(one, A, { functions: ["supply"] }), emptyOwnDataset());
    const later = written(two, mine.dataset);
    expect(agreement(later).functions).toEqual(["supply"]);
    // The other reads no recycling: who adds it there says that it is right.
    const mill = written(edited(one, A, { fields: ["battery storage"] }), emptyOwnDataset());
    const silent = reading(two, B, { ...lists, fields: ["battery storage"] });
    expect(agreement(written(silent, mill.dataset)).fields).toEqual(["battery storage"]);
    const more = edited(silent, B, { fields: ["battery storage", "Recycling"] });
    const added = written(more, mill.dataset);
    expect(agreement(added).fields).toEqual(["battery storage", "Recycling"]);
    expect(agreement(written(undo(more), added.dataset, added)).fields).toEqual(["battery storage"]);
  });

  it("keeps roles and their evidence with their parties, and an agreement its last party", () => {
    const { parties } = told(two, B);
    const roles = edited(two, B, { parties: parties.map((part) => ({ ...part, role: "partner" })) });
    const now = written(roles, both.dataset, both);
    const [kept] = agreement(now).parties.slice(1);
    const out = written(edited(one, A, { parties: told(one, A).parties.slice(1) }), now.dataset, first);
    expect(agreement(out).parties).toEqual([kept]);
    expect(behind(out, "parties.0.role")).toEqual(["second entered by hand"]);
    expect(behind(out, "parties.1.role")).toEqual([]);
  });

  it("is no guess that the review left out by itself", () => {
    const { start, about, log } = base;
    const evidence = start.evidence.map((each) =>
      each.field?.startsWith("fields.") ? { ...each, confidence: 0.2 } : each,
    );
    const guessing = openReview({ ...start, evidence }, about, log);
    expect(told(guessing, A).fields).toBeUndefined();
    const { dataset } = written(guessing, emptyOwnDataset());
    expect(dataset.evidence.map(({ method }) => method)).not.toContain("taken out by hand");
  });
});
