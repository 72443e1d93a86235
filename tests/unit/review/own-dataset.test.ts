/** What goes of a release into the dataset of one's own: records, evidence, and whose the parties are. */
import { describe, expect, it } from "vitest";
import type { Dataset } from "@/lib/model";
import { act, openReview } from "@/lib/review/decide";
import { factsOf } from "@/lib/review/evidence/facts";
import { OWN_DATASET } from "@/lib/review/own/own";
import { emptyOwnDataset } from "@/lib/review/own/own-dataset";
import { itemOf } from "@/lib/review/state";
import { KNOWN, sampleReview, TEXT } from "./sample";
import { A, ACCEPT, edited, one, told, written } from "./two-reports";

/** The evidence for a field of the agreement. */
const evidenceIn =
  ({ dataset }: { dataset: Dataset }) =>
  (field: string) =>
    dataset.evidence.find((one) => one.record.kind === "agreement" && one.field === field);

describe("what goes into the dataset", () => {
  it("is the agreement with its parties and places, the release, and evidence for every field", () => {
    const { dataset } = written(act(sampleReview([KNOWN]), ACCEPT));
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
    const quoted = dataset.evidence.filter(({ quote }) => quote !== undefined);
    expect(quoted.length).toBeGreaterThan(0);
    for (const { quote, start, end } of quoted) expect(TEXT.slice(start, end)).toBe(quote);
  });

  it("has no address where nobody gave one, also from drafts of older versions, which had one that leads nowhere", () => {
    const review = sampleReview([KNOWN]);
    const release = { ...review.start.release, url: "https://release.invalid/norvale-1" };
    const about = { publisher: "Example Wire", published: "2025-03-14" };
    const old = openReview({ ...review.start, release }, about);
    const { dataset } = written(act(old, ACCEPT));
    expect(dataset.releases).toHaveLength(1);
    expect(dataset.releases[0]).not.toHaveProperty("url");
  });

  it("copies known parties with the places that contain theirs, and says whose they are", () => {
    const { dataset } = written(act(sampleReview([KNOWN]), ACCEPT));
    const kestrel = dataset.parties.find(({ id }) => id === "kestrel");
    expect(kestrel).toMatchObject({ seat: "bremen", country: "DE" });
    expect(kestrel?.identifiers).toContainEqual({ scheme: "entente", value: "base/party/kestrel" });
    expect(dataset.places.find(({ id }) => id === "bremen")).toMatchObject({ within: "germany" });
  });

  it("is nothing before something is accepted, and a known party alone is nothing to add", () => {
    const review = sampleReview([KNOWN]);
    const known = review.state.items.find(({ kind, same }) => kind === "party" && same !== undefined);
    for (const decided of [review, act(review, { type: "accept", id: known?.id ?? "" })]) {
      const { agreements, parties, places, releases } = written(decided).dataset;
      expect([...agreements, ...parties, ...places, ...releases]).toEqual([]);
    }
  });

  it("has no evidence of a rule for what a person entered", () => {
    const by = evidenceIn(
      written(
        edited(one, A, {
          summary: "A plant",
          history: [{ status: "signed", date: "2025-03" }],
          parties: told(one, A).parties.toReversed(),
        }),
      ),
    );
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
    const { parties } = told(before, A);
    expect(parties.map(({ share }) => share)).toEqual([50, 50]);
    const after = edited(before, A, {
      parties: parties.map((part, i) => (i === 0 ? { ...part, role: "builder" } : { ...part, share: 40 })),
    });
    const by = evidenceIn(written(act(after, ACCEPT)));
    expect(by("parties.0.share")).toMatchObject({ quote: expect.stringContaining("50-50") });
    expect(by("parties.0.share")?.method).toMatch(/^rule: /);
    expect(by("parties.0.role")?.method).toBe("entered by hand");
    expect(by("parties.1.share")?.method).toBe("corrected by hand");
    const item = itemOf(after.state, A);
    const facts = item ? factsOf(after, item) : [];
    expect(
      facts.filter(({ field }) => /^parties\.\d\.(role|share)$/.test(field)).map(({ text }) => text),
    ).toEqual(["builder (Norvale Batteries)", "50% (Norvale Batteries)", "40% (Kestrel Steel)"]);
  });

  it("merges two parties into one, with the evidence of both", () => {
    const before = sampleReview();
    const [into, from] = before.state.items.filter(({ kind }) => kind === "party");
    const merged = act(before, { type: "merge", from: from?.id ?? "", into: into?.id ?? "" });
    const { dataset } = written(act(merged, { type: "accept", id: into?.id ?? "" }));
    expect(dataset.parties).toHaveLength(1);
    expect(dataset.parties[0]?.names.length).toBeGreaterThan(1);
    const proofs = dataset.evidence.filter(({ record }) => record.kind === "party");
    expect(proofs.length).toBeGreaterThan(1);
    // What was the other's official name is a short one now, and nobody entered that by hand.
    expect(proofs.filter(({ method }) => method?.includes("by hand"))).toEqual([]);
    expect(proofs.map(({ quote }) => quote).join(" ")).toContain("Kestrel Steel AG");
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
    const first = written(said("norvale-1"));
    const both = written(said("second"), first.dataset);
    const ids = both.dataset.parties.map(({ id }) => id).sort();
    expect(ids).toEqual(["kestrel-steel", "kestrel-steel-2", "norvale-batteries-inc"]);
  });

  it("keeps its id, also an unsightly one that it got before", () => {
    const review = said("norvale-1");
    const key = review.state.items.find(({ id }) => id.startsWith("party/known-"))?.id ?? "";
    const first = written(review);
    expect(written(review, first.dataset, first).ids).toEqual(first.ids);
    expect(written(review, emptyOwnDataset(), { ids: { [key]: "known-9" } }).ids[key]).toBe("known-9");
  });
});
