/**
 * Recognises sentences whose two named parties agreed on nothing: rivals share a market, a predecessor had the
 * contract.
 */
import { regex } from "../../text/regex";
import { LinePattern } from "../view/line-pattern";

const RIVALS = new LinePattern(
  regex("u")` (?:expects? (?:the )?@ to
      |(?:moves?|moved|joins?|joined|comes|came|switch(?:es|ed)|hired|recruited|poached) (?:[^ .;@]+ ){0,4}
       from (?:the )?@
      |(?:is|are|was|were|remains?) (?:[^ .;@]+ ){0,3}(?:competitors?|rivals?)
      |compet(?:e|es|ed|ing) (?:with|against|for)
      |(?:competition|rivals|rival bids|competing offers) (?:from|by|such as|including|like) (?:the )?@) `,
);
/** "No contract has been concluded between A and B" */
const NOTHING = new LinePattern(
  /^ (?:• |- )?(?:nothing|no (?!less|fewer|doubt|longer|sooner)(?:(?!but )[^ .;]+ ){0,16}?(?:has|have|had|was|were|is|are) )/u,
);
/** Of two that are named, one replaces the other. */
const REPLACED = new LinePattern(
  /^[^@]*@ (?:[^ .;@]+ ){0,2}(?:replac(?:e|es|ed|ing)|succeed(?:s|ed)?|t(?:akes?|ook) over from|unseat(?:s|ed)?|oust(?:s|ed)?) (?:[^ .;@]+ ){0,2}@[^@]*$/u,
);
/** "Founded by A in a cellar, B has 480 people": its founder. */
const FOUNDED = new LinePattern(
  /^ (?:@ , )?(?:first |originally )?(?:founded|established|set up|started|built up|invented) (?:(?:in|on) [^ ,@]+ )?(?:[^ ,@]+ ){0,4}?by (?:[^ ,@]+ ){0,4}?@[^@]*(?:@[^@]*)?$/u,
);
/** "Got an approval from B for its plan": a permit from an authority. */
const ALLOWED = new LinePattern(
  regex("u")`
    (?:^| )(?:got|gets?|received|receives|obtain(?:ed|s)|secured|won|gained|sought|awaits?|given|granted) (?:
      (?!contract|order|licen[cs]e|@)[^ .;,]+ ){0,4}?
    (?:approvals?|clearance|permits?|permission|consents?|authori[sz]ations?|go-ahead|green light|nod
      |accreditation|certification|certificate) (?:[^ .;,@]+ ){0,2}?(?:from|by|of) (?:[^ .;,@]+ ){0,5}
    @[^@]*$
  `,
);

/** "A and B have both announced contracts", "both A and B won orders": separate ones, with others. */
const EACH = "(?:have |has |had )?(?:both|each|@|separately|individually) (?:have |has |had )?";
const OF_THEIR_OWN = new LinePattern(
  regex("u")`
    (?:(?:^| )@ (?:\( [^()]{1,20} \) )?and (?:the )?@ (?:\( [^()]{1,20} \) )?${EACH}
      |(?:^| )both (?:the )?@ and (?:the )?@ (?:have |had )?)(?:been )?
    (?:sign|announc|w[io]n|secur|receiv|report|land|bag|conclud|unveil|reveal|struck|book|clinch|ink
      |awarded|enter|rack)
    \p{L}* (?:(?!with |between |the |these |those |two |three |by |to )[^ .;@]+ ){0,5}?
    (?:agreements|contracts|deals|orders|partnerships|leases|memoranda|pacts|wins) (?!
      (?:with|between|to|among) (?:each|one|them))
  `,
);

/** "A, B and others have plans of their own": separate plans. */
const OWN_PLANS = new LinePattern(
  / (?:have|has|had|with|pursues?|follow|harbou?r) (?:[^ .;@]+ ){0,3}?(?:plans?|projects?|programmes?|programs?|schemes?|strategies|ideas|ambitions) of (?:their|its) own /u,
);

/** "The programme, from which the pair are to get 30 million": both get it from another. */
const OF_ANOTHER = new LinePattern(
  /^[^@]*(?:from|of|for|under|in) which (?:the )?@ (?:is|are|was|were|will|can|has|have|gets?) [^@]*$/u,
);

const NONE = [NOTHING, OF_ANOTHER, OWN_PLANS, RIVALS, REPLACED, FOUNDED, ALLOWED, OF_THEIR_OWN];

/** Whether parties named side by side agreed with others, each separately. */
export const areApart = (line: string) => OF_THEIR_OWN.test(line);

/** Whether the line of a sentence says that its parties are no partners. */
export const saysNoPartners = (line: string) => NONE.some((pattern) => pattern.test(line));
