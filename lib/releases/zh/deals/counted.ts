/** Agreements that a Chinese sentence tells beside its verbs: counted out, given to several, or held together. */
import type { Proof } from "../../agreements/deal";
import { nearest, stated } from "../details/dating";
import { chineseKind, chineseStatus } from "../details/details";
import { addDetails } from "../details/places";
import { merge } from "../merge";
import type { ChineseMention } from "../names/spot";
import type { Sentence } from "../sentence";
import type { Thread } from "../thread";
import { DENIED } from "./cues";
import { countsOut, portionsIn } from "./portions";
import { awardedIn, eachWith, jointHolders } from "./several";

/** Adds these agreements; `mentions` are those of the whole text. */
export function addCounted(sentence: Sentence, thread: Thread, mentions: readonly ChineseMention[]): void {
  const { text, start, end, line } = sentence;
  const proof: Proof = { start, end, rule: "签署 cue" };
  for (const pair of eachWith(text, mentions, start, end)) {
    const deal = merge(thread.deals, pair, "signed", proof, "签");
    if (thread.scene.day) deal.date ??= thread.scene.day;
    if (deal.kind.value === "other") deal.kind = { value: chineseKind(line, line), proof };
  }
  addAwarded(sentence, thread, proof);
  addPortions(sentence, thread);
  addVenture(sentence, thread, proof);
}

function addAwarded(sentence: Sentence, thread: Thread, proof: Proof): void {
  const { text, start, end, line, inside, actors, dates, asked } = sentence;
  const awarded = DENIED.test(line) || asked ? undefined : awardedIn(text, actors, start, end);
  if (!awarded) return;
  const { giver, takers, at, partOf } = awarded;
  const date = nearest(dates, at);
  const day = date ? stated(date) : thread.scene.day;
  for (const taker of takers) {
    const deal = merge(thread.deals, [giver, taker], "announced", proof, "签");
    if (day) deal.date ??= day;
    if (deal.kind.value === "other") {
      const kind = chineseKind(line, line);
      deal.kind = { value: kind === "other" ? "supply" : kind, proof };
    }
    addDetails(text, deal, inside, start, at);
    addDetails(text, deal, inside, ...partOf(taker));
  }
  // What follows tells of none of them more than of the others.
  thread.current = undefined;
}

function addPortions({ text, start, end, inside, actors }: Sentence, thread: Thread): void {
  thread.counts = countsOut(text, actors, start, end) ?? thread.counts;
  for (const portion of portionsIn(text, actors, start, end, thread.focus, thread.counts)) {
    thread.counts = portion.parties[0];
    const told = text.slice(text.lastIndexOf("\n", start) + 1, portion.end);
    const proof: Proof = { start: portion.start, end: portion.end, rule: "counted out" };
    const status = chineseStatus(/签/u.test(told) ? "签" : "", "");
    const deal = merge(thread.deals, portion.parties, status, proof, "签");
    if (deal.kind.value === "other")
      deal.kind = { value: chineseKind(text.slice(portion.start, portion.end), told), proof };
    if (thread.scene.day) deal.date ??= thread.scene.day;
    addDetails(text, deal, inside, portion.start, portion.end);
    thread.current = deal;
  }
}

function addVenture({ text, start, end, actors }: Sentence, thread: Thread, proof: Proof): void {
  const { deals } = thread;
  const holders = jointHolders(text, actors, start, end);
  if (holders.length < 2 || deals.some(({ parties }) => holders.every((party) => parties.includes(party))))
    return;
  thread.current = merge(deals, holders, "announced", proof, "签");
  thread.current.kind = { value: "joint-venture", proof };
}
