/** The English words that report an agreement. Patterns run over the line of a `View`. */
import { type Cue, cue } from "./cue";
import { AIM, GAP, have, INSTRUMENT, NEW_SIDES, NO_CEREMONY, ROLES } from "./cue-words";
import { ENDINGS, LOOSE_ENDINGS } from "./endings";
import { TRADE } from "./trade";

/** Ordered from the surest to the loosest: at each place in a sentence the first match counts. */
export const CUES: readonly Cue[] = [
  ...ENDINGS,
  ...TRADE,
  cue(
    "extend",
    `${have}(?:enter(?:s|ed|ing)?|carr(?:y|ies|ied)|tak(?:e|es|ing)|took|go(?:es)?|went|move(?:s|d)?|extend(?:s|ed)?|start(?:s|ed)?|launch(?:es|ed)?) (?:[^ .;]+ ){0,6}?(?:an?|the|its|their) (?:next|second|third|fourth|fifth|new|further) (?:phase|term|stage|round) of (?:their|its|the)|${have}(?:carr(?:y|ies|ied)|tak(?:e|es|ing)|took) (?:their|its|the) (?:[^ .;]+ ){0,4}?${INSTRUMENT} into (?:an?|the|its|their) (?:[^ .;]+ ){0,2}?(?:phase|term|stage|round)`,
  ),
  cue(
    "extend",
    `(?:(?:extension|renewal) (?:of|to)|(?:expansion|prolongation|continuation|(?:next|second|third|fourth|new) phase) of) (?:(?!@ |with )[^ .;]+(?:\\.(?! )[^ .;]*)* ){0,6}?(?:${INSTRUMENT}|programme|program)`,
  ),
  cue(
    "extend",
    `(?:has had|have had|had|has|have|sees?|saw|gets?|got) (?:its|their) (?:[^ .;,@]+ ){0,4}?${INSTRUMENT} (?:[^ .;,]+ ){0,8}?(?:extended|renewed|prolonged|lengthened)|(?:facilit(?:y|ies)|loans?|credit lines?|mandates?|tenanc(?:y|ies)|sponsorships?|bonds?) (?:[^ .;]+ ){0,12}?(?:was|were|has been|have been|had been|will be) (?:also |now |again |likewise ){0,2}(?:extended(?! to (?:the )?(?:\\^ 's )?@ )|renewed|prolonged)`,
  ),
  cue(
    "extend",
    `${have}(?:amend(?:s|ed)?|revis(?:es|ed)|chang(?:es|ed)) ${GAP(4)}${INSTRUMENT} (?:[^ .;]+ ){0,16}?and (?:extend|renew|prolong)(?:s|ed)? it`,
  ),
  cue(
    "extend",
    `${have}(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing|al of)?|re-sign(?:s|ed|ing)?|prolong(?:s|ed|ing)?|(?<!${AIM})(?:deepen(?:s|ed|ing)?|expand(?:s|ed|ing)?|broaden(?:s|ed)?|widen(?:s|ed)?)) ${GAP(9)}${INSTRUMENT}`,
  ),
  cue(
    "choose",
    `${have}(?:won|wins|gain(?:s|ed)|land(?:s|ed)|sign(?:s|ed)(?: up)?|attract(?:s|ed)|secur(?:es|ed)|welcom(?:es|ed)|add(?:s|ed)|win)(?= (?:the |\\^ |'s |-based |[\\p{L}-]+ ){0,4}?@ (?:[^ .;,@]+ ){0,3}?as (?:an? |its |the |their |our )?(?:[\\p{L}-]+ ){0,4}?(?:${ROLES}|${NEW_SIDES}) )`,
  ),
  cue(
    "sign",
    `(?:announc(?:e|es|ed|ing)|report(?:s|ed)?|confirm(?:s|ed)?) (?:the )?(?:successful )?(?:closing|completion|execution|signing|conclusion) (?:[^ .;,@]+ ){0,6}?of (?:[^ .;@]+ ){0,6}?(?:transaction|investment|${INSTRUMENT})(?= (?:[^ .;@]+ ){0,8}?(?:with|between) )`,
  ),
  cue(
    "sign",
    `${have}(?:follow(?:s|ed)|clos(?:es|ed)|crown(?:s|ed)|capp?(?:s|ed)|mark(?:s|ed)|cement(?:s|ed)) (?:[^ .;,@]+ ){0,6}?with (?:an?|the|their) ${GAP(4)}${INSTRUMENT}`,
  ),
  cue(
    "extend",
    `${have}(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?) their|${INSTRUMENT} ${GAP(16)}(?:was|were|has been|have been|had been|is|are|been|will be) (?:also |now |again |likewise |further ){0,2}(?:extended|renewed|prolonged|lengthened)`,
  ),
  cue(
    "sign",
    `${have}(?:sign(?:s|ed)?|enter(?:s|ed)? into|execut(?:es|ed)|conclud(?:es|ed)) (?:an?|the)? ?(?:[^ .;,@]+ ){0,3}?(?:amendment|addendum|annex|supplement)(?: no \\. \\d+)? to (?:[^ .;@]+ ){0,8}?${INSTRUMENT}`,
  ),
  cue(
    "sign",
    `${have}(?:(?:co-)?sign(?:s|ed|ing${NO_CEREMONY})?|ink(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|enter(?:s|ed|ing)? (?:into|an?|their)|execut(?:e|es|ed|ing)|seal(?:s|ed|ing)?|struck|strikes?|strike|clos(?:ed|es)|clinch(?:es|ed)?|finali[sz](?:e|es|ed|ing)|pen(?:s|ned)|initialled|initialed|reach(?:es|ed)?|c[oa]mes? to|complet(?:ed|es)|exchang(?:ed|es)|formali[sz](?:ed|es)|secur(?:ed|es)|land(?:ed|s)|sewn up|agreed) (?:(?!between |by |that |which |under )[^ .;]+(?:\\.(?! )[^ .;]*)* ){0,14}?(?:${INSTRUMENT}|off-?takes?)`,
  ),
  cue(
    "sign",
    `(?:put|puts|set) (?:our|their|its|@) (?:names?|signatures?|pens?) (?:under|to)|signed (?:up|on) (?:to|for)|(?:shook|shaken|shake) hands on|exchang(?:ed|es) (?:diplomatic )?notes|${INSTRUMENT} ${GAP(26)}(?:was|were|has been|have been|had been|been|is|are|being|be) (?:also |today |then |formally |officially |now |finally |jointly ){0,2}(?:co-)?(?:signed|inked|concluded|closed|sealed|reached|executed|initialled|finali[sz]ed|agreed|struck|exchanged|entered into)`,
  ),
  cue(
    "sign",
    `${INSTRUMENT} ${GAP(6)}(?:,|that|which)? ?(?:signed|inked|concluded|sealed|reached|executed|struck)`,
  ),
  cue(
    "sign",
    `${have}(?:sign(?:s|ed|ing)?|clos(?:ed|es)|agreed|secur(?:ed|es)|arrang(?:ed|es)|obtain(?:ed|s)|conclud(?:ed|es)|receiv(?:ed|es)) (?:(?!@)[^ .;]+(?:\\.(?! )[^ .;]*)* ){0,9}?(?:facility|credit line|loan|loans|line of credit)(?! agreement)`,
  ),
  cue(
    "sign",
    `${have}(?:(?:sign(?:s|ed|ing)?)(?: up)? with|puts? pen to paper|signed (?:it|them|both)(?! (?:off|over|up|away|all)))`,
  ),
  cue(
    "sign",
    `${have}(?:(?:put|laid|set) (?:it |this )?down in (?:an?|their)|(?:agreed?|undert(?:ake|ook)|committed themselves|declared|stated) in an?) (?:(?!@)[^ .;,]+ ){0,4}?(?:memorand(?:um|a)(?: of (?:understanding|cooperation))?|mou|letters? of intent|protocol|contract|agreement|declaration of intent)`,
  ),
  cue("sign", "(?:has |have |both |and )?signed(?= (?:on|in|at|last|yesterday|today|this) )"),
  cue(
    "invest",
    `${have}(?:to |will )?(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed)|sell(?:s)?|sold) (?:(?!@)[^ .;]+(?:\\.(?! )[^ .;]*)* ){0,8}?(?:stake|share|shareholding|interest|holding|majority|minority|percent|per ?cent|%)(?= (?:[^ .;@]+ ){0,4}?(?:of|in) )`,
  ),
  cue(
    "role",
    `${have}(?:to |will )?(?:tak(?:e|es|ing|en) over|took over|tak(?:e|es|ing|en) on|took on) (?:the |all |exclusive |sole )*(?:[^ .;,@]+ ){0,2}?(?:distribution|imports?|importation|representation|dealership|marketing|resale|sales)(?: rights| and [\\p{L}]+)? (?:of|for)`,
  ),
  cue(
    "buy",
    `${have}(?:(?:is|are) )?(?:(?:set|due|about) )?(?:to |will |plans to |is to )?(?:acquir(?:e|es|ed|ing)|buy(?:s|ing(?! (?:director|manager|team|group|house|office|power|department)))?|bought|tak(?:e|es|ing) over(?! from)|took over(?! from)|taken over(?! from)|purchas(?:e|es|ed|ing)(?! (?:director|manager|department|office|order|team|power|agreement|price))|snap(?:s|ped) up|pick(?:s|ed) up|swallow(?:s|ed)?|takes? private)`,
  ),
  cue(
    "buy",
    `${have}(?:complet(?:e|es|ed)|announc(?:e|es|ed)|clos(?:es|ed)|agreed|agrees|finali[sz](?:es|ed)) ${GAP(5)}(?:acquisition|purchase|takeover|buyout) of`,
  ),
  cue(
    "win",
    `${have}(?:rais(?:e|es|ed)|secur(?:es|ed)|receiv(?:es|ed)|obtain(?:s|ed)|attract(?:s|ed)|borrow(?:s|ed)|t(?:akes?|aken|ook) (?:out|up)) ${GAP(8)}(?:funding|financing|investment|round|million|billion|grant|loan|capital|mandate|credit|mortgage)`,
  ),
  cue(
    "invest",
    `${have}(?:to |will |is to )?(?:invest(?:s|ed|ing)?|tak(?:e|es|ing)|took|taken|hold|gets?|acquir(?:e|es|ed)|subscrib(?:e|es|ed)) ${GAP(12)}(?:stake|shares?|shareholding|interest|holding|majority|minority|equity|round|per ?cent|percent|% )`,
  ),
  cue("invest", `${have}(?:to |will )?invest(?:s|ed|ing)? ${GAP(8)}in`),
  cue(
    "invest",
    `${have}(?:announc(?:e|es|ed)|mak(?:es|ing)|clos(?:es|ed)|complet(?:es|ed)) ${GAP(6)}investment ${GAP(4)}in`,
  ),
  cue(
    "invest",
    `${have}(?:(?:is|are) )?(?:to |will )?(?:put(?:s|ting)?|inject(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed|ing)?) (?:(?!@)[^ .;]+(?:\\.(?! )[^ .;]*)* ){0,6}?(?:million|billion|crore|m|bn|money|capital|sum|dollars|euros|pounds)(?: [^ .;@]+){0,3}? into`,
  ),
  cue(
    "merge",
    `${have}(?:to |will )?(?:merg(?:e|es|ed|ing)|combin(?:e|es|ed|ing)) (?:with|their|its|the)|${have}(?:to |will |agreed to )?merge`,
  ),
  cue(
    "venture",
    `${have}(?:to |will )?(?:form(?:s|ed|ing)?|set(?:s|ting)? up|creat(?:e|es|ed|ing)|found(?:s|ed|ing)?|establish(?:es|ed|ing)?|launch(?:es|ed|ing)?|start(?:s|ed)?) ${GAP(8)}(?:joint venture|joint company|joint laboratory|joint lab|consortium|alliance|partnership|jv|venture)`,
  ),
  cue(
    "venture",
    `${have}(?:form(?:s|ed)|set up|creat(?:es|ed)|found(?:s|ed)|establish(?:es|ed)|launch(?:es|ed)|conclud(?:es|ed)) (?:together |jointly )?with(?= (?:the |\\^ |'s |-based |[\\p{L}-]+ ){0,4}@ (?:an?|the|its|their) (?:(?!contract|agreement|memorandum)[\\p{L}-]+ ){0,4}?(?:company|venture|firm|entity|subsidiary|fund|consortium|alliance|laboratory|joint lab))`,
  ),
  cue(
    "order",
    `${have}(?:to |will )?(?:order(?:s|ed|ing)?|(?:plac(?:e|es|ed|ing)|firm(?:s|ed) up) ${GAP(6)}orders?|leas(?:e|es|ed|ing)|charter(?:s|ed)?|tak(?:e|es|ing) (?:[^ .;,]+ ){0,6}?on (?:lease|charter)|(?:tak(?:e|es|ing)|took|taken) (?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?= (?:${GAP(12)}from |of (?:its|their|them|the @))))|${have}(?:to |will )?(?:sign(?:s|ed) (?:up )?for|tak(?:e|es|ing)|took|taken|bag(?:s|ged)|book(?:s|ed)|reserv(?:es|ed)|snap(?:s|ped) up)(?= (?:an? |up to |another |about )?(?:\\d[\\d,]*|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|dozens?) (?:[\\p{L}]+ )?of (?:its|their|them|the ))`,
  ),
  cue(
    "order",
    `${have}(?:to |will )?(?:exercis(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|tak(?:e|es|en|ing) up|took up|lift(?:s|ed)|convert(?:s|ed)) (?:(?!to )[^ .;,@]+ ){0,4}?options?(?! (?:to|periods?|exercise))|options? (?:(?!to )[^ .;,@]+ ){0,8}?(?:was|were|has been|have been) (?:also |now )?(?:exercised|declared|taken up)`,
  ),
  cue("order", "(?:an?|its|firm|new|initial|the|record|follow-on|repeat) (?:[^ .;,@]+ ){0,3}?orders? for"),
  cue(
    "choose",
    `${have}(?:select(?:s|ed)?|chose|chosen|chooses|choos(?:es|ing)|pick(?:s|ed)?|appoint(?:s|ed)?|nam(?:es|ed)|award(?:s|ed)?|commission(?:s|ed)?|contract(?:s|ed)|hir(?:es|ed)|tap(?:s|ped)|engag(?:es|ed)|signed up|signs up|nominat(?:es|ed)|recruit(?:s|ed)|enlist(?:s|ed)|retain(?:s|ed)|(?:turn|return)(?:s|ed) to|opt(?:s|ed) for|settl(?:es|ed) (?:on|for)|plump(?:s|ed) for|(?:goes|gone|went) with(?= (?:the |\\^ |'s |-based |[\\p{L}-]+ ){0,5}@)|mandat(?:es|ed)|entrust(?:s|ed))`,
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
    `${have}(?:w(?:on|ins)|win|got|obtain(?:s|ed)|bag(?:s|ged)|scoop(?:s|ed)|net(?:s|ted)|secur(?:ed|es)|receiv(?:ed|es)|land(?:ed|s)|(?:been|was|were|is|are|being) (?:awarded|selected|down-selected|chosen|appointed|picked|engaged|hired|contracted|commissioned|retained|mandated|granted|tasked)|book(?:s|ed)|gets) ${GAP(9)}(?:${INSTRUMENT}|by|as|to|mandate|tender|commission|job)|(?:has|have|took|takes) the (?:order|contract|job|commission|mandate)`,
  ),
  cue(
    "win",
    `(?:been|was|were|is|are) (?:also |now |today )?(?:notified|informed|advised) ${GAP(8)}of ${GAP(6)}(?:award|contract|order|selection)|(?:is|are|was|were|been|emerged as|named|declared|selected as) (?:the )?(?:successful|winning) (?:bidder|tenderer|candidate|offeror)(?: (?:in|for|of) (?:(?!@)[^ .;,]+ ){0,8}?(?:called|launched|organi[sz]ed|run|held|issued|conducted|published) by)?`,
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
    "(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|dozens?|all|most|half|the first) of (?:its|their|them|these|the) (?:[^ .;,@]+ ){0,4}?(?:go|goes|will go|went|are going|are headed) to",
  ),
  cue(
    "role",
    "(?:the|its|their) (?:[\\p{L}-]+ ){0,2}?(?:buyer|purchaser|acquirer|seller|vendor|customer|client|supplier|contractor|partner|operator|tenant|lessor|licensee|builder|manufacturer|winner|distributor) (?:is|was|are|will be)(?= (?:the |a |an |\\^ |-based |'s |[\\p{L}-]+ ){0,5}@)",
  ),
  cue("order", "(?:an?|the|firm|new|repeat) (?:[^ .;,@]+ ){0,3}?orders? from"),
  cue("give", `${have}(?:to |will )?plac(?:e|es|ed|ing) ${GAP(7)}with`),
  cue(
    "agree",
    `${have}(?:to |will )?(?:partner(?:s|ed|ing)?(?: up)? (?:with|to|on)|team(?:s|ed|ing)? up|join(?:s|ed|ing)? (?:forces|hands)|collaborat(?:e|es|ed|ing)|co-?operat(?:e|es|ed|ing)|work(?:s|ing)? together|working with|tie(?:s|d) up|ally|allies|allied|link(?:s|ed|ing)? up|hook(?:s|ed)? up|get(?:s|ting)? together|unit(?:e|es|ed)|(?:is |are |was |were |been )?twin(?:s|ned|ning)?(?= with )|joins?(?! @)|joined(?! by)|band(?:s|ed)? together|co-?develop(?:s|ed)?|jointly (?!and |with |by |to |held |owned |by )[^ .;]+(?:\\.(?! )[^ .;]*)*|co-?(?:produc|financ|fund|host|invest|own|manag|author|market|promot|operat|design|build|brand)(?:e|es|ed|s|ing)?|pool(?:s|ed|ing)?|throw in (?:their|its) lot) `.trimEnd(),
  ),
  cue(
    "agree",
    "(?:run|operated|built|developed|founded|set up|established|financed|funded|created|designed|produced|organi[sz]ed|owned|managed|staged|launched|carried out|borne|paid) (?:jointly |together ){1,2}by|(?:jointly|together) (?:run|operated|built|developed|founded|set up|established|financed|funded|created|designed|produced|organi[sz]ed|managed|staged|launched|carried out) by",
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
    `${have}(?:agree(?:s|d)? (?:to(?! (?:sell|buy|acquire|purchase|supply|deliver|license|lease|merge|transfer|sponsor|take over|lend|invest|build|sign|extend|renew|form|set up|establish|terminate|end|cancel|order|sublicense|distribute)(?= ))|on|that|in principle|terms|with|upon|a|an|the|its|their|jointly)|come to (?:terms|an agreement)|came to (?:terms|an agreement)|reached (?:an )?agreement)`,
  ),
  cue(
    "give",
    `(?:is|are|was|were) (?:now |also )?(?:giving|granting|extending|supplying|providing|building|delivering|licensing|lending|equipping|funding|financing|selling|transferring|handing|paying)`,
  ),
  cue(
    "give",
    `${have}(?:to |will )(?:distribut(?:e|es)|market|sell|resell|promote|import|commerciali[sz]e|represent) (?:[^ .;,]+(?:\\.(?! )[^ .;,]*)* ){0,10}?(?:of|for|from|by)(?= (?:[^ .;]+(?:\\.(?! )[^ .;]*)* ){0,4}?@)`,
  ),
  cue(
    "role",
    `(?:(?<!behind )(?:is|are)|be|becom(?:e|es|ing)|became|act(?:s|ing)? as|serv(?:e|es|ing) as|as|named|appointed|selected|chosen|continue(?:s)? as|stay(?:s)?(?! behind)|remain(?:s)?(?! behind)) (?:now |also |the |an? |its |their |[\\p{L}-]+ ){0,7}?(?:${ROLES}) (?:of|to|for|at|with|in)`,
  ),
  cue(
    "role",
    "(?:is|are|be|become|becomes|became|becoming|as) (?:its|their|our) (?:[\\p{L}-]+ ){0,3}?(?:partner|supplier|sponsor|provider|distributor|operator|contractor|carrier|agent|customer|client|tenant|off-?taker|licensee|lender|shareholder)(?! of| to| for| at| with| in)",
  ),
  cue(
    "role",
    `${have}(?:found|finds|gain(?:s|ed)?|won|wins|brought in|brings in|add(?:s|ed)|lined up|(?:has|have)(?= (?:an? (?:further )?new|another|yet another) )) (?:an?|its|their|another|yet another|the) ?(?:[\\p{L}-]+ ){0,3}?(?:${NEW_SIDES})(?: (?:for|of) (?:(?!@ )[^ .;,]+ ){1,7}?(?=in @|in the|, @|: @))?`,
  ),
  cue(
    "give",
    "(?:money|funds|funding|financing|capital|loan|cash|order|orders|contract|commission|credit) (?:comes?|came|is coming|will come|stems?) from(?= (?:the |a |\\^ |'s |-based |[\\p{L}-]+ ){0,5}@)",
  ),
  cue(
    "choose",
    `(?:divid|shar|split)(?:e|es|ed|s)? (?:up )?(?:the|its|this|that|their) ${GAP(3)}(?:order|business|contracts?|work|job|tender|lots?|programme|programmes|deliveries) (?:between|among|amongst) (?:them|themselves)`,
  ),
  cue("give", "(?:will|to) (?:now |henceforth |then |also |in future )?(?:come|be sourced) from"),
  cue(
    "give",
    `${have}(?:(?:is|are|was|were) )?(?:to |will )?(?:suppl(?:y|ies|ied)|deliver(?:s|ed)?|licen[cs](?:e|es|ed)|sublicen[cs](?:e|es|ed)|(?:subcontract|sub-contract)(?:s|ed)|outsourc(?:es|ed)|farm(?:s|ed|ing)? (?:out|down)|sell(?:s)?|sold|lend(?:s)?|lent|kit(?:s|ted)? out|outfit(?:s|ted)?|assign(?:s|ed)?|outlicen[cs](?:e|es|ed)|leas(?:es|ed) out|provid(?:e|es|ed)|grant(?:s|ed)?|sponsor(?:s|ed)?|transfer(?:s|red)?|hand(?:s|ed)? over|donat(?:e|es|ed)|rent(?:s|ed)?|build(?:s)?|built|construct(?:s|ed)?|operat(?:e|es)|manag(?:e|es)|manufactur(?:e|es|ed)|produc(?:e|es)|design(?:s|ed)?|install(?:s|ed)?|maintain(?:s|ed)?|equip(?:s|ped)?|process(?:es)?|transport(?:s)?|haul(?:s)?|handl(?:e|es)|perform(?:s)?|carr(?:y|ies) out|undertak(?:e|es)|implement(?:s)?|host(?:s)?|moderni[sz](?:e|es)|refit(?:s)?|retrofit(?:s)?|refurbish(?:es)?|overhaul(?:s)?|pay(?:s)?|paid|commit(?:s|ted)?|contribut(?:e|es|ed)|fund(?:s|ed)?|financ(?:e|es|ed)|back(?:s|ed)?|support(?:s|ed)?)`,
  ),
  cue(
    "noun",
    `(?:(?:new|strategic|long-term|multi-year|definitive|binding|exclusive|joint|landmark|global|five-year|three-year) ){0,3}${INSTRUMENT} (?:, )?(?:[^ .;,]+ ){0,9}?(?:, (?:likewise|again|this time) )?(?:with|between|among)`,
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
    `(?:will|are to|plan to|intend to|want to|aim to|are going to) (?:jointly |together |also |now ){0,2}(?:set up|build|establish|open|create|launch|operate|develop|produce|study|test|offer|work|run|explore|invest|construct|start|found|bottle|market|make|share|combine|screen|bring|carry out|conduct|train)`,
  ),
  cue(
    "agree",
    `${have}(?:announc(?:e|es|ed|ing)|unveil(?:s|ed)?|present(?:s|ed)?|made known|made public|makes public|reveal(?:s|ed)|disclos(?:es|ed)) ${GAP(10)}(?:${INSTRUMENT}|lab|laboratory|centre|center|plan to invest|joint)`,
  ),
];

/** What two parties named side by side do together. */
export const TOGETHER =
  /^(?:(?:today|also|jointly|now|have|both|on (?:\w+day)|this (?:week|month)|yesterday|formally|said (?:that )?they) ){0,4}(?:announc|unveil|made known|make known|present|launch|are (?:to|entering|ending|preparing|building|planning|joining|teaming|starting|extending|renewing|working|going)|will|plan|want|intend|agree|join|start|begin|expand|build|develop|create|form|set up|open|become (?:partner|sister|twin|official|strategic|partners)|renew|extend|deepen|strengthen|celebrate|unite|introduce|sign|complete|finali)/u;
