/** Reads the parties after a cue: "with A", "between A and B", "by A". */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import { INSTRUMENT, NEW_SIDES } from "../cues/cue-words";
import type { Hit } from "../cues/hits";
import { type View, wordAt } from "../view/view";
import { skipAside } from "./asides";
import { prepositionOf, takenBy } from "./cue-prepositions";
import { betweenEach } from "./frame-sets";
import type { Group } from "./groups";
import { isOfHolders } from "./holders";
import { signersOf } from "./signers";

export interface Complements {
  between: Entity[][];
  by?: Entity[];
  /** Persons signed for the parties in `by`. */
  persons?: true;
  /** "one with A, and one with B": an agreement for each. */
  each: Entity[][];
  partners: Entity[];
  /** All partners are named. */
  named: boolean;
}

/** "Bought 20 % of B from C": C owned that part of B. */
const TAKES_PART =
  /\b(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took) .*(?:stakes?|shares?|shareholding|interest|holding|majority|minority|per ?cent|%)$/u;
const ONE_OF =
  /(?:^| )(?:one|another|a second|a third|a fourth|the other|the second|the third|a further) (?:[\p{L}-]+ )?(?:with|between|to) (?:the |\^ |'s |-based |[\p{L}-]+ ){0,5}$/u;

/** "A contract with A and a loan agreement with B", "two contracts with A and three with the firm B" */
const MORE_WITH = regex("u")`
  (?:^| )(?:and|,|;) (?:an?|another|two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:
    (?!with |which |that |who |has |have |had |is |was |will |sign)[^ .;,@]+ ){0,5}?
  ${INSTRUMENT} with (?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}$
`;

const TO_BE_NAMED = /(?:^| )be (?:named|called|known as) (?:the )?$/u;

/** Reads the groups after a cue up to `stop`, where the next cue begins. */
export function complementsOf(view: View, hit: Hit, stop: number, groups: readonly Group[]): Complements {
  const out: Complements = { between: [], each: [], partners: [], named: true };
  const takes = takenBy(hit);
  const signers = signersOf(view, hit, groups);
  if (signers) Object.assign(out, { by: signers, persons: true });
  /** The end of the last group that counted. */
  let far = 0;
  for (const group of groups) {
    const end = view.offsets[group.from] ?? 0;
    const lead = view.line.slice(Math.max(0, end - 70), end);
    if (ONE_OF.test(lead) || (out.partners.length > 0 && MORE_WITH.test(lead))) {
      addEach(out, group);
      continue;
    }
    if (group.from >= stop) continue;
    // "Of the operating company, to be named X": a new company is no party yet.
    if (TO_BE_NAMED.test(lead) || isOfHolders(view, group, lead)) continue;
    const preposition = prepositionOf(view, hit, group);
    if (isBehindVerb(view, far || hit.to, group)) break;
    // "With twenty operators, among them A and B": separately with each.
    if (preposition === "among" && view.steps[group.from - 1]?.word === "them")
      out.each.push(...group.entities.map((entity) => [entity]));
    else if ((preposition === "between" || preposition === "among") && group.entities.length >= 2)
      out.between.push(...betweenEach(view, hit, group));
    else if (preposition === "by" && group.entities.length > 0) {
      // "By A and by B"
      const isSecond = /^(?:and|,)$/.test(wordAt(view.steps, group.from - 2));
      out.by = out.by && isSecond ? [...out.by, ...group.entities] : (out.by ?? group.entities);
      far = group.to;
    } else {
      if (group.from - (far || hit.to) > 24) break;
      // "with the support of X" and "with effect": no partner.
      const led = { group, preposition, lead };
      if (!isTaken(view, hit, takes, led) || isAside(view, group)) continue;
      if (addPartners(out, view, hit, led, far)) far = group.to;
    }
  }
  // "The accord, which aims at trade between X and Y, was signed by A and B": X and Y are no sides.
  if ((out.by?.length ?? 0) > 1 && OF_RELATIVE.test(hit.text)) out.between = [];
  return out;
}

/** Adds those with whom another agreement is reported; the partners before have one of their own. */
function addEach(out: Complements, { entities }: Group): void {
  if (out.each.length === 0 && out.partners.length > 0) out.each.push([...out.partners]);
  out.each.push(entities);
}

/** A group with what leads to it: its preposition, and the words before. */
interface Led {
  group: Group;
  preposition: string;
  lead: string;
}

/** Whether a cue, which takes these prepositions, takes a group as its partners. */
function isTaken(view: View, hit: Hit, takes: readonly string[], { group, preposition, lead }: Led): boolean {
  const { deed, text } = hit;
  // "an order for 500 Airbus jets": the maker of what is ordered.
  if (deed === "order" && /^(?:for|of|)$/.test(preposition) && counted(view, hit, group)) return true;
  // "Has joined the alliance of A and B"
  if (deed === "agree" && preposition === "of" && /joins?(?:ed)?$/u.test(text) && ALLIED.test(lead))
    return true;
  // "Ended the option, returning the ground to B"
  if (deed === "end" && preposition === "to" && GIVES_BACK.test(lead)) return true;
  // "Pulled out of its agreement to supply shuttles to B", "annulled the contract awarded to B"
  if (deed === "end" && MEANT[preposition]?.test(lead)) return true;
  if (!takes.includes(preposition)) return false;
  return preposition !== "" || isDirect(view, hit, group) || isIntroduced(view, hit, group);
}

/** Adds a group to the partners, or to those of another agreement; says whether it counts. */
function addPartners(
  out: Complements,
  view: View,
  hit: Hit,
  { group, preposition }: Led,
  far: number,
): boolean {
  if (out.partners.length > 0) {
    // "acquired B from C": C is the seller.
    if (preposition === "from" && (hit.deed === "buy" || TAKES_PART.test(hit.text))) out.partners = [];
    else if (preposition === "to" && hit.deed === "give" && isSecondTaker(view, far, group)) {
      addEach(out, group);
      return true;
    } else if (preposition !== "with" || hit.deed === "give" || hit.deed === "buy" || !goesOn(view, group))
      return false;
  }
  out.named &&= group.named;
  for (const entity of group.entities) if (!out.partners.includes(entity)) out.partners.push(entity);
  return true;
}

const OF_RELATIVE = / , (?:which|that|whose) [^,]* between (?:the )?@ [^,]* , (?:is|was|were|has|have) /u;

/** Whether a group takes a second thing: "Its ferries to A and its tugs to B". */
function isSecondTaker({ steps }: View, from: number, group: Group): boolean {
  const words = steps.slice(from, group.from).map(({ word }) => word);
  const and = words.indexOf("and");
  return (
    and >= 0 &&
    and <= 6 &&
    /^(?:the|its|their|an?|one|those|another|\d+|two|three|four|five)$/.test(words[and + 1] ?? "") &&
    words.slice(and).includes("to") &&
    !words.some((word) => /^(?:that|which|who|will|is|are|has|have|was|were|would|said|;)$/.test(word))
  );
}

/** "With A and with B": a second partner, and not "with A, whose product competes with B". */
function goesOn({ steps }: View, group: Group): boolean {
  for (let i = group.from - 1; i > group.from - 8; i--)
    if (steps[i]?.word === "with") return /^(?:and|,|;|also|then|another|one|as)$/.test(wordAt(steps, i - 1));
  return false;
}

/** Whether a name is a product's maker, after a number: "40 Boeing 737 MAX 8s". */
function counted({ steps }: View, hit: Hit, group: Group): boolean {
  if (group.from - hit.to > 6) return false;
  // "To lease a Kestrel tractor": a product by its maker's name.
  if (
    (/^(?:an?|another|first)$/.test(wordAt(steps, group.from - 1)) ||
      (steps[group.from - 1]?.word === "new" && /^(?:an?|one)$/.test(wordAt(steps, group.from - 2)))) &&
    /^\p{L}{4,}$/u.test(wordAt(steps, group.to)) &&
    !/^(?:that|which|from|with|while|will|under|over|into)$/.test(wordAt(steps, group.to))
  )
    return true;
  return steps
    .slice(hit.to, group.from)
    .some(({ word }) =>
      /^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozens?|hundred)$/u.test(
        word,
      ),
    );
}

/** Whether a name right after the comma is the new partner: "Has found a partner: B", "gains another customer, B". */
function isIntroduced({ steps }: View, { deed, to }: Hit, { from }: Group): boolean {
  return (
    deed === "role" &&
    /^[,:–—(]$/.test(wordAt(steps, to)) &&
    steps.slice(to + 1, from).every(({ word }) => /^(?:the|namely|\^|'s|-based|[\p{L}-]+)$/u.test(word)) &&
    from - to <= 4 &&
    NEW_SIDE.test(wordAt(steps, to - 1))
  );
}
const NEW_SIDE = new RegExp(`^(?:${NEW_SIDES})$`);

function isDirect(view: View, hit: Hit, group: Group): boolean {
  return (
    group.from - hit.to <= 7 &&
    !view.steps
      .slice(Math.max(hit.to, 0), group.from)
      .some(({ word }) => /^(?:that|which|who|,|said|and|would|will|is|was|;|:)$/.test(word))
  );
}

/** Whether a clause with a subject and verb of its own is in between: "signed with A, and B keeps …". */
function isBehindVerb(view: View, from: number, group: Group): boolean {
  const words = view.steps.slice(from, group.from).map(({ word }) => word);
  const at = words.findIndex(
    (word) => word === ";" || word === "—" || word === "while" || word === "whereas",
  );
  if (at >= 0) return true;
  // A subject follows: ", and B is testing its process with C".
  const next = skipAside(view.steps, group.to, view.steps.length);
  return (
    group.preposition === "" &&
    /^(?:and|,|but)$/.test(words.at(-1) ?? "") &&
    /^(?:is|are|was|were|has|have|had|will|would|said|says|signed|plans|keeps|owns|holds|operates)$/.test(
      wordAt(view.steps, next),
    )
  );
}

const GIVES_BACK =
  /(?:^| )(?:return(?:s|ed|ing)|hand(?:s|ed|ing)|giv(?:es|ing)|gave) (?:[^ .;@]+ ){1,5}?to (?:the )?$/u;
const MEANT: Readonly<Record<string, RegExp>> = {
  to: regex("u")`
    (?:^| )(?:awarded|granted|given|let) to (?:the )?(?:\^ 's |[\p{L}-]+ ){0,2}$
    |(?:^| )to sponsor (?:the )?(?:\^ 's |[\p{L}-]+ ){0,2}$
    |(?:^| )
     to (?:supply|sell|deliver|provide|lease|lend|license|transfer|hand over) (?:(?!to )[^ .;,@]+ ){1,10}
     to (?:the )?(?:\^ 's |[\p{L}-]+ ){0,2}$
  `,
  from: /(?:^| )to (?:buy|purchase|acquire|order|lease|charter|take|source|license) (?:(?!from )[^ .;,@]+ ){1,10}from (?:the )?(?:\^ 's |[\p{L}-]+ ){0,2}$/u,
  "": /(?:^| )to (?:buy|acquire|take over|sponsor) (?:the )?(?:\^ 's |\^ -based |[\p{L}-]+ ){0,2}$/u,
};
const ALLIED =
  /(?:^| )(?:alliance|consortium|venture|partnership|pact|agreement|initiative|coalition) of (?:the )?$/u;

function isAside({ steps }: View, group: Group): boolean {
  const words = steps
    .slice(Math.max(0, group.from - 6), group.from)
    .map(({ word }) => word)
    .join(" ");
  return SIDELINE.test(words) || /(?:advis(?:e|es|ed|ory)|witnessed|attended)/u.test(words);
}

/** "With the support of", "in competition with". */
const SIDELINE = regex("u")`
  (?:support|help|presence|approval|consent|participation|backing|assistance|coordination|line|accordance
    |competition|compared|ties|relations|connection|guidance|supervision) (?:of|with|to|from|by)?(?: the)?$
`;
