/**
 * What people said by hand of a record that several releases tell of. It overrules what was only read; where two people
 * said different things, the later word stands.
 */
import { type Dataset, type Evidence, LIST_OF, latestDay } from "@/lib/model";
import { REPEATED_STATUSES } from "@/lib/model/later-steps";
import { isSameStep } from "@/lib/ties/agreement-history";
import { Positions } from "../by-id";
import type { Item } from "../draft";
import { freeId } from "../free-id";
import { entryWithIds, isEntry } from "./entries";
import { isByHand, TAKEN_OUT, whereNow } from "./field-evidence";
import type { AnyRecord } from "./paths";
import { pathOf, slotOf, valueIn, withValue } from "./slots";

/**
 * One field that was told by hand in the review of a release, as it was last written. Values are kept as JSON; `null`
 * where the field was emptied.
 */
export interface Hand {
  said: string;
  /** The value and evidence that it overrules; absent where it overrules nothing. */
  instead?: { value?: string; evidence: Evidence[] };
}

/** By record, a space, and slot: an agreement by its id, a party or place by `party/ID` or `place/ID`. */
export type Hands = Readonly<Record<string, Hand>>;

/** The fields that evidence says were told by hand, with their values as JSON. */
function toldByHand({ record, evidence }: Report): Map<string, string> {
  const told = new Map<string, string>();
  for (const { field, method } of evidence) {
    const slot = isByHand(method) && field !== undefined ? slotOf(record, field) : undefined;
    if (slot === undefined) continue;
    const value = valueIn(record, slot);
    if ((value === undefined) === (method === TAKEN_OUT)) told.set(slot, textOf(value));
  }
  return told;
}

/**
 * The fields that change with steps later than all known ones: the end of an agreement that was extended or negotiated
 * anew, and the form of one that was signed once more. They count as told by hand, unless a person told another value.
 */
function toldOfLater(
  there: AnyRecord,
  given: AnyRecord,
  byHand: ReadonlyMap<string, string>,
): Map<string, string> {
  const told = new Map<string, string>();
  if (!("history" in there && "history" in given)) return told;
  const { history } = there;
  const last =
    history
      .map(({ date }) => lastDayOf(date))
      .toSorted()
      .at(-1) ?? "";
  const later = given.history.filter(
    (step) =>
      !history.some((other) => isSameStep(step, other)) &&
      (step.date === undefined || lastDayOf(step.date) > last),
  );
  const isRenewed = later.some(({ status }) => REPEATED_STATUSES.has(status));
  if (isRenewed && given.ends !== undefined && !byHand.has("ends")) told.set("ends", textOf(given.ends));
  const isSignedAnew =
    history.some(({ status }) => status === "signed") && later.some(({ status }) => status === "signed");
  if (isSignedAnew && given.form !== there.form && !byHand.has("form")) told.set("form", textOf(given.form));
  return told;
}

function lastDayOf(date: string | undefined): string {
  return (date !== undefined && latestDay(date)) || "";
}

/** A record with the evidence of the dataset or release that it is in. */
export interface Report<R extends AnyRecord = AnyRecord> {
  kind: Item["kind"];
  record: R;
  evidence: readonly Evidence[];
}

/** What became of a record that two reports tell of. */
interface Settled<R extends AnyRecord> {
  record: R;
  evidence: Evidence[];
  hands: Record<string, Hand>;
}

/**
 * Puts what was said by hand into the record that two reports were merged into; returns it with the first's evidence,
 * as far as it holds. `before` is what the second said when it was last written: anything else that it says now is
 * later than what stands there.
 */
export function withHands<R extends AnyRecord>(
  merged: R,
  there: Report<R>,
  given: Report<R>,
  before: Hands,
): Settled<R> {
  const about = evidenceAbout(there.kind, there.record, there.evidence);
  const theirs = toldByHand({ ...there, evidence: about });
  const mine = new Map([...toldOfLater(there.record, given.record, theirs), ...toldByHand(given)]);
  const hands: Record<string, Hand> = {};
  const gone = new Set<Evidence>();
  let record = merged;
  for (const slot of new Set([...mine.keys(), ...theirs.keys()])) {
    const key = keyOf(there.kind, merged.id, slot);
    const said = mine.get(slot);
    const stood = textOf(valueIn(there.record, slot));
    const isLater = before[key]?.said !== said || before[key]?.instead !== undefined;
    if (said === undefined || (theirs.has(slot) && !isLater)) {
      record = withValue(record, slot, valueIn(there.record, slot));
      if (said !== undefined) hands[key] = { said };
      continue;
    }
    record = withValue(record, slot, saidIn(said));
    hands[key] = { said };
    // An entry overrules nothing but a person's word that there is no such entry.
    const isAdded = isEntry(slot) && said !== NOTHING && theirs.get(slot) !== NOTHING;
    if (stood === said || isAdded) continue;
    const evidence = evidenceAt(there.record, about, slot);
    for (const one of evidence) gone.add(one);
    hands[key] = { said, instead: { ...(stood !== NOTHING && { value: stood }), evidence } };
  }
  return { record, hands, evidence: movedTo(record, there, gone) };
}

/** What a report says by hand where no other tells of its record. */
export function handsAlone(report: Report): Record<string, Hand> {
  const told = [...toldByHand(report)];
  return Object.fromEntries(
    told.map(([slot, said]) => [keyOf(report.kind, report.record.id, slot), { said }]),
  );
}

/**
 * Puts back into `own` what a release had overruled by hand, and returns what it said; `rest` is `own` without that
 * release. Where its own word was overruled since, the field stays as it is, and its hand overrules nothing any more.
 */
export function withoutHands(own: Dataset, rest: Dataset, hands: Hands): { dataset: Dataset; hands: Hands } {
  let dataset = own;
  const left: Record<string, Hand> = {};
  for (const [key, hand] of Object.entries(hands)) {
    const { kind, id, slot } = partsOf(key);
    const stands = recordIn(own, kind, id);
    const isStanding = stands !== undefined && isSaid(slot, textOf(valueIn(stands, slot)), hand.said);
    left[key] = isStanding ? hand : { said: hand.said };
    const record = recordIn(rest, kind, id) && recordIn(dataset, kind, id);
    if (isStanding && hand.instead && record && isThere(rest, slot, hand.instead.value))
      dataset = withPutBack(dataset, kind, record, slot, hand.instead);
  }
  return { dataset, hands: left };
}

/** The dataset in which a field says again what it said before, with the evidence that is still there. */
function withPutBack(
  dataset: Dataset,
  kind: Item["kind"],
  record: AnyRecord,
  slot: string,
  { value, evidence: before }: NonNullable<Hand["instead"]>,
): Dataset {
  const now = withValue(record, slot, value === undefined ? undefined : saidIn(value));
  const others = new Set(evidenceAt(record, evidenceAbout(kind, record, dataset.evidence), slot));
  const evidence = movedTo(now, { kind, record, evidence: dataset.evidence }, others);
  const field = pathOf(now, slot);
  for (const one of before)
    if (field !== undefined && dataset.releases.some((release) => release.id === one.release))
      evidence.push({
        ...one,
        id: freeId(one.id, new Positions(evidence)),
        field: field + withinEntry(slot, one.field),
      });
  const list: readonly AnyRecord[] = dataset[LIST_OF[kind]];
  return { ...dataset, [LIST_OF[kind]]: list.map((one) => (one === record ? now : one)), evidence };
}

/** The records, as `kind/id`, with a field or entry that had been taken out by hand and no longer is. */
export function takenBack(before: Hands, now: Hands): ReadonlySet<string> {
  const keys = Object.keys(before).filter(
    (key) => before[key]?.said === NOTHING && now[key]?.said !== NOTHING,
  );
  return new Set(
    keys.map((key) => {
      const { kind, id } = partsOf(key);
      return `${kind}/${id}`;
    }),
  );
}

function recordIn(dataset: Dataset, kind: Item["kind"], id: string): AnyRecord | undefined {
  const list: readonly AnyRecord[] = dataset[LIST_OF[kind]];
  return list.find((one) => one.id === id);
}

function keyOf(kind: Item["kind"], id: string, slot: string): string {
  return kind === "agreement" ? `${id} ${slot}` : `${kind}/${id} ${slot}`;
}

function partsOf(key: string): { kind: Item["kind"]; id: string; slot: string } {
  const [, record = "", slot = ""] = /^(\S+) (.*)$/u.exec(key) ?? [];
  const [, kind, id] = /^(party|place)\/(.*)$/u.exec(record) ?? [];
  return kind === "party" || kind === "place"
    ? { kind, id: id ?? "", slot }
    : { kind: "agreement", id: record, slot };
}

/** The evidence about a record. */
export function evidenceAbout(
  kind: Item["kind"],
  { id }: AnyRecord,
  evidence: readonly Evidence[],
): Evidence[] {
  return evidence.filter(({ record }) => record.kind === kind && record.id === id);
}

/** The evidence without `gone`; that about the record leads to where its fields are now. */
function movedTo(
  now: AnyRecord,
  { kind, record, evidence }: Report,
  gone: ReadonlySet<Evidence>,
): Evidence[] {
  const about = new Set(evidenceAbout(kind, record, evidence));
  return evidence.flatMap((one) => {
    if (gone.has(one)) return [];
    if (!about.has(one) || one.field === undefined) return [one];
    return [{ ...one, field: whereNow(kind, record, now, one.field) ?? one.field }];
  });
}

/** The fields that refer to another record, and its list. */
const REFERS: Readonly<Record<string, "places" | "parties">> = {
  placeSigned: "places",
  seat: "places",
  territory: "places",
  within: "places",
  parent: "parties",
};

/** Whether everything that a field or an entry refers to is still there. */
function isThere(dataset: Dataset, slot: string, value: string | undefined): boolean {
  let isWhole = true;
  entryWithIds(slot, (kind, id) => {
    isWhole &&= dataset[LIST_OF[kind]].some((one) => one.id === id);
    return id;
  });
  const list = REFERS[slot];
  return (
    isWhole &&
    (list === undefined || value === undefined || dataset[list].some(({ id }) => textOf(id) === value))
  );
}

/** The evidence for what a slot names: of an entry, that for all that is in it. */
function evidenceAt(record: AnyRecord, about: readonly Evidence[], slot: string): Evidence[] {
  const entry = isEntry(slot) ? pathOf(record, slot) : undefined;
  return about.filter(({ field }) => {
    if (field === undefined) return false;
    return entry === undefined
      ? slotOf(record, field) === slot
      : field === entry || field.startsWith(`${entry}.`);
  });
}

/** Where in its entry a field is, with a point before it. */
function withinEntry(slot: string, field = ""): string {
  return isEntry(slot) && field !== slot ? field.replace(/^[^.]+\.\d+/u, "") : "";
}

/** Whether what stands is what was said; an entry only has to be there, as more may have been told of it since. */
function isSaid(slot: string, stands: string, said: string): boolean {
  return isEntry(slot) ? (stands === NOTHING) === (said === NOTHING) : stands === said;
}

/** An empty field, as it is stored. */
const NOTHING = "null";

function textOf(value: unknown): string {
  return value === undefined ? NOTHING : JSON.stringify(value);
}

function saidIn(text: string): unknown {
  return text === NOTHING ? undefined : JSON.parse(text);
}
