/**
 * Recognises names that a sentence only compares with a party, or tells of a party: "beating X", "whose customers
 * include X". They are no side of its agreement.
 */
import { matchesIn } from "../../text/matches";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import { hitsOf } from "../cues/hits";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

const NAME = "(?:(?:the|its|their|fellow|old|larger|bigger|smaller|rivals?|competitors?|\\^|'s|-based) )*@ ";
/** One or two names: the next one behind a comma is the subject. */
const PAIR = `${NAME}(?:(?:and|or) ${NAME})?`;
const LIST = `${NAME}(?:(?:, ${NAME})*(?:, )?(?:and|or) ${NAME})?`;
/** Whom somebody was better than, or did the same as. */
const COMPARED = oneLine`
  (?:ahead of|beating(?: off| out)?|outbidding|bypassing|instead of|edging out|overtaking|undercutting
  |prevailing over|shunning|snubbing|following in the footsteps of|following the example of
  |to (?:compete(?: better)? with|rival|challenge|catch up with)
  |in (?:its|their) (?:rivalry|competition|race|battle|contest) with)
`;
/** All names in what one of these matches are outsiders. */
const OUTSIDE = [
  regex("gu")`^ (?:like|unlike|${COMPARED}) ${PAIR}(?=, )`,
  regex("gu")`(?<=[^ ] )${COMPARED} ${LIST}`,
  regex("gu")`
    (?:talks|negotiations) with ${LIST}
    (?=(?:had |have )?(?:failed|collapsed|broke|broken|stalled) )
  `,
  regex("gu")`
    , whose (?:(?:main|largest|biggest|other|existing) )*
    (?:customers|clients|shareholders|owners|backers|investors|rivals|competitors|suppliers|founders|brands
    |members) (?:already |also )?(?:include|are) ${LIST}
  `,
  regex("gu")`
    , (?:named after|(?:formerly|once|previously) (?:an? |the )?(?:\p{L}+ )?
    (?:unit|subsidiary|part|division|arm|branch|member) of) ${LIST}
  `,
  regex("gu")` , in which ${LIST}(?=(?:holds?|has|have|owns?) )`,
  regex("gu")`
    with ${LIST}(?=(?:acting|serving) as (?:(?:an?|the|its|their|\p{L}+) ){0,3}?
    (?:advis[eo]rs?|agents?|brokers?|mediators?|counsels?|intermediary) )
  `,
  regex("gu")`
    (?<=@ , )(?:an?|the) (?:[\p{L}-]+ ){0,3}?(?:joint venture|venture|partnership|alliance
    |consortium) (?:between|of|formed by|owned by|set up by) ${LIST}(?=[,.] )
  `,
].map((pattern) => ({ pattern, gate: new LinePattern(pattern) }));

/** Who told the news, where others are its sides. */
const TOLD = regex("gu")`
  according to ${PAIR}(?=[,.] )
  |(?<= , )${NAME}(?=(?:has |have )?(?:reported|reports|wrote|writes) (?:(?:on )?\p{L}+day )?\. )
`;
const TELLS = new LinePattern(TOLD);
/** So many others: more may be what a report counts. */
const SIDES = 2;

const NONE: ReadonlySet<number> = new Set();

/** The steps of a sentence that name outsiders. */
export function outsidersIn(view: View): ReadonlySet<number> {
  // "X sells most, ahead of Y": without Y, who else is named would seem to agree.
  if (hitsOf(view).length === 0) return NONE;
  const found = OUTSIDE.flatMap(({ pattern, gate }) => (gate.mayIn(view) ? namedIn(view, pattern) : []));
  if (TELLS.mayIn(view)) {
    const tellers = namedIn(view, TOLD);
    const others = new Set(view.steps.flatMap(({ parties }, i) => (tellers.includes(i) ? [] : parties)));
    if (others.size === SIDES) found.push(...tellers);
  }
  return found.length > 0 ? new Set(found) : NONE;
}

/** The steps that are names within what a pattern matches. */
function namedIn({ steps, offsets, padded }: View, pattern: RegExp): number[] {
  return matchesIn(pattern, padded).flatMap(({ index, 0: text }) =>
    steps.flatMap(({ word }, i) => {
      const at = (offsets[i] ?? 0) + 1;
      return word === "@" && at >= index && at < index + text.length ? [i] : [];
    }),
  );
}
