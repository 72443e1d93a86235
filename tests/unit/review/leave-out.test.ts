import { describe, expect, it } from "vitest";
import type { Agreement, Evidence, Place, Project } from "@/lib/model";
import { act, openReview, redo, undo } from "@/lib/review/decide";
import type { AgreementItem, PlaceItem, ReviewStart } from "@/lib/review/draft";
import { evidenceOf, factsOf } from "@/lib/review/evidence/facts";
import { leftOutOf } from "@/lib/review/evidence/left-out";
import { canBeLeftOut, withoutFact } from "@/lib/review/leave-out";
import { itemOf, type Review } from "@/lib/review/state";

const FIELDS = [
  ["grid storage", 0.8],
  ["attendance", 0.2],
  ["recycling", 0.5],
  ["lunch", 0.49],
] as const;

const CELLS = { value: 40, unit: "MWh" };
const JOBS = { value: 300, unit: "jobs" };

const RECORD: Agreement = {
  id: "a1",
  form: "memorandum",
  parties: [{ party: "p1" }, { party: "p2" }],
  history: [{ status: "signed" }],
  fields: FIELDS.map(([text]) => text),
};

/** An agreement whose first project stands at a guessed site. */
const PLANS: Agreement = {
  ...RECORD,
  fields: ["grid storage"],
  projects: [
    { site: "leeds", phase: "planned", quantities: [CELLS, JOBS] },
    { site: "lyon", quantities: [{ value: 5, unit: "t" }] },
    { site: "turin" },
  ],
};

const SITES: Evidence[] = [0.29, 0.45, 0.19].map((confidence, i) =>
  evidence(`projects.${i}.site`, confidence),
);

function evidence(field: string, confidence: number): Evidence {
  return {
    id: field,
    record: { kind: "agreement", id: "a1" },
    field,
    release: "r1",
    quote: "words",
    confidence,
  };
}

function startOf(record: Agreement, ofFields: Evidence[]): ReviewStart {
  const base = { decision: "open" as const, confidence: 0.9, fact: "" };
  const item: AgreementItem = { ...base, id: `agreement/${record.id}`, kind: "agreement", record };
  const places = ["leeds", "lyon", "turin"].map((id): PlaceItem => {
    const place: Place = { id, kind: "city", names: [{ text: id, type: "official" }] };
    return { ...base, id: `place/${id}`, kind: "place", record: place };
  });
  return {
    release: { id: "r1", title: "A release", url: "https://www.example.com/1" },
    items: [item, ...places],
    evidence: ofFields,
    spans: {},
    holdsSites: true,
  };
}

const START = startOf(
  RECORD,
  FIELDS.map(([, confidence], i) => evidence(`fields.${i}`, confidence)),
);

function agreementIn(review: Review): AgreementItem {
  return itemOf(review.state, "agreement/a1") as AgreementItem;
}

const fieldsIn = (review: Review): string[] | undefined => agreementIn(review).record.fields;
const projectsIn = (review: Review): Project[] | undefined => agreementIn(review).record.projects;
const maybeIn = (review: Review) =>
  leftOutOf(review, agreementIn(review)).map(({ label, text }) => `${label} ${text}`);

/** The review after the facts that say so were left out, or added. */
function without(review: Review, ...texts: string[]): Review {
  return texts.reduce((now, text) => {
    const found = factsOf(now, agreementIn(now)).find((fact) => fact.text === text);
    const record = withoutFact(agreementIn(now).record, found?.field ?? "");
    return act(now, { type: "edit", id: "agreement/a1", record });
  }, review);
}

function withAdded(review: Review, ...texts: string[]): Review {
  return texts.reduce((now, text) => {
    const found = leftOutOf(now, agreementIn(now)).find((fact) => fact.text === text);
    return act(now, { type: "edit", id: "agreement/a1", record: found?.added ?? RECORD });
  }, review);
}

describe("fields of cooperation", () => {
  const review = openReview(START, {});

  it("begin without those that the reading only guesses, which stand beside", () => {
    expect(fieldsIn(review)).toEqual(["grid storage", "recycling"]);
    expect(maybeIn(review)).toEqual(["Maybe attendance", "Maybe lunch"]);
  });

  it("keep their own evidence when others before them are left out", () => {
    const facts = factsOf(review, agreementIn(review)).filter(({ label }) => label === "Field");
    expect(facts.map(({ text, evidence }) => [text, evidence?.id])).toEqual([
      ["grid storage", "fields.0"],
      ["recycling", "fields.2"],
    ]);
    const out = leftOutOf(review, agreementIn(review));
    expect(out.map(({ evidence }) => evidence?.id)).toEqual(["fields.1", "fields.3"]);
  });

  it("are put back with the evidence that they came with, and that can be undone", () => {
    const after = withAdded(review, "lunch");
    expect(fieldsIn(after)).toEqual(["grid storage", "recycling", "lunch"]);
    expect(evidenceOf(after, agreementIn(after)).map(({ id }) => id)).toContain("fields.3");
    expect(maybeIn(after)).toEqual(["Maybe attendance"]);
    expect(fieldsIn(undo(after))).toEqual(["grid storage", "recycling"]);
  });

  it("can all be left out, and none is lost", () => {
    const after = without(review, "grid storage", "recycling");
    expect(agreementIn(after).record).not.toHaveProperty("fields");
    expect(leftOutOf(after, agreementIn(after)).map(({ text }) => text)).toEqual(RECORD.fields);
  });

  it("that a person adds stay whatever the reading thinks of them", () => {
    const start = { ...START, evidence: [] };
    expect(fieldsIn(openReview(start, {}))).toEqual(RECORD.fields);
  });
});

describe("sites and quantities", () => {
  const review = openReview(startOf(PLANS, SITES), {});
  const [, lyon] = PLANS.projects ?? [];

  it("begin without the sites that the reading only guesses, whose quantities stay", () => {
    expect(projectsIn(review)).toEqual([{ phase: "planned", quantities: [CELLS, JOBS] }, lyon]);
    expect(maybeIn(review)).toEqual(["Maybe at leeds", "Maybe at turin"]);
    // Nobody took them out, either.
    expect(evidenceOf(review, agreementIn(review)).map(({ id }) => id)).not.toContain("");
  });

  it("give a site that is added back its quantities and its evidence, and that can be undone and redone", () => {
    const after = withAdded(review, "turin", "leeds");
    expect(projectsIn(after)).toEqual(PLANS.projects);
    const ids = evidenceOf(after, agreementIn(after)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(SITES.map(({ id }) => id)));
    expect(maybeIn(undo(after))).toEqual(["Maybe at leeds"]);
    expect(projectsIn(redo(undo(after)))).toEqual(PLANS.projects);
  });

  it("go and come back one by one, a project with the last that tells of it", () => {
    const bare = without(review, "lyon", "5 t", "40 MWh", "300 jobs");
    expect(agreementIn(bare).record).not.toHaveProperty("projects");
    expect(maybeIn(bare)).toEqual([
      "Maybe at leeds",
      "Maybe 40 MWh",
      "Maybe 300 jobs",
      "Maybe at lyon",
      "Maybe 5 t",
      "Maybe at turin",
    ]);
    expect(projectsIn(withAdded(bare, "300 jobs", "40 MWh", "leeds"))).toEqual([
      { site: "leeds", phase: "planned", quantities: [JOBS, CELLS] },
    ]);
    expect(projectsIn(without(review, "5 t"))?.[1]).toEqual({ site: "lyon" });
  });

  it("keep a project that has a name or a product", () => {
    const named = { ...PLANS, projects: [{ site: "lyon", name: "Mill" }] };
    expect(withoutFact(named, "projects.0.site").projects).toEqual([{ name: "Mill" }]);
    expect(["projects.0.name", "history.0.date", "parties.0.party"].filter(canBeLeftOut)).toEqual([]);
  });

  it("are taken out by hand where the reading did not only guess them", () => {
    const after = without(withAdded(review, "turin"), "turin", "lyon");
    const out = evidenceOf(after, agreementIn(after)).filter(({ method }) => method === "taken out by hand");
    expect(out.map(({ field }) => field)).toEqual(['projects.~{"site":"lyon"}']);
  });

  it("do not offer a site that was rejected, or that another one is now", () => {
    const rejected = act(review, { type: "reject", id: "place/turin" });
    expect(maybeIn(rejected)).toEqual(["Maybe at leeds"]);
    const merged = act(rejected, { type: "merge", from: "place/leeds", into: "place/lyon" });
    expect(maybeIn(merged)).toEqual([]);
  });

  it("of a review from before stay as they were accepted", () => {
    const { holdsSites: _, ...old } = startOf(PLANS, SITES);
    const opened = openReview(old, {}, [{ type: "accept", id: "agreement/a1" }]);
    expect(projectsIn(opened)).toEqual(PLANS.projects);
    expect(maybeIn(opened)).toEqual([]);
    const left = without(opened, "leeds");
    expect(maybeIn(left)).toEqual(["Maybe at leeds"]);
    const out = evidenceOf(left, agreementIn(left)).filter(({ method }) => method === "taken out by hand");
    expect(out.map(({ field }) => field)).toEqual(['projects.~{"site":"leeds","phase":"planned"}']);
  });
});
