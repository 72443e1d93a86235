/** Adds agreements whose partners a Chinese text lists at a distance from their common party. */
import type { Entity } from "../../entities/entity";
import { nearest, stated } from "../details/dating";
import { chineseKind } from "../details/details";
import { addDetails } from "../details/places";
import { merge } from "../merge";
import type { Sentence } from "../sentence";
import type { Thread } from "../thread";
import { DENIED } from "./cues";
import { headOf, hubIn, labelledPartners, listedUnder, takersCounted } from "./hubs";

/** Notes the party that is said to sign with several unnamed ones. */
export function noteHub(sentence: Sentence, thread: Thread): void {
  const { end, line, dates, place } = sentence;
  const head = headOf(sentence);
  const one = head ?? hubIn(sentence);
  if (!one) return;
  const day = nearest(dates, end);
  const date = day ? stated(day) : head ? undefined : thread.scene.day;
  thread.hub = { one, date, place, line, isHead: head !== undefined, isCounted: false };
}

/** Adds its partners in the sentence; returns whether there are any. */
export function addWithHub(sentence: Sentence, thread: Thread): boolean {
  const { text, start, line, actors, asked } = sentence;
  const { hub } = thread;
  if (!hub || asked || DENIED.test(line)) return false;
  const { one } = hub;
  const labelled = labelledPartners(text, actors, start);
  const takers = takersCounted(sentence, one, hub.isCounted || /^\s*其中/u.test(line) ? 1 : 2);
  hub.isCounted ||= takers.length > 0;
  const sets =
    labelled.length > 0 && !labelled.includes(one)
      ? [[one, ...labelled]]
      : [...listedUnder(sentence, one), ...takers].map((other) => [one, other]);
  for (const parties of sets) add(sentence, thread, parties);
  return sets.length > 0;
}

function add(sentence: Sentence, thread: Thread, parties: readonly Entity[]): void {
  const { text, start, end, line, inside } = sentence;
  const { hub } = thread;
  const proof = { start, end, rule: "counted out" };
  const status = /签|订/u.test(`${hub?.line}${line}`) ? "signed" : "announced";
  const deal = merge(thread.deals, parties, status, proof, "签");
  if (hub?.date) deal.date ??= hub.date;
  if (hub?.isHead) thread.vague.add(deal);
  if (hub?.place) deal.signedAt ??= hub.place;
  if (deal.kind.value === "other") deal.kind = { value: chineseKind(line, hub?.line ?? line), proof };
  if (parties.length > 2) addDetails(text, deal, inside, start, end);
  thread.current = deal;
}
