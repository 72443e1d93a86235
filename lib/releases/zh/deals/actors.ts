/** Decides who agrees at a cue of a Chinese sentence. */

import type { Entity } from "../../entities/entity";
import { namedBy } from "../../entities/party-sets";
import type { ChineseMention } from "../names/spot";
import { besideFirst, giverAndGetter } from "./beside-first";
import { allOfOneClause, partnerBehind, withTheBuyer, withTheCompany, withThoseBefore } from "./chained";
import { implied, pointedAt } from "./named-before";
import {
  actsUnnamed,
  isUnnamedFirm,
  whoGoesOn,
  withEachOf,
  withoutOrganisers,
  withoutTopic,
  withoutWitnesses,
} from "./own-house";
import { ownsNext } from "./owners";
import { boughtFrom } from "./sellers";
import { hostAndGuest } from "./together";

const LINK =
  /^(?:（[^（）]{0,40}）)?[^，。；与同和跟]{0,8}(?:与|同|和|跟|、|及|以及|会同|联合|联同|联手|[伙夥]拍|，与|、与|携手|向)[^，。；]{0,16}$|^(?:（[^（）]{0,40}）)?[^，。；]{0,30}(?:项目|工程|工厂|基地|合资公司|合资企业)，(?:现)?(?:已|将|均)?[与同和]$/u;

/** The parties that a sentence may refer to without a name. */
export interface Speakers {
  /** The last party that the text was about. */
  focus: Entity | undefined;
  /** The parties of the last agreement. */
  parties: readonly Entity[];
  /** The text's publisher. */
  self: Entity | undefined;
  /** The party that visits others. */
  guest: Entity | undefined;
}

/** A cue of an agreement; offsets are UTF-16 units of the text. */
export interface CueScene extends Speakers {
  text: string;
  /** All parties named in the sentence, in order. */
  actors: readonly ChineseMention[];
  /** Those before the cue who act for themselves. */
  before: readonly ChineseMention[];
  /** Where the sentence begins. */
  start: number;
  /** Where the cue begins. */
  at: number;
  cue: string;
}

/** A cue with the chain of names before it. */
export interface Chained extends CueScene {
  /** Joined names, the last of them nearest to the cue. */
  chain: readonly ChineseMention[];
  /** Their entities, each once. */
  found: readonly Entity[];
}

/** What may be between names that act together: the rest of a bracket with a short form, brackets, and a time. */
const PARTS_NOBODY =
  /^[”」》"]?[）)]|（[^（）]{0,40}）|(?:[于在])?(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:[上下]午|晚间?)?/gu;

/** Whether two names belong to one agreement; "签署购电协议，与" begins another. */
function joins(between: string): boolean {
  // "与甲（Alpha Corporation）的下属企业乙", "甲（简称“乙”）于2021年7月27日与丙".
  const words = between.replace(PARTS_NOBODY, "");
  return (LINK.test(between) || LINK.test(words)) && !/(?:签|订立|达成)[^，。；]{0,8}，/u.test(between);
}

/**
 * Who agrees at a cue: a chain of names joined by 与, 同 or 和, or the parties meant by 双方 or a bare 与X. `near` are those
 * that the sentence before names together.
 */
export function partiesAt(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  at: number,
  cue: string,
  { near, ...speakers }: Speakers & { near: readonly Entity[] | undefined },
): Entity[] | undefined {
  const acting = actors.filter(
    ({ start: from, end }, i) =>
      end <= at && !ownsNext(text, actors, i, at) && !inBrackets(text, actors, i, from),
  );
  const alone = withoutWitnesses(text, withoutOrganisers(text, acting, at), at);
  const before = withoutTopic(text, alone, start, at);
  const parties = near ?? speakers.parties;
  const scene: CueScene = { ...speakers, parties, text, actors, before, start, at, cue };
  const other = pointedAt(scene) ?? boughtFrom(scene) ?? hostAndGuest(text, before, at, speakers.guest);
  if (other) return other;
  const chain = chainBefore(scene);
  if (!chain) return implied(scene);
  const chained: Chained = { ...scene, chain, found: namedBy(chain) };
  const [first] = chain;
  if (first && (actsUnnamed(text, start, first) || isUnnamedFirm(text, start, first, actors, scene)))
    return [...chained.found];
  return (
    partnerBehind(chained) ??
    withThoseBefore(chained) ??
    withTheCompany(chained) ??
    withTheBuyer(chained) ??
    (first && (whoGoesOn(scene, first, chained.found) ?? withEachOf(scene, first, chained.found))) ??
    allOfOneClause(chained) ??
    implied(scene) ??
    bothBehind(scene) ??
    (first ? besideFirst(scene, first) : (giverAndGetter(scene) ?? implied(scene)))
  );
}

/** The joined names nearest before a cue; nothing if the last is too far from it. */
function chainBefore({ text, before, at }: CueScene): ChineseMention[] | undefined {
  const chain: ChineseMention[] = [];
  for (const mention of before.toReversed()) {
    const [next] = chain;
    if (!next) {
      if (/[；。]/u.test(text.slice(mention.end, at)) || at - mention.end > 46) return undefined;
      chain.unshift(mention);
    } else if (mention.entity === next.entity) chain[0] = mention;
    else if (joins(text.slice(mention.end, next.start))) chain.unshift(mention);
    else break;
  }
  return chain;
}

/** "决定终止双方去年签订的协议". */
function bothBehind({ text, before, at, cue, parties }: CueScene): Entity[] | undefined {
  const behind = at + cue.length;
  if (!/^了?(?:双方|两家)/u.test(text.slice(behind, behind + 3))) return undefined;
  if (parties.length >= 2) return [...parties];
  const named = namedBy(before);
  return named.length === 2 ? named : undefined;
}

/** "甲（乙的子公司）": the name in brackets after another. */
function inBrackets(text: string, actors: readonly ChineseMention[], i: number, from: number): boolean {
  const last = actors[i - 1];
  const between = last ? text.slice(last.end, from) : "";
  return (
    /^（[^）]{0,12}$/u.test(between) &&
    !/[称“「]/u.test(between) &&
    actors[i - 1]?.entity !== actors[i]?.entity
  );
}
