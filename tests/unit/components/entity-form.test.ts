import { describe, expect, it } from "vitest";
import { choicesAbove, listFor } from "@/components/review/forms/choices";
import { type EntityForm, entityFormOf, entityOf } from "@/components/review/forms/entity-form";
import { formProblems } from "@/components/review/forms/form-problems";
import type { Party } from "@/lib/model";
import { act } from "@/lib/review/decide";
import type { PartyItem, PlaceItem } from "@/lib/review/draft";
import { factsOf } from "@/lib/review/evidence/facts";
import { identifierProblem } from "@/lib/review/identifiers";
import { contributionOf } from "@/lib/review/own/contribution";
import { referredBy } from "@/lib/review/references";
import { itemOf, type Review } from "@/lib/review/state";
import { sampleReview } from "../review/sample";

/** Made up, with the check digits that it would have. */
const LEI = "5299000000KESTREL010";
const KESTREL: Party = {
  id: "kestrel",
  kind: "company",
  names: [{ text: "Kestrel Steel", type: "official" }],
  seat: "bremen",
  parent: "holding",
  presence: [
    { place: "bremen", what: "seat" },
    { place: "essen", what: "mill" },
  ],
  identifiers: [{ scheme: "lei", value: LEI }],
  notes: "Of 1873.",
};
const BASE = { decision: "open", confidence: 1, fact: "" } as const;
const itemFor = (record: Party): PartyItem => ({ ...BASE, id: `party/${record.id}`, kind: "party", record });
const edited = (record: Party, change: Partial<EntityForm>) => {
  const item = itemFor(record);
  return entityOf(item, { ...entityFormOf(item), ...change });
};

describe("the form of a party", () => {
  it("shows all that is said of it, its seat once, and keeps the rest", () => {
    expect(entityFormOf(itemFor(KESTREL))).toMatchObject({
      place: "bremen",
      parent: "holding",
      presence: [{ place: "essen", what: "mill" }],
      identifiers: KESTREL.identifiers,
    });
    expect(edited(KESTREL, {})).toEqual({ ...KESTREL, presence: [...(KESTREL.presence ?? [])].reverse() });
  });

  it("leaves nothing of what is emptied, and has the site of the seat go with it", () => {
    const nothing = { place: "", parent: "", presence: [], identifiers: [] };
    const { id, kind, names, notes } = KESTREL;
    expect(edited(KESTREL, nothing)).toEqual({ id, kind, names, notes });
    expect(edited(KESTREL, { place: "hamburg", presence: [] })).toMatchObject({
      seat: "hamburg",
      presence: [{ place: "hamburg", what: "seat" }],
    });
  });

  it.each([
    ["de", "DE"],
    [" Germany ", "DE"],
    ["德国", "DE"],
    ["UK", "GB"],
  ])("reads the country %s as %s", (country, code) => {
    expect(edited(KESTREL, { country })).toMatchObject({ country: code });
  });

  it.each(["Atlantis", "ZZ", "G"])("refuses %s, which is no country", (country) => {
    expect(formProblems("party", edited(KESTREL, { country }))).toEqual([
      "Country: write its name or its two letters, such as CN or DE, or leave it empty.",
    ]);
  });

  it("writes registers and their numbers as they are known", () => {
    const identifiers = [
      { scheme: " LEI ", value: ` ${LEI.toLowerCase()} ` },
      { scheme: "Handelsregister", value: "HRB 12" },
    ];
    expect(edited(KESTREL, { identifiers })).toMatchObject({
      identifiers: [
        { scheme: "lei", value: LEI },
        { scheme: "Handelsregister", value: "HRB 12" },
      ],
    });
  });

  it("says what is wrong with a site, a register or a territory by its field", () => {
    const wrong = edited(KESTREL, {
      presence: [
        { place: "essen", what: "" },
        { place: "", what: "mill" },
      ],
      identifiers: [
        { scheme: "", value: "1" },
        { scheme: "lei", value: "" },
      ],
    });
    expect(formProblems("party", wrong)).toEqual([
      "Site 2: choose its place, or take it out.",
      "Register 1: name it, such as lei or wikidata, or take it out.",
      "Number in register 2: write it, or take it out.",
    ]);
    expect(formProblems("party", edited(KESTREL, { territory: "bremen" }))).toEqual([
      "Governs: leave it empty, or choose a government or public body as its kind.",
    ]);
    const mistyped = LEI.replace("K", "X");
    const number = edited(KESTREL, { identifiers: [{ scheme: "lei", value: mistyped }] });
    expect(formProblems("party", number)).toEqual([
      "Number in register 1: look for a mistyped letter or digit: as written it is not a valid LEI.",
    ]);
  });

  it("of a place is as before, with its numbers", () => {
    const place: PlaceItem = {
      ...BASE,
      id: "place/bremen",
      kind: "place",
      record: {
        id: "bremen",
        kind: "city",
        names: [{ text: "Bremen", type: "official" }],
        country: "DE",
        within: "germany",
        lat: 53,
        lon: 8.8,
      },
    };
    const form = entityFormOf(place);
    expect(entityOf(place, form)).toEqual(place.record);
    const numbered = { ...form, place: "", identifiers: [{ scheme: "GeoNames", value: "2944388" }] };
    const { within: _, ...rest } = place.record;
    expect(entityOf(place, numbered)).toEqual({
      ...rest,
      identifiers: [{ scheme: "geonames", value: "2944388" }],
    });
  });
});

it.each([
  ["lei", LEI, true],
  ["LEI", LEI.toLowerCase(), true],
  ["lei", LEI.slice(1), false],
  ["lei", LEI.replace("010", "011"), false],
  ["wikidata", "Q42", true],
  ["wikidata", "42", false],
  ["geonames", "2944388", true],
  ["geonames", "Bremen", false],
  ["Handelsregister", "HRB 12", true],
])("a number in a register: %s %s", (scheme, value, isRight) => {
  expect(identifierProblem({ scheme, value }) === undefined).toBe(isRight);
});

describe("whom a party belongs to", () => {
  const [NORVALE, STEEL] = ["norvale-batteries-inc", "kestrel-steel-ag"];
  const owned = (review: Review, id: string, parent: string) => {
    const record = itemOf(review.state, `party/${id}`)?.record as Party;
    return act(review, { type: "edit", id: `party/${id}`, record: { ...record, parent } });
  };
  const review = owned(sampleReview(), STEEL, NORVALE);

  it("is a fact of it, and goes into the dataset with it", () => {
    const item = itemOf(review.state, `party/${STEEL}`);
    if (!item) throw new Error("It is not there.");
    expect(factsOf(review, item)).toContainEqual(
      expect.objectContaining({ field: "parent", label: "Belongs to", text: "Norvale Batteries" }),
    );
    expect(referredBy(item)).toContain(`party/${NORVALE}`);
    const accepted = act(review, { type: "accept", id: item.id });
    const given = contributionOf(accepted);
    expect(given.parties.map(({ id, parent }) => [id, parent])).toEqual([
      [NORVALE, undefined],
      [STEEL, NORVALE],
    ]);
    expect(given.evidence).toContainEqual(
      expect.objectContaining({ field: "parent", method: "entered by hand" }),
    );
    const without = act(accepted, { type: "reject", id: `party/${NORVALE}` });
    expect(contributionOf(without).parties).toEqual([expect.not.objectContaining({ parent: NORVALE })]);
  });

  it("is neither itself nor what belongs to it", () => {
    const ids = (id: string) => listFor(choicesAbove(review.state, "party", id), "").map((other) => other.id);
    expect(ids(STEEL)).toEqual([NORVALE]);
    expect(ids(NORVALE)).toEqual([]);
  });
});
