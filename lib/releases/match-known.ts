/** Decides whether a dataset already has a party, an agreement or the text of a release. */
import {
  type Agreement,
  type AgreementFunction,
  type Dataset,
  latestDay,
  parsePartialDate,
} from "@/lib/model";
import { LATER_STATUSES } from "@/lib/model/later-steps";
import { parseDay } from "./dates/calendar";
import type { Entity } from "./entities/entity";
import { isAcronymOf } from "./entities/forms/aliases";
import { isDefinedTerm } from "./entities/forms/defined-terms";
import { keyOf } from "./entities/name-keys";
import { shinglesOf } from "./shingles";

/** The agreement of the dataset that a proposed one equals, and how surely. */
export interface AgreementMatch {
  agreement: string;
  /** 0 to 1. */
  score: number;
  /** The proposal is a step that came after all that the dataset has of it. */
  isLater?: true;
}

/** An agreement of the dataset that a proposed one may belong to. */
export interface PossibleAgreement {
  agreement: string;
  /** The same parties; if false, only most of them. */
  hasSameParties: boolean;
  /** Everything in the proposed one is from long after the dataset's. */
  isLater: boolean;
  /** What the parties do under both agreements. */
  functions: AgreementFunction[];
}

/** More would not help a person to choose. */
const MOST_POSSIBLE = 3;
/** The most days between two reports of one agreement: a signing and its news. */
const WINDOW = 45;
/** The nearness of a step that may have come years later, whose date means nothing. */
const NEARNESS_OF_STEP = 0.7;

/** The dataset's party that an entity names in another spelling, if there is exactly one. */
export function sameParty(dataset: Dataset, entity: Entity): string | undefined {
  const keys = new Set([...entity.forms.keys()].filter((form) => !isDefinedTerm(form)).map(keyOf));
  const own = keyOf(entity.name);
  const hits = dataset.parties.filter(
    ({ names }) =>
      names.some(
        ({ text, weak }) =>
          // A weak name proves nothing, unless the entity has no other.
          (!weak || keyOf(text) === own) &&
          (keys.has(keyOf(text)) ||
            isAcronymOf(text, entity.name) ||
            [...entity.forms.keys()].some((form) => /^\p{Lu}{3,}$/u.test(form) && isAcronymOf(form, text))),
      ) && agree(names, entity),
  );
  return hits.length === 1 ? hits[0]?.id : undefined;
}

/**
 * Whether the full names of a party and an entity may be one body's: "Asian Bank" and "Atlantic Beverages" may both be
 * called AB, and differ.
 */
function agree(names: Dataset["parties"][number]["names"], entity: Entity): boolean {
  const full = keyOf(entity.name);
  if (!full.includes(" ")) return true;
  const others = names.map(({ text }) => keyOf(text)).filter((key) => key.includes(" "));
  if (others.length === 0)
    return names.some(({ text }) => isAcronymOf(text, entity.name) || full.split(" ").includes(keyOf(text)));
  const [first = ""] = full.split(" ");
  return others.some(
    (key) => key === full || key.startsWith(`${first} `) || key.includes(full) || full.includes(key),
  );
}

/**
 * The dataset's agreement that the proposed one reports again: with the same parties or nearly so, dates within a month
 * and a half, and compatible forms. Parties are compared by id, so resolve known ones first. A proposal of only a later
 * step, such as an end, also matches a much older agreement, if there is just one.
 */
export function matchAgreement(dataset: Dataset, proposed: Agreement): AgreementMatch | undefined {
  const parties = partiesOf(proposed);
  let best: AgreementMatch | undefined;
  const earlier: AgreementMatch[] = [];
  for (const known of dataset.agreements) {
    const jaccard = sameParties(parties, known);
    if (jaccard === 0) continue;
    const isLater = isLaterStep(proposed, known);
    const near = isLater ? NEARNESS_OF_STEP : nearness(proposed, known);
    if (near === 0) continue;
    const form = proposed.form === known.form ? 1 : related(proposed.form, known.form) ? 0.8 : 0.45;
    const score = Math.round(jaccard * near * form * 100) / 100;
    if (score < 0.4) continue;
    if (isLater) earlier.push({ agreement: known.id, score, isLater });
    else if (!best || score > best.score) best = { agreement: known.id, score };
  }
  return best ?? (earlier.length === 1 ? earlier[0] : undefined);
}

/**
 * The agreements of a dataset that a proposed one may belong to, whatever their forms: with the same parties or nearly
 * so, and with nothing long before them. Those about the same matter come first, then the newest.
 */
export function possibleAgreements(dataset: Dataset, proposed: Agreement): PossibleAgreement[] {
  const parties = partiesOf(proposed);
  const newest = (agreement: Agreement) => Math.max(0, ...datesOf(agreement).map(({ to }) => to));
  return dataset.agreements
    .filter((known) => sameParties(parties, known) > 0 && !cameLongAfter(known, proposed))
    .map((known) => ({
      agreement: known.id,
      hasSameParties: sameParties(parties, known) === 1,
      isLater: cameLongAfter(proposed, known),
      functions: (known.functions ?? []).filter((one) => proposed.functions?.includes(one)),
      at: newest(known),
    }))
    .sort((a, b) => b.functions.length - a.functions.length || b.at - a.at)
    .slice(0, MOST_POSSIBLE)
    .map(({ at: _, ...possible }) => possible);
}

const partiesOf = ({ parties }: Agreement) => new Set(parties.map(({ party }) => party));

/** How similar the parties are to an agreement's, 0 to 1; 0 if they are so different that these are two agreements. */
function sameParties(parties: ReadonlySet<string>, known: Agreement): number {
  const others = partiesOf(known);
  const shared = [...parties].filter((party) => others.has(party)).length;
  const jaccard = shared / (parties.size + others.size - shared || 1);
  return shared < 2 || jaccard < 0.5 ? 0 : jaccard;
}

/** Whether everything in one agreement is a step long after all that is known of the other. */
function isLaterStep(proposed: Agreement, known: Agreement): boolean {
  return proposed.history.every(({ status }) => LATER_STATUSES.has(status)) && cameLongAfter(proposed, known);
}

function cameLongAfter(one: Agreement, other: Agreement): boolean {
  const days = datesOf(one);
  const before = datesOf(other);
  return (
    days.length > 0 &&
    before.length > 0 &&
    before.every(({ to }) => days.every(({ from }) => from - to > WINDOW))
  );
}

/** 1 for equal dates, less the farther apart, 0 beyond the window; 0.7 if one has none. */
function nearness(a: Agreement, b: Agreement): number {
  const left = datesOf(a);
  const right = datesOf(b);
  if (left.length === 0 || right.length === 0) return 0.7;
  let least = Number.POSITIVE_INFINITY;
  for (const x of left)
    for (const y of right) least = Math.min(least, Math.max(0, x.from - y.to, y.from - x.to));
  return least > WINDOW ? 0 : 1 - least / (WINDOW * 2);
}

function datesOf({ history }: Pick<Agreement, "history">): { from: number; to: number }[] {
  return history.flatMap(({ date }) => (date === undefined ? [] : (span(date) ?? [])));
}

function span(date: string): { from: number; to: number } | undefined {
  const parsed = parsePartialDate(date);
  const to = parseDay(latestDay(date));
  if (!parsed || to === undefined) return undefined;
  const length = { day: 0, month: 30, quarter: 91, year: 365 }[parsed.precision];
  return { from: to - length, to };
}

const SOFT: ReadonlySet<string> = new Set(["letter-of-intent", "memorandum", "cooperation", "other"]);

function related(a: string, b: string): boolean {
  return (SOFT.has(a) && SOFT.has(b)) || a === "other" || b === "other";
}

/**
 * The release of a dataset that a text copies: the text has most of what the dataset quotes from it, in nearly the same
 * words. The quoted text itself need not be stored.
 */
export function copyOf(dataset: Dataset, text: string): string | undefined {
  const shingles = shinglesOf(text);
  const quotes = new Map<string, Set<number>>();
  for (const { release, quote } of dataset.evidence) {
    if (!quote) continue;
    const set = quotes.get(release) ?? new Set<number>();
    for (const shingle of shinglesOf(quote)) set.add(shingle);
    quotes.set(release, set);
  }
  let best: { release: string; share: number } | undefined;
  for (const [release, quoted] of quotes) {
    if (quoted.size < 12) continue;
    let held = 0;
    for (const shingle of quoted) if (shingles.has(shingle)) held += 1;
    const share = held / quoted.size;
    if (share >= 0.7 && (!best || share > best.share)) best = { release, share };
  }
  return best?.release;
}
