/** What the tests of drafts share: a queue beside a library, releases that are read into it, and decisions on them. */
import { afterEach, beforeEach } from "vitest";
import { proposeFrom } from "@/lib/releases";
import { act, openReview } from "@/lib/review/decide";
import { fingerprintOf } from "@/lib/review/files/fingerprint";
import { knownWorld } from "@/lib/review/known/known";
import { progressOf, progressOn } from "@/lib/review/progress";
import { startReview } from "@/lib/review/start";
import { type Review, rejectedFacts } from "@/lib/review/state";
import { Drafts, Library } from "@/lib/store";
import { TEXT } from "../review/sample";

/** Another release, of an agreement between others. */
export const OTHER = TEXT.replaceAll("Kestrel", "Osprey");

let count = 0;
/** The database of the test that runs. */
export let name = "";
export let library: Library;
export let drafts: Drafts;

/** Opens a queue and a library without anything in them, as each test has them when it begins. */
export function openEmpty(): void {
  name = `drafts-${count++}`;
  library = new Library(name);
  drafts = new Drafts(name);
}

export function close(): void {
  library.close();
  drafts.close();
}

beforeEach(openEmpty);
afterEach(close);

/** Puts a release in the queue and reads it, as the worker does. */
export async function readDraft(text = TEXT, name = "a.txt"): Promise<string> {
  const [id = ""] = await drafts.add([{ name, origin: "file", content: new Blob([text]), about: {} }]);
  const fingerprint = await fingerprintOf(text);
  const world = knownWorld([]);
  const about = { published: "2025-03-14", title: name };
  const proposal = proposeFrom({ text, id: `r-${fingerprint.slice(0, 6)}`, ...about }, world.known);
  const start = startReview(proposal, world, text, await drafts.refusals(fingerprint));
  await drafts.read(id, { fingerprint, text, about, start, progress: progressOn(start) });
  return id;
}

/** A release in the queue as the review opens it. */
export async function openDraft(id: string): Promise<{ version: number; review: Review }> {
  const row = await drafts.get(id);
  const start = (await drafts.text(id))?.start;
  if (!row || !start) throw new Error("It was not read.");
  return { version: row.version, review: openReview(start, row.about, row.log, row.cursor) };
}

export async function decide(id: string, run: (review: Review) => Review): Promise<Review> {
  const { version, review } = await openDraft(id);
  const next = run(review);
  const facts = progressOf(next.state);
  await drafts.decide(id, version, {
    log: next.log,
    cursor: next.cursor,
    facts,
    stage: "open",
    rejected: rejectedFacts(next.state),
  });
  return next;
}

/** The first agreement of a review. */
export function agreementOf({ state }: Review): string {
  return state.items.find(({ kind }) => kind === "agreement")?.id ?? "";
}

export const accept = (review: Review) => act(review, { type: "accept", id: agreementOf(review) });
export const reject = (review: Review) => act(review, { type: "reject", id: agreementOf(review) });
export const reopen = (review: Review) => act(review, { type: "reopen", id: agreementOf(review) });
