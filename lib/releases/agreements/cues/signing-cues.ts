/** The English words for documents that are signed, amended or extended. */
import { oneLine } from "../../text/one-line";
import { type Cue, cue } from "./cue";
import { AIM, GAP, have, INSTRUMENT, NEW_SIDES, NO_CEREMONY, ROLES } from "./cue-words";

/** From the surest to the loosest. */
export const SIGNING: readonly Cue[] = [
  cue(
    "extend",
    oneLine`
      ${have}(?:enter(?:s|ed|ing)?|carr(?:y|ies|ied)|tak(?:e|es|ing)|took|go(?:es)?|went|move(?:s|d)?
        |extend(?:s|ed)?|start(?:s|ed)?|launch(?:es|ed)?) (?:[^ .;]+ ){0,6}?
      (?:an?|the|its|their) (?:next|second|third|fourth|fifth|new|further) (?:phase|term|stage|round) of (?:their|its|the)
      |${have}(?:carr(?:y|ies|ied)|tak(?:e|es|ing)|took) (?:their|its|the) (?:[^ .;]+ ){0,4}?
       ${INSTRUMENT} into (?:an?|the|its|their) (?:[^ .;]+ ){0,2}?(?:phase|term|stage|round)
    `,
  ),
  cue(
    "extend",
    oneLine`
      (?:(?:extension|renewal) (?:of|to)
        |(?:expansion|prolongation|continuation|(?:next|second|third|fourth|new) phase) of) (?:(?!@ |with )
        [^ .;]+(?:\.(?! )[^ .;]*)* ){0,6}?(?:${INSTRUMENT}|programme|program)
    `,
  ),
  cue(
    "extend",
    oneLine`
      (?:has had|have had|had|has|have|sees?|saw|gets?|got) (?:its|their) (?:[^ .;,@]+ ){0,4}?
      ${INSTRUMENT} (?:[^ .;,]+ ){0,8}?(?:extended|renewed|prolonged|lengthened)
      |(?:facilit(?:y|ies)|loans?|credit lines?|mandates?|tenanc(?:y|ies)|sponsorships?|bonds?) (?:[^ .;]+ ){0,12}?
       (?:was|were|has been|have been|had been|will be) (?:also |now |again |likewise ){0,2}
       (?:extended(?! to (?:the )?(?:\^ 's )?@ )|renewed|prolonged)
    `,
  ),
  cue(
    "extend",
    `${have}(?:amend(?:s|ed)?|revis(?:es|ed)|chang(?:es|ed)) ${GAP(4)}${INSTRUMENT} (?:[^ .;]+ ){0,16}?and (?:extend|renew|prolong)(?:s|ed)? it`,
  ),
  cue(
    "extend",
    oneLine`
      ${have}(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing|al of)?|re-sign(?:s|ed|ing)?|prolong(?:s|ed|ing)?
        |(?<!${AIM})(?:deepen(?:s|ed|ing)?|expand(?:s|ed|ing)?|broaden(?:s|ed)?|widen(?:s|ed)?)) ${GAP(9)}${INSTRUMENT}
    `,
  ),
  cue(
    "choose",
    oneLine`
      ${have}(?:won|wins|gain(?:s|ed)|land(?:s|ed)|sign(?:s|ed)(?: up)?|attract(?:s|ed)|secur(?:es|ed)
        |welcom(?:es|ed)|add(?:s|ed)|win)
      (?= (?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}?@ (?:[^ .;,@]+ ){0,3}?as (?:an? |its |the |their |our )?
        (?:[\p{L}-]+ ){0,4}?(?:${ROLES}|${NEW_SIDES}) )
    `,
  ),
  cue(
    "sign",
    oneLine`
      (?:announc(?:e|es|ed|ing)|report(?:s|ed)?|confirm(?:s|ed)?) (?:the )?(?:successful )?
      (?:closing|completion|execution|signing|conclusion) (?:[^ .;,@]+ ){0,6}?of (?:[^ .;@]+ ){0,6}?
      (?:transaction|investment|${INSTRUMENT})(?= (?:[^ .;@]+ ){0,8}?(?:with|between) )
    `,
  ),
  cue(
    "sign",
    `${have}(?:follow(?:s|ed)|clos(?:es|ed)|crown(?:s|ed)|capp?(?:s|ed)|mark(?:s|ed)|cement(?:s|ed)) (?:[^ .;,@]+ ){0,6}?with (?:an?|the|their) ${GAP(4)}${INSTRUMENT}`,
  ),
  cue(
    "extend",
    oneLine`
      ${have}(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?) their
      |${INSTRUMENT} ${GAP(16)}
       (?:was|were|has been|have been|had been|is|are|been|will be) (?:also |now |again |likewise |further ){0,2}
       (?:extended|renewed|prolonged|lengthened)
    `,
  ),
  cue(
    "sign",
    oneLine`
      ${have}(?:sign(?:s|ed)?|enter(?:s|ed)? into|execut(?:es|ed)|conclud(?:es|ed)) (?:an?|the)? ?
      (?:[^ .;,@]+ ){0,3}?(?:amendment|addendum|annex|supplement)(?: no \. \d+)? to (?:[^ .;@]+ ){0,8}?
      ${INSTRUMENT}
    `,
  ),
  cue(
    "sign",
    oneLine`
      ${have}(?:(?:co-)?sign(?:s|ed|ing${NO_CEREMONY})?|ink(?:s|ed|ing)?|conclud(?:e|es|ed|ing)
        |enter(?:s|ed|ing)? (?:into|an?|their)|execut(?:e|es|ed|ing)|seal(?:s|ed|ing)?|struck|strikes?
        |strike|clos(?:ed|es)|clinch(?:es|ed)?|finali[sz](?:e|es|ed|ing)|pen(?:s|ned)|initialled|initialed
        |reach(?:es|ed)?|c[oa]mes? to|complet(?:ed|es)|exchang(?:ed|es)|formali[sz](?:ed|es)|secur(?:ed|es)
        |land(?:ed|s)|sewn up|agreed) (?:(?!between |by |that |which |under )[^ .;]+(?:\.(?! )[^ .;]*)* ){0,14}?
      (?:${INSTRUMENT}|off-?takes?)
    `,
  ),
  cue(
    "sign",
    oneLine`
      (?:put|puts|set) (?:our|their|its|@) (?:names?|signatures?|pens?) (?:under|to)
      |signed (?:up|on) (?:to|for)|(?:shook|shaken|shake) hands on|exchang(?:ed|es) (?:diplomatic )?notes
      |${INSTRUMENT} ${GAP(26)}
       (?:was|were|has been|have been|had been|been|is|are|being|be) (?:also |today |then |formally |
         officially |now |finally |jointly ){0,2}(?:co-)?
       (?:signed|inked|concluded|closed|sealed|reached|executed|initialled|finali[sz]ed|agreed|struck
         |exchanged|entered into)
    `,
  ),
  cue(
    "sign",
    `${INSTRUMENT} ${GAP(6)}(?:,|that|which)? ?(?:signed|inked|concluded|sealed|reached|executed|struck)`,
  ),
  cue(
    "sign",
    oneLine`
      ${have}(?:sign(?:s|ed|ing)?|clos(?:ed|es)|agreed|secur(?:ed|es)|arrang(?:ed|es)|obtain(?:ed|s)
        |conclud(?:ed|es)|receiv(?:ed|es)) (?:(?!@)[^ .;]+(?:\.(?! )[^ .;]*)* ){0,9}?
      (?:facility|credit line|loan|loans|line of credit)(?! agreement)
    `,
  ),
  cue(
    "sign",
    `${have}(?:(?:sign(?:s|ed|ing)?)(?: up)? with|puts? pen to paper|signed (?:it|them|both)(?! (?:off|over|up|away|all)))`,
  ),
  cue(
    "sign",
    oneLine`
      ${have}(?:(?:put|laid|set) (?:it |this )?down in (?:an?|their)
        |(?:agreed?|undert(?:ake|ook)|committed themselves|declared|stated) in an?) (?:(?!@)[^ .;,]+ ){0,4}?
      (?:memorand(?:um|a)(?: of (?:understanding|cooperation))?|mou|letters? of intent|protocol|contract
        |agreement|declaration of intent)
    `,
  ),
  cue("sign", "(?:has |have |both |and )?signed(?= (?:on|in|at|last|yesterday|today|this) )"),
];
