/**
 * Turns names that only loose words make firms into places where they are listed with places: "substations at Calder
 * and Zemp".
 */
import type { ReleaseDocument } from "../../document";
import { anyPlace } from "../../places/gazetteer";
import { lowerAt, type Token } from "../../text/tokens";
import type { Entity, EntityMention } from "../entity";

const AT = /^(?:in|at|near|around|from|across|through|outside|throughout)$/;
const ACTS =
  /^(?:has|have|had|will|is|are|was|were|said|says|signed|signs|agreed|agrees|announced|plans|sold|bought|won|took|also|would)$/;

/** Does so where a place is beside the name; a known town is never such a firm. */
export function placeBesidePlaces(
  { sentences }: ReleaseDocument,
  entities: readonly Entity[],
  mentions: readonly (readonly EntityMention[])[],
): void {
  for (const entity of entities)
    if (isWeak(entity) && entity.likely !== true && isTown(entity.name)) entity.type = "place";
  sentences.forEach(({ tokens }, number) => {
    const found = mentions[number] ?? [];
    found.forEach((mention, i) => {
      if (!isWeak(mention.entity) || mention.entity.mentions.length > MOST) return;
      const [before, behind] = [found[i - 1], found[i + 1]];
      if (
        (before && isPair(tokens, before, mention) && before.entity.type === "place") ||
        (behind && isPair(tokens, mention, behind) && behind.entity.type === "place")
      )
        mention.entity.type = "place";
    });
  });
}

/** With more mentions a firm would be called one somewhere. */
const MOST = 2;

const isWeak = ({ type, rule, known }: Entity) =>
  type === "company" && rule === "weak context" && known === undefined;

function isTown(name: string): boolean {
  const place = anyPlace(name);
  return place !== undefined && !place.ordinary && (place.kind === "city" || place.size > LARGE);
}

/** The size from which a capital may also be a region. */
const LARGE = 2;

/** Whether two names open a sentence with no verb after them: "At A and B,". */
const isPair = (tokens: readonly Token[], one: EntityMention, other: EntityMention) =>
  other.from === one.to + 1 &&
  tokens[one.to]?.lower === "and" &&
  AT.test(lowerAt(tokens, one.from - 1)) &&
  !ACTS.test(lowerAt(tokens, other.to));
