/** Words by which a text denies something, leaves it open or presents it as a plan. */
import { regex } from "../../text/regex";
import { LinePattern } from "../view/line-pattern";

/** Words that say that something did not happen. */
export const NEGATED = new LinePattern(
  regex("u")`
    (?:^| )(?:not|n't|no(?! \. ?\d)|never|neither|nor|without|denied|denies|deny|refused|declined|rejected
      |turned down|isn't|aren't|hasn't|haven't|hadn't|won't|doesn't|didn't|wasn't|weren't|cannot|can't|none
      |nobody|failed to|untrue|incorrect|false|nothing|instead of) `,
);
export const UNSURE = new LinePattern(
  regex("u")`
    (?:^| )(?:talked over
      |(?:early|late|advanced|initial|preliminary) stages? of (?:[^ .;,@]+ ){0,3}?
       (?:deals?|agreement|contract|sale|purchase|acquisition|takeover|merger|process|transaction)
      |look(?:s|ing) (?:at|into) (?:an?|the)|being discussed|being negotiated|in the works|not yet|close to
      |near to|yet to|about to|on the verge of|said to be|talks?|rumou?rs?|rumou?red|speculation|speculated
      |reportedly|allegedly|negotiat(?:e|es|ing|ions)|consider(?:s|ing)?|explor(?:es|ing) (?:a|the|whether)
      |might|could|would
      |(?<!in |on |of |last |since |from |\d |st |nd |rd |th |late |early )may(?! \d| ,| of)|whether|if
      |hopes? to|wants? to
      |(?:@|they|it|both) means? to(?= (?:hold|buy|take|acquire|build|order|invest|sign|form))
      |interested in|(?:is|are|was|were|been) (?:also |now |still |actively )?seeking|in discussions?
      |discussing|under discussion|mulls?|weighs?|approached|offered|bid|proposal|proposed|asked|invited
      |(?<!(?:bidder|tenderer|winner|won|wins|winning|awarded) (?:
           (?:in|of|the|an?|its|open|public|international|european|for) ){0,4})tender
      |grapevine|had wanted|tried to|seeks?|looking for|should) `,
);
/** "Was reported to have sold": nobody vouches for it. */
export const HEARD = new LinePattern(
  regex("u")`
    (?:^| )(?:was|were|is|are|been) (?:widely |also |wrongly |long )?
    (?:reported|said|believed|thought|rumou?red|understood|alleged|supposed|claimed) (?:by (?:[\p{L}-]+ ){1,3}?)?
    to (?:already )?(?:have|be) |
    (?:^| )(?:was|were) to have (?:been )?
     (?:signed|concluded|inked|agreed|bought|ordered|announced|closed|sealed|taken|sold|supplied|built) `,
);
export const PLANNED = new LinePattern(
  regex("u")`
    (?:^| )(?:(?:plans?|intends?|is|are|due|set|expects?|expected|aims?|scheduled|wants?|going
        |prepar(?:es?|ing)) (?:also )?to (?:also |then |be )?
      (?:sign|signed|ink|conclude|concluded|enter|form|establish|set up|found|agree)
      |(?:plans?|intends?|wants?|aims?) (?:also )?
       to (?:award|order|place|acquire|buy|sell|merge|take (?:over|a stake))
      |will (?:soon |also |then )?(?:sign|be signed|conclude)
      |(?:is|are) (?:due|set|expected|scheduled|planned) to be (?:signed|concluded)|to be signed|put off
      |postponed|announced (?:their|its|a) plan|plan to invest
      |(?:authori[sz]|empower|mandat|direct|instruct)(?:es|ed|ing) (?:[^ .;]+ ){1,14}?
       to (?:sign|execute|enter|conclude|negotiate)) `,
);
/** "The signing of the contract has been postponed", "is expected in June": it is still to come. */
export const SIGNING_AHEAD = new LinePattern(
  regex("u")`
    (?:^| )(?:signing|signature|conclusion)
    (?: ceremony)? (?:of|for) (?:(?!signed|took|was held)[^ .;]+(?:\.(?! )[^ .;]*)* ){0,40}?
    (?:(?:has been|have been|was|were|had been) (?:again |now |also |once more |repeatedly ){0,2}
      (?:postponed|put off|delayed|deferred|pushed back|rescheduled)
      |(?:is|are) (?:now |still |only ){0,2}(?:expected|planned|scheduled|due|set for|foreseen|envisaged)) |
    (?:^| )(?:postpon(?:e|es|ed|ing)|put(?:s|ting)? off|delay(?:s|ed|ing)?|defer(?:s|red|ring)?
       |push(?:es|ed|ing)? back) (?:the |their |its )?(?:[\p{L}-]+ )?(?:signing|signature|conclusion) `,
);
/** "Has let its offer for B lapse", "withdrew its bid": nobody took it up. */
export const OFFERED_IN_VAIN = new LinePattern(
  regex("u")`
    (?:^| )
    (?:offers?|bids?|proposals?|approach(?:es)?) (?:(?!which|and |but )[^ .;]+(?:\.(?! )[^ .;]*)* ){0,20}?
    (?:laps(?:e|es|ed)|fail(?:s|ed)|expired
      |(?:was|were|is|has been|have been|had been) (?:[\p{L}]+ly )?
       (?:withdrawn|rejected|turned down|rebuffed|dropped)) |
    (?:^| )(?:withdr(?:ew|aws|awn|awing)|drop(?:s|ped)|reject(?:s|ed)|rebuff(?:s|ed)|turn(?:s|ed) down
       |tabled|submitted|launched|made) (?:an?|the|its|their|his) (?:[^ .;@]+(?:\.(?! )[^ .;]*)* ){0,6}?
     (?:offer|bid|proposal|approach) `,
);
