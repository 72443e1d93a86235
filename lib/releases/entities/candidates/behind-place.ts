/** Finds a subject after a place that opens a sentence without a comma: "In Germany Orvex is building a plant". */
import { anyPlace } from "../../places/gazetteer";
import { lowerAt, type Token, textOf } from "../../text/tokens";
import { partySort } from "../features/party-names";
import { isNameWord } from "./name-words";

const OPENS = /^(?:in|for|with|from|at|to|after|since|as|on|by|under|during|following|across|within)$/;
const ACTS =
  /^(?:is|are|was|has|have|had|will|would|signed|signs|agreed|agrees|announced|plans|intends|won|ordered|operates|owns|runs|builds|sells)$/;
const ENDS = /^(?:[,;:()"–—]|is|are|was|were|has|have|had|will|would|that|which|who)$/;

/**
 * Whether a run of name words from `from` reaches the subject at a token, after the country or continent that opens the
 * sentence.
 */
export function isBehindPlace(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[from - 1]?.lower !== "in" || !isNameWord(tokens[at])) return false;
  if (!OPENS.test(lowerAt(tokens, 0)) || tokens.slice(0, from).some(({ lower }) => ENDS.test(lower)))
    return false;
  const nameOf = (to: number) => textOf(tokens, from, to);
  const place = anyPlace(nameOf(at));
  if (!place || place.kind === "city") return false;
  let end = at + 1;
  while (isNameWord(tokens[end])) end += 1;
  return ACTS.test(lowerAt(tokens, end)) && !anyPlace(nameOf(end)) && partySort(nameOf(end)) === undefined;
}
