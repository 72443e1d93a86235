/** Words by which a text denies something, leaves it open or tells it as a plan. */
import { LinePattern } from "../view/line-pattern";

/** Words that turn what is told into something that did not happen. */
export const NEGATED = new LinePattern(
  /(?:^| )(?:not|n't|no(?! \. ?\d)|never|neither|nor|without|denied|denies|deny|refused|declined|rejected|turned down|isn't|aren't|hasn't|haven't|hadn't|won't|doesn't|didn't|wasn't|weren't|cannot|can't|none|nobody|failed to|untrue|incorrect|false|nothing|instead of) /u,
);
export const UNSURE = new LinePattern(
  /(?:^| )(?:talked over|being discussed|being negotiated|in the works|not yet|close to|near to|yet to|about to|on the verge of|said to be|talks?|rumou?rs?|rumou?red|speculation|speculated|reportedly|allegedly|negotiat(?:e|es|ing|ions)|consider(?:s|ing)?|explor(?:es|ing) (?:a|the|whether)|might|could|would|(?<!in |on |of |last |since |from |\d |st |nd |rd |th |late |early )may(?! \d| ,| of)|whether|if|hopes? to|wants? to|interested in|in discussions?|discussing|under discussion|mulls?|weighs?|approached|offered|bid|proposal|proposed|asked|invited|(?<!(?:bidder|tenderer|winner|won|wins|winning|awarded) (?:(?:in|of|the|an?|its|open|public|international|european|for) ){0,4})tender|grapevine|had wanted|tried to|seeks?|looking for|should) /u,
);
/** "Was reported to have sold": nobody says that it is so. */
export const HEARD = new LinePattern(
  /(?:^| )(?:was|were|is|are|been) (?:widely |also |wrongly |long )?(?:reported|said|believed|thought|rumou?red|understood|alleged|supposed|claimed) to (?:already )?(?:have|be) |(?:^| )(?:was|were) to have (?:been )?(?:signed|concluded|inked|agreed|bought|ordered|announced|closed|sealed|taken|sold|supplied|built) /u,
);
export const PLANNED = new LinePattern(
  /(?:^| )(?:(?:plans?|intends?|is|are|due|set|expects?|aims?|scheduled|wants?|going|prepar(?:es?|ing)) (?:also )?to (?:also |then |be )?(?:sign|signed|ink|conclude|concluded|enter|form|establish|set up|found|agree)|(?:plans?|intends?|wants?|aims?) (?:also )?to (?:award|order|place|acquire|buy|sell|merge|take (?:over|a stake))|will (?:soon |also |then )?(?:sign|be signed|conclude)|(?:is|are) (?:due|set|expected|scheduled|planned) to be (?:signed|concluded)|to be signed|put off|postponed|announced (?:their|its|a) plan|plan to invest) /u,
);
