/** Adds what the sentences of a Chinese text say about its agreements. */

import type { Deal } from "../agreements/deal";
import type { PresenceFact } from "../agreements/presence/presence";
import type { Entity } from "../entities/entity";
import { DENIED } from "./deals/cues";
import { addDetails } from "./details/places";
import type { ChineseMention } from "./names/spot";
import type { ReportedDeals } from "./reported-deals";

/** What a text says before its first agreement. */
export interface Ahead {
  start: number;
  end: number;
  inside: readonly ChineseMention[];
  named: ReadonlySet<Entity>;
  stands: readonly PresenceFact[];
}

/** A part of a text; offsets are UTF-16 units. */
interface Said {
  start: number;
  end: number;
}

/**
 * Adds a sentence's details. What one part denies does not affect the others; `news` if the sentence reports the
 * agreement itself.
 */
export function addTold(
  text: string,
  owner: Deal,
  { start, end, inside, stands }: Omit<Ahead, "named">,
  news: boolean,
): void {
  for (const said of saidParts(text, start, end, news))
    addDetails(text, owner, inside, said.start, said.end, stands);
}

/** The parts of a sentence that deny nothing; if it reports an agreement (`news`), each clause counts separately. */
export function saidParts(text: string, start: number, end: number, news: boolean): Said[] {
  const out: Said[] = [];
  let from = start;
  const sentence = text.slice(start, end);
  for (const part of /[；;]/u.test(sentence) ? sentence.split(/(?<=[；;])/u) : [sentence]) {
    const clauses = !DENIED.test(part) ? [part] : news ? part.split(/(?<=，)/u) : [];
    let at = from;
    for (const clause of clauses) {
      if (!DENIED.test(clause)) out.push({ start: at, end: at + clause.length });
      at += clause.length;
    }
    from += part.length;
  }
  return out;
}

/** Adds earlier details to the agreement whose parties they name, and to no other. */
export function addAhead(text: string, deals: ReportedDeals, ahead: readonly Ahead[]): void {
  for (const { start, end, inside, named, stands } of ahead) {
    const only = deals.onlyOf(named) ?? (deals.length === 1 ? deals.all[0] : undefined);
    if (only) addDetails(text, only, inside, start, end, stands);
  }
}
