/** The English words by which somebody orders, chooses or wins. */
import { oneLine } from "../../text/one-line";
import { type Cue, cue } from "./cue";
import { GAP, have, INSTRUMENT } from "./cue-words";

/** From the surest to the loosest. */
export const ORDERS: readonly Cue[] = [
  cue(
    "order",
    oneLine`
      ${have}(?:to |will )?(?:order(?:s|ed|ing)?|(?:plac(?:e|es|ed|ing)|firm(?:s|ed) up) ${GAP(6)}orders?
        |leas(?:e|es|ed|ing)|charter(?:s|ed)?|tak(?:e|es|ing) (?:[^ .;,]+ ){0,6}?on (?:lease|charter)
        |(?:tak(?:e|es|ing)|took|taken) (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve
           |twenty)(?= (?:${GAP(12)}from |of (?:its|their|them|the @))))
      |${have}(?:to |will )?(?:sign(?:s|ed) (?:up )?for|tak(?:e|es|ing)|took|taken|bag(?:s|ged)
         |book(?:s|ed)|reserv(?:es|ed)|snap(?:s|ped) up)
       (?= (?:an? |up to |another |about )?
         (?:\d[\d,]*|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty
           |fifty|dozens?) (?:[\p{L}]+ )?of (?:its|their|them|the ))
    `,
  ),
  cue(
    "order",
    oneLine`
      ${have}(?:to |will )?(?:exercis(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|tak(?:e|es|en|ing) up|took up
        |lift(?:s|ed)|convert(?:s|ed)) (?:(?!to )[^ .;,@]+ ){0,4}?options?(?! (?:to|periods?|exercise))
      |options? (?:(?!to )[^ .;,@]+ ){0,8}?(?:was|were|has been|have been) (?:also |now )?
       (?:exercised|declared|taken up)
    `,
  ),
  cue("order", "(?:an?|its|firm|new|initial|the|record|follow-on|repeat) (?:[^ .;,@]+ ){0,3}?orders? for"),
  cue(
    "choose",
    oneLine`
      ${have}(?:select(?:s|ed)?|chose|chosen|chooses|choos(?:es|ing)|pick(?:s|ed)?|appoint(?:s|ed)?
        |nam(?:es|ed)|award(?:s|ed)?|commission(?:s|ed)?|contract(?:s|ed)|hir(?:es|ed)|tap(?:s|ped)
        |engag(?:es|ed)|signed up|signs up|nominat(?:es|ed)|recruit(?:s|ed)|enlist(?:s|ed)|retain(?:s|ed)
        |(?:turn|return)(?:s|ed) to|opt(?:s|ed) for|plump(?:s|ed) for
        |settl(?:es|ed) (?:on(?! (?:an?|the|their) (?:[\p{L}-]+ ){0,3}?${INSTRUMENT})|for)
        |(?:goes|gone|went) with(?= (?:the |\^ |'s |-based |[\p{L}-]+ ){0,5}@)|mandat(?:es|ed)
        |entrust(?:s|ed))
    `,
  ),
  cue(
    "choose",
    `${have}(?:(?:go(?:es|ing)?|went|gone) live (?:with|on|using)|standardi[sz](?:es|ed) on|(?:br(?:ings?|ought)|t(?:akes?|aken|ook))(?= (?:the )?@ (?:on board|aboard) ))`,
  ),
  cue(
    "choose",
    `(?:award|awarding) of (?:[^ .;,@]+ ){0,5}?(?:contracts?|concession|tender|order|licen[cs]e|lots?|package)(?= (?:[^ .;]+ ){0,24}?to )`,
  ),
  cue(
    "win",
    oneLine`
      ${have}(?:w(?:on|ins)|win|got|obtain(?:s|ed)|bag(?:s|ged)|scoop(?:s|ed)|net(?:s|ted)|secur(?:ed|es)
        |receiv(?:ed|es)|land(?:ed|s)
        |(?:been|was|were|is|are|being) (?:awarded|selected|down-selected|chosen|appointed|picked|engaged
           |hired|contracted|commissioned|retained|mandated|granted|tasked)
        |book(?:s|ed)|gets) ${GAP(9)}(?:${INSTRUMENT}|by|as|to|mandate|tender|commission|job)
      |(?:has|have|took|takes) the (?:order|contract|job|commission|mandate)
    `,
  ),
  cue(
    "win",
    oneLine`
      (?:been|was|were|is|are) (?:also |now |today )?(?:notified|informed|advised) ${GAP(8)}of ${GAP(6)}
      (?:award|contract|order|selection)
      |(?:is|are|was|were|been|emerged as|named|declared|selected as) (?:the )?
       (?:successful|winning) (?:bidder|tenderer|candidate|offeror)
       (?: (?:in|for|of) (?:(?!@)[^ .;,]+ ){0,8}?
         (?:called|launched|organi[sz]ed|run|held|issued|conducted|published) by)?
    `,
  ),
  cue(
    "win",
    `(?:been|was|were|is|are) (?:also |now |today )?(?:awarded|selected|down-selected|chosen|appointed|engaged|hired|contracted|commissioned|retained|mandated|tasked)(?! @)`,
  ),
  cue(
    "choose",
    `(?:contracts?|orders?|work|job|tender|mandate|maintenance|commission|lease|deal) ${GAP(14)}(?:goes|went|gone|go|fell) to`,
  ),
  cue(
    "choose",
    oneLine`
      (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty
        |dozens?|all|most|half|the first) of (?:its|their|them|these|the) (?:[^ .;,@]+ ){0,4}?
      (?:go|goes|will go|went|are going|are headed) to
    `,
  ),
  cue(
    "role",
    oneLine`
      (?:the|its|their) (?:[\p{L}-]+ ){0,2}?
      (?:buyer|purchaser|acquirer|seller|vendor|customer|client|supplier|contractor|partner|operator|tenant
        |lessor|licensee|builder|manufacturer|winner|distributor) (?:is|was|are|will be)
      (?= (?:the |a |an |\^ |-based |'s |[\p{L}-]+ ){0,5}@)
    `,
  ),
  cue("order", "(?:an?|the|firm|new|repeat) (?:[^ .;,@]+ ){0,3}?orders? from"),
  cue("give", `${have}(?:to |will )?plac(?:e|es|ed|ing) ${GAP(7)}with`),
];
