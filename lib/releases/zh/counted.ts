/** Agreements that a Chinese sentence tells beside its verbs: counted out, given to several, or held together. */
import type { Deal, Proof } from "../agreements/deal";
import type { Entity } from "../entities/entity";
import { DENIED } from "./cues";
import type { ChineseDate } from "./dates";
import { nearest } from "./dating";
import { chineseKind, chineseStatus } from "./details";
import { merge } from "./merge";
import { addDetails } from "./places";
import { countsOut, portionsIn } from "./portions";
import { awardedIn, eachWith, jointHolders } from "./several";
import type { ChineseMention } from "./spot";

/** A sentence with its names and days. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
  mentions: readonly ChineseMention[];
  inside: readonly ChineseMention[];
  actors: readonly ChineseMention[];
  dates: readonly ChineseDate[];
  /** The day of what the text tells. */
  day: { value: string; proof: Proof } | undefined;
  asked: boolean;
}

/** What stays known from sentence to sentence. */
export interface Told {
  focus: Entity | undefined;
  /** Whose agreements are counted out. */
  counts: Entity | undefined;
  current: Deal | undefined;
}

/** Adds these agreements; returns what is known behind the sentence. */
export function addCounted(deals: Deal[], of: Sentence, { focus, counts, current }: Told): Told {
  const { text, start, end, mentions, inside, actors, dates, day, asked } = of;
  const sentence = text.slice(start, end);
  const proof: Proof = { start, end, rule: "签署 cue" };
  const each = eachWith(text, mentions, start, end);
  for (const pair of each) {
    const deal = merge(deals, pair, "signed", proof, "签");
    if (day) deal.date ??= day;
    if (deal.kind.value === "other") deal.kind = { value: chineseKind(sentence, sentence), proof };
  }
  const awarded = DENIED.test(sentence) || asked ? undefined : awardedIn(text, actors, start, end);
  for (const taker of awarded?.takers ?? []) {
    if (!awarded) break;
    const deal = merge(deals, [awarded.giver, taker], "announced", proof, "签");
    const date = nearest(dates, awarded.at);
    if (date)
      deal.date ??= {
        value: date.value,
        proof: { start: date.start, end: date.end, rule: "stated date" },
      };
    else if (day) deal.date ??= day;
    if (deal.kind.value === "other") {
      const kind = chineseKind(sentence, sentence);
      deal.kind = { value: kind === "other" ? "supply" : kind, proof };
    }
    addDetails(text, deal, inside, start, awarded.at);
    addDetails(text, deal, inside, ...awarded.partOf(taker));
    current = undefined;
  }
  counts = countsOut(text, actors, start, end) ?? counts;
  for (const portion of portionsIn(text, actors, start, end, focus, counts)) {
    counts = portion.parties[0];
    const told = text.slice(text.lastIndexOf("\n", start) + 1, portion.end);
    const words = text.slice(portion.start, portion.end);
    const found: Proof = { start: portion.start, end: portion.end, rule: "counted out" };
    const deal = merge(
      deals,
      portion.parties,
      chineseStatus(/签|簽/u.test(told) ? "签" : "", ""),
      found,
      "签",
    );
    if (deal.kind.value === "other") deal.kind = { value: chineseKind(words, told), proof: found };
    if (day) deal.date ??= day;
    addDetails(text, deal, inside, portion.start, portion.end);
    current = deal;
  }
  const holders = jointHolders(text, actors, start, end);
  if (holders.length >= 2 && !deals.some((deal) => holders.every((party) => deal.parties.includes(party)))) {
    current = merge(deals, holders, "announced", proof, "签");
    current.kind = { value: "joint-venture", proof };
  }
  return { focus, counts, current };
}
