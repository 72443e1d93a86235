/** Finds the phrases of a sentence that may be fields: nouns with what belongs to them, and things to be done. */

import { CALENDAR } from "../../entities/lexicon";
import { isCurrency } from "../../quantities/currencies";
import { measureOf } from "../../quantities/units";
import { regex } from "../../text/regex";
import { wordSet } from "../../text/word-set";
import { INSTRUMENT } from "../cues/cue-words";
import { WordClass } from "../view/lexeme";
import type { Step } from "../view/view";
import type { Field } from "./fields";
import { endOfPhrase } from "./phrase-end";

/** A phrase, and how it was made. */
export interface Phrase extends Field {
  opener: "run" | "part" | "tail" | "named" | "deed" | "list";
}

/** Words without content: allowed only inside a field. */
const CLOSED: ReadonlySet<string> = wordSet(`
  an? the this that these those it its itself he she they we you i him her his them us our ours your their
  theirs my who whom whose which what where when why how whether and or but nor so yet if unless although
  though because since while whereas as than then there here in on at by for from of to with within without
  under over after before during between among about above below against across through throughout into onto
  upon per via toward towards until till up down out off near along around behind beside besides beyond
  despite except inside outside like unlike next also too both each every either neither all any some most
  more many much few several other others another such same own once only just even still already now ever
  never not no none nothing today yesterday tomorrow tonight however therefore moreover furthermore
  meanwhile otherwise thus hence recently currently previously initially eventually finally together jointly
  separately respectively approximately about almost nearly roughly is are was were be been being has have
  had having do does did done will would can could may might shall should must let yes mr mrs ms dr 's s t
  etc eg ie one two three four five six seven eight nine ten eleven twelve dozen hundred first second third
  last including whereby thereby further rather quite very well ahead away back again amid worth some around
  least less another
`);

/** Verbs and general words that fields do not consist of. */
const GENERAL = regex("u")`
  ^(?:sign(?:ed|s|ing)?|ink(?:ed|s)?|announc\p{L}+|agree[ds]?|said|says|say|told|stated|made|makes?|takes?
    |took|taken|given?|gives|become|becomes|became|used|uses|using|includ\p{L}+|cover(?:s|ed|ing)?
    |provid(?:e|es|ed|ing)|build(?:s|ing)?|built|develop(?:s|ed|ing)?|suppl(?:y|ies|ied|ying)
    |deliver(?:s|ed|ing)?|buy(?:s|ing)?|bought|sell(?:s|ing)?|sold|acquir\p{L}+|get|gets|hold|holds|held
    |own|owns|owned|runs?|brings?|put|puts|go|goes|going|come|comes|came|work(?:s|ing)?|start(?:s|ed)?
    |begin|begins|began|expected|planned|plans?|due|able|worth|valued|total|current|respective|two|three
    |four|five|six|seven|eight|nine|ten|company|companies|sides|parties|partners?|party|firms?|groups?
    |years?|months?|days?|weeks?|time|terms|part|way|today|yesterday|million|billion|thousand|percent|cent
    |per|according|subject|ago|later|earlier|well|too|together|jointly|also|respectively|very|such|like
    |same|away|back|lot|things?|people|named|called|known|based|led|set|keep|keeps|remains?|continues?
    |wants?|needs?|helps?|allows?|see|looks?|expects|intends|aims|reach(?:es|ed)?|follow(?:s|ed)?|means?
    |adds?|added|joins?|joined|lies?|stands?|opens?|opened|close|closed|pays?|paid|costs?|price|around
    |nearly|almost|will|would|can|may|more|most|number|one|their|its)$
`;

const JOINS = new WordClass(wordSet("and of for the & in a an its their"));

/** Words at which a run is cut into parts. */
const CUTS = [new WordClass(new Set(["and", "&"])), new WordClass(wordSet("of for in and &"))];

/** The phrases of a sentence. */
export function phrasesOf(steps: readonly Step[]): Phrase[] {
  const out: Phrase[] = [];
  // Computed once, since it is needed for each step again and again.
  const content = steps.map(isContent);
  for (let at = 0; at < steps.length; at++) {
    if (!content[at]) continue;
    let to = at + 1;
    while (to < steps.length && (content[to] || JOINS.at(steps, to))) to += 1;
    const next = to;
    while (JOINS.at(steps, to - 1)) to -= 1;
    if (to > at) addRun(out, steps, at, to);
    at = next;
  }
  addNamed(out, steps, content);
  addDeeds(out, steps);
  addLists(out, steps, content);
  return out;
}

function isContent({ lexeme, parties, mention }: Step): boolean {
  return parties.length === 0 && mention === undefined && CONTENT.has(lexeme);
}

function isContentWord(word: string): boolean {
  return (
    (/^[\p{L}\p{N}]*\p{L}[\p{L}\p{N}'/.&+-]*$/u.test(word) || /^\d+-\d+$/u.test(word)) &&
    word.length > 1 &&
    !CLOSED.has(word) &&
    !CALENDAR.has(word) &&
    !GENERAL.test(word) &&
    measureOf(word) === undefined &&
    !isCurrency(word)
  );
}

const CONTENT = new WordClass(isContentWord);

/** The most words in a phrase. */
const LONGEST = 9;

/** Adds the steps of a range (end exclusive), without words at its ends that only link it to others. */
function add(
  out: Phrase[],
  steps: readonly Step[],
  first: number,
  behind: number,
  opener: Phrase["opener"],
): void {
  let from = first;
  let to = behind;
  while (from < to && JOINS.at(steps, from)) from += 1;
  while (to > from && JOINS.at(steps, to - 1)) to -= 1;
  to = endOfPhrase(steps, from, to);
  while (to > from && JOINS.at(steps, to - 1)) to -= 1;
  const opening = steps[from];
  const last = steps[to - 1];
  if (from >= to || !opening || !last || to - from > LONGEST) return;
  let text = opening.text;
  for (let i = from + 1; i < to; i++) text += ` ${steps[i]?.text}`;
  if (text.includes(" ,") || text.includes(" '")) text = text.replace(/ (?=[,'])/gu, "");
  if (text.length >= 3) out.push({ text, start: opening.start, end: last.end, weight: 0, opener });
}

/** Adds a run of words, whole and in parts. */
function addRun(out: Phrase[], steps: readonly Step[], from: number, to: number): void {
  add(out, steps, from, to, "run");
  addMatter(out, steps, from, to);
  for (const cut of CUTS) {
    const parts = cutAt(steps, from, to, cut);
    if (parts.length > 1) for (const [start, end] of parts) add(out, steps, start, end, "part");
  }
  for (const [start, end] of cutAt(steps, from, to, JOINS))
    if (end - start >= 3) add(out, steps, end - 2, end, "tail");
}

/** The parts of a run: where each begins and ends (exclusive). */
function cutAt(steps: readonly Step[], from: number, to: number, cut: WordClass): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !cut.at(steps, i)) continue;
    if (i > start) parts.push([start, i]);
    start = i + 1;
  }
  return parts;
}

/** "A separate five-year manufacturing agreement": its subject, without the instrument and words that fit any. */
function addMatter(out: Phrase[], steps: readonly Step[], start: number, end: number): void {
  let at = start;
  while (at < end && !WHOLE_INSTRUMENT.at(steps, at)) at += 1;
  if (at === end) return;
  let from = at;
  while (from > start && !PLAIN.at(steps, from - 1) && !JOINS.at(steps, from - 1)) from -= 1;
  if (from < at && from > start) add(out, steps, from, at + 1, "part");
  if (from < at && at - from > 1) add(out, steps, from, at, "part");
}

const WHOLE_INSTRUMENT = new WordClass(new RegExp(`^${INSTRUMENT}$`, "u"));
/** Words that fit any agreement. */
const PLAIN = new WordClass(
  regex("u")`
    ^(?:separate|new|exclusive|binding|definitive|long-term|multi-year|strategic|joint|landmark|major|first
      |second|further|initial|existing|expanded|renewed|global|national|trilateral|bilateral|mutual
      |[\p{L}]+-year|[\p{L}]+-month|non-binding|non-exclusive|formal|official|special|broad|wide-ranging
      |comprehensive|similar|previous|latest)$
  `,
);

/** Adds phrases that contain a name: "the renovation of X", "X titles". */
function addNamed(out: Phrase[], steps: readonly Step[], content: readonly boolean[]): void {
  steps.forEach(({ mention }, at) => {
    if (!mention) return;
    let from = at;
    if (LINKS.at(steps, at - 1)) {
      from -= 1;
      while (from > 0 && JOINS.at(steps, from - 1)) from -= 1;
      while (from > 0 && content[from - 1]) from -= 1;
    }
    let to = at + 1;
    while (to < steps.length && content[to]) to += 1;
    if (from < at - 1) add(out, steps, from, at + 1, "named");
    if (to > at + 1) add(out, steps, at, to, "named");
  });
}

const LINKS = new WordClass(/^(?:of|for|in|at|the)$/u);

const BEFORE_DEED = new WordClass(wordSet("to will would shall jointly and for by in"));
/** Verbs that report the agreement, a feeling or nothing. */
const NO_DEED: ReadonlySet<string> = wordSet(`
  be become have sign ink agree announce say make take give get go come enter continue remain help enable
  allow ensure begin start see look expect intend aim hope need want include cover receive hold pay benefit
  follow meet conclude reach close comment decline lead attend witness mark total amount cost last run end
  expire seek consider discuss talk date which whom that not also
`);

/** Adds what is to be done: "to maintain 61 trams", "will overhaul and re-engine three ferries". */
function addDeeds(out: Phrase[], steps: readonly Step[]): void {
  for (let at = 1; at < steps.length; at++) {
    if (!BEFORE_DEED.at(steps, at - 1) || !(BEFORE_GERUND.at(steps, at - 1) ? GERUND : VERB).at(steps, at))
      continue;
    let to = at + 1;
    let words = 1;
    // "Operate, manage and run the port": verbs in a list.
    let verbs = LISTS.at(steps, to);
    while (to < steps.length && words < LONGEST) {
      if (verbs && OBJECT.at(steps, to)) verbs = false;
      if (LISTS.at(steps, to) ? !verbs : !steps[to]?.mention && ENDS_DEED.at(steps, to)) break;
      words += 1;
      to += 1;
    }
    while (to > at && HANGS.at(steps, to - 1)) to -= 1;
    if (to > at + 1) add(out, steps, at, to, "deed");
  }
}

const BEFORE_GERUND = new WordClass(/^(?:for|by|in|and)$/u);
const isVerb = (word: string) => /^\p{Ll}[\p{Ll}-]{2,}$/u.test(word) && !CLOSED.has(word);
const GERUND = new WordClass(
  (word) => isVerb(word) && /ing$/u.test(word) && !NO_DEED.has(word.replace(/ing$/u, "")),
);
const VERB = new WordClass((word) => isVerb(word) && !NO_DEED.has(word));
const LISTS = new WordClass(/^(?:,|and|or)$/u);
const OBJECT = new WordClass(/^(?:the|an?|its|their|\d+|@|\^)$/u);
const HANGS = new WordClass(
  /^(?:of|for|in|the|an?|its|their|and|,|or|near|off|outside|inside|around|along|beside|behind|beyond|against|towards?|onto)$/u,
);

const ENDS_DEED = new WordClass(
  regex("u")`
    ^(?:[.;:()"!?–—]|to|with|at|by|from|under|through|via|into|on|as|that|which|who|where|when|while
      |after|before|until|during|within|over|across|between|using|it|they|is|are|was|were|will|would|has
      |have|if|but|so|per|than)$
  `,
);

/** "Sales, service and parts": short words that together are one thing. */
function addLists(out: Phrase[], steps: readonly Step[], content: readonly boolean[]): void {
  for (let at = 0; at < steps.length; at++) {
    if (!content[at] || content[at - 1]) continue;
    let to = at;
    let commas = 0;
    while (to < steps.length && to - at < LONGEST) {
      const word = steps[to]?.word;
      if (word === ",") commas += 1;
      else if (word !== "and" && word !== "or" && word !== "of" && !content[to]) break;
      to += 1;
    }
    while (to > at && !content[to - 1]) to -= 1;
    if (commas === 0) continue;
    let joined = false;
    for (let i = at; i < to; i++) joined ||= ANDS.at(steps, i);
    if (joined) add(out, steps, at, to, "list");
  }
}

const ANDS = new WordClass(/^(?:and|or)$/u);
