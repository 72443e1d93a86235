/**
 * Reads ministers, governors and mayors who sign without saying for what: "The Minister of Health, Jo Berg, and the
 * head of A signed", "signed by Finance Minister Lena Holm". They sign for the state, region or town that the text is
 * about.
 */

import type { ReleaseDocument } from "../../document";
import type { Entity } from "../../entities/entity";
import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { MONTHS } from "../../text/months";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import { lexemeOf } from "../view/lexeme";
import { LinePattern } from "../view/line-pattern";
import { type Step, type View, withLine, wordAt } from "../view/view";

/** The bodies for which office holders sign in a text. */
export interface Cabinets {
  nation?: Entity | undefined;
  region?: Entity | undefined;
  town?: Entity | undefined;
  /** Ministries that the text names; a minister's own is preferred to the state. */
  ministries: readonly Entity[];
  /** The government of a country that a step names, directly or by its adjective. */
  stateOf: (step: Step) => Entity | undefined;
}

const OF_NATION =
  /^(?:the )?(?:(?:federal |national )?government of (?:the )?\p{Lu}|\p{Lu}[\p{L} -]+ government$)|'s (?:federal |national )?government$/iu;
const OF_REGION =
  /(?:^|\s)(?:state|provincial|county|regional) government$|^(?:state|province|county)(?: government)? of \p{Lu}/iu;
const OF_TOWN =
  /^(?:the )?(?:city|town|municipality)(?: government)? of \p{Lu}|\s(?:city|town|municipal) (?:council|government)$|\s(?:municipality|city)$/iu;
const MINISTRY = /^(?:the )?(?:ministry|department) (?:of|for) /iu;

/** The bodies that a text's office holders sign for; `governmentFor` gives the government of a place. */
export function cabinetsOf(
  { sentences }: ReleaseDocument,
  entities: readonly Entity[],
  governmentFor: (place: Entity) => Entity,
  stateOf: (step: Step) => Entity | undefined,
): Cabinets {
  const governments = entities.filter(({ type }) => type === "government");
  const only = (pattern: RegExp, not?: RegExp) => {
    const found = governments.filter(({ name }) => pattern.test(name) && !not?.test(name));
    return found.length === 1 ? found[0] : undefined;
  };
  const title = sentences.findLast(({ kind }) => kind === "headline")?.end ?? 0;
  const countries = entities.filter(
    ({ type, name }) => type === "place" && knownPlace(name)?.kind === "country",
  );
  const before = countries.filter(({ mentions }) => mentions.some(({ end }) => end <= title));
  const [first] = countries.toSorted((a, b) => firstOf(a) - firstOf(b));
  const land = before.length === 1 ? before[0] : before.length === 0 ? first : undefined;
  return {
    nation: only(OF_NATION, OF_REGION) ?? (land && governmentFor(land)),
    region: only(OF_REGION),
    town: only(OF_TOWN, OF_REGION),
    ministries: governments.filter(({ name }) => MINISTRY.test(name)),
    stateOf,
  };
}

const firstOf = ({ mentions }: Entity) => mentions[0]?.start ?? Number.POSITIVE_INFINITY;

const HOLDS = new LinePattern(/(?:^| )(?:ministers?|secretary|mayor|governor|premier|ambassador) /u);
const DEED = new LinePattern(
  /(?:^| )(?:(?:co-)?sign(?:ed|s|ing)?|ink(?:ed|s)?|conclude[ds]?|seal(?:ed|s)?|initialled|initialed|renew(?:ed|s)?|exchanged|put (?:their|his|her) (?:signatures?|names?|pens?)) /u,
);

/** An office with its holder: the steps `from` to `to` (exclusive). */
interface Holder {
  from: number;
  to: number;
  meant: readonly Entity[];
}

/** Replaces office holders who sign in a view by their bodies. */
export function actingMinisters(view: View, cabinets: () => Cabinets): View {
  if (!HOLDS.in(view) || !DEED.in(view)) return view;
  const { nation, region, town, ministries, stateOf } = cabinets();
  const holders: Holder[] = [];
  view.steps.forEach(({ word }, at) => {
    if (at < (holders.at(-1)?.to ?? 0)) return;
    if (word === "ministers") {
      const several = severalAt(view.steps, at, stateOf);
      if (several) holders.push(several);
      return;
    }
    const span = OFFICE.test(word) ? holderAt(view.steps, at) : undefined;
    if (!span) return;
    const own = span.place && stateOf(span.place);
    if (span.place && (!own || /^(?:mayor|governor)$/.test(word))) return;
    const within = view.steps.slice(span.from, span.to);
    const ministry = ministryOf(within, ministries, span.place?.mention?.entity);
    const state = ministry ?? own ?? (word === "ambassador" ? undefined : nation);
    const meant = word === "mayor" ? town : word === "governor" ? region : state;
    if (meant) holders.push({ from: span.from, to: span.to, meant: [meant] });
  });
  const signing = signers(view.steps, holders);
  if (signing.length === 0) return view;
  const steps = view.steps.flatMap((step, i): Step[] => {
    const holder = signing.find(({ from, to }) => from <= i && to > i);
    if (!holder) return [step];
    if (holder.from !== i) return [];
    const { end = step.end } = view.steps[holder.to - 1] ?? {};
    const text = view.steps
      .slice(i, holder.to)
      .map((one) => one.text)
      .join(" ");
    return [
      { ...step, word: "@", lexeme: lexemeOf("@"), mention: undefined, parties: holder.meant, end, text },
    ];
  });
  return withLine({ sentence: view.sentence, number: view.number, steps });
}

/** Whether a step is a body read from its office holder. */
export const isActingHolder = ({ mention, parties, text }: Step): boolean =>
  mention === undefined &&
  parties.length === 1 &&
  /\b(?:minister|secretary|governor|mayor|premier|ambassador)\b/iu.test(text);

const OFFICE = /^(?:minister|secretary|mayor|governor|premier|ambassador)$/;
const TOWARDS = regex("")`
  ^(?:the|its|then|acting|prime|foreign|finance|health|energy|trade|economy|defen[cs]e|education
    |agriculture|transport|interior|justice|planning|environment|water|labou?r|tourism|industry|commerce
    |communications?|culture|housing|infrastructure|science|technology|investment|petroleum|oil|mines
    |mining|works|fisheries|lands|deputy|vice|state|cabinet|permanent|principal|treasury|city|union
    |honou?rable|hon|\.|and)$
`;
/** Offices that need a word of these before them. */
const NEEDS_MORE: Readonly<Record<string, RegExp>> = {
  secretary: /^(?:permanent|principal|cabinet|finance|state)$/,
};
const TITLE =
  /^(?:dr|mr|mrs|ms|prof|professor|engr?|hon|honou?rable|h\.e|sir|dame|barr|\.|dr\.|mr\.|mrs\.|ms\.|prof\.|eng\.|hon\.)$/;
const MOST_NAME = 6;
const MOST_MATTER = 9;

/** Whether a word is capitalised and names no company or place. */
export const isNamePart = (step: Step | undefined) =>
  step !== undefined &&
  step.mention === undefined &&
  step.parties.length === 0 &&
  /^\p{Lu}[\p{L}'’.-]*$/u.test(step.text);

/** The states of several ministers: "The health ministers of Cuba and Honduras, Jo Berg and Ann Lee, |". */
function severalAt(steps: readonly Step[], office: number, stateOf: Cabinets["stateOf"]): Holder | undefined {
  if (steps[office + 1]?.word !== "of") return undefined;
  let from = office;
  while (from > 0 && office - from < 5 && TOWARDS.test(wordAt(steps, from - 1))) from -= 1;
  const meant: Entity[] = [];
  let to = office + 2;
  for (; to < office + 12; to++) {
    const step = steps[to];
    if (step?.word === "^") {
      const state = stateOf(step);
      if (!state) return undefined;
      meant.push(state);
    } else if (!/^(?:and|,|the)$/.test(step?.word ?? "")) break;
  }
  if (meant.length < 2) return undefined;
  if (steps[to - 1]?.word === ",") {
    let end = to;
    while (end < to + 16 && (isNamePart(steps[end]) || /^(?:and|\.|,)$/.test(wordAt(steps, end)))) end += 1;
    to = end > to && steps[end - 1]?.word === "," ? end : to - 1;
  }
  return { from, to, meant };
}

/**
 * The extent of an office with its holder, and the country beside it; `undefined` where a company is named there
 * instead.
 */
function holderAt(
  steps: readonly Step[],
  office: number,
): { from: number; to: number; place?: Step } | undefined {
  let from = office;
  while (from > 0 && office - from < 5 && TOWARDS.test(wordAt(steps, from - 1))) from -= 1;
  while (/^(?:and|\.)$/.test(wordAt(steps, from)) && from < office) from += 1;
  const before = steps[from - 1];
  let place: Step | undefined;
  if (before && isDemonym(before)) {
    place = before;
    from -= 1;
  } else if (before?.word === "'s" && steps[from - 2]?.word === "^") {
    place = steps[from - 2];
    from -= 2;
  } else if (before && (/^(?:'s|@|\^|of|former|ex)$/.test(before.word) || isNamePart(before)))
    return undefined;
  if (place && steps[from - 1]?.word === "the") from -= 1;
  const needs = NEEDS_MORE[wordAt(steps, office)];
  if (needs && !needs.test(wordAt(steps, office - 1))) return undefined;
  let to = office + 1;
  if (/^(?:of|for)$/.test(wordAt(steps, to))) {
    let at = to + 1;
    while (at < to + MOST_MATTER && isMatter(steps[at])) at += 1;
    if (at === to + 1 || steps[at]?.word === "@") return undefined;
    if (steps[at]?.word === "of") {
      const land = steps[at + 1]?.word === "the" ? at + 2 : at + 1;
      if (steps[land]?.word !== "^" || place) return undefined;
      place = steps[land];
      at = land + 1;
    } else if (steps[at]?.word === "^") return undefined;
    to = at;
  }
  const found = (begin: number, end: number) =>
    place ? { from: begin, to: end, place } : { from: begin, to: end };
  const comma = steps[to]?.word === "," ? to + 1 : to;
  const named = namesFrom(steps, comma);
  if (named > comma + 1 && (comma === to || steps[named]?.word === "," || steps[named]?.word === "and"))
    return found(from, steps[named]?.word === "," && comma > to ? named + 1 : named);
  // "Jo Berg, minister of health, signed"
  let begin = from - 1;
  if (steps[begin]?.word === ",")
    while (from - 1 - begin < MOST_NAME && isNamePart(steps[begin - 1])) begin -= 1;
  if (begin < from - 2) return found(begin, comma);
  return found(from, to);
}

const isDemonym = ({ text, mention }: Step) =>
  mention === undefined && /^\p{Lu}/u.test(text) && demonymCountry(text) !== undefined;

const isMatter = (step: Step | undefined) =>
  step !== undefined &&
  step.parties.length === 0 &&
  /^(?:\p{L}[\p{L}-]+|&)$/u.test(step.word) &&
  !VERB.test(step.word);

const VERB =
  /^(?:of|has|have|had|is|was|will|met|said|signed|signs|inked|concluded|sealed|initialled|received|who|with|for|by|in|on|at|to|before|after|while)$/;

function namesFrom(steps: readonly Step[], from: number): number {
  let to = from;
  while (TITLE.test(wordAt(steps, to)) && to < from + 4) to += 1;
  const first = to;
  while (to - first < MOST_NAME && isNamePart(steps[to])) to += 1;
  return to > first ? to : from;
}

/** The ministry of a minister's field, if the text names it. */
const ministryOf = (span: readonly Step[], ministries: readonly Entity[], land: Entity | undefined) =>
  ministries.find(
    ({ name }) =>
      (!land || name.includes(land.name)) &&
      span.some(({ word }) => word.length > 4 && word !== "minister" && name.toLowerCase().includes(word)),
  );

/** The office holders who sign in a sentence. */
function signers(steps: readonly Step[], holders: readonly Holder[]): Holder[] {
  const starts: number[] = [];
  let line = " ";
  for (let i = 0; i < steps.length; ) {
    const at = holders.findIndex(({ from }) => from === i);
    if (at >= 0) starts[at] = line.length;
    line += at >= 0 ? "% " : `${steps[i]?.word} `;
    i = holders[at]?.to ?? i + 1;
  }
  return holders.filter((_, i) => {
    const at = starts[i] ?? 0;
    const before = line.slice(0, at);
    if (WATCHES.test(before)) return false;
    return (
      ACTS.test(line.slice(at)) || DONE_BY.test(before) || (SIDE.test(before) && BEHIND.test(line.slice(at)))
    );
  });
}

const WATCHES = regex("u")`
  (?:presence|witness(?:es|ed)?|attend(?:ed|ance)|watched|overseen|hosted|supervision|auspices|patronage
    |invitation|delegation(?: led)?|visit|before) (?:(?:of|by) )?
  (?:(?!signed |inked |concluded )[^ .;]+ ){0,14}$
`;
const SIGNED = oneLine`
  (?:(?:has|have|had|today|yesterday|also|both|jointly|formally|officially|then|on|earlier|\p{L}{3,6}day
      |\d+|${MONTHS}|,) ){0,4}(?:co-)?(?:re-?)?
  (?:sign(?:ed|s)?|ink(?:ed|s)?|conclude[ds]?|seal(?:ed|s)?|initialled|initialed|renew(?:ed|s)?|exchanged
    |put (?:their|his|her) (?:signatures?|names?|pens?)) `;
/** "% signed", "% and the head of A, Jo Berg, signed" */
const ACTS = new RegExp(
  `^% (?:, )?(?:(?:and|with|together with|along with|alongside) (?:(?!said |met |told |that |which |watched |after |when |while |presence |will |has |\\. )[^ ;]+ ){1,26}?)?${SIGNED}`,
  "u",
);
const SIDE = /(?:^| )(?:[@^]|\p{L}+) (?:, )?and $/u;
const BEHIND = new RegExp(`^% (?:, )?${SIGNED}`, "u");
const DONE_BY = regex("u")`
  (?:^| )(?:signed|inked|concluded|sealed|initialled|exchanged|renewed) (?:
    (?!presence |witness|watched|before |after |under |will |\. )[^ ;]+ ){0,30}?
  (?:by|with) (?:(?!presence |witness|watched |which |that |to |will )[^ .;]+ ){0,24}$
`;
