/** The English words that report an agreement. Patterns run over the line of a `View`. */
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import { type Cue, cue } from "./cue";
import { GAP, have, INSTRUMENT, NEW_SIDES, ROLES } from "./cue-words";
import { ENDINGS, LOOSE_ENDINGS } from "./endings";
import { ORDERS } from "./order-cues";
import { OWNERSHIP } from "./ownership-cues";
import { SIGNING } from "./signing-cues";
import { TRADE } from "./trade";

/** Ordered from the surest to the loosest: at each place in a sentence the first match counts. */
export const CUES: readonly Cue[] = [
  ...ENDINGS,
  ...TRADE,
  ...SIGNING,
  ...OWNERSHIP,
  ...ORDERS,
  cue(
    "agree",
    oneLine`
      ${have}(?:to |will )?(?:partner(?:s|ed|ing)?(?: up)? (?:with|to|on)|team(?:s|ed|ing)? up
        |join(?:s|ed|ing)? (?:forces|hands)|collaborat(?:e|es|ed|ing)|co-?operat(?:e|es|ed|ing)
        |work(?:s|ing)? together|working with|tie(?:s|d) up|ally|allies|allied|link(?:s|ed|ing)? up
        |hook(?:s|ed)? up|get(?:s|ting)? together|unit(?:e|es|ed)
        |(?:is |are |was |were |been )?twin(?:s|ned|ning)?(?= with )|joins?(?! @)|joined(?! by)
        |band(?:s|ed)? together|co-?develop(?:s|ed)?
        |jointly (?!and |with |by |to |held |owned |by )[^ .;]+(?:\.(?! )[^ .;]*)*
        |co-?(?:produc|financ|fund|host|invest|own|manag|author|market|promot|operat|design|build|brand)
         (?:e|es|ed|s|ing)?
        |pool(?:s|ed|ing)?|throw in (?:their|its) lot)
    `,
  ),
  cue(
    "agree",
    oneLine`
      (?:run|operated|built|developed|founded|set up|established|financed|funded|created|designed|produced
        |organi[sz]ed|owned|managed|staged|launched|carried out|borne|paid) (?:jointly |together ){1,2}by
      |(?:jointly|together) (?:run|operated|built|developed|founded|set up|established|financed|funded
         |created|designed|produced|organi[sz]ed|managed|staged|launched|carried out) by
    `,
  ),
  cue(
    "agree",
    "(?:together|jointly|in (?:partnership|co-?operation|collaboration|association|alliance|conjunction)) with",
  ),
  ...LOOSE_ENDINGS,
  cue(
    "agree",
    `${have}settl(?:e|es|ed) (?:their|a|the|its|all) ${GAP(3)}(?:dispute|disputes|lawsuits?|litigation|feud|row|claims?)`,
  ),
  cue(
    "agree",
    oneLine`
      ${have}(?:agree(?:s|d)? (?:to
          (?! (?:sell|buy|acquire|purchase|supply|deliver|license|lease|merge|transfer|sponsor|take over
              |lend|invest|build|sign|extend|renew|form|set up|establish|terminate|end|cancel|order
              |sublicense|distribute)(?= ))
          |on|that|in principle|terms|with|upon|a|an|the|its|their|jointly)
        |settle(?:s|d)? on(?= (?:an?|the|their) (?:[\p{L}-]+ ){0,3}?${INSTRUMENT})
        |come to (?:terms|an agreement)|came to (?:terms|an agreement)|reached (?:an )?agreement)
    `,
  ),
  cue(
    "give",
    `(?:is|are|was|were) (?:now |also )?(?:giving|granting|extending|supplying|providing|building|delivering|licensing|lending|equipping|funding|financing|selling|transferring|handing|paying)`,
  ),
  cue(
    "give",
    oneLine`
      ${have}(?:to |will )(?:distribut(?:e|es)|market|sell|resell|promote|import|commerciali[sz]e|represent) (?:
        [^ .;,]+(?:\.(?! )[^ .;,]*)* ){0,10}?(?:of|for|from|by)(?= (?:[^ .;]+(?:\.(?! )[^ .;]*)* ){0,4}?@)
    `,
  ),
  cue(
    "role",
    oneLine`
      (?:(?<!behind )(?:is|are)|be|becom(?:e|es|ing)|became|act(?:s|ing)? as|serv(?:e|es|ing) as|as|named
        |appointed|selected|chosen|continue(?:s)? as|stay(?:s)?(?! behind)|remain(?:s)?(?! behind)) (?:now |
        also |the |an? |its |their |[\p{L}-]+ ){0,7}?(?:${ROLES}) (?:of|to|for|at|with|in)
    `,
  ),
  cue(
    "role",
    oneLine`
      (?:is|are|be|become|becomes|became|becoming|as) (?:its|their|our) (?:[\p{L}-]+ ){0,3}?
      (?:partner|supplier|sponsor|provider|distributor|operator|contractor|carrier|agent|customer|client
        |tenant|off-?taker|licensee|lender|shareholder)(?! of| to| for| at| with| in)
    `,
  ),
  cue(
    "role",
    oneLine`
      ${have}(?:found|finds|gain(?:s|ed)?|won|wins|brought in|brings in|add(?:s|ed)|lined up
        |(?:has|have)(?= (?:an? (?:further )?new|another|yet another) )) (?:an?|its|their|another|yet another|the) ?
      (?:[\p{L}-]+ ){0,3}?(?:${NEW_SIDES})(?: (?:for|of) (?:(?!@ )[^ .;,]+ ){1,7}?(?=in @|in the|, @|: @))?
    `,
  ),
  cue(
    "give",
    "(?:money|funds|funding|financing|capital|loan|cash|order|orders|contract|commission|credit) (?:comes?|came|is coming|will come|stems?) from(?= (?:the |a |\\^ |'s |-based |[\\p{L}-]+ ){0,5}@)",
  ),
  cue(
    "choose",
    oneLine`
      (?:divid|shar|split)(?:e|es|ed|s)? (?:up )?(?:the|its|this|that|their) ${GAP(3)}
      (?:order|business|contracts?|work|job|tender|lots?|programme|programmes|deliveries) (?:between|among|amongst) (?:them
        |themselves)
    `,
  ),
  cue("give", "(?:will|to) (?:now |henceforth |then |also |in future )?(?:come|be sourced) from"),
  cue(
    "give",
    oneLine`
      ${have}(?:(?:is|are|was|were) )?(?:to |will )?
      (?:suppl(?:y|ies|ied)|deliver(?:s|ed)?|licen[cs](?:e|es|ed)|sublicen[cs](?:e|es|ed)
        |(?:subcontract|sub-contract)(?:s|ed)|outsourc(?:es|ed)|farm(?:s|ed|ing)? (?:out|down)|sell(?:s)?
        |sold|lend(?:s)?|lent|kit(?:s|ted)? out|outfit(?:s|ted)?|assign(?:s|ed)?|outlicen[cs](?:e|es|ed)
        |leas(?:es|ed) out|provid(?:e|es|ed)|grant(?:s|ed)?|sponsor(?:s|ed)?|transfer(?:s|red)?
        |hand(?:s|ed)? over|donat(?:e|es|ed)|rent(?:s|ed)?|build(?:s)?|built|construct(?:s|ed)?
        |operat(?:e|es)|manag(?:e|es)|manufactur(?:e|es|ed)|produc(?:e|es)|design(?:s|ed)?|install(?:s|ed)?
        |maintain(?:s|ed)?|equip(?:s|ped)?|process(?:es)?|transport(?:s)?|haul(?:s)?|handl(?:e|es)
        |perform(?:s)?|carr(?:y|ies) out|undertak(?:e|es)|implement(?:s)?|host(?:s)?|moderni[sz](?:e|es)
        |refit(?:s)?|retrofit(?:s)?|refurbish(?:es)?|overhaul(?:s)?|pay(?:s)?|paid|commit(?:s|ted)?
        |contribut(?:e|es|ed)|fund(?:s|ed)?|financ(?:e|es|ed)|back(?:s|ed)?|support(?:s|ed)?)
    `,
  ),
  cue(
    "noun",
    oneLine`
      (?:(?:new|strategic|long-term|multi-year|definitive|binding|exclusive|joint|landmark|global|five-year
          |three-year) ){0,3}${INSTRUMENT} (?:, )?(?:[^ .;,]+ ){0,9}?(?:, (?:likewise|again|this time) )?
      (?:with|between|among)
    `,
  ),
  cue(
    "noun",
    `(?:the|its|their|'s) (?:[\\p{L}-]+ ){0,2}?(?:sale|disposal|divestment|divestiture) of ${GAP(9)}to(?= (?:the |\\^ |'s |-based |[\\p{L}-]+ ){0,4}@)`,
  ),
  cue(
    "noun",
    "(?:sisterhood|twinning|friendship|sister-city (?:ties|relationship|relations)|brotherhood) (?:of|between) (?:the )?@ with(?= (?:the |\\^ |'s |-based |[\\p{L}-]+ ){0,4}@)",
  ),
  cue(
    "buy",
    "(?:its|their|the|'s) (?:[\\p{L}-]+ ){0,2}?(?:acquisition|purchase|takeover|buyout) of(?= (?:the |\\^ |'s |-based |[\\p{L}-]+ ){0,5}@)",
  ),
  cue("noun", "(?:one|another|a second|a third|the other|a further|the second|the first) (?:with|between)"),
  cue(
    "noun",
    `(?:joint venture|merger|acquisition|takeover|partnership|collaboration|cooperation|alliance|tie-up|purchase|sale) ${GAP(5)}(?:between|with|by)`,
  ),
  cue(
    "joint",
    oneLine`
      (?:will|are to|plan to|intend to|want to|aim to|are going to) (?:jointly |together |also |now ){0,2}
      (?:set up|build|establish|open|create|launch|operate|develop|produce|study|test|offer|work|run
        |explore|invest|construct|start|found|bottle|market|make|share|combine|screen|bring|carry out
        |conduct|train)
    `,
  ),
  cue(
    "agree",
    oneLine`
      ${have}(?:announc(?:e|es|ed|ing)|unveil(?:s|ed)?|present(?:s|ed)?|made known|made public|makes public
        |reveal(?:s|ed)|disclos(?:es|ed)) ${GAP(10)}
      (?:${INSTRUMENT}|lab|laboratory|centre|center|plan to invest|joint)
    `,
  ),
];

/** What two parties named side by side do together. */
export const TOGETHER = regex("u")`
  ^(?:(?:today|also|jointly|now|have|both|on (?:\w+day)|this (?:week|month)|yesterday|formally
      |said (?:that )?they) ){0,4}
  (?:announc|unveil|made known|make known|present|launch
    |are (?:to|entering|ending|preparing|building|planning|joining|teaming|starting|extending|renewing
       |working|going)
    |will|plan|want|intend|agree|join|start|begin|expand|build|develop|create|form|set up|open
    |become (?:partner|sister|twin|official|strategic|partners)|renew|extend|deepen|strengthen|celebrate
    |unite|introduce|sign|complete|finali)
`;
