/** Decides strong names that have no rival and are not plain at a glance: their own sentence is all the evidence. */
import { NOTHING, OPEN, type PageNames } from "../page-names";
import { playOf } from "./at-play";
import { longerName } from "./nested";
import { isAcrossTheStrait, ownerOf } from "./other-body";
import { elsewhere } from "./other-place";
import { nearOn } from "./place";
import { Placed } from "./placed";
import { isPlain } from "./score";
import { wordInCapitals } from "./word-in-capitals";

/**
 * Settles the open spellings from `from` up to `to` that have one strong meaning: `names.plain` becomes its entity, or
 * `NOTHING` and below where it is part of a longer name. A name with a legal form behind it, or a short form that the
 * page introduces, stays open, as it proves more. `home` is the country of the page's publisher. Nothing read here is
 * kept: names that stay open are placed once more, with the whole page for evidence.
 */
export function settle(
  names: PageNames,
  language: string,
  home: string | undefined,
  from: number,
  to: number,
): void {
  const near = nearOn(names);
  for (let i = from; i < to; i++) {
    if (names.plain[i] !== OPEN || !names.isStrong(i)) continue;
    const sighting = names.peek(i);
    const only = sighting.candidates[0];
    if (!only || !isPlain(sighting) || only.introduced === true || sighting.end > sighting.nameEnd) continue;
    const block = names.blockAt(sighting.block, language === "de");
    const one = new Placed(i, sighting, block, language, near);
    const nested =
      wordInCapitals(one) !== undefined ||
      longerName(one, only.kind) !== undefined ||
      ownerOf(names.index.entities, one, only)?.own === false ||
      isAcrossTheStrait(names.index.entities, one, only, home) ||
      elsewhere(names.index.entities, one, only) !== undefined;
    if (!nested && only.kind === "body") names.bodies.push(only.entity);
    const play = nested ? undefined : playOf(names.index.entities, one);
    if (play) names.plays.set(i, play);
    names.plain[i] = nested ? NOTHING - only.entity : only.entity;
  }
}
