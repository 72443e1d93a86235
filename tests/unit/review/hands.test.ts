import { describe, expect, it } from "vitest";
import type { Dataset, Evidence, Party } from "@/lib/model";
import { act, undo } from "@/lib/review/decide";
import type { KnownAgreement } from "@/lib/review/draft";
import { contributionOf } from "@/lib/review/own/contribution";
import { emptyOwnDataset } from "@/lib/review/own/own-dataset";
import { itemOf, type Review } from "@/lib/review/state";
import { sampleReview, sliceOf, TEXT } from "./sample";
import { A, agreement, B, behind, both, edited, first, one, SECOND, told, two, written } from "./two-reports";

describe("what a person says of an agreement that another release tells too", () => {
  it("stands in the place of what was read there", () => {
    const { parties } = told(two, B);
    const other = edited(two, B, {
      form: "joint-venture",
      title: "Storage plant",
      history: [{ status: "signed", date: "2025-03-15" }],
      parties: parties.map((part) => ({ ...part, share: 50 })),
    });
    const now = written(other, both.dataset, both);
    expect(agreement(now)).toMatchObject({
      form: "joint-venture",
      title: "Storage plant",
      history: [{ status: "signed", date: "2025-03-15" }],
      parties: [{ share: 50 }, { share: 50 }],
    });
    expect(behind(now, "form")).toEqual(["second corrected by hand"]);
    expect(behind(now, "history.0.date")).toEqual(["second corrected by hand"]);
  });

  it("goes when it is undone, and what was read is there again with its evidence", () => {
    const other = edited(edited(two, B, { form: "joint-venture" }), B, {
      history: [{ status: "signed", date: "2024" }],
    });
    const now = written(other, both.dataset, both);
    const back = written(undo(undo(other)), now.dataset, now);
    expect(agreement(back)).toEqual(agreement(both));
    expect(behind(back, "form").sort()).toEqual(behind(both, "form").sort());
    expect(behind(back, "history.0.date").sort()).toEqual(behind(both, "history.0.date").sort());
    const gone = written(act(other, { type: "reject", id: B }), now.dataset, now);
    expect(agreement(gone)).toEqual(agreement(first));
  });

  it("stays when the other is decided on again", () => {
    const now = written(edited(two, B, { form: "joint-venture" }), both.dataset, both);
    const bremen = one.state.items.find(({ record }) => record.id === "bremen");
    const again = written(act(one, { type: "reject", id: bremen?.id ?? "" }), now.dataset, first);
    expect(agreement(again).form).toBe("joint-venture");
    expect(behind(again, "form")).toEqual(["second corrected by hand"]);
  });
});

describe("two people who say different things of one agreement", () => {
  const before = edited(one, A, { form: "cooperation" });
  const mine = written(before, both.dataset, first);
  const after = edited(two, B, { form: "joint-venture" });
  const theirs = written(after, mine.dataset, both);

  it("are told by the later of them, also when the release of the earlier is decided on again", () => {
    expect(agreement(mine).form).toBe("cooperation");
    expect(agreement(theirs).form).toBe("joint-venture");
    const again = written(edited(before, A, { summary: "A plant." }), theirs.dataset, mine);
    expect(agreement(again)).toMatchObject({ form: "joint-venture", summary: "A plant." });
    const same = written(edited(after, B, { title: "Storage" }), again.dataset, theirs);
    expect(agreement(same)).toMatchObject({ form: "joint-venture", title: "Storage" });
  });

  it("are told by the earlier again when the later takes it back", () => {
    const back = written(undo(after), theirs.dataset, theirs);
    expect(agreement(back).form).toBe("cooperation");
    expect(behind(back, "form")).toEqual(["norvale-1 corrected by hand"]);
  });

  it("are told by the one who corrects it once more, and not taken back by what is undone behind that", () => {
    const last = written(edited(before, A, { form: "definitive-contract" }), theirs.dataset, mine);
    expect(agreement(last).form).toBe("definitive-contract");
    const undone = written(undo(after), last.dataset, theirs);
    expect(agreement(undone).form).toBe("definitive-contract");
  });
});

it("a day of signing that a person tells stands before one that was read, however far apart they are", () => {
  const told = written(
    edited(two, B, { history: [{ status: "signed", date: "2024-03-14" }] }),
    first.dataset,
  );
  expect(agreement(told).history).toEqual([{ status: "signed", date: "2024-03-14" }]);
});

describe("a field that a person empties", () => {
  const undated = edited(two, B, { history: [{ status: "signed" }] });

  it("is empty, whatever another release tells", () => {
    const now = written(undated, both.dataset, both);
    expect(agreement(now).history).toEqual([{ status: "signed" }]);
    expect(behind(now, "history.0.date")).toEqual(["second taken out by hand"]);
    // It stays so when the other is decided on again, and when it is written for the first time.
    const again = written(edited(one, A, { summary: "A plant." }), now.dataset, first);
    expect(agreement(again)).toMatchObject({ history: [{ status: "signed" }], summary: "A plant." });
    expect(agreement(written(undated, first.dataset)).history).toEqual([{ status: "signed" }]);
  });

  it("says again what was read there when that is undone, with its evidence", () => {
    const now = written(undated, both.dataset, both);
    const back = written(undo(undated), now.dataset, now);
    expect(agreement(back)).toEqual(agreement(both));
    expect(behind(back, "history.0.date").sort()).toEqual(behind(both, "history.0.date").sort());
    const gone = written(act(undated, { type: "reject", id: B }), now.dataset, now);
    expect(agreement(gone)).toEqual(agreement(first));
  });

  it("is not filled by what is read in a release that comes later", () => {
    const mine = written(edited(one, A, { history: [{ status: "signed" }] }), emptyOwnDataset());
    const later = written(two, mine.dataset);
    expect(agreement(later).history).toEqual([{ status: "signed" }]);
    expect(behind(later, "history.0.date")).toEqual(["norvale-1 taken out by hand"]);
    const filled = written(edited(two, B, { history: [{ status: "signed", date: "2025" }] }), later.dataset);
    expect(agreement(filled).history).toEqual([{ status: "signed", date: "2025" }]);
  });
});

describe("what a person says of a party that another release tells of too", () => {
  // Both were read before either was accepted: the second does not know the first's parties.
  const seat = "\nKestrel Steel AG is headquartered in Bremen.\n";
  const one = act(sampleReview([], [], { text: TEXT + seat }), { type: "accept", id: A });
  const two = act(sampleReview([], [], { text: SECOND + seat, id: "second" }), { type: "accept", id: B });
  const first = written(one, emptyOwnDataset());
  const kestrel = ({ dataset }: { dataset: Dataset }) =>
    dataset.parties.find(({ id }) => id === "kestrel-steel-ag");
  const party = (review: Review) => itemOf(review.state, "party/kestrel-steel-ag")?.record as Party;
  /** The review after the seat was emptied by hand, and the kind corrected. */
  const corrected = (review: Review) => {
    const { seat: _, ...rest } = party(review);
    return act(review, { type: "edit", id: `party/${rest.id}`, record: { ...rest, kind: "fund" } });
  };

  it("stands, also where a field is emptied, and goes when it is undone", () => {
    expect(kestrel(first)).toMatchObject({ kind: "company", seat: "bremen" });
    const now = written(corrected(two), first.dataset);
    expect(kestrel(now)).toMatchObject({ kind: "fund" });
    expect(kestrel(now)).not.toHaveProperty("seat");
    const again = written(one, now.dataset, first);
    expect(kestrel(again)).toMatchObject({ kind: "fund" });
    expect(kestrel(again)).not.toHaveProperty("seat");
    const back = written(undo(corrected(two)), now.dataset, now);
    expect(kestrel(back)).toEqual(kestrel(first));
  });

  it("adds to what the other tells, and goes when it is undone", () => {
    const { id, kind, names, presence = [] } = party(two);
    const record: Party = {
      id,
      kind,
      names,
      parent: "norvale-batteries-inc",
      presence: [...presence, { place: "bremen", what: "mill" }],
      identifiers: [{ scheme: "wikidata", value: "Q1" }],
    };
    const more = act(two, { type: "edit", id: `party/${id}`, record });
    const now = written(more, first.dataset);
    expect(kestrel(now)).toMatchObject({ parent: record.parent, identifiers: record.identifiers });
    expect(kestrel(now)?.presence).toContainEqual({ place: "bremen", what: "mill" });
    expect(kestrel(written(undo(more), now.dataset, now))).toEqual(kestrel(first));
  });

  it("stays when another release is read later", () => {
    const mine = written(corrected(one), emptyOwnDataset());
    const later = written(two, mine.dataset);
    expect(kestrel(later)).toMatchObject({ kind: "fund" });
    expect(kestrel(later)).not.toHaveProperty("seat");
  });
});

describe("what a person adds to a review", () => {
  const [id, key] = ["second-h1", "party/second-h1"];
  const began = {
    id,
    kind: "company" as const,
    names: [{ text: "Kestrel Steel AG", type: "official" as const }],
  };
  const base = {
    id: key,
    kind: "party" as const,
    decision: "open" as const,
    confidence: 1,
    fact: key,
  };
  const add = (record: Party) => act(two, { type: "add", item: { ...base, record: { ...record, id } } });

  it("is said by hand in each field that was filled in", () => {
    const more = act(add({ ...began, country: "DE", kind: "fund" }), { type: "accept", id: key });
    const evidence = contributionOf(more).evidence.filter(({ record }) => record.id === id);
    expect(evidence.map(({ field, method }) => `${field} ${method}`).sort()).toEqual([
      "country entered by hand",
      "kind entered by hand",
      "names.0 entered by hand",
    ]);
    const plain = contributionOf(act(add(began), { type: "accept", id: key })).evidence;
    expect(plain.filter(({ record }) => record.id === id).map(({ field }) => field)).toEqual(["names.0"]);
  });

  it("stands before what another release read of the same agreement", () => {
    const { same } = two.state.items.find((item) => item.id === B) ?? {};
    const read = told(two, B);
    const added = act(act(two, { type: "reject", id: B }), {
      type: "add",
      item: {
        ...base,
        id: "agreement/second-h2",
        kind: "agreement",
        record: {
          ...read,
          id: "second-h2",
          form: "joint-venture",
          history: [{ status: "signed", date: "2025-03-13" }],
        },
        ...(same && { same: same as KnownAgreement }),
      },
    });
    const now = written(act(added, { type: "accept", id: "agreement/second-h2" }), first.dataset);
    expect(agreement(now)).toMatchObject({
      form: "joint-venture",
      history: [{ status: "signed", date: "2025-03-13" }],
    });
    expect(behind(now, "form")).toEqual(["second entered by hand"]);
  });
});

describe("an agreement that was extended twice", () => {
  const extended = (date: string) => ({ history: [{ status: "extended" as const, date }] });
  const early = edited(one, A, extended("2026-02-02"));
  const earlier = written(early, emptyOwnDataset());
  const late = edited(two, B, extended("2026-09-08"));
  const now = written(late, earlier.dataset);

  it("keeps both days, each with its own release", () => {
    expect(agreement(now).history).toEqual([
      { status: "extended", date: "2026-02-02" },
      { status: "extended", date: "2026-09-08" },
    ]);
    expect(behind(now, "history.0.date")).toEqual(["norvale-1 corrected by hand"]);
    expect(behind(now, "history.1.date")).toEqual(["second corrected by hand"]);
  });

  it("has the later one corrected, and taken back, without a word about the earlier", () => {
    const again = written(edited(late, B, extended("2026-10-01")), now.dataset, now);
    expect(agreement(again).history.map(({ date }) => date)).toEqual(["2026-02-02", "2026-10-01"]);
    const gone = written(act(late, { type: "reject", id: B }), again.dataset, again);
    expect(agreement(gone)).toEqual(agreement(earlier));
  });
});

describe("an agreement that ends later since it was extended", () => {
  const made = edited(one, A, { ends: "2032" });
  const before = written(made, emptyOwnDataset());
  const extended = sampleReview([sliceOf(before.dataset)], [], {
    text: `Kestrel Steel AG and Norvale Batteries Inc. extend memorandum

BERLIN, Germany, March 16, 2026 – Kestrel Steel AG and Norvale Batteries Inc. have extended their memorandum of understanding until 2036. The extension was signed on March 16, 2026.`,
    id: "second",
  });
  const later = act(extended, { type: "accept", id: B });

  it("is told by a person as that person says", () => {
    expect(told(later, B).ends).toBe("2036");
    const now = written(later, before.dataset);
    expect(agreement(now).ends).toBe("2032");
  });

  it("ends as the extension tells, with its evidence, and as before when that is taken back", () => {
    const read = { ...before.dataset, evidence: before.dataset.evidence.map(asRead) };
    const now = written(later, read);
    expect(agreement(now)).toMatchObject({
      ends: "2036",
      history: [{ status: "signed" }, { status: "extended" }],
    });
    expect(behind(now, "ends")).toEqual(["second read"]);
    const gone = written(act(later, { type: "reject", id: B }), now.dataset, now);
    expect(agreement(gone).ends).toBe("2032");
    expect(behind(gone, "ends")).toEqual(["norvale-1 read"]);
  });
});

/** Evidence as if the end had been read, and not told by hand. */
function asRead(one: Evidence): Evidence {
  return one.field === "ends" ? { ...one, method: "rule: until" } : one;
}
