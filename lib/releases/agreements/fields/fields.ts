/** Finds the fields of cooperation: what a text says an agreement is about, in its own words. */

import { CALENDAR } from "../../entities/lexicon";
import { regex } from "../../text/regex";
import { WordClass } from "../view/lexeme";
import { LinePattern } from "../view/line-pattern";
import type { Step, View } from "../view/view";
import { endOfPhrase } from "./phrase-end";

/** A field with its offsets. */
export interface Field {
  text: string;
  start: number;
  end: number;
  /** How surely the words before it open a list of fields, from 0 to 1. */
  weight: number;
}

const OPENERS: readonly [RegExp, number][] = [
  [
    /(?:areas|fields|sectors|topics|themes|domains|matters|spheres) (?:such as|including|like|of|:|are|covered (?:are|include)) /gu,
    1,
  ],
  [
    regex("gu")`
      (?:cover(?:s|ed|ing)?|compris(?:es|ing)|encompass(?:es|ing)?|includ(?:es|ing|e)
        |focus(?:es|ed|ing)? (?:mainly |above all )?on|concern(?:s|ing)?|relat(?:es|ing) to
        |provid(?:es|ing) for|deals with|centred on|centered on|aimed at|is about|are about|subject is
        |subjects are) `,
    0.95,
  ],
  [
    /(?:co-?operat(?:e|ion|ing)|collaborat(?:e|ion|ing)|work(?:ing)? together|partner(?:ship|ing)?|research|partners) (?:[^ .;,]+ ){0,3}?(?:in|on) /gu,
    0.9,
  ],
  [
    regex("gu")`
      (?:agreements?|memorand(?:um|a)(?: of understanding)?|mou|contracts?|deals?|pacts?|letters? of intent
        |protocol|partnership|licen[cs]e|arrangement|order|orders|venture) (?:@ |with |between |and |the |, |in |\^ ){0,6}
      (?:on|for|about|covering|to) `,
    0.8,
  ],
  [
    regex("gu")`
      (?:to|will|jointly|together|would|and|shall) (?:jointly |also |together )?
      (?:develop|build|supply|provide|deploy|promote|explore|advance|produce|manufacture|deliver|test|study
        |create|operate|construct|launch|establish|set up|offer|expand|bring|use|improve|strengthen|make
        |buy|purchase|install|design) `,
    0.6,
  ],
  [
    // Matches at the short word and looks back: quicker than trying every alternative everywhere.
    regex("gu")`
      of (?<=(?:supply|delivery|provision|construction|development|production|purchase|sale|distribution
          |operation|manufacture|deployment|promotion|application|use|exchange|rights|acquisition
          |installation|licence|license|distributor|maintenance) of )
    `,
    0.7,
  ],
  [
    /(?:rights to|licen[cs]e (?:for|to)|invest(?:s|ed|ment|ing)? (?:[^ .;]+ ){0,6}?in|orders? for|demand for|a supplier of|thanks to|based on|joint|for) /gu,
    0.4,
  ],
  [/@ , (?:on|for|about|concerning|covering|relating to) /gu, 0.85],
  [/: (?<=(?:areas|fields|following|agree on|covers|are|themes|includes|points) : )/gu, 0.9],
];

const gates = OPENERS.map(([pattern]) => new LinePattern(pattern));

const STOP = new WordClass(
  regex("")`
    ^(?:[.;:()"!?]|—|–|that|which|who|where|when|while|because|after|before|until|by|at|from|under
      |through|via|into|during|according|is|are|was|were|will|would|has|have|had|said|says|as|than|with|so
      |but|if|it|they|he|she|we|to|per|between|its?elf|also|over|since|within|without|using|on|both)$
  `,
);
const LEADING = new WordClass(
  regex("")`
    ^(?:the|a|an|its|their|our|his|new|more|further|other|some|all|up|about|around|nearly|joint|various
      |such|as|and|or|of|jointly|additional|several|any|these|those|this|in|areas?|fields?|for|on|including
      |certain|many|each|every|first|own|same)$
  `,
);
const TRAILING = new WordClass(
  regex("")`
    ^(?:and|or|of|for|in|the|a|an|its|their|as|well|other|areas|fields|etc|such|together|there|here|today
      |more|too|near|off|outside|inside|around|along|across|beside|behind|beyond|against|towards?|onto)$
  `,
);

/** Amounts before a thing. */
const AMOUNT = new WordClass(
  /^(?:[\p{N}.,%$€£]+\p{L}{0,3}|million|billion|tonnes?|dollars|euros|yuan|hundred|thousand|percent|megawatts|gwh|mw|gw|years?|two|three|four|five|six|seven|eight|nine|ten)$/u,
);
const CLOSES = new WordClass(/^(?:,|and|or|as|\/)$/u);
/** Words after which a name is what the agreement is about. */
const OF_NAME = new WordClass(/^(?:in|of|for|'s)$/u);
const DAYS = new WordClass((word) => CALENDAR.has(word) || /^\d+(?:st|nd|rd|th)?$/u.test(word));

/** The fields stated in a sentence. */
export function fieldsOf(view: View): Field[] {
  const out = new Map<string, Field>();
  for (let i = 0; i < OPENERS.length; i++) {
    const opener = OPENERS[i];
    if (!opener || !gates[i]?.mayIn(view)) continue;
    const [pattern, weight] = opener;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(view.line); match; match = pattern.exec(view.line)) {
      const from = view.offsets.indexOf(match.index + match[0].length);
      if (from >= 0) for (const field of listFrom(view.steps, from, weight)) keep(out, field);
    }
  }
  if (view.sentence.kind === "item")
    for (const field of listFrom(view.steps, itemStart(view.steps), 0.75)) keep(out, field);
  return [...out.values()];
}

function itemStart(steps: readonly Step[]): number {
  let at = 0;
  while (at < 3 && /^(?:[^\p{L}@^]+|[a-z]|\p{N}+)$/u.test(steps[at]?.word ?? "x")) at += 1;
  return at;
}

function keep(out: Map<string, Field>, field: Field): void {
  const key = field.text.toLowerCase();
  const before = out.get(key);
  if (!before || before.weight < field.weight) out.set(key, field);
}

/** The noun phrases of a list that begins at a step; it ends where the sentence turns to something else. */
function listFrom(steps: readonly Step[], from: number, weight: number): Field[] {
  const out: Field[] = [];
  let open: Step[] = [];
  const close = (next?: Step) => {
    const end = endOfPhrase(next ? [...open, next] : open, 0, open.length);
    const field = phrase(open.slice(0, end), weight);
    if (field) out.push(field);
    open = [];
  };
  let quiet = 0;
  let i = from;
  for (; i < steps.length && i < from + 60; i++) {
    const step = steps[i];
    if (!step) break;
    const { word } = step;
    if (isOfOneNoun(steps, i) && open.length > 0) {
      open.push(step);
    } else if (CLOSES.has(step.lexeme)) {
      if (word === "as" && steps[i + 1]?.word !== "well") break;
      if (word === "as") i += 2;
      close(step);
      quiet = 0;
    } else if (word === "to" && open.length === 0) {
      i += 1;
    } else if (STOP.has(step.lexeme)) break;
    else if (word === "^" || word === "@") {
      if (open.length === 0 || OF_NAME.at(open, open.length - 1)) close(step);
      if (word === "@" && steps[i + 1]?.word !== "'s" && open.length > 0) break;
    } else if (word === "'s") open = [];
    else {
      open.push(step);
      quiet += 1;
      if (quiet > 12) break;
    }
  }
  close(steps[i]);
  return out.slice(0, 8);
}

/** "Greater economic and | financial integration": two adjectives of one noun. */
function isOfOneNoun(steps: readonly Step[], at: number): boolean {
  return (
    steps[at]?.word === "and" &&
    QUALITY.at(steps, at - 1) &&
    QUALITY.at(steps, at + 1) &&
    NOUN.at(steps, at + 2) &&
    !STOP.at(steps, at + 2) &&
    !CLOSES.at(steps, at + 2)
  );
}

const QUALITY = new WordClass(
  /^\p{Ll}[\p{Ll}-]+(?:ic|al|ive|ous|ble|ary)$|^(?:green|clean|smart|safe|modern|urban|low-carbon|high-tech)$/u,
);
const NOUN = new WordClass(/^\p{Ll}{3,}$/u);

function phrase(steps: readonly Step[], weight: number): Field | undefined {
  let from = 0;
  let to = steps.length;
  while (from < to && (LEADING.at(steps, from) || AMOUNT.at(steps, from) || DAYS.at(steps, from))) from += 1;
  const inAt = steps.findIndex(({ word }, i) => i > from && word === "in");
  if (inAt > 0 && inAt === to - 1) to = inAt;
  while (to > from && TRAILING.at(steps, to - 1)) to -= 1;
  const kept = steps.slice(from, Math.min(to, from + 9));
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last || kept.length > 8 || kept.every(({ lexeme }) => DAYS.has(lexeme))) return undefined;
  const text = kept
    .map(({ text: word }) => word)
    .join(" ")
    .replace(/ '/g, "'");
  if (text.length < 4 || !/\p{L}{3}/u.test(text)) return undefined;
  return { text, start: first.start, end: last.end, weight: kept.length === 1 ? weight * 0.8 : weight };
}
