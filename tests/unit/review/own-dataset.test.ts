import { describe, expect, it } from "vitest";
import { writeNativeJson } from "@/lib/formats/native-json";
import { readDataset } from "@/lib/formats/read-dataset";
import { type Agreement, type Dataset, displayName, type Party } from "@/lib/model";
import { contributionOf } from "@/lib/review/contribution";
import { factsOf } from "@/lib/review/facts";
import { OWN_DATASET } from "@/lib/review/own";
import { emptyOwnDataset, type Written, withContribution } from "@/lib/review/own-dataset";
import { act, itemOf, openReview, type Review, titleOf } from "@/lib/review/state";
import { withoutRelease } from "@/lib/review/without-release";
import { KNOWN, sampleReview, sliceOf, TEXT } from "./sample";

const AGREEMENT = "agreement/norvale-1-a1";
const ACCEPT = { type: "accept", id: AGREEMENT } as const;

function accepted(review: Review, own: Dataset = emptyOwnDataset(), before: Partial<Written> = {}) {
  const changed = withContribution(own, contributionOf(review), before);
  // Whatever was decided, the dataset can be written and read again.
  const { info: _, ...records } = readDataset(writeNativeJson(changed.dataset), "own.json");
  expect(records).toEqual(expect.objectContaining({ agreements: changed.dataset.agreements }));
  return changed;
}

/** Another report of the same agreement, two days later. */
const SECOND = `Kestrel Steel AG and Norvale Batteries Inc. to build storage plant

BERLIN, Germany, March 16, 2025 – Kestrel Steel AG and Norvale Batteries Inc. signed a memorandum of understanding on March 14, 2025. The plant will have an output of 20 MW.
`;

describe("what goes into the dataset", () => {
  it("is the agreement with its parties and places, the release, and evidence for every field", () => {
    const { dataset } = accepted(act(sampleReview([KNOWN]), ACCEPT));
    expect(dataset.info).toMatchObject({ id: OWN_DATASET, title: "My agreements", version: "1" });
    const [agreement] = dataset.agreements;
    expect(agreement?.parties.map(({ party }) => party).sort()).toEqual(["kestrel", "norvale-batteries-inc"]);
    expect(dataset.releases).toEqual([
      expect.objectContaining({
        publisher: "Example Wire",
        published: "2025-03-14",
        url: "https://www.example.com/1",
      }),
    ]);
    const fields = dataset.evidence
      .filter(({ record }) => record.kind === "agreement")
      .map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining([
        undefined,
        "form",
        "history.0.status",
        "history.0.date",
        "parties.0.party",
        "parties.1.party",
      ]),
    );
    for (const { quote, start, end } of dataset.evidence)
      if (quote) expect(TEXT.slice(start, end)).toBe(quote);
  });

  it("has no address where nobody gave one, also from drafts of older versions, which had one that leads nowhere", () => {
    const review = sampleReview([KNOWN]);
    const release = { ...review.start.release, url: "https://release.invalid/norvale-1" };
    const about = { publisher: "Example Wire", published: "2025-03-14" };
    const old = openReview({ ...review.start, release }, about);
    const { dataset } = accepted(act(old, ACCEPT));
    expect(dataset.releases).toHaveLength(1);
    expect(dataset.releases[0]).not.toHaveProperty("url");
  });

  it("copies known parties with the places that contain theirs, and says whose they are", () => {
    const { dataset } = accepted(act(sampleReview([KNOWN]), ACCEPT));
    const kestrel = dataset.parties.find(({ id }) => id === "kestrel");
    expect(kestrel).toMatchObject({ seat: "bremen", country: "DE" });
    expect(kestrel?.identifiers).toContainEqual({ scheme: "entente", value: "base/party/kestrel" });
    expect(dataset.places.find(({ id }) => id === "bremen")).toMatchObject({ within: "germany" });
  });

  it("is nothing before something is accepted, and a known party alone is nothing to add", () => {
    const { dataset } = accepted(sampleReview([KNOWN]));
    expect([...dataset.agreements, ...dataset.parties, ...dataset.places, ...dataset.releases]).toEqual([]);
  });

  it("has no evidence of a rule for what a person entered", () => {
    const review = act(sampleReview(), ACCEPT);
    const record = itemOf(review.state, AGREEMENT)?.record as Agreement;
    const edited = act(review, {
      type: "edit",
      id: AGREEMENT,
      record: {
        ...record,
        summary: "A plant",
        history: [{ status: "signed", date: "2025-03" }],
        parties: [...record.parties].reverse(),
      },
    });
    const { dataset } = accepted(edited);
    const by = (field: string) =>
      dataset.evidence.find((one) => one.record.kind === "agreement" && one.field === field);
    expect(by("summary")).toMatchObject({ method: "entered by hand" });
    expect(by("summary")?.quote).toBeUndefined();
    expect(by("history.0.date")).toMatchObject({
      method: "corrected by hand",
      quote: expect.stringContaining("March 14"),
    });
    expect(by("history.0.date")?.confidence).toBeUndefined();
    // The parties changed places, and their evidence with them.
    expect(by("parties.0.party")?.method).toMatch(/^rule: /);
  });

  it("has the words behind roles and shares, and says which a person entered", () => {
    const text = TEXT.replace("signed a memorandum of understanding", "formed a 50-50 joint venture");
    const before = sampleReview([], [], { text });
    const record = itemOf(before.state, AGREEMENT)?.record as Agreement;
    expect(record.parties.map(({ share }) => share)).toEqual([50, 50]);
    const parties = record.parties.map((part, i) =>
      i === 0 ? { ...part, role: "builder" } : { ...part, share: 40 },
    );
    const edited = act(before, { type: "edit", id: AGREEMENT, record: { ...record, parties } });
    const { dataset } = accepted(act(edited, ACCEPT));
    const by = (field: string) =>
      dataset.evidence.find((one) => one.record.kind === "agreement" && one.field === field);
    expect(by("parties.0.share")).toMatchObject({ quote: expect.stringContaining("50-50") });
    expect(by("parties.0.share")?.method).toMatch(/^rule: /);
    expect(by("parties.0.role")?.method).toBe("entered by hand");
    expect(by("parties.1.share")?.method).toBe("corrected by hand");
    const item = itemOf(edited.state, AGREEMENT);
    const facts = item ? factsOf(edited, item) : [];
    expect(
      facts.filter(({ field }) => /^parties\.\d\.(role|share)$/.test(field)).map(({ text }) => text),
    ).toEqual(["builder (Norvale Batteries)", "50 % (Norvale Batteries)", "40 % (Kestrel Steel)"]);
  });

  it("merges two parties into one, with the evidence of both", () => {
    const before = sampleReview();
    const [into, from] = before.state.items.filter(({ kind }) => kind === "party");
    const merged = act(before, { type: "merge", from: from?.id ?? "", into: into?.id ?? "" });
    const { dataset } = accepted(act(merged, { type: "accept", id: into?.id ?? "" }));
    expect(dataset.parties).toHaveLength(1);
    expect(dataset.parties[0]?.names.length).toBeGreaterThan(1);
    expect(dataset.evidence.filter(({ record }) => record.kind === "party").length).toBeGreaterThan(1);
  });
});

describe("taking it back", () => {
  it("leaves nothing, and accepting again gives the same ids", () => {
    const review = act(sampleReview([KNOWN]), ACCEPT);
    const first = accepted(review);
    const back = accepted(act(review, { type: "reopen", id: AGREEMENT }), first.dataset, first);
    expect(back.dataset.agreements).toEqual([]);
    const empty = withoutRelease(first.dataset, "norvale-1");
    expect([empty.places, empty.parties, empty.releases, empty.agreements, empty.evidence]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    const again = accepted(review, back.dataset, back);
    expect(again.ids).toEqual(first.ids);
    expect(again.dataset.agreements).toEqual(first.dataset.agreements);
  });

  it("keeps what another release says of the same agreement", () => {
    const first = accepted(act(sampleReview(), ACCEPT));
    const review = sampleReview([sliceOf(first.dataset)], [], { text: SECOND, id: "second" });
    const agreement = review.state.items.find(({ kind }) => kind === "agreement");
    expect(agreement?.same).toMatchObject({ ref: `${OWN_DATASET}/agreement/norvale-1-a1` });
    const both = accepted(act(review, { type: "accept", id: agreement?.id ?? "" }), first.dataset);
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
  const one = act(sampleReview(), ACCEPT);
  const first = accepted(one);
  const second = sampleReview([sliceOf(first.dataset)], [], { text: SECOND, id: "second" });
  const told = second.state.items.find(({ kind }) => kind === "agreement");
  const both = accepted(act(second, { type: "accept", id: told?.id ?? "" }), first.dataset);

  it("keeps one agreement with both as its sources, whatever was decided", () => {
    const bremen = one.state.items.find(({ record }) => record.id === "bremen");
    const { dataset } = accepted(act(one, { type: "reject", id: bremen?.id ?? "" }), both.dataset, first);
    expect(dataset.agreements.map(({ id }) => id)).toEqual(["norvale-1-a1"]);
    const sources = dataset.evidence.filter(({ record }) => record.id === "norvale-1-a1");
    expect(new Set(sources.map(({ release }) => release))).toEqual(new Set(["norvale-1", "second"]));
  });

  it("takes what was corrected there, and keeps what the other adds", () => {
    const record = { ...(itemOf(one.state, AGREEMENT)?.record as Agreement), form: "joint-venture" as const };
    const { dataset } = accepted(act(one, { type: "edit", id: AGREEMENT, record }), both.dataset, first);
    expect(dataset.agreements).toHaveLength(1);
    const [agreement] = dataset.agreements;
    expect(agreement?.form).toBe("joint-venture");
    const values = (agreement?.projects ?? []).flatMap(({ quantities = [] }) => quantities);
    expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining([40, 20]));
  });

  it("takes what a party is called and is now, and drops the names that were taken out, whoever tells them", () => {
    const kestrel = one.state.items.find((item) => titleOf(one.state, item) === "Kestrel Steel");
    const record: Party = {
      ...(kestrel?.record as Party),
      kind: "fund",
      names: [{ text: "Kestrel Steel SE", type: "official" }],
    };
    const edited = act(one, { type: "edit", id: kestrel?.id ?? "", record });
    const { dataset } = accepted(edited, both.dataset, first);
    const now = dataset.parties.find(({ id }) => id === record.id);
    expect(now?.kind).toBe("fund");
    expect(displayName(now ?? record)).toBe("Kestrel Steel SE");
    expect(new Set(now?.names.map(({ text }) => text))).toEqual(new Set(["Kestrel Steel SE"]));
  });

  it("leaves nothing of what the second alone adds when that is taken back", () => {
    const plain = itemOf(one.state, AGREEMENT)?.record as Agreement;
    const { projects: _projects, ...without } = plain;
    const bare = accepted(
      act(one, { type: "edit", id: AGREEMENT, record: { ...without, functions: ["supply"] } }),
    );
    const accept = act(second, { type: "accept", id: told?.id ?? "" });
    const more: Agreement = { ...(told?.record as Agreement), functions: ["training"] };
    const edited = act(accept, { type: "edit", id: told?.id ?? "", record: more });
    const together = accepted(edited, bare.dataset);
    expect(together.dataset.agreements[0]?.functions).toEqual(["supply", "training"]);
    expect(together.dataset.agreements[0]?.projects).toHaveLength(1);
    const back = accepted(act(edited, { type: "reject", id: told?.id ?? "" }), together.dataset, together);
    expect(back.dataset.agreements[0]?.functions).toEqual(["supply"]);
    expect(back.dataset.agreements[0]?.projects).toBeUndefined();
  });

  it("leaves no quantity, name or role that the second alone adds to what both tell", () => {
    const text = TEXT.replaceAll("40 MWh", "50 MWh");
    const other = sampleReview([sliceOf(first.dataset)], [], { text, id: "second" });
    const id = "agreement/second-a1";
    const read = itemOf(other.state, id)?.record as Agreement;
    const record = {
      ...read,
      parties: read.parties.map((part) => ({ ...part, role: "partner" })),
      projects: (read.projects ?? []).map((project) => ({ ...project, name: "Storage One" })),
    };
    const edited = act(act(other, { type: "accept", id }), { type: "edit", id, record });
    const together = accepted(edited, first.dataset);
    expect(together.dataset.agreements[0]).toMatchObject({
      parties: [{ role: "partner" }, { role: "partner" }],
      projects: [{ name: "Storage One", quantities: [{ value: 40 }, { value: 50 }] }],
    });
    const back = accepted(act(edited, { type: "reject", id }), together.dataset, together);
    expect(back.dataset.agreements).toEqual(first.dataset.agreements);
    // The other way round, evidence follows the quantity that is left.
    const rest = accepted(act(one, { type: "reject", id: AGREEMENT }), together.dataset, first);
    expect(rest.dataset.agreements[0]?.projects?.[0]?.quantities).toMatchObject([{ value: 50 }]);
    const paths = rest.dataset.evidence.map(({ field }) => field);
    expect(paths).toContain("projects.0.quantities.0");
    expect(paths).not.toContain("projects.0.quantities.1");
  });

  it("parts them again where the second is none of it after all", () => {
    const accept = act(second, { type: "accept", id: told?.id ?? "" });
    const { dataset } = accepted(act(accept, { type: "same", id: told?.id ?? "" }), both.dataset, both);
    expect(dataset.agreements.map(({ id }) => id)).toEqual(["norvale-1-a1", "second-a1"]);
  });
});

describe("two releases at once", () => {
  it("that both propose a party before either is accepted have one party in the end", () => {
    const first = accepted(act(sampleReview(), ACCEPT));
    const second = sampleReview([], [], { text: SECOND, id: "second" });
    const agreement = second.state.items.find(({ kind }) => kind === "agreement");
    const both = accepted(act(second, { type: "accept", id: agreement?.id ?? "" }), first.dataset);
    expect(both.dataset.parties.map(({ id }) => id).sort()).toEqual(
      first.dataset.parties.map(({ id }) => id).sort(),
    );
  });

  it("with other parties under one id keep them apart", () => {
    const first = accepted(act(sampleReview(), ACCEPT));
    const other = sampleReview([], [], { id: "third" });
    const item = other.state.items.find(({ kind }) => kind === "party");
    const renamed = act(other, {
      type: "edit",
      id: item?.id ?? "",
      record: { ...(item?.record as Party), names: [{ text: "Quite Another", type: "official" }] },
    });
    const both = accepted(act(renamed, { type: "accept", id: item?.id ?? "" }), first.dataset);
    expect(both.dataset.parties).toHaveLength(first.dataset.parties.length + 1);
  });
});

describe("a party that is not the known one after all", () => {
  const said = (id: string) => {
    const review = sampleReview([KNOWN], [], { id });
    const known = review.state.items.find(({ kind, same }) => kind === "party" && same !== undefined);
    return act(act(review, { type: "same", id: known?.id ?? "" }), {
      type: "accept",
      id: `agreement/${id}-a1`,
    });
  };

  it("has an id that says its name, in two releases two", () => {
    const first = accepted(said("norvale-1"));
    const both = accepted(said("second"), first.dataset);
    const ids = both.dataset.parties.map(({ id }) => id).sort();
    expect(ids).toEqual(["kestrel-steel", "kestrel-steel-2", "norvale-batteries-inc"]);
  });

  it("keeps its id, also an unsightly one that it got before", () => {
    const review = said("norvale-1");
    const key = review.state.items.find(({ id }) => id.startsWith("party/known-"))?.id ?? "";
    const first = accepted(review);
    expect(accepted(review, first.dataset, first).ids).toEqual(first.ids);
    expect(accepted(review, emptyOwnDataset(), { ids: { [key]: "known-9" } }).ids[key]).toBe("known-9");
  });
});

describe("a copy of a known release", () => {
  it("is kept as a copy, with the release that it copies", () => {
    const first = accepted(act(sampleReview(), ACCEPT));
    const copy = sampleReview([sliceOf(first.dataset)], [], { id: "copy" });
    expect(copy.start.copyOf?.release.id).toBe("norvale-1");
    const agreement = copy.state.items.find(({ kind }) => kind === "agreement");
    const both = accepted(act(copy, { type: "accept", id: agreement?.id ?? "" }), first.dataset);
    expect(both.dataset.releases.find(({ id }) => id === "copy")).toMatchObject({ copyOf: "norvale-1" });
  });
});
