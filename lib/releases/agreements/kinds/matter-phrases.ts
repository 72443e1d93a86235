/** Phrases that tell the matter of an agreement, whatever else is said of it. */
import { regex } from "../../text/regex";
import { COUNTED } from "./counted-things";
import type { DealKind } from "./kind";

/** With how much each weighs. */
export const MATTER_PHRASES: readonly [DealKind, RegExp, number][] = [
  [
    "purchase-order",
    regex("u")`
      \b(?:order(?:s|ed|ing)?|leas(?:e|es|ed|ing)|purchas(?:e|es|ed)|charter(?:ed)?|buy(?:s)?|bought
        |sells?|sold|contract(?:ed)?(?: for)?|tender|deliver)\b(?:[^.;]|\.(?=\d)){0,60}\b
      (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens?|a|new|its)
      \b[^.;]{0,50}\b${COUNTED}\b
      |\border(?:s|ed)? (?:for|of) [^.;]{0,40}\b${COUNTED}\b
      |\b(?:purchase|order|sale|delivery) of (?:up to |another )?\d{1,3} @|\bshipbuilding contracts?\b
      |\b(?:wet|dry|damp) leas|\bnewbuilding
    `,
    4.8,
  ],
  // "Will build seven radars for": an order for machines, from either side.
  [
    "purchase-order",
    regex("u")`
      \b(?:build|builds|deliver|delivers|supply|supplies|receives?|gets?|tak(?:e|es) delivery of
        |order(?:s|ed|ing)?|leas(?:e|es)) (?:
        (?:up to|about|around|some|another|a further|at least|its|first) ){0,2}
      (?:[2-9]|[1-9]\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty
        |dozens of) (?:[^ .;,]+ ){0,3}?${COUNTED}\b
      |\border(?:s|ed|ing)? (?:for |of )?(?:up to |another )?
       (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) (?:more )?@
    `,
    2,
  ],
  // "Thirty intercity trains come from X"
  [
    "purchase-order",
    new RegExp(
      `\\b${COUNTED} (?:for @ |for \\^ )?(?:will |are to |is to )?com(?:e|es|ing) from (?:\\^ 's )?@`,
      "u",
    ),
    4.8,
  ],
  // A part of a licence, a mine or a field.
  [
    "investment",
    regex("u")`
      \b(?:production[- ]sharing|(?:exploration|development) and production[- ]sharing
        |farm-?(?:outs?|ins?|downs?)|farm(?:s|ed|ing) (?:down|in|into)|earn-?in|participating interests?
        |working interests?)\b
    `,
    6,
  ],
  // "Leases 4,000 m² of a warehouse": an area, no number of things.
  [
    "other",
    regex("u")`
      \b(?:leas(?:e|es|ed|ing)|lets?|lettings?|tenan(?:t|cy)|rents?|rented)\b[^.;]{0,70}\b
      (?:sq(?:uare)? ?\.? ?(?:ft|feet|m|met(?:re|er)s)|m2|m²|floors?|warehouse|offices?|premises|shops?
        |stores?)(?= )
    `,
    4.9,
  ],
  // "The free-to-air rights to the league", "will commercialise a copy of the drug"
  [
    "licensing",
    regex("u")`
      \b(?:broadcast(?:ing)?|media|tv|television|streaming|free-to-air|pay-tv|cable|highlights|transmission
        |marketing|development|commerciali[sz]ation|naming and image|image) rights\b
      |\b(?:world|serie|premier|champions) (?:cup|league) (?:live|rights)\b
      |\bcommerciali[sz](?:e|es|ed|ing) (?:[^ .;]+ ){0,8}?
       (?:biosimilars?|drugs?|cop(?:y|ies)|products?|formulations?|vaccines?|medicines?|therap(?:y|ies)
         |generics?)\b
    `,
    3.5,
  ],
  // A whole business may be sold under such a contract, not only goods.
  [
    "acquisition",
    /\b(?:sale and purchase|purchase) agreement\b[^.;]{0,140}\b(?:equity interest|shares|share capital|capital stock|stake|whole of the capital|issued capital|subsidiary|business)\b/u,
    8,
  ],
  [
    "purchase-order",
    new RegExp(
      `\\bexercis\\p{L}+ (?:an? |its |the |all )?(?:\\S+ )?options?\\b[^.;]{0,60}\\b${COUNTED}\\b`,
      "u",
    ),
    4.8,
  ],
  // What is done to things, however many they are.
  [
    "service",
    regex("u")`
      \bfor the (?:installation|maintenance|overhaul|repair|refurbishment|moderni[sz]ation|upgrade
        |operation|transport|cleaning|servicing|conversion|dismantling|renovation|painting|storage|handling
        |processing|collection|inspection) of\b
    `,
    5,
  ],
  [
    "research",
    regex("u")`
      \b(?:collaborat\p{L}+|co-?operat\p{L}+|partner\p{L}*|alliance) (?:[^ .;]+ ){0,6}?
      (?:on|for|in) the (?:joint )?(?:development|discovery|testing|study) of (?:[^ .;]+ ){0,4}?
      (?:vaccines?|drugs?|medicines?|therap\p{L}+|antibod\p{L}+|technolog\p{L}+|materials?|treatments?
        |engines?|fuels?|molecules?|process(?:es)?|algorithms?|prototypes?|cells?)\b
    `,
    3,
  ],
  // "Will buy all its packaging from Zemp": supplies, no company.
  [
    "supply",
    regex("u")`
      \b(?:buys?|bought|purchases?|takes?|sources?|orders?|gets?|draws?) (?:all |half |most |part |much )?
      (?:of )?
      (?:its|their) (?!stakes?|shares?|business|interests?|remaining|plant|unit|subsidiar|half|majority)
      [^ .;]+ (?:[^ .;]+ ){0,3}?from @
    `,
    3,
  ],
  ["service", /\bengineering , procurement\b|\bepc\b/u, 6],
  [
    "service",
    /\b(?:construction|design|engineering|delivery|implementation|logistics|managing|operating|maintenance|building|hosting) (?:partner|contractor|manager)\b/u,
    3,
  ],
  // "The launch of two satellites", "carries a rover to orbit".
  [
    "service",
    /\b(?:launch(?:es|ing)?|carr(?:y|ies|ied|ying)|fl(?:y|ies|own|ying)|lifts?|travels?|put) [^.;]{0,60}\b(?:satellites?|spacecraft|rovers?|payloads?|orbit|moon|space station)\b/u,
    5,
  ],
  // "Will run the bank's card processing", "looks after its lifts", "collects the waste".
  [
    "service",
    regex("u")`
      \b(?:will|to|shall|would|and|that @) (?:also )?
      (?:run|runs|operate|operates|maintain|maintains|look after|looks after|collect|collects|process
        |processes|treat|treats|store|stores|handle|handles|dismantle|clean|cleans|guard|guards|repair
        |repairs|host|hosts|print|prints|staff|staffs|sink|sinks|drill|drills) (?:and \S+ )?
      (?:the|its|their|all|@|up to|about|some|\d|an?|six|four|five|two|three|ten)\b
    `,
    1.6,
  ],
  [
    "supply",
    /\b(?:contracts?|orders?|agreements?) for (?:up to |about |around |some |a further )?\d[\d.,]* (?:million |thousand |billion )?(?!%|year|month|euro|dollar|pound)\p{Ll}{3,}/u,
    1.5,
  ],
  [
    "supply",
    /\b(?:contract|agreement|order|deal|tender)s? (?:\S+ ){0,5}?for the (?:supply|delivery|provision) of\b/u,
    4.5,
  ],
  [
    "supply",
    regex("u")`
      \b(?:buy|buys|bought|purchas\p{L}+|sells?|sold|suppl(?:y|ies)|deliver) (?:@ )?
      (?:up to |about |around |some )?[\d.,]+ (?:million |billion )?
      (?:tonnes|tons|t\b|gwh|mwh|mw|twh|litres|barrels|doses|credits)
    `,
    3,
  ],
  [
    "licensing",
    /\b(?:sold|sells|buys?|bought|acquir\p{L}+|secur\p{L}+|gets?|won|takes?) (?:\S+ ){0,3}?rights (?:to|for|in)\b/u,
    4.5,
  ],
  [
    "research",
    regex("u")`
      \b(?:collaborat\p{L}+|partner\p{L}*|team\p{L}* up|work(?:ing)? together|agree\p{L}*|co-?operat\p{L}+) (?:\S+ ){0,7}?
      (?:to|in|on) (?:jointly |together |co-|the )?
      (?:developing(?= \S+ (?:\S+ )?(?:technolog|material|method|process|model|drug|therap))
        |develop(?!,? (?:, )?(?:and )?(?:manage|operate|run|build|finance|own|maintain))|research|study
        |discover|validate|investigate|test)\b
    `,
    2.2,
  ],
  [
    "investment",
    regex("u")`
      \bearn (?:up to )?an? \d+(?:\.\d+)? ?% interest\b
      |\b(?:set up|build|establish|construct|open|develop)\p{L}* (?:an? |its |the )(?:\S+ ){0,4}
       (?:plant|factory|production base|manufacturing base|gigafactory)\b
    `,
    1.7,
  ],
  // "Takes a 5 % stake in": a part, whatever else the agreement is about.
  [
    "investment",
    regex("u")`
      \b(?:tak(?:e|es|ing)|took|acquir\p{L}+|buy(?:s|ing)?|bought|pays?|paid|for|earn\p{L}*) (?:\S+ ){0,4}?
      (?<![\d.])[1-4]?\d(?:\.\d+)? ?(?:%|per ?cent|percent) (?:\S+ )?
      (?:stake|of|interest|shareholding|holding|share)\b
    `,
    3,
  ],
  [
    "service",
    regex("u")`
      \b(?:contracts?|agreements?|deal|tender|order) (?:[^ .;]+ ){0,8}?to (?:\p{L}+ly )?
      (?:maintain|moderni[sz]e|operate|service|run|connect|electrify|rebuild|renovate|restore|manage|clean
        |move|process|transport|upgrade|refurbish|overhaul|repair|staff|digiti[sz]e|host|handle)\b
    `,
    5,
  ],
  [
    "other",
    regex("u")`
      \b(?:pre-?payment|loan|credit|guarantee|mortgage|financing|first-look|overall|sponsorship
        |naming[- ]rights|student exchange) (?:\S+ )?(?:agreement|facility|deal|contract|pact)\b
      |\b(?:principal|official|title|lead|main) (?:\S+ ){0,2}(?:partner|sponsor)\b
    `,
    3.4,
  ],
  [
    "strategic-cooperation",
    /\b(?:code-?share|interline|(?:vessel|slot|space|capacity|network|tower) sharing) (?:agreement|partnership|deal|pact)\b/u,
    3,
  ],
  [
    "joint-venture",
    regex("u")`
      \b(?:invest(?:s|ed|ing)? jointly|jointly (?:own|owned|invest|establish|set up|found)
        |establish a joint company|co-own|set(?:s|ting)? up (?:an? |the )?(?:new |joint )?company
        |form (?:an? )?(?:new )?company|new company (?:will be |to be )?(?:owned|held)
        |association agreement|found(?:s|ed|ing)? (?:an? |the )?(?:\S+ )?company (?:together|jointly))\b
    `,
    2.2,
  ],
  // "A 50:50 venture", "60 percent of a new venture".
  [
    "joint-venture",
    /\b(?:50 ?[:/-] ?50|equal|new|common|shared) venture\b|\b(?:common|joint|shared) subsidiary\b/u,
    4,
  ],
  // What is to be made jointly has no number yet, even a machine.
  [
    "research",
    /\b(?:jointly|together|joint|common) (?:developing|develop|development of|designing|design of) (?:an? |the )?(?:new |next |first )?\p{L}+/u,
    3,
  ],
];
