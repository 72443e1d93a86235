/** Reads places that act as their governments: "an agreement with Norway", "the State of X and A signed". */

import type { Entity } from "../../entities/entity";
import { knownPlace } from "../../places/gazetteer";
import { MONTHS } from "../../text/months";
import { regex } from "../../text/regex";
import { INSTRUMENT } from "../cues/cue-words";
import { isVast } from "../signing/signed-where";
import { lexemeOf } from "../view/lexeme";
import { LinePattern } from "../view/line-pattern";
import { type Step, type View, withLine, wordAt } from "../view/view";
import { SORT, skipAside } from "./asides";
import { countryOf, governmentFor } from "./governments";
import { signingHeads } from "./heads-of-places";

const VERB = regex("")`
  ^(?:sign(?:ed|s)?|ink(?:ed|s)?|agree[ds]?|seal(?:ed|s)?|settle[ds]?|have|has|had|will|conclude[ds]?
    |ratif(?:y|ies|ied)|join(?:ed|s)?|intends?|plans?|want|launched|announced|established|renew(?:ed|s)?
    |extend(?:ed|s)?|exchanged|enter(?:ed|s)?|are|award(?:ed|s)?|order(?:ed|s)?|select(?:ed|s)?|chose
    |become|lends?|lent|grants?|granted|pays?|paid|buys?|bought)$
`;
/** "Norway and A Monday signed" */
const BEFORE_VERB = new RegExp(
  String.raw`^(?:on|\d{1,2}|\d{4}|${MONTHS}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|also|both|each|now|finally|jointly|formally)$`,
);
const DEED = regex("u")`
  (?:^| )(?:signed|sign|signs|signing|inked|inks?|agreed|agrees?|concluded?|ratified|intend|plans?|entered
    |exchanged|joined|renew(?:ed|s)?|extend(?:ed|s)?|become partner|become sister|become twin|twinning
    |memorandum|memoranda|mous?|agreements?|treaty|pact|accord|protocol|deal|awarded) `;
const BEHIND = regex("u")`
  (?:^| )(?:(?:${INSTRUMENT}|talks|friendship|partnership) (?:[^ .;]+ ){0,6}?(?:with|between|by)
    |(?:agree[ds]?|sign(?:s|ed)?|conclude[ds]?|settled?) (?:[^ .;@^]+ ){0,5}?with
    |(?:loans?|grants?|credits?|credit line|financing) (?:(?!to )[^ .;@^]+ ){0,8}?to) (?:the )?
  (?:(?:governments?|cit(?:y|ies)|states?|regions?|provinces?|authorities|republics?|municipalit(?:y|ies)
      |governorates?) of )?(?:the )?$
`;

/**
 * "Signed in May by Chile", "the signatures of Chile", "concluded two: one with Chile": places in a list that may also
 * have bodies.
 */
const LISTED_SIGNERS = regex("u")`
  (?:^| )(?:(?:co-)?(?:signed|inked|concluded|ratified|initialled) (?:(?!@)[^ .;]+ ){0,5}?by
    |(?:signator(?:y|ies)|signatures?|contracting parties) (?:(?!@)[^ .;]+ ){0,6}?
     (?:: (?:those of )?|(?:of|by|are|were|include|included))
    |(?:signed|concluded|inked|sealed|initialled) (?:(?!@)[^ ;]+ ){0,14}?
     (?:one|another|a (?:second|third|further)|the other) (?:(?:${INSTRUMENT}|each) )?with) (?:the )?$
`;

/** "Signed the notes on behalf of Chile and B" */
const BEHALF =
  /(?:^| )(?:signed|inked|concluded|sealed|exchanged|signing|signatures?) (?:[^ .;@^]+ ){0,7}?on behalf of (?:the )?$/u;

/** "An agreement between A and", but not "flights between A and". */
const BETWEEN = new RegExp(
  `(?:${INSTRUMENT}|talks|friendship|twinning|signed|concluded|agreed|ratified) (?:(?!services|routes|flights|trade|traffic)[^ .;,]+ ){0,5}?between (?:the )?(?:@|\\^) (?:, )?and (?:the )?$`,
  "u",
);

/** Replaces acting places of a view by their governments; `governments` keeps one for each place. */
export function actingPlaces(view: View, governments: Map<Entity, Entity>, known: readonly Entity[]): View {
  let changed = false;
  const heads = signingHeads(view);
  const steps = view.steps.flatMap((step, i): Step[] => {
    const head = heads.find(({ from, to }) => from <= i && to > i);
    // The person at the head of a place, and the office, are no separate words.
    if (head && head.place !== i) return [];
    if (!head && (step.word !== "^" || !step.mention || !acts(view, i))) return [step];
    const place = step.mention?.entity ?? countryOf(step.text, known);
    if (!place) return [step];
    changed = true;
    const government = governmentFor(place, governments, known, step.start);
    const { seat, start, end, text, bracket } = step;
    return [
      {
        word: "@",
        lexeme: lexemeOf("@"),
        mention: undefined,
        parties: [government],
        seat,
        start,
        end,
        text,
        bracket,
      },
    ];
  });
  return changed ? withLine({ sentence: view.sentence, number: view.number, steps }) : view;
}

const TIES =
  /(?:^| )(?:trade|commerce|ties|links|relations|flights|routes|traffic|exchanges?|friendship|investment|tourism|business) between (?:the )?(?:\^ (?:, )?and (?:the )?)?$/u;

/** "A railway between Chile and Peru": where it runs. */
const RUNS = regex("u")`
  (?:^| )(?:lines?|links?|roads?|railways?|railroads?|highways?|motorways?|expressways?
    |pipelines?|cables?|interconnect(?:ors?|ions?)|tunnels?|bridges?|canals?|corridors?|tracks?|sections?
    |stretch(?:es)?|ferr(?:y|ies)|trains?|bus(?:es)?|shuttles?|connections?|routes?|flights|crossings?
    |distance|journeys?) between (?:the )?(?:\^ (?:, )?and (?:the )?)?$
`;

function acts(view: View, at: number): boolean {
  const { steps, line, offsets } = view;
  const next = wordAt(steps, at + 1);
  if (next === "'s" || /^-/.test(next) || steps[at]?.bracket) return false;
  // "By the Lyon company"
  if (SORT.test(next) && steps[at + 1]?.text === next) return false;
  const wordsBefore = (step: number) =>
    line.slice(Math.max(0, (offsets[step] ?? 0) - 90), offsets[step] ?? 0);
  const before = wordsBefore(at);
  // "A and B have a memorandum for trade between Chile and Peru": their aim, no sides.
  if (view.named.length > 1 && TIES.test(before)) return false;
  if (RUNS.test(before) && (view.named.length > 0 || !isCountry(steps[at]))) return false;
  if (BEHIND.test(before) || BEHALF.test(wordsBefore(startOfList(steps, at, NAMES)))) return true;
  if (isListedSigner(view, at)) return true;
  // "Signed by France and Kenya"
  const joined = /[@^] (?:\( [^()]{1,40} \) )?(?:, )?and (?:the )?$/u.test(before);
  // "A and Norway: the contract was signed in June"
  if (
    joined &&
    /^[:–—-]$/.test(next) &&
    HEADS_LINE.test(line.slice(0, (offsets[at] ?? 0) + 1)) &&
    DOCUMENT_DONE.test(line.slice(offsets[at + 2]))
  )
    return true;
  const places = startOfList(steps, at, PLACES);
  const goesOn = joined || (places < at && !isGroundOf(steps, at - 1) && endsInPlace(steps, at));
  if (goesOn && places < at && BEHIND.test(wordsBefore(places))) return true;
  // "between A and Norway", "A, B and the State of X intend"; a sea or a continent cannot agree.
  if (isVast(steps[at]?.mention?.entity.name)) return false;
  if (joined && BETWEEN.test(` ${before}`) && DEED.test(line)) return true;
  let after = skipAside(steps, endOfList(steps, at), steps.length);
  while (BEFORE_VERB.test(wordAt(steps, after))) after += 1;
  const verb = VERB.test(wordAt(steps, after)) && DEED.test(line.slice(offsets[after] ?? 0));
  if (
    verb &&
    joined &&
    !/(?:^| )(?:in|of|from|at|to|for) (?:the )?(?:\^ (?:, )?)+and (?:the )?$/u.test(before)
  )
    return true;
  if (!verb) return false;
  const start = startOfList(steps, at, NAMES);
  // "The cities of X and Y have become sister cities"
  if (start > 1 && start <= 5 && SEVERAL.test(line.slice(0, offsets[start] ?? 0))) return true;
  if (start === 0) return true;
  // "The treaty that Chile and Peru signed", "said that Chile and Peru had signed"
  if (OPENS_CLAUSE.test(wordAt(steps, start - 1)) && (steps[at + 1]?.word === "and" || joined)) return true;
  // "The premier looked on as | Kenya and the Bank signed"
  if (CLAUSE.test(wordAt(steps, start - 1))) return true;
  // "The authorities of Orvale and B signed"
  if (start <= 7 && AUTHORITIES.test(line.slice(0, offsets[start] ?? 0))) return true;
  return (
    (steps[at + 1]?.word === "and" || VERB.test(wordAt(steps, at + 1)) || steps[at + 1]?.word === "also") &&
    isBehindOpening(steps, start, at)
  );
}

const isCountry = (step: Step | undefined) =>
  knownPlace(step?.mention?.entity.name ?? "")?.kind === "country";

/** Whether the list that a place is in names signatories: "signed by A, Chile, the Republic of Peru and B". */
function isListedSigner({ steps, line, offsets }: View, at: number): boolean {
  if (!SIGNERS.test(line) || isVast(steps[at]?.mention?.entity.name)) return false;
  if (!BEHIND_SIGNER.test(steps[at + 1]?.word ?? ".")) return false;
  let start = at;
  // "Signed by A, Chile": a place after a comma says where A is, unless the list continues to an "and".
  while (NAMES.test(wordAt(steps, start - 1))) start -= 1;
  const upTo = (step: number) => line.slice(0, offsets[step] ?? 0);
  if (LISTED_SIGNERS.test(upTo(at))) return !isAddress(steps, at);
  const first = steps[start]?.word === "the" ? start + 1 : start;
  return (
    LISTED_SIGNERS.test(upTo(start)) &&
    steps[first]?.word === "^" &&
    !isAddress(steps, first) &&
    steps.slice(start, endOfList(steps, at)).some(({ word }) => word === "and")
  );
}

const BEHIND_SIGNER =
  /^(?:[,.;()—–-]|and|or|on|in|at|for|to|under|during|after|as|last|this|today|yesterday|with|which|whose)$/;
const SIGNERS = new LinePattern(
  /(?:^| )(?:(?:co-)?signed|inked|concluded|ratified|initialled|sealed|signator(?:y|ies)|signatures?|contracting parties) /u,
);

/** Whether a place only says where the one before is: "By Lyon, France". */
const isAddress = (steps: readonly Step[], at: number) =>
  steps[at + 1]?.word === "," && steps[at + 2]?.word === "^" && !/^(?:,|and)$/.test(wordAt(steps, at + 3));

/** A line with two names before a colon, and their document after it. */
const HEADS_LINE = /^(?:[▪•*–-] |\p{N}+ [.)] )?(?:the )?[@^] (?:\( [^()]{1,40} \) )?and (?:the )?\^$/u;
const DOCUMENT_DONE = regex("u")`
  ^(?:(?!is |are |was |were |has |have |no |not |talks )[^ .;:@]+ ){0,6}?
  ${INSTRUMENT} (?:(?!to be |not |never )[^ .;:@]+ ){0,14}?
  (?:signed|inked|concluded|sealed|renewed|extended|prolonged|agreed|ratified) `;

/** Whether the list continues to an "and" and a place: "with Pisa in Italy, | Cork in Ireland and Porto". */
function endsInPlace(steps: readonly Step[], at: number): boolean {
  let end = at + 1;
  while (
    end < steps.length &&
    steps[end]?.word !== "and" &&
    (PLACES.test(wordAt(steps, end)) || isGroundOf(steps, end))
  )
    end += 1;
  return (
    steps[end]?.word === "and" && steps[steps[end + 1]?.word === "the" ? end + 2 : end + 1]?.word === "^"
  );
}

/** "Cork | in | Ireland": where a place of the list is. */
const isGroundOf = (steps: readonly Step[], at: number) =>
  steps[at]?.word === "in" && steps[at - 1]?.word === "^" && steps[at + 1]?.word === "^";

const OPENS_CLAUSE = /^(?:which|whom|:|;|since)$/;
const CLAUSE = /^(?:as|when|while|that|after|before|once|where|whereby)$/;

const SEVERAL =
  /^(?:the )?(?:[\p{L}-]+ )?(?:cities|towns|municipalities|ports|states|governments|regions|provinces|counties|republics|communes|prefectures) of $/u;

const AUTHORITIES =
  /^(?:(?:the )?(?:representatives|officials|delegates|members|leaders) of )?(?:the )?(?:[\p{L}-]+ )?(?:authorities|administration|leadership) of (?:the )?$/u;

/** Whether an opening phrase ends before the list: "On the margins of the fair in Lyon, Kenya and the Bank signed". */
function isBehindOpening(steps: readonly Step[], start: number, at: number): boolean {
  const names = steps.slice(start, at).map(({ word }) => word);
  return (
    steps[at - 1]?.word === "," &&
    names.filter((word) => word === ",").length === 1 &&
    !names.includes("@") &&
    OPENS.test(wordAt(steps, 0)) &&
    steps.slice(0, start).every(({ word }) => OPENING.test(word))
  );
}

const OPENS = /^(?:on|in|at|during|after|following|under|by|before|with|later|earlier|meanwhile|separately)$/;
const OPENING =
  /^(?!(?:that|which|who|is|are|was|were|has|have|had|will|signed|said)$)(?:[\p{L}\p{N}'-]+|\^)$/u;

/** The step where the list of names around `at` begins: "Chile, Peru and | New Zealand have". */
function startOfList(steps: readonly Step[], at: number, listed: RegExp): number {
  let start = at;
  while (listed.test(wordAt(steps, start - 1)) || (listed === PLACES && isGroundOf(steps, start - 1)))
    start -= 1;
  return start;
}

/** "The Orvale authorities" */
const RULES = /^(?:authorities|administration)$/;

const NAMES = /^(?:,|and|the|@|\^)$/;
const PLACES = /^(?:,|and|the|\^)$/;

/** The step after the list of names around `at`: "Chile, Peru and New Zealand | have". */
function endOfList(steps: readonly Step[], at: number): number {
  let end = RULES.test(wordAt(steps, at + 1)) ? at + 2 : at + 1;
  for (;;) {
    let next = end;
    while (/^(?:,|and|the)$/.test(wordAt(steps, next))) next += 1;
    if (next === end || !/^[@^]$/.test(wordAt(steps, next))) return end;
    end = next + 1;
  }
}
