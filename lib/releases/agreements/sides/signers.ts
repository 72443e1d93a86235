/**
 * Reads signatories after a cue as their companies: "Signed by Jo Berg, chief executive of A, and Lena Holm, who heads
 * B".
 */
import type { Entity } from "../../entities/entity";
import type { Hit } from "../cues/hits";
import { type Step, type View, wordAt } from "../view/view";
import type { Group } from "./groups";
import { isActingHolder } from "./ministers";
import { behindOffice } from "./officers";

/** The parties of the persons who sign after a cue; none unless there are at least two. */
export function signersOf(
  { steps }: View,
  { deed, from, to }: Hit,
  groups: readonly Group[],
): Entity[] | undefined {
  if (!/^(?:sign|extend)$/.test(deed)) return undefined;
  const meant = meantBy(steps, to, groups);
  if (meant) return meant;
  const by = steps.findIndex(({ word }, i) => i >= to && i < to + 14 && word === "by");
  if (by < 0 || !steps.slice(from, to).some(({ word }) => DONE.test(word))) return undefined;
  if (steps.slice(to, by).some(({ word, parties }) => parties.length > 0 || ENDS.test(word)))
    return undefined;
  const out: Entity[] = [];
  let at = by + 1;
  for (const { entities, from: begin, to: end } of groups) {
    if (begin <= by) continue;
    if (
      !isSigner(steps, at, begin) &&
      !isBesideSigner(steps, at, begin, end) &&
      !(begin === end - 1 && isMinister(steps, at, begin))
    )
      break;
    for (const entity of entities) if (!out.includes(entity)) out.push(entity);
    at = end;
  }
  return out.length > 1 ? out : undefined;
}

/** The parties that persons sign for: "Jo Berg and Lena Holm signed the contract on behalf of A and B". */
function meantBy(steps: readonly Step[], to: number, groups: readonly Group[]): Entity[] | undefined {
  const behalf = steps.findIndex(({ word }, i) => i >= to && i < to + FAR && word === "behalf");
  if (steps[behalf + 1]?.word !== "of" || steps.slice(to, behalf).some(({ word }) => ENDS.test(word)))
    return undefined;
  const meant = groups.find(({ from }) => from > behalf && from <= behalf + NEAR);
  return meant && meant.entities.length > 1 ? meant.entities : undefined;
}

/** The most words between a document and the parties it was signed for. */
const FAR = 10;
const NEAR = 5;

/** Whether the words up to a name describe a person who acts for it. */
function isSigner(steps: readonly Step[], from: number, to: number): boolean {
  const words = steps.slice(from, to).filter(({ word }, i) => i > 1 || !/^[;,]$/.test(word));
  if (words.length > 18 || words.some(({ word }) => STOPS.test(word))) return false;
  const person = words.some(
    ({ text }, i) =>
      isCapital(text) && isCapital(words[i + 1]?.text ?? "") && words[i]?.mention === undefined,
  );
  return (
    (person && LEADS_TO.test(words.at(-1)?.word ?? "")) ||
    (person && /^(?:the|its)$/.test(words.at(-1)?.word ?? ""))
  );
}

/** Whether a person is followed by an office of the next name: "Jo Berg, | A vice president |". */
function isBesideSigner(steps: readonly Step[], from: number, to: number, end: number): boolean {
  const words = steps.slice(from, to);
  return (
    words.at(-1)?.word === "," &&
    words.length <= 14 &&
    words.slice(-3, -1).every(({ text, mention }) => isCapital(text) && mention === undefined) &&
    !words.slice(-3).some(({ word }) => STOPS.test(word)) &&
    behindOffice(steps, end) > end
  );
}

/**
 * Whether a state's minister follows another signatory: "… office in the country, and | Finance Minister Lena Holm".
 */
const isMinister = (steps: readonly Step[], from: number, at: number) =>
  steps.slice(at, at + 1).some(isActingHolder) &&
  at - from <= 10 &&
  /^(?:and|,|by)$/.test(wordAt(steps, at - 1)) &&
  !steps
    .slice(from, at)
    .some(({ word }) => /^(?:[.;:"]|presence|witness(?:ed|es)?|attended|which|that)$/.test(word));

const isCapital = (text: string) => /^\p{Lu}[\p{L}'’.-]*$/u.test(text);

const DONE = /^(?:signed|inked|concluded|sealed|initialled|executed|exchanged|renewed|extended|put)$/;
const LEADS_TO = /^(?:of|at|for|from|heads|leads|chairs|runs|representing|behalf)$/;
const ENDS = /^(?:[.;:"]|and|which|that)$/;
/** Words after which no signatories are named. */
const STOPS =
  /^(?:[.;:"]|presence|witness(?:ed|es)?|attended|with|which|that|under|will|would|after|before|while|when|in|on)$/;
