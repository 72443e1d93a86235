/** An item as a list of facts to look at, each with the evidence behind it. */
import { schemeName } from "@/lib/merging/registers";
import type { Agreement, Evidence, Name, Party, Place, Project } from "@/lib/model";
import { dateText } from "@/lib/ties/format-date";
import { phaseText } from "@/lib/ties/format-project";
import { quantityText } from "@/lib/ties/format-quantity";
import {
  countryName,
  formLabel,
  functionLabel,
  qualifierLabel,
  sortLabel,
  statusLabel,
} from "@/lib/ties/labels";
import type { Item, TextSpan } from "../draft";
import { holdsSites } from "../leave-out";
import { type Review, resolve, sourcesOf, titleOf } from "../state";
import { fieldEvidence } from "./field-evidence";
import { quotedOf } from "./quoted";

/** How the field of what a person added to a known party or place begins. */
const ADDED_FIELD = "added.";

/** Whether a person added a fact to a known party or place. */
export function isAdded({ field }: Fact): boolean {
  return field.startsWith(ADDED_FIELD);
}

/** One field of an item in words. */
export interface Fact {
  /** The path of the field; empty where it is the whole record. */
  field: string;
  label: string;
  text: string;
  evidence?: Evidence;
}

/** The facts of an item in the order in which they are read. */
export function factsOf(review: Review, item: Item): Fact[] {
  const evidence = evidenceOf(review, item);
  const by = new Map(evidence.map((one) => [one.field ?? "", one]));
  const fact = (field: string, label: string, text: string): Fact => {
    const found = by.get(field);
    return { field, label, text, ...(found && { evidence: found }) };
  };
  const nameOf: NameOf = (kind, id) => nameIn(review, kind, id);
  if (item.kind === "agreement") return agreementFacts(nameOf, item.record, fact);
  // A known record's own references are those of its dataset, and not up for review here.
  if (!item.same) return entityFacts(nameOf, item.kind, item.record, fact);
  const known = plainFacts(item.same.record, fact);
  if (!item.addition) return known;
  const added = entityFacts(nameOf, item.kind, item.addition.record, (field, label, text) =>
    fact(ADDED_FIELD + field, field === "names.0" ? "Also" : label, text),
  );
  return [...known, ...added.filter(({ field }) => field !== `${ADDED_FIELD}kind`)];
}

/** The facts of a party or place that is not a known one. */
export function entityFacts(
  nameOf: NameOf,
  kind: "party" | "place",
  entity: Party | Place,
  fact: MakeFact,
): Fact[] {
  const place = (id: string) => nameOf("place", id);
  const facts = plainFacts(entity, fact);
  const numbers = (entity.identifiers ?? []).map(({ scheme, value }, i) =>
    fact(`identifiers.${i}`, "Number", `${value} (${schemeName(scheme)})`),
  );
  if (kind === "place") {
    const { within } = entity as Place;
    return [...facts, ...(within === undefined ? [] : [fact("within", "In", place(within))]), ...numbers];
  }
  const { seat, territory, parent, presence = [] } = entity as Party;
  if (seat !== undefined) facts.push(fact("seat", "Seat", place(seat)));
  if (territory !== undefined) facts.push(fact("territory", "Governs", place(territory)));
  if (parent !== undefined) facts.push(fact("parent", "Belongs to", nameOf("party", parent)));
  presence.forEach((site, i) => {
    if (site.place !== seat || site.what !== "seat")
      facts.push(
        fact(
          `presence.${i}`,
          "Present",
          site.what ? `${place(site.place)} (${site.what})` : place(site.place),
        ),
      );
  });
  return [...facts, ...numbers];
}

/** Names, kind and country: what refers to nothing else. */
function plainFacts(entity: Party | Place, fact: MakeFact): Fact[] {
  return [
    ...entity.names.flatMap((name, i) =>
      // The same spelling can be the official and the short name.
      entity.names.findIndex(({ text }) => text === name.text) < i
        ? []
        : [fact(`names.${i}`, i === 0 ? "Name" : "Also", nameText(name))],
    ),
    fact("kind", "Kind", sortLabel(entity.kind, entity.country)),
    ...(entity.country === undefined ? [] : [fact("country", "Country", countryName(entity.country))]),
  ];
}

type MakeFact = (field: string, label: string, text: string) => Fact;
export type NameOf = (kind: "party" | "place", id: string) => string;

/** The facts of an agreement in the order in which they are read, without its title. */
export function agreementFacts(nameOf: NameOf, agreement: Agreement, fact: MakeFact): Fact[] {
  const place = (id: string) => nameOf("place", id);
  const { parties, history, functions = [], fields = [], projects = [], scopePlaces = [] } = agreement;
  const { placeSigned, effective, ends, binding, summary } = agreement;
  return [
    fact("form", "Form", formLabel(agreement.form)),
    ...history.flatMap(({ status, date }, i) => [
      fact(`history.${i}.status`, "Status", statusLabel(status)),
      ...(date === undefined ? [] : [fact(`history.${i}.date`, "Date", dateText(date))]),
    ]),
    ...parties.flatMap(({ party, role, share }, i) => {
      const name = nameOf("party", party);
      return [
        fact(`parties.${i}.party`, "Party", name),
        ...(role === undefined ? [] : [fact(`parties.${i}.role`, "Role", `${role} (${name})`)]),
        ...(share === undefined ? [] : [fact(`parties.${i}.share`, "Share", `${share}% (${name})`)]),
      ];
    }),
    ...(placeSigned === undefined ? [] : [fact("placeSigned", "Signed in", place(placeSigned))]),
    ...(effective === undefined ? [] : [fact("effective", "From", dateText(effective))]),
    ...(ends === undefined ? [] : [fact("ends", "Until", dateText(ends))]),
    ...(binding === undefined ? [] : [fact("binding", "Binding", binding ? "yes" : "no")]),
    ...scopePlaces.map((id, i) => fact(`scopePlaces.${i}`, "About", place(id))),
    ...projects.flatMap((project, i) => projectFacts(project, i, place, fact)),
    ...fields.map((text, i) => fact(`fields.${i}`, "Field", text)),
    ...(functions.length > 0
      ? [fact("functions", "Functions", functions.map(functionLabel).join(", "))]
      : []),
    ...(summary === undefined ? [] : [fact("summary", "Summary", summary)]),
  ];
}

function projectFacts(project: Project, i: number, place: (id: string) => string, fact: MakeFact): Fact[] {
  const { name, site, phase, product, quantities = [] } = project;
  return [
    ...(name === undefined ? [] : [fact(`projects.${i}.name`, "Project", name)]),
    ...(site === undefined ? [] : [fact(`projects.${i}.site`, "Site", place(site))]),
    ...(phase === undefined ? [] : [fact(`projects.${i}.phase`, "Phase", phaseText(phase))]),
    ...(product === undefined ? [] : [fact(`projects.${i}.product`, "Product", product)]),
    ...quantities.map((quantity, j) => {
      const { qualifier } = quantity;
      const text = quantityText(quantity);
      return fact(
        `projects.${i}.quantities.${j}`,
        "Quantity",
        qualifier === undefined ? text : `${text} (${qualifierLabel(qualifier)})`,
      );
    }),
  ];
}

/** What a party or place that a record refers to is called now. */
export function nameIn({ state }: Pick<Review, "state">, kind: "party" | "place", id: string): string {
  const item = resolve(state, kind, id);
  if (!item) return id;
  const title = titleOf(state, item);
  return item.decision === "rejected" ? `${title} (rejected)` : title;
}

function nameText({ text, type, weak }: Name): string {
  const more = [
    ...(type === "official" || type === "short" ? [] : [type]),
    ...(weak ? ["an ordinary word too"] : []),
  ];
  return more.length > 0 ? `${text} (${more.join(", ")})` : text;
}

/** The evidence behind an item and its fields as they are now, and behind what was added to it. */
export function evidenceOf({ start, state }: Review, item: Item): Evidence[] {
  const originals = sourcesOf(start, state, item).map(({ record }) => record);
  const added = item.kind === "agreement" ? [] : (item.addition?.evidence ?? []);
  return [
    ...fieldEvidence(item, originals, state.evidence, quotedOf(state, item), holdsSites(start, item)),
    ...added.map((one) => ({ ...one, field: ADDED_FIELD + (one.field ?? "") })),
  ];
}

/** The words in the text that tell a fact: what the reading pointed at, else the whole quote. */
export function spanOf({ state }: Review, evidence: Evidence | undefined): TextSpan | undefined {
  if (!evidence) return undefined;
  const span = state.spans[evidence.id];
  if (span) return span;
  return quoteSpan(evidence);
}

/** The sentences that may tell of further agreements, without those from which a person has taken one. */
export function passedOver({ start, state }: Review): TextSpan[] {
  const kept = new Set(
    state.items.flatMap(({ kind, decision, record }) =>
      kind === "agreement" && decision !== "rejected" ? [record.id] : [],
    ),
  );
  const told = state.evidence.flatMap((one) =>
    one.record.kind === "agreement" && one.field === undefined && kept.has(one.record.id)
      ? (quoteSpan(one) ?? [])
      : [],
  );
  return (start.perhaps ?? []).filter(
    (span) => !told.some((one) => one.start < span.end && one.end > span.start),
  );
}

/** Where the quote of a fact stands in the text. */
export function quoteSpan({ start, end }: Evidence): TextSpan | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}
