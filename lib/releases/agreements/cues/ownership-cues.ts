/** The English words by which a firm, or a part of one, changes hands, and by which a venture is founded. */
import { oneLine } from "../../text/one-line";
import { type Cue, cue } from "./cue";
import { GAP, have } from "./cue-words";

/** From the surest to the loosest. */
export const OWNERSHIP: readonly Cue[] = [
  cue(
    "invest",
    oneLine`
      ${have}(?:to |will )?
      (?:buy(?:s|ing)?|bought|purchas(?:e|es|ed)|sell(?:s)?|sold) (?:(?!@)[^ .;]+(?:\.(?! )[^ .;]*)* ){0,8}?
      (?:stake|share|shareholding|interest|holding|majority|minority|percent|per ?cent|%)
      (?= (?:[^ .;@]+ ){0,4}?(?:of|in) )
    `,
  ),
  cue(
    "role",
    oneLine`
      ${have}(?:to |will )?
      (?:tak(?:e|es|ing|en) over|took over|tak(?:e|es|ing|en) on|took on) (?:the |all |exclusive |sole )*
      (?:[^ .;,@]+ ){0,2}?
      (?:distribution|imports?|importation|representation|dealership|marketing|resale|sales)
      (?: rights| and [\p{L}]+)? (?:of|for)
    `,
  ),
  cue(
    "buy",
    oneLine`
      ${have}(?:(?:is|are) )?(?:(?:set|due|about) )?(?:to |will |plans to |is to )?
      (?:acquir(?:e|es|ed|ing)
        |buy(?:s|ing(?! (?:director|manager|team|group|house|office|power|department)))?|bought
        |tak(?:e|es|ing) over(?! from)|took over(?! from)|taken over(?! from)
        |purchas(?:e|es|ed|ing)(?! (?:director|manager|department|office|order|team|power|agreement|price))
        |snap(?:s|ped) up|pick(?:s|ed) up|swallow(?:s|ed)?|takes? private)
    `,
  ),
  cue(
    "buy",
    `${have}(?:complet(?:e|es|ed)|announc(?:e|es|ed)|clos(?:es|ed)|agreed|agrees|finali[sz](?:es|ed)) ${GAP(5)}(?:acquisition|purchase|takeover|buyout) of`,
  ),
  cue(
    "win",
    oneLine`
      ${have}(?:rais(?:e|es|ed)|secur(?:es|ed)|receiv(?:es|ed)|obtain(?:s|ed)|attract(?:s|ed)
        |borrow(?:s|ed)|t(?:akes?|aken|ook) (?:out|up)) ${GAP(8)}
      (?:funding|financing|investment|round|million|billion|grant|loan|capital|mandate|credit|mortgage)
    `,
  ),
  cue(
    "invest",
    oneLine`
      ${have}(?:to |will |is to )?
      (?:invest(?:s|ed|ing)?|tak(?:e|es|ing)|took|taken|hold|gets?|acquir(?:e|es|ed)|subscrib(?:e|es|ed)) ${GAP(12)}
      (?:stake|shares?|shareholding|interest|holding|majority|minority|equity|round|per ?cent|percent|% )
    `,
  ),
  cue("invest", `${have}(?:to |will )?invest(?:s|ed|ing)? ${GAP(8)}in`),
  cue(
    "invest",
    `${have}(?:announc(?:e|es|ed)|mak(?:es|ing)|clos(?:es|ed)|complet(?:es|ed)) ${GAP(6)}investment ${GAP(4)}in`,
  ),
  cue(
    "invest",
    oneLine`
      ${have}(?:(?:is|are) )?(?:to |will )?
      (?:put(?:s|ting)?|inject(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed|ing)?) (?:(?!@)[^ .;]+(?:\.(?! )[^ .;]*)* ){0,6}?
      (?:million|billion|crore|m|bn|money|capital|sum|dollars|euros|pounds)(?: [^ .;@]+){0,3}? into
    `,
  ),
  cue(
    "merge",
    `${have}(?:to |will )?(?:merg(?:e|es|ed|ing)|combin(?:e|es|ed|ing)) (?:with|their|its|the)|${have}(?:to |will |agreed to )?merge`,
  ),
  cue(
    "venture",
    oneLine`
      ${have}(?:to |will )?(?:form(?:s|ed|ing)?|set(?:s|ting)? up|creat(?:e|es|ed|ing)|found(?:s|ed|ing)?
        |establish(?:es|ed|ing)?|launch(?:es|ed|ing)?|start(?:s|ed)?) ${GAP(8)}
      (?:joint venture|joint company|joint laboratory|joint lab|consortium|alliance|partnership|jv|venture)
    `,
  ),
  cue(
    "venture",
    oneLine`
      ${have}(?:form(?:s|ed)|set up|creat(?:es|ed)|found(?:s|ed)|establish(?:es|ed)|launch(?:es|ed)
        |conclud(?:es|ed)) (?:together |jointly )?with
      (?= (?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}
        @ (?:an?|the|its|their) (?:(?!contract|agreement|memorandum)[\p{L}-]+ ){0,4}?
        (?:company|venture|firm|entity|subsidiary|fund|consortium|alliance|laboratory|joint lab))
    `,
  ),
];
