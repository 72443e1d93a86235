/** Measures the part that parties have in a whole Chinese text. */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";
import type { Stretch } from "../stretches";

/** How often each party is named, which ones the first line names, and which comes first. */
export interface ChineseStanding {
  counts: ReadonlyMap<Entity, number>;
  leading: ReadonlySet<Entity>;
  first: Entity | undefined;
  /** The text has only a few sentences, which say little about who agreed beyond what rules find. */
  short: boolean;
}

/** The least number of sentences in a text that is not short, with its headline. */
const LEAST_SENTENCES = 4;

/** Counts the parties of a text. */
export function chineseStanding(
  mentions: readonly ChineseMention[],
  stretches: readonly Stretch[],
): ChineseStanding {
  const firstLine = stretches[0]?.end ?? 0;
  const parties = mentions.filter(({ entity }) => entity.type !== "place");
  const counts = new Map<Entity, number>();
  for (const { entity } of parties) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const leading = new Set(parties.filter(({ start }) => start < firstLine).map(({ entity }) => entity));
  return { counts, leading, first: parties[0]?.entity, short: stretches.length < LEAST_SENTENCES };
}
