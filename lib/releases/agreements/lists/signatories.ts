/** Reads signatories named in a list or a sentence of their own: "The signatories are: (i) …; (ii) …". */

import type { Entity } from "../../entities/entity";
import { BULLETS } from "../../text/blocks";
import { regex } from "../../text/regex";
import { INSTRUMENT } from "../cues/cue-words";
import { NEGATED, UNSURE } from "../cues/doubt";
import type { DealEvent } from "../event";
import { signedBy } from "../sides/together";
import { LinePattern } from "../view/line-pattern";
import { type View, wordAt } from "../view/view";

const WHO = "(?:signatories|parties|partners|participants|signers|co-signatories|contracting parties)";

/** A line before a list of names. */
const OPENS_LIST = new LinePattern(
  regex("u")`
    ^(?:(?:\p{N}+|\p{L}) [.)] )?(?:the |its |our )?(?:[\p{L}-]+ ){0,2}?${WHO} (?:[^ .;:@]+ ){0,8}?(?:: )?
    $
    |(?:${INSTRUMENT}|signed|concluded) (?:[^;:@]+ )?(?:by|between|among|are|were)(?: the following)?
     (?: [\p{L}]+)? (?:: )?$
  `,
);
/** A sentence that names them all, after one that reports a signing and names nobody. */
const NAMES_THEM = new LinePattern(
  regex("u")`
    ^(?:taking part|involved|on board|behind it|party to it|${WHO}
      |(?:the|its|all|both|two|three|four|five|six) (?:[\p{L}-]+ ){0,2}?${WHO}|signatures?
      |signed (?:by|for)|for the) |
    ^(?:it|they|the (?:[\p{L}-]+ ){0,3}?${INSTRUMENT}|this (?:[\p{L}-]+ ){0,2}?${INSTRUMENT}) (?:now |also |thus )?
     (?:binds?|unites?|joins?|links?|brings? together|involves?|ties?|connects?|covers?|commits?
       |has (?:[\p{L}-]+ ){1,2}?(?:parties|signatories)
       |(?:was|were|bears?) (?:[\p{L}-]+ ){0,2}?(?:signed|signatures?))
    |(?:are|is|were) (?:all |both )?
     (?:(?:a )?party to|parties|signatories|members|partners|on board|the signatories)
  `,
);

/** The event of an earlier signing, with the signatories that this sentence names. */
export function namesSignatories(view: View, signing: View): DealEvent | undefined {
  if (!NAMES_THEM.test(view.line) || NEGATED.test(view.line) || UNSURE.test(view.line)) return undefined;
  const parties = new Set(view.steps.flatMap(({ parties, bracket }) => (bracket ? [] : parties)));
  return parties.size >= 2 ? signedBy(signing, [...parties]) : undefined;
}

const MOST_NAMES = 30;

/** The parties in the list below a line, and the number of the sentence after it; `viewAt` gives a sentence's view. */
export function signatoriesBelow(
  view: View,
  viewAt: (number: number) => View | undefined,
): { parties: Entity[]; to: number } | undefined {
  if (view.steps.some(({ parties }) => parties.length > 0) || !OPENS_LIST.test(view.line)) return undefined;
  if (NEGATED.test(view.line) || UNSURE.test(view.line)) return undefined;
  const parties: Entity[] = [];
  let number = view.number + 1;
  for (; number < view.number + MOST_NAMES; number++) {
    const next = viewAt(number);
    const party = next && nameOf(next);
    if (!party) break;
    if (!parties.includes(party)) parties.push(party);
  }
  return parties.length >= 2 ? { parties, to: number } : undefined;
}

const BEFORE_NAME = new RegExp(
  String.raw`^(?:the|an?|and|of|for|government|state|republic|its|[${BULLETS}(.)]|[ivx]{1,4}|\p{L}|\p{N}+)$`,
  "u",
);
const VERB =
  /^(?:is|are|was|were|has|have|had|will|shall|would|may|can|must|said|says|signed|signs|agreed|plans|intends|runs|owns|operates)$/;

/** The party of an item that is only a name, perhaps with a description or who acts for it. */
function nameOf({ steps }: View): Entity | undefined {
  const at = steps.findIndex(({ parties }) => parties.length > 0);
  if (at < 0 || at > 7) return undefined;
  if (!steps.slice(0, at).every(({ word }) => BEFORE_NAME.test(word))) return undefined;
  if (VERB.test(wordAt(steps, at + 1))) return undefined;
  // "A with B: …": a separate agreement.
  if (steps[at + 1]?.word === "with") return undefined;
  return steps[at]?.parties[0];
}
