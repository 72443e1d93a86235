/** Reads tender notices: "招标人：甲", "中标人：乙", on lines or in clauses of their own. */

import type { Entity } from "../../entities/entity";
import { namedBy } from "../../entities/party-sets";
import type { ChineseMention } from "../names/spot";

const BODY = "(?:人|单位|方|主体)(?:名称)?";
const OWNER = new RegExp(`(?:招标|采购|建设|发包)${BODY}[：:][ 　]*$|业主(?:单位)?[：:][ 　]*$`, "u");
/** Candidates have won nothing yet. */
const WINNER = new RegExp(`(?:中标|中选|成交)(?:${BODY}|供应商(?:名称)?)[：:][ 　]*$`, "u");

/** The awarding body and the winner, if only one body is named as awarding. */
export function tenderSides(
  text: string,
  mentions: readonly ChineseMention[],
): { giver: Entity; winner: ChineseMention }[] {
  const labelled = (label: RegExp) =>
    mentions.filter(
      ({ entity, start }) =>
        entity.type !== "place" && label.test(text.slice(Math.max(0, start - 14), start)),
    );
  const givers = namedBy(labelled(OWNER));
  const [giver] = givers;
  if (!giver || givers.length > 1) return [];
  return labelled(WINNER)
    .filter(({ entity }) => entity !== giver)
    .map((winner) => ({ giver, winner }));
}
