/** Decides strong names that have no rival and are not plain at a glance: nothing but their own sentence bears on them. */
import { NOTHING, OPEN, type PageNames } from "../page-names";
import { longerName } from "./nested";
import { nearBefore, nearBehind } from "./place";
import { Block, Placed } from "./placed";
import { isPlain } from "./score";

/**
 * Settles in `names.plain` what of the open spellings from `from` up to `to` has one strong meaning: its entity, or
 * `NOTHING` and below where it is part of a longer name. A legal form behind or a short form that the page introduces is left open, as it proves more.
 * What was made to tell is let go at once; what stays open is placed once more, with the whole page for evidence.
 */
export function settle(names: PageNames, language: string, from: number, to: number): void {
  const { index, blocks } = names;
  let number = -1;
  let block = new Block("", index.classes, false);
  for (let i = from; i < to; i++) {
    if (names.plain[i] !== OPEN) continue;
    const sighting = names.peek(i);
    const [only] = sighting.candidates;
    if (!only || !isPlain(sighting) || only.introduced === true || sighting.end > sighting.nameEnd) continue;
    if (sighting.block !== number) {
      number = sighting.block;
      block = new Block(blocks[number] ?? "", index.classes, language === "de");
    }
    const previous = nearBefore(names, i, sighting);
    const next = nearBehind(names, i, sighting);
    const one = new Placed(i, sighting, block, language, previous, next);
    const nested = longerName(one, index.entities.kind(only.entity)) !== undefined;
    names.plain[i] = nested ? NOTHING - only.entity : only.entity;
  }
}
