/** Names that nothing but loose words around told to be firms, and that stand where places do: "substations at Calder and Zemp". */
import type { ReleaseDocument } from "../../document";
import { anyPlace } from "../../places/gazetteer";
import type { Token } from "../../text/tokens";
import type { Entity, EntityMention } from "../entity";

const AT = /^(?:in|at|near|around|from|across|through|outside|throughout)$/;
const ACTS =
  /^(?:has|have|had|will|is|are|was|were|said|says|signed|signs|agreed|agrees|announced|plans|sold|bought|won|took|also|would)$/;

/** Takes such names for places, where one beside them is; what is known as a town is none of those firms anyway. */
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

/** A firm told so often is told as one somewhere. */
const MOST = 2;

const isWeak = ({ type, rule, known }: Entity) =>
  type === "company" && rule === "weak context" && known === undefined;

function isTown(name: string): boolean {
  const place = anyPlace(name);
  return place !== undefined && !place.ordinary && (place.kind === "city" || place.size > LARGE);
}

/** A capital that is a region of its own as well. */
const LARGE = 2;

/** "At A and B," with no verb behind. */
const isPair = (tokens: readonly Token[], one: EntityMention, other: EntityMention) =>
  other.from === one.to + 1 &&
  tokens[one.to]?.lower === "and" &&
  AT.test(tokens[one.from - 1]?.lower ?? "") &&
  !ACTS.test(tokens[other.to]?.lower ?? "");
