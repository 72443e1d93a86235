/** Several releases in the dataset of one's own: reports of one agreement, copies, and what is taken back. */
import { describe, expect, it } from "vitest";
import { type Dataset, displayName, type Party } from "@/lib/model";
import { act } from "@/lib/review/decide";
import { OWN_DATASET } from "@/lib/review/own/own";
import { withoutRelease } from "@/lib/review/own/without-release";
import { itemOf, titleOf } from "@/lib/review/state";
import { KNOWN, sampleReview, sliceOf, TEXT } from "./sample";
import { A, ACCEPT, agreement, B, both, edited, first, one, SECOND, told, two, written } from "./two-reports";

describe("taking it back", () => {
  it("leaves nothing, and accepting again gives the same ids", () => {
    const review = act(sampleReview([KNOWN]), ACCEPT);
    const first = written(review);
    const back = written(act(review, { type: "reopen", id: A }), first.dataset, first);
    expect(back.dataset.agreements).toEqual([]);
    const empty = withoutRelease(first.dataset, "norvale-1");
    expect([empty.places, empty.parties, empty.releases, empty.agreements, empty.evidence]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    const again = written(review, back.dataset, back);
    expect(again.ids).toEqual(first.ids);
    expect(again.dataset.agreements).toEqual(first.dataset.agreements);
  });

  it("keeps what another release says of the same agreement", () => {
    expect(itemOf(two.state, B)?.same).toMatchObject({ ref: `${OWN_DATASET}/${A}` });
    expect(both.dataset.agreements).toHaveLength(1);
    expect(both.dataset.parties).toHaveLength(first.dataset.parties.length);
    const sources = (dataset: Dataset) =>
      new Set(
        dataset.evidence.filter(({ record }) => record.kind === "agreement").map(({ release }) => release),
      );
    expect(sources(both.dataset)).toEqual(new Set(["norvale-1", "second"]));
    const quantities = ({ agreements: [one] }: Dataset) =>
      (one?.projects ?? []).flatMap((project) => project.quantities ?? []).map(({ value }) => value);
    expect(quantities(both.dataset)).toEqual(expect.arrayContaining([40, 20]));

    const left = withoutRelease(both.dataset, "second");
    expect(quantities(left)).not.toContain(20);
    expect(sources(left)).toEqual(new Set(["norvale-1"]));
    expect(left.agreements[0]?.parties).toEqual(first.dataset.agreements[0]?.parties);
    // The other way round what the second says stays.
    const other = withoutRelease(both.dataset, "norvale-1");
    expect(other.agreements).toHaveLength(1);
    expect(other.parties).toHaveLength(2);
    expect(sources(other)).toEqual(new Set(["second"]));
  });
});

describe("deciding again on a release whose agreement another one reports too", () => {
  it("keeps one agreement with both as its sources, whatever was decided", () => {
    const bremen = one.state.items.find(({ record }) => record.id === "bremen");
    const { dataset } = written(act(one, { type: "reject", id: bremen?.id ?? "" }), both.dataset, first);
    expect(dataset.agreements.map(({ id }) => id)).toEqual(["norvale-1-a1"]);
    const sources = dataset.evidence.filter(({ record }) => record.id === "norvale-1-a1");
    expect(new Set(sources.map(({ release }) => release))).toEqual(new Set(["norvale-1", "second"]));
  });

  it("takes what was corrected there, and keeps what the other adds", () => {
    const { form, projects } = agreement(
      written(edited(one, A, { form: "joint-venture" }), both.dataset, first),
    );
    expect(form).toBe("joint-venture");
    const values = (projects ?? []).flatMap(({ quantities = [] }) => quantities);
    expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining([40, 20]));
  });

  it("takes what a party is called and is now, and drops the names that were taken out, whoever tells them", () => {
    const kestrel = one.state.items.find((item) => titleOf(one.state, item) === "Kestrel Steel");
    const record: Party = {
      ...(kestrel?.record as Party),
      kind: "fund",
      names: [{ text: "Kestrel Steel SE", type: "official" }],
    };
    const renamed = act(one, { type: "edit", id: kestrel?.id ?? "", record });
    const { dataset } = written(renamed, both.dataset, first);
    const now = dataset.parties.find(({ id }) => id === record.id);
    expect(now?.kind).toBe("fund");
    expect(displayName(now ?? record)).toBe("Kestrel Steel SE");
    expect(new Set(now?.names.map(({ text }) => text))).toEqual(new Set(["Kestrel Steel SE"]));
  });

  it("leaves nothing of what the second alone adds when that is taken back", () => {
    const { projects: _projects, ...without } = told(one, A);
    const bare = written(act(one, { type: "edit", id: A, record: { ...without, functions: ["supply"] } }));
    const more = edited(two, B, { functions: ["training"] });
    const together = written(more, bare.dataset);
    expect(agreement(together).functions).toEqual(["supply", "training"]);
    expect(agreement(together).projects).toHaveLength(1);
    const back = written(act(more, { type: "reject", id: B }), together.dataset, together);
    expect(agreement(back).functions).toEqual(["supply"]);
    expect(agreement(back).projects).toBeUndefined();
  });

  it("takes with the second a quantity that it told without the site where the first tells it too", () => {
    const quantities = [{ value: 40, unit: "MWh" }];
    const there = written(edited(one, A, { projects: [{ site: "bremen", quantities }] }));
    const together = written(edited(two, B, { projects: [{ quantities }] }), there.dataset);
    expect(agreement(together).projects).toHaveLength(2);
    const left = withoutRelease(together.dataset, "second");
    expect(agreement({ dataset: left }).projects).toEqual(agreement(there).projects);
  });

  it("leaves no quantity, name or role that the second alone adds to what both tell", () => {
    const text = TEXT.replaceAll("40 MWh", "50 MWh");
    const other = sampleReview([sliceOf(first.dataset)], [], { text, id: "second" });
    const { parties, projects } = told(other, B);
    const more = edited(act(other, { type: "accept", id: B }), B, {
      parties: parties.map((part) => ({ ...part, role: "partner" })),
      projects: (projects ?? []).map((project) => ({ ...project, name: "Storage One" })),
    });
    const together = written(more, first.dataset);
    expect(agreement(together)).toMatchObject({
      parties: [{ role: "partner" }, { role: "partner" }],
      projects: [{ name: "Storage One", quantities: [{ value: 40 }, { value: 50 }] }],
    });
    const back = written(act(more, { type: "reject", id: B }), together.dataset, together);
    expect(back.dataset.agreements).toEqual(first.dataset.agreements);
    // The other way round, evidence follows the quantity that is left.
    const rest = written(act(one, { type: "reject", id: A }), together.dataset, first);
    expect(agreement(rest).projects?.[0]?.quantities).toMatchObject([{ value: 50 }]);
    const paths = rest.dataset.evidence.map(({ field }) => field);
    expect(paths).toContain("projects.0.quantities.0");
    expect(paths).not.toContain("projects.0.quantities.1");
  });

  it("parts them again where the second is none of it after all", () => {
    const { dataset } = written(act(two, { type: "same", id: B }), both.dataset, both);
    expect(dataset.agreements.map(({ id }) => id)).toEqual(["norvale-1-a1", "second-a1"]);
  });
});

describe("two releases at once", () => {
  it("that both propose a party before either is accepted have one party in the end", () => {
    const apart = sampleReview([], [], { text: SECOND, id: "second" });
    const both = written(act(apart, { type: "accept", id: B }), first.dataset);
    expect(both.dataset.parties.map(({ id }) => id).sort()).toEqual(
      first.dataset.parties.map(({ id }) => id).sort(),
    );
  });

  it("with other parties under one id keep them apart", () => {
    const other = sampleReview([], [], { id: "third" });
    const item = other.state.items.find(({ kind }) => kind === "party");
    const renamed = act(other, {
      type: "edit",
      id: item?.id ?? "",
      record: { ...(item?.record as Party), names: [{ text: "Quite Another", type: "official" }] },
    });
    const both = written(act(renamed, { type: "accept", id: item?.id ?? "" }), first.dataset);
    expect(both.dataset.parties).toHaveLength(first.dataset.parties.length + 1);
  });
});

describe("a copy of a known release", () => {
  it("is kept as a copy, with the release that it copies", () => {
    const copy = sampleReview([sliceOf(first.dataset)], [], { id: "copy" });
    expect(copy.start.copyOf?.release.id).toBe("norvale-1");
    const both = written(act(copy, { type: "accept", id: "agreement/copy-a1" }), first.dataset);
    expect(both.dataset.releases.find(({ id }) => id === "copy")).toMatchObject({ copyOf: "norvale-1" });

    // A correction repeats most of what it corrects, and only a person knows.
    const none = act(copy, { type: "copy", isCopy: false });
    const apart = written(act(none, { type: "accept", id: "agreement/copy-a1" }), first.dataset);
    expect(apart.dataset.releases.find(({ id }) => id === "copy")).not.toHaveProperty("copyOf");
    expect(act(none, { type: "copy", isCopy: false })).toBe(none);
    expect(act(none, { type: "copy", isCopy: true }).state).toEqual(copy.state);
  });
});
