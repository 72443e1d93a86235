/** Chooses the names of a Chinese text to report. */
import type { Deal } from "../../agreements/deal";
import type { PresenceFact } from "../../agreements/presence/presence";
import type { Entity } from "../../entities/entity";
import { type CommonWords, sortAt, type WordSort } from "../words";
import type { ChineseMention } from "./spot";

/** Names that the text's facts need, and those beyond doubt. */
export function usedNames(
  text: string,
  entities: readonly Entity[],
  mentions: readonly ChineseMention[],
  deals: readonly Deal[],
  presence: readonly PresenceFact[],
  words: CommonWords,
  publisher?: string,
): Entity[] {
  const free = new Set(
    mentions
      .filter(({ entity, start, end }) => entity.rule === "known name" && standsFree(text, start, end, words))
      .map(({ entity }) => entity),
  );
  const used = new Set(
    mentions
      .filter(
        ({ start, end }) =>
          /[在于到从至往赴抵、和]/u.test(text[start - 1] ?? "") ||
          /^(?:[市省县区、，。的]|工厂|基地)/u.test(text.slice(end, end + 2)),
      )
      .map(({ entity }) => entity),
  );
  const needed = new Set<Entity>([
    ...deals.flatMap((deal) => [
      ...deal.parties,
      ...deal.sites.map(({ value }) => value),
      ...(deal.signedAt ? [deal.signedAt.value] : []),
    ]),
    ...presence.flatMap(({ entity, place }) => [entity, place]),
  ]);
  const wires = wiresOf(text, mentions, publisher);
  return entities.filter(
    (entity) =>
      needed.has(entity) ||
      (!wires.has(entity) &&
        (entity.known !== undefined ||
          entity.rule === "legal form" ||
          entity.rule === "authority's name" ||
          free.has(entity) ||
          (entity.rule === "gazetteer" && used.has(entity)))),
  );
}

/** Words after the name of the agency that a report is from. */
const REPORTS = /^(?:[^，。；\n]{0,14}\d{1,2}[日号])?(?:电|讯)(?=[，：:　 （(])/u;

/** The agencies that only pass on the news. */
function wiresOf(
  text: string,
  mentions: readonly ChineseMention[],
  publisher: string | undefined,
): Set<Entity> {
  const wires = new Set<Entity>();
  const others = new Set<Entity>();
  for (const { entity, end } of mentions) {
    const isWire = REPORTS.test(text.slice(end, end + 24)) || entity.name === publisher;
    if (isWire && entity.type !== "place") wires.add(entity);
    else others.add(entity);
  }
  return new Set([...wires].filter((one) => !others.has(one)));
}

/** Sorts of words that may follow a name; a noun there would be part of the name. */
const BEHIND_NAME: ReadonlySet<WordSort> = new Set([
  "verb",
  "verb as noun",
  "adverb",
  "link",
  "particle",
  "time",
  "number",
  "position",
] as const);

/** Whether a known name is complete: "中国联通广东分公司" is another. */
function standsFree(text: string, from: number, to: number, words: CommonWords): boolean {
  const { start } = words;
  if (start[from] !== from) return false;
  return !/\p{Script=Han}/u.test(text[to] ?? "") || (start[to] === to && BEHIND_NAME.has(sortAt(words, to)));
}

/** The firm that "公司" means, if exactly one is named in full. */
export function onlyFirm(text: string, entities: readonly Entity[]): Entity | undefined {
  if (!/(?:^|[，。：；\n])(?:本|我)?公司/u.test(text)) return undefined;
  const firms = entities.filter(({ rule }) => rule === "legal form");
  return firms.length === 1 ? firms[0] : undefined;
}
