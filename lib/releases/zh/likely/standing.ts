/** What part the parties of a Chinese text have in all of it. */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";
import type { Stretch } from "../stretches";

/** How often each is named, which the first line names, and who is named first of all. */
export interface ChineseStanding {
  counts: ReadonlyMap<Entity, number>;
  leading: ReadonlySet<Entity>;
  first: Entity | undefined;
  /** The text is of a few sentences, which say little of who agreed beside what rules find in them. */
  short: boolean;
}

/** Sentences of a text that is not short, its headline among them. */
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
