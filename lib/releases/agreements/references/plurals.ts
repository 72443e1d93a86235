/** Resolves words for several parties: "the two companies", "both sides", "all three partners", "the pair". */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import { WordClass } from "../view/lexeme";
import { type Step, wordAt } from "../view/view";
import { type Found, isCalled } from "./antecedent";
import { isModifier } from "./modifiers";
import { sortOf } from "./party-nouns";

const PLURAL = new WordClass(
  regex("")`
    ^(?:companies|sides|partners|parties|firms|groups|pair|duo|trio|automakers|carmakers|organi[sz]ations
      |institutions|countries|governments|banks|airlines|operators|carriers|universities|entities|teams
      |societies|businesses|makers|utilities|developers|ministries|cities|clubs|signatories|institutes
      |agencies|authorities|enterprises|manufacturers|partner companies|producers|suppliers|miners|allies
      |ministers|nations|states|museums|hospitals|boards)$
  `,
);
const NUMBER = new WordClass(/^(?:two|three|four|five|six)$/);
const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  pair: 2,
  duo: 2,
  trio: 3,
};
/** "the two companies", "both sides", "all three partners", "the two". */
export function pluralAt(
  steps: readonly Step[],
  from: number,
  start: number,
  local: readonly Entity[],
  context: Context,
): Found | undefined {
  let at = start;
  let count: number | undefined;
  if (steps[at]?.word === "the") at += 1;
  if (NUMBER.at(steps, at)) {
    count = COUNTS[wordAt(steps, at)];
    at += 1;
  }
  const both = steps[from]?.word === "both";
  let end = -1;
  let noun = "";
  for (let j = at; j < at + 3; j++) {
    if (PLURAL.at(steps, j)) {
      end = j + 1;
      noun = wordAt(steps, j);
      break;
    }
    // "The two SET-listed firms"
    if (/^-(?:listed|quoted|traded|based|registered)$/.test(wordAt(steps, j + 1)) && j < at + 2) j += 1;
    else if (!isModifier(steps, j)) break;
  }
  if (end < 0) {
    // "the two said", "both have agreed"
    const verb = wordAt(steps, at);
    if (
      (count === undefined && !both) ||
      (/^(?:by|between)$/.test(wordAt(steps, from - 1))
        ? both && /^\p{L}{4,}$/u.test(verb) && !/^(?:before|after|under|when|while|last|this)$/.test(verb)
        : !/^(?:said|say|will|have|are|also|agreed|plan|intend|signed|want|hope)$/.test(verb))
    )
      return undefined;
    end = at;
  }
  if (/^(?:of|that|which|who|such|in|from)$/.test(wordAt(steps, end)) && noun !== "sides") return undefined;
  // "The pair A and B", "the two companies A and B": the names follow.
  if (end > at && (steps[end]?.mention?.entity.type ?? "place") !== "place") return undefined;
  // "The parties are A, B and C": the names follow.
  if (
    /^(?:are|were|include|:)$/.test(wordAt(steps, end)) &&
    [end + 1, end + 2].some((at) => (steps[at]?.parties.length ?? 0) > 0)
  )
    return undefined;
  const wanted = count ?? COUNTS[noun] ?? (both ? 2 : undefined);
  const behind = /^(?:for|with|to|by)$/.test(wordAt(steps, from - 1));
  const it = steps.slice(0, from).some(({ word }) => word === "it");
  const parties = togetherWith(local, wanted, noun, behind, it, context);
  return parties ? { parties, to: end } : undefined;
}

const FIRMS = /^(?:companies|firms|businesses|makers|manufacturers|carmakers|airlines|producers)$/;

function togetherWith(
  local: readonly Entity[],
  wanted: number | undefined,
  noun: string,
  behind: boolean,
  it: boolean,
  context: Context,
): readonly Entity[] | undefined {
  const sort = /^(?:governments|countries|nations|ministers|states)$/.test(noun) ? "government" : undefined;
  if (sort) {
    const bodies = [...local, ...context.recent].filter(
      ({ type, name }) => type === sort && /government|republic|kingdom/iu.test(name),
    );
    const two = [...new Set(bodies)].slice(0, wanted ?? 2);
    if (two.length === (wanted ?? 2)) return two;
    if (!local.every(({ type }) => type === sort)) return undefined;
  }
  if (local.length >= 2 && local.length === (wanted ?? local.length)) return [...local];
  // "both museums": the last two named that are museums.
  const one = noun.replace(/ies$/u, "y").replace(/s$/u, "");
  if (sortOf(one) && one !== "company" && one !== "group" && one !== "firm") {
    const alike = [...local, ...context.recent].filter((entity) => isCalled(entity, one, context));
    const two = [...new Set(alike)].slice(0, wanted ?? 2);
    if (two.length === (wanted ?? 2)) return two;
  }
  // Two named side by side since the last agreement are preferred to the parties of that agreement.
  const fresh =
    context.pair.length === 2 &&
    (context.pairAt ?? 0) > (context.reportedAt ?? 0) &&
    !context.pair.some((party) => context.parties.includes(party));
  const sets = fresh ? [context.pair, context.parties] : [context.parties, context.pair];
  // "The two companies" are not a ministry and a company.
  const firms = sets.filter((set) => FIRMS.test(noun) && set.every(({ type }) => type === "company"));
  const options = [...firms, ...sets];
  const [only] = local;
  // "It signed an agreement with X; the two will …": the party named before, and X.
  if (local.length === 1 && only && it && (wanted ?? 2) === 2 && context.focus && context.focus !== only)
    return [context.focus, only];
  // "X: the two companies": X and another.
  if (local.length === 1 && only && (wanted ?? 2) === 2) {
    const both = options.find((set) => set.length === 2 && set.includes(only));
    if (both) return both;
    // "X will make it for both companies": X is none of them.
    const apart = options.find((set) => set.length === 2 && !set.includes(only));
    if (apart && behind) return apart;
    if (context.topic && context.topic !== only && wanted === 2) return [only, context.topic];
  }
  return options.find((set) => set.length >= 2 && (wanted === undefined || set.length === wanted));
}
