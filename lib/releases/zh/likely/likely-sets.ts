/**
 * Collects the sets of parties that may have agreed by a Chinese sentence, with the features by which a model judges
 * them.
 */

import type { Entity } from "../../entities/entity";
import { namedBy } from "../../entities/party-sets";
import type { ChineseMention } from "../names/spot";
import { type ChineseSentence, PairFeatures } from "./pair-features";

/** A set of parties; the offsets are those of its first and last party in the sentence. */
export interface ChineseSet {
  parties: Entity[];
  start: number;
  end: number;
  features: number[];
}

/** Where a sentence names more, most are only listed. */
const MOST_ACTORS = 8;
/** Where a sentence names more, nobody outside it is paired with one in it. */
const MOST_ACROSS = 3;
const LISTED = /^(?:（[^（）]{0,24}）)?(?:、|和|与|及|以及|同|携手|联手|牵手|，|；)$/u;

/** The sets of a sentence: each two parties, each list, and one party with another of the text. */
export function chineseSets(sentence: ChineseSentence): ChineseSet[] {
  const actors = sentence.actors
    // A name repeated right after itself counts once.
    .filter(({ entity }, i) => entity !== sentence.actors[i - 1]?.entity)
    .slice(0, MOST_ACTORS);
  if (actors.length === 0) return [];
  const features = new PairFeatures(sentence);
  return [
    ...pairsOf(features, actors),
    ...listsOf(features, sentence.text, actors),
    ...acrossOf(features, sentence, actors),
  ];
}

function pairsOf(features: PairFeatures, actors: readonly ChineseMention[]): ChineseSet[] {
  const out: ChineseSet[] = [];
  const seen = new Set<Entity>();
  actors.forEach((a, i) => {
    if (seen.has(a.entity)) return;
    seen.add(a.entity);
    const met = new Set(seen);
    actors.slice(i + 1).forEach((b, j) => {
      if (met.has(b.entity)) return;
      met.add(b.entity);
      const place = `${i} ${i + 1 + j} ${Math.min(6, actors.length)}`;
      out.push({
        parties: [a.entity, b.entity],
        start: a.start,
        end: b.end,
        features: features.ofTwo(a, b, place),
      });
    });
  });
  return out;
}

/** The sets of three or more: a list side by side, and one party before a list with all of it. */
function listsOf(features: PairFeatures, text: string, actors: readonly ChineseMention[]): ChineseSet[] {
  const out: ChineseSet[] = [];
  const add = (from: number, to: number, mode: "n" | "m") => {
    const [head, next, last] = [actors[from], actors[from + 1], actors[to]];
    const parties = namedBy(actors.slice(from, to + 1));
    if (!head || !next || !last || parties.length < 3) return;
    const place = `${from} ${Math.min(6, actors.length - to)} ${Math.min(5, parties.length)}`;
    out.push({
      parties,
      start: head.start,
      end: last.end,
      features: features.ofList(head, next, last, parties, mode, place),
    });
  };
  for (let from = 0; from < actors.length; from++) {
    let to = from;
    while (LISTED.test(text.slice(actors[to]?.end ?? 0, actors[to + 1]?.start ?? 0))) to += 1;
    if (to === from) continue;
    add(from, to, "n");
    // "甲在乙地与丙、丁签署"
    if (from > 0) add(from - 1, to, "m");
    from = to;
  }
  return out;
}

function acrossOf(
  features: PairFeatures,
  { others }: ChineseSentence,
  actors: readonly ChineseMention[],
): ChineseSet[] {
  const named = new Set(actors.map(({ entity }) => entity));
  if (named.size > MOST_ACROSS) return [];
  const roles = new Map<Entity, string[]>();
  for (const [role, entity] of others)
    if (entity && !named.has(entity)) roles.set(entity, [...(roles.get(entity) ?? []), role]);
  return actors.flatMap((one, i) =>
    [...roles].map(([partner, of]) => ({
      parties: [partner, one.entity],
      start: one.start,
      end: one.end,
      features: features.across(one, partner, of, `${i} ${actors.length}`),
    })),
  );
}
