/**
 * The words by which trade papers and companies report orders, customers, rights and jobs without naming a document.
 */
import { oneLine } from "../../text/one-line";
import { type Cue, cue } from "./cue";
import { have } from "./cue-words";

const SOME = oneLine`
  (?:(?:up to|another|a further|about|around|at least|as many as|the|its) ){0,2}
  (?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty
    |several|pair|brace|trio|quartet
    |(?:first|second|third|fourth|fifth|sixth)(?: and (?:second|third|fourth|fifth|sixth|seventh|eighth))?
    |final|next|dozens?)
`;
/** What yards build. */
export const CRAFT = oneLine`
  (?:vessels?|ships?|sister ?ships?|sisters|tankers?|carriers?|bulkers?|boxships?|containerships?
    |newbuild(?:ing)?s?|ferry|ferries|barges?|tugs?|trawlers?|dredgers?|yachts?|cruisers?|reefers?|vlccs?
    |vlgcs?|vlacs?|[\p{L}]+max(?:es)?|capes?|handies|handysizes?|capesizes?|feeders?|gasships?|hulls?
    |jack-ups?|drillships?|rigs?
    |(?:\d[\d,]* )?(?:teu|dwt|cu m|cubic met(?:er|re)s?)(?: ships| units| boats| pairs?)?)
`;
/** What the party after the verb is to the other side. */
export const SIDE_NOUN = oneLine`
  (?:buyer|purchaser|acquirer|seller|vendor|customer|client|supplier|contractor|operator|tenant|lessor
    |lessee|licensee|licensor|franchisee|builder|manufacturer|distributor|wholesaler|importer|sponsor
    |charterer|off-?taker|lender|landlord)
`;
/** The kinds of customers that somebody wins. */
export const CUSTOMERS =
  "(?:customers|clients|tenants|licensees|distributors|resellers|users|franchisees|subscribers)";
/** Words before the name of a yard or an owner. */
const NAME = "(?:the |\\^ |'s |-based |-controlled |[\\p{L}-]+ ){0,4}@";
const WORDS = "(?:(?!(?:and|but|which|that|who|for|with|from) )[^ ;@]+ )";

/** "Booked five vessels at Y", "is behind four tankers at Y", "confirmed the third ship of its class at Y" */
export const TRADE: readonly Cue[] = [
  cue(
    "order",
    oneLine`
      ${have}(?:to |will )?(?:order(?:s|ed)?|tak(?:es|en|ing)|took|book(?:s|ed|ing)|ink(?:s|ed)
        |sign(?:s|ed)(?: up)?(?: for)?|plac(?:es|ed)|contract(?:s|ed)|confirm(?:s|ed)|reserv(?:es|ed)
        |bag(?:s|ged)|fix(?:es|ed)|firm(?:s|ed) up|add(?:s|ed)|declar(?:es|ed)|exercis(?:es|ed)
        |snap(?:s|ped) up|owned up to|(?:is|are|was|were) (?:back )?(?:in for|behind)
        |(?:go(?:es)?|went|gone|came|come|comes|turn(?:s|ed)) (?:back )?for) ${SOME} ${WORDS}{0,7}?${CRAFT} (?:${WORDS}{0,10}?)
      (?:at|from|with)(?= ${NAME} )
    `,
  ),
  // "The yard has taken two tankers for B"
  cue(
    "give",
    `${have}(?:takes|taken|took|won|wins|bag(?:s|ged)|book(?:s|ed)|secur(?:es|ed)|land(?:s|ed)) ${SOME} ${WORDS}{0,7}?${CRAFT} for(?= ${NAME} )`,
  ),
  // "Eleven new customers were won, among them A and B", "gained two licensees, including A"
  cue(
    "choose",
    oneLine`
      (?:${CUSTOMERS} ${WORDS}{0,5}?(?:was|were|has been|have been) (?:[\p{L}]+ )?
        (?:won|signed(?: up)?|gained|added|secured)
        |${have}(?:won|wins|win|sign(?:s|ed)(?: up)?|gain(?:s|ed)|add(?:s|ed)|secur(?:es|ed)|land(?:s|ed)
           |attract(?:s|ed)|welcom(?:es|ed)) (?:(?!existing )[^ .;,@]+ ){0,4}?
         (?:customers|clients|tenants|licensees|distributors|resellers|users|franchisees)) (?:[^ .;,@]+ ){0,7}?
      (?:, |: )?(?:including|among them|such as|namely|among others)(?= ${NAME} )
    `,
  ),
  // "Has got the development rights from B", "landed fit-out work from B"
  cue(
    "win",
    oneLine`
      ${have}(?:got|gets|took|taken|takes|secur(?:es|ed)|obtain(?:s|ed)|won|wins|land(?:s|ed)|gain(?:s|ed)) (?:
        (?!back )[^ .;,]+(?:\.(?! )[^ .;,]*)* ){0,6}?rights (?:[^ ;,]+ ){0,14}?from(?= ${NAME} )
    `,
  ),
  cue(
    "win",
    oneLine`
      ${have}(?:land(?:s|ed)|won|wins|secur(?:es|ed)|bag(?:s|ged)|picked up|scoop(?:s|ed)|book(?:s|ed)|got) (?:
        (?!@)[^ .;,]+(?:\.(?! )[^ .;,]*)* ){0,7}?works? (?:[^ .;,@]+ ){0,8}?(?:for|from)(?= ${NAME} )
    `,
  ),
  // "The retail park went to B for £18m", "the units of A go to B for $520m"
  cue(
    "choose",
    oneLine`
      (?:@|(?!contracts?|orders?|deals?|work|jobs?|prizes?|awards?)[\p{L}-]+) (?:goes|go|went|gone|passed|passes) to
      (?= ${NAME} (?:[^ .;,@]+ ){0,3}?for (?:about |some |around )?
        (?:[\p{Sc}\d]|\p{L}{1,3}\p{Sc}|(?:usd|eur|gbp|sek|nok|dkk|chf|aud|cad|sgd|rs|rm|r)\d* ))
    `,
  ),
  // "First sleeve sponsor of A is B", "buyer is the firm B", "our new contractor is B"
  cue(
    "role",
    oneLine`
      (?<!(?:previous|former|outgoing|present|current|existing|losing|unsuccessful|largest|biggest|only
          |rival|potential|likely|another|other|typical) )
      (?:(?:the|its|our|their|first|new|main|official|title|sleeve|shirt|kit|sole|second|launch|anchor
          |preferred|general) )*${SIDE_NOUN} (?:(?:of|for) (?:the )?@ )?(?:is|was|are|will be)
      (?= ${NAME} (?:[.,;(]|of |for |in |on ))
    `,
  ),
  // "Has extended with B for three years"
  cue(
    "extend",
    oneLine`
      ${have}(?:extend(?:s|ed)|renew(?:s|ed)|re-signed|prolong(?:s|ed)|re-upped|continu(?:es|ed)) (?:
        (?:again|once more|early|for|until|its|their|the|\d+|two|three|four|five|years?|contract|lease) ){0,5}?
      with(?= ${NAME} )
    `,
  ),
  // "Was put on paper by A and by B", "put their understanding on paper"
  cue(
    "sign",
    oneLine`
      (?:was|were|has been|have been|is|are) (?:[^ .;,@]+ ){0,3}?put (?:down )?(?:on|to) paper
      (?= (?:[^ .;]+ ){0,8}?by ${NAME} )
      |${have}puts? (?:(?:the|their|an?|its|this) )(?:[^ .;,@]+ ){1,5}?(?:on|to) paper
    `,
  ),
  // "Went further into dairy with a 51 percent stake in B"
  cue(
    "invest",
    `(?:with|by) an? (?:[^ .;,@]+(?:\\.(?! )[^ .;]*)* ){0,4}?(?:stake|interest|shareholding|holding) in(?= ${NAME} )`,
  ),
  // "Takes 49% of B"
  cue(
    "invest",
    `${have}(?:to |will )?(?:tak(?:es|en|ing)|took|gets?|acquir(?:es|ed)|subscrib(?:es|ed)) (?:[^ .;,@]+(?:\\.(?! )[^ .;]*)* ){0,4}?%(?= (?:stake |interest |share )?(?:of|in) ${NAME} )`,
  ),
  cue("buy", `(?:is|are|was|were) (?:now |from now on |henceforth )?in the hands of(?= ${NAME} )`),
  // "Gave B a subcontract to fit it"
  cue(
    "choose",
    oneLine`
      ${have}(?:gives?|gave|given|hands|handed)
      (?= (?:the )?@ (?:\( [^()]{1,20} \) )?(?:an?|its|the|another|two|three) (?:[^ .;,@]+ ){0,6}?
        (?:sub-?contracts?|contracts?|orders?|mandate|commission|concession|licen[cs]e)(?= ))
    `,
  ),
  // "A and B are putting up a works in C"
  cue(
    "joint",
    oneLine`
      are (?:now |jointly |together |also ){0,2}
      (?:setting up|building|putting up|erecting|creating|forming|establishing|founding|constructing
        |opening|launching)(?= (?:an?|their|one|another|in|on|near|at) )(?![^.;]* (?:for|with) ${NAME} )
    `,
  ),
  cue(
    "merge",
    `${have}(?:vot(?:e|es|ed)|decid(?:es|ed)) (?:for|in favour of|in favor of) (?:their|a|the) merger`,
  ),
];
