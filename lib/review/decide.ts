/** The review of one release as a state machine: decisions go in, the state of every proposed record comes out. */
import { sameJson } from "@/lib/model/same-json";
import { withReplaced } from "./by-id";
import type { About, Action, ChosenReading, Item, KnownAgreement, KnownEntity, ReviewStart } from "./draft";
import { isKnownParty, isKnownPlace } from "./known/known-entity";
import { withoutGuesses } from "./leave-out";
import { mergedItem } from "./merge-items";
import { referredBy } from "./references";
import { itemOf, needsDecision, partiesOf, type Review, type ReviewState, resolve } from "./state";

/**
 * Opens a review without the facts that are held back, and with the decisions made before. Decisions
 * about records that are gone are passed over.
 */
export function openReview(
  start: ReviewStart,
  about: About,
  log: readonly Action[] = [],
  cursor = log.length,
): Review {
  const items = start.items.map((item) => withoutGuesses(item, start));
  const first: ReviewState = { about, items, evidence: start.evidence, spans: start.spans };
  return { start, about, log, cursor, state: log.slice(0, cursor).reduce(reduce, first) };
}

/** Makes a decision. What was undone can then not be redone. A decision that changes nothing is not kept. */
export function act(review: Review, action: Action): Review {
  const state = reduce(review.state, action);
  if (state === review.state) return review;
  const log = [...review.log.slice(0, review.cursor), action];
  return { ...review, log, cursor: log.length, state };
}

/** Takes the last decision back; the same review where there is none. */
export function undo(review: Review): Review {
  return review.cursor === 0 ? review : openReview(review.start, review.about, review.log, review.cursor - 1);
}

/** Redoes the decision that was undone last; the same review where there is none. */
export function redo(review: Review): Review {
  const action = review.log[review.cursor];
  return action ? { ...review, cursor: review.cursor + 1, state: reduce(review.state, action) } : review;
}

type ActionOf<T extends Action["type"]> = Extract<Action, { type: T }>;

/** The state after a decision; the very same one where the decision does not fit it. */
export function reduce(state: ReviewState, action: Action): ReviewState {
  switch (action.type) {
    case "about":
      return sameJson(state.about, action.about) ? state : { ...state, about: action.about };
    case "copy":
      return withCopy(state, action);
    case "add":
      return add(state, action);
    case "acceptAbove":
      return state.items
        .filter(
          (item) => needsDecision(item) && item.decision === "open" && item.confidence >= action.confidence,
        )
        .reduce((before, { id }) => accept(before, id), state);
    case "merge":
      return merge(state, action.from, action.into);
    default: {
      const item = itemOf(state, action.id);
      if (!item || item.merged !== undefined) return state;
      switch (action.type) {
        case "accept":
          return accept(state, item.id);
        case "reject":
          return item.decision === "rejected" ? state : put(state, { ...item, decision: "rejected" });
        case "reopen":
          return item.decision === "open" ? state : put(state, { ...item, decision: "open" });
        case "edit":
          return edit(state, item, action);
        case "quote":
          return {
            ...put(state, { ...item, quoted: [action.record, ...(item.quoted ?? [])] }),
            evidence: [...state.evidence, action.evidence],
          };
        case "same":
          return withSame(state, item, action.known);
        case "addTo":
          return addTo(state, item, action);
      }
    }
  }
}

function withCopy(state: ReviewState, { isCopy }: ActionOf<"copy">): ReviewState {
  const { isNoCopy = false, ...rest } = state;
  if (isNoCopy !== isCopy) return state;
  return isCopy ? rest : { ...rest, isNoCopy: true };
}

/** Adds an item. One that comes accepted brings along what it names, as if it had been accepted where it stands. */
function add(state: ReviewState, { item, evidence, read }: ActionOf<"add">): ReviewState {
  if (itemOf(state, item.id)) return state;
  const isAccepted = item.decision === "accepted";
  const before = withRead(state, item, read);
  const added: ReviewState = {
    ...before,
    items: [...before.items, isAccepted ? { ...item, decision: "open" } : item],
    evidence: evidence ? [...before.evidence, evidence] : before.evidence,
  };
  return isAccepted ? accept(added, item.id) : added;
}

/** Adds what comes along with an item, as far as that names it. */
function withRead(state: ReviewState, item: Item, read: ChosenReading | undefined): ReviewState {
  if (!read) return state;
  const named = namedBy(item, read.entities).filter(({ id }) => !itemOf(state, id));
  return {
    ...state,
    items: [...state.items, ...named],
    evidence: [...state.evidence, ...read.evidence],
    spans: { ...state.spans, ...read.spans },
  };
}

/** The parties and places that an item still names after it was corrected, and those that these refer to. */
function namedBy(item: Item, entities: readonly Item[]): Item[] {
  const named = new Set(referredBy(item));
  for (const id of named)
    for (const entity of entities) if (entity.id === id) for (const one of referredBy(entity)) named.add(one);
  return entities.filter(({ id }) => named.has(id));
}

/** Accepts an item, and with it the parties and places that it names and nobody decided on yet. */
function accept(state: ReviewState, id: string): ReviewState {
  const item = itemOf(state, id);
  if (!item || item.decision === "accepted") return state;
  // A known record cannot be accepted; it is only taken up again where it was left out.
  if (!needsDecision(item))
    return item.decision === "open" ? state : put(state, { ...item, decision: "open" });
  if (item.kind === "agreement" && partiesOf(state, item.record).length === 0) return state;
  return withReferred(put(state, { ...item, decision: "accepted" }), item);
}

/** Accepts what an item refers to and nobody decided on yet. */
function withReferred(state: ReviewState, item: Item): ReviewState {
  let next = state;
  for (const other of referredBy(item)) {
    const [kind = "party", record = ""] = split(other);
    const found = resolve(next, kind, record);
    if (found?.decision === "open" && needsDecision(found)) next = accept(next, found.id);
  }
  return next;
}

function split(id: string): [kind: Item["kind"], record: string] {
  const at = id.indexOf("/");
  return [id.slice(0, at) as Item["kind"], id.slice(at + 1)];
}

function edit(state: ReviewState, item: Item, { record, read }: ActionOf<"edit">): ReviewState {
  // An edit of something else, or one that changes nothing.
  if (record.id !== item.record.id || sameJson(record, item.record)) return state;
  const edited = { ...item, record } as Item;
  const next = put(withRead(state, edited, read), edited);
  return read && item.decision === "accepted" ? withReferred(next, edited) : next;
}

function withSame(state: ReviewState, item: Item, known?: KnownEntity | KnownAgreement): ReviewState {
  if (item.kind === "agreement") {
    const { same: _, ...rest } = item;
    if (!known) return put(state, rest);
    return "record" in known ? state : put(state, { ...rest, same: known });
  }
  // What was added to one known record was not meant for another.
  const { same: _, addition: __, ...rest } = item;
  if (!known) return put(state, rest as Item);
  // A known record of another kind does not fit.
  if (!("record" in known)) return state;
  const fits = item.kind === "party" ? isKnownParty(known) : isKnownPlace(known);
  return fits ? put(state, { ...rest, same: known } as Item) : state;
}

function addTo(state: ReviewState, item: Item, { addition, read }: ActionOf<"addTo">): ReviewState {
  if (item.kind === "agreement" || !item.same || sameJson(item.addition, addition)) return state;
  if (addition && addition.record.id !== item.record.id) return state;
  const { addition: _, ...rest } = item;
  const next = { ...rest, ...(addition && { addition }) } as Item;
  return withReferred(put(withRead(state, next, read), next), next);
}

function merge(state: ReviewState, fromId: string, intoId: string): ReviewState {
  const from = itemOf(state, fromId);
  const into = itemOf(state, intoId);
  if (!from || !into || from === into || from.kind !== into.kind) return state;
  if (from.merged !== undefined || into.merged !== undefined) return state;
  const left = put(state, { ...from, merged: into.id });
  const isItself = (id: string) => resolve(left, into.kind, id)?.id === into.id;
  const merged = put(left, mergedItem(into, from, isItself));
  // What was accepted would be lost with the one that is still open.
  return from.decision === "accepted" && into.decision === "open" ? accept(merged, into.id) : merged;
}

function put(state: ReviewState, item: Item): ReviewState {
  return { ...state, items: withReplaced(state.items, item) };
}
