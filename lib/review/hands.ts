/**
 * What people said by hand of an agreement that several releases report. It stands before what was only read; where two
 * people said different things, what was said later stands.
 */
import type { Agreement, Dataset, Evidence } from "@/lib/model";
import { isByHand, whereNow } from "./field-evidence";
import { freeId } from "./free-id";
import { pathOf, slotOf, valueIn, withValue } from "./slots";

/** One field that was told by hand in the review of a release, as it was written last. Values are kept as JSON. */
export interface Hand {
  said: string;
  /** What it stands in the place of: absent where it stands in no other's. */
  instead?: { value?: string; evidence: Evidence[] };
}

/** By agreement and slot, with a space between them. */
export type Hands = Readonly<Record<string, Hand>>;

/** The fields that evidence says were told by hand, with their values as JSON. */
function toldByHand({ agreement, evidence }: Report): Map<string, string> {
  const told = new Map<string, string>();
  for (const { field, method } of evidence) {
    const slot = isByHand(method) && field !== undefined ? slotOf(agreement, field) : undefined;
    const value = slot === undefined ? undefined : valueIn(agreement, slot);
    if (slot !== undefined && value !== undefined) told.set(slot, JSON.stringify(value));
  }
  return told;
}

/** A report of an agreement, and the evidence of the dataset or release that it is in. */
export interface Report {
  agreement: Agreement;
  evidence: readonly Evidence[];
}

/**
 * The agreement that two reports were merged into, with what was said by hand in its place, and the evidence of the first as
 * it holds for that. `before` is what the second said when it was written last: what it says anew is later than what stands
 * there.
 */
export function withHands(
  merged: Agreement,
  there: Report,
  given: Report,
  before: Hands,
): Report & { evidence: Evidence[]; hands: Record<string, Hand> } {
  const about = evidenceAbout(there.agreement, there.evidence);
  const mine = toldByHand(given);
  const theirs = toldByHand({ agreement: there.agreement, evidence: about });
  const hands: Record<string, Hand> = {};
  const gone = new Set<Evidence>();
  let agreement = merged;
  for (const slot of new Set([...mine.keys(), ...theirs.keys()])) {
    const key = `${merged.id} ${slot}`;
    const said = mine.get(slot);
    const stood = textOf(valueIn(there.agreement, slot));
    const isLater = before[key]?.said !== said || before[key]?.instead !== undefined;
    if (said === undefined || (theirs.has(slot) && !isLater)) {
      agreement = withValue(agreement, slot, valueIn(there.agreement, slot));
      if (said !== undefined) hands[key] = { said };
      continue;
    }
    agreement = withValue(agreement, slot, JSON.parse(said));
    hands[key] = { said };
    if (stood === said) continue;
    const evidence = evidenceAt(there.agreement, about, slot);
    for (const one of evidence) gone.add(one);
    hands[key] = { said, instead: { ...(stood !== undefined && { value: stood }), evidence } };
  }
  return { agreement, hands, evidence: movedTo(agreement, there, gone) };
}

/** What a report says by hand where no other tells of its agreement. */
export function handsAlone(report: Report): Record<string, Hand> {
  const told = [...toldByHand(report)];
  return Object.fromEntries(told.map(([slot, said]) => [`${report.agreement.id} ${slot}`, { said }]));
}

/**
 * Puts back into `rest`, which is `own` without a release, what this said by hand in the place of others, and tells what
 * it said. What was overruled since stays as it is, and does not stand in any other's place any more.
 */
export function withoutHands(rest: Dataset, own: Dataset, hands: Hands): { dataset: Dataset; hands: Hands } {
  const agreements = [...rest.agreements];
  let evidence = [...rest.evidence];
  const left: Record<string, Hand> = {};
  for (const [key, hand] of Object.entries(hands)) {
    const [id = "", slot = ""] = key.split(" ");
    const stands = own.agreements.find((one) => one.id === id);
    const at = agreements.findIndex((one) => one.id === id);
    const agreement = agreements[at];
    const isStanding = stands !== undefined && textOf(valueIn(stands, slot)) === hand.said;
    left[key] = isStanding ? hand : { said: hand.said };
    const { value, evidence: before = [] } = hand.instead ?? {};
    if (!isStanding || !hand.instead || !agreement || !isKnownPlace(rest, slot, value)) continue;
    const now = withValue(agreement, slot, value === undefined ? undefined : JSON.parse(value));
    agreements[at] = now;
    const others = new Set(evidenceAt(agreement, evidenceAbout(agreement, evidence), slot));
    evidence = movedTo(now, { agreement, evidence }, others);
    const field = pathOf(now, slot);
    for (const one of before)
      if (field !== undefined && rest.releases.some((release) => release.id === one.release))
        evidence.push({ ...one, id: freeId(one.id, evidence), field });
  }
  return { dataset: { ...rest, agreements, evidence }, hands: left };
}

/** The evidence about an agreement. */
export function evidenceAbout({ id }: Agreement, evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ record }) => record.kind === "agreement" && record.id === id);
}

/** The evidence without what is gone; that about the agreement where its fields stand now. */
function movedTo(now: Agreement, { agreement, evidence }: Report, gone: ReadonlySet<Evidence>): Evidence[] {
  const about = new Set(evidenceAbout(agreement, evidence));
  return evidence.flatMap((one) => {
    if (gone.has(one)) return [];
    if (!about.has(one) || one.field === undefined) return [one];
    return [{ ...one, field: whereNow("agreement", agreement, now, one.field) ?? one.field }];
  });
}

/** A place can have gone since. */
function isKnownPlace({ places }: Dataset, slot: string, value: string | undefined): boolean {
  return slot !== "placeSigned" || value === undefined || places.some(({ id }) => textOf(id) === value);
}

function evidenceAt(agreement: Agreement, about: readonly Evidence[], slot: string): Evidence[] {
  return about.filter(({ field }) => field !== undefined && slotOf(agreement, field) === slot);
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
