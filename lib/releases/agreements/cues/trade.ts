/** The words by which trade papers and firms tell of orders, customers, rights and jobs without naming a document. */
import { type Cue, cue } from "./cue";
import { have } from "./cue-words";

const SOME =
  "(?:(?:up to|another|a further|about|around|at least|as many as|the|its) ){0,2}(?:\\d[\\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|several|pair|brace|trio|quartet|(?:first|second|third|fourth|fifth|sixth)(?: and (?:second|third|fourth|fifth|sixth|seventh|eighth))?|final|next|dozens?)";
/** What yards build. */
export const CRAFT =
  "(?:vessels?|ships?|sister ?ships?|sisters|tankers?|carriers?|bulkers?|boxships?|containerships?|newbuild(?:ing)?s?|ferry|ferries|barges?|tugs?|trawlers?|dredgers?|yachts?|cruisers?|reefers?|vlccs?|vlgcs?|vlacs?|[\\p{L}]+max(?:es)?|capes?|handies|handysizes?|capesizes?|feeders?|gasships?|hulls?|jack-ups?|drillships?|rigs?|(?:\\d[\\d,]* )?(?:teu|dwt|cu m|cubic met(?:er|re)s?)(?: ships| units| boats| pairs?)?)";
/** Up to the name of a yard or an owner. */
const NAME = "(?:the |\\^ |'s |-based |-controlled |[\\p{L}-]+ ){0,4}@";
const WORDS = "(?:(?!(?:and|but|which|that|who|for|with|from) )[^ ;@]+ )";

/** "Booked five vessels at Y", "is behind four tankers at Y", "confirmed the third ship of its class at Y" */
export const TRADE: readonly Cue[] = [
  cue(
    "order",
    `${have}(?:to |will )?(?:order(?:s|ed)?|tak(?:es|en|ing)|took|book(?:s|ed|ing)|ink(?:s|ed)|sign(?:s|ed)(?: up)?(?: for)?|plac(?:es|ed)|contract(?:s|ed)|confirm(?:s|ed)|reserv(?:es|ed)|bag(?:s|ged)|fix(?:es|ed)|firm(?:s|ed) up|add(?:s|ed)|declar(?:es|ed)|exercis(?:es|ed)|snap(?:s|ped) up|owned up to|(?:is|are|was|were) (?:back )?(?:in for|behind)|(?:go(?:es)?|went|gone|came|come|comes|turn(?:s|ed)) (?:back )?for) ${SOME} ${WORDS}{0,7}?${CRAFT} (?:${WORDS}{0,10}?)(?:at|from|with)(?= ${NAME} )`,
  ),
  // "The yard has taken two tankers for B"
  cue(
    "give",
    `${have}(?:takes|taken|took|won|wins|bag(?:s|ged)|book(?:s|ed)|secur(?:es|ed)|land(?:s|ed)) ${SOME} ${WORDS}{0,7}?${CRAFT} for(?= ${NAME} )`,
  ),
  // "Eleven new customers were won, among them A and B", "gained two licensees, including A"
  cue(
    "choose",
    `(?:(?:customers|clients|tenants|licensees|distributors|resellers|users|franchisees|subscribers) ${WORDS}{0,5}?(?:was|were|has been|have been) (?:[\\p{L}]+ )?(?:won|signed(?: up)?|gained|added|secured)|${have}(?:won|wins|win|sign(?:s|ed)(?: up)?|gain(?:s|ed)|add(?:s|ed)|secur(?:es|ed)|land(?:s|ed)|attract(?:s|ed)|welcom(?:es|ed)) (?:(?!existing )[^ .;,@]+ ){0,4}?(?:customers|clients|tenants|licensees|distributors|resellers|users|franchisees)) (?:[^ .;,@]+ ){0,7}?(?:, |: )?(?:including|among them|such as|namely|among others)(?= ${NAME} )`,
  ),
  // "Has got the development rights from B", "landed fit-out work from B"
  cue(
    "win",
    `${have}(?:got|gets|took|taken|takes|secur(?:es|ed)|obtain(?:s|ed)|won|wins|land(?:s|ed)|gain(?:s|ed)) (?:(?!back )[^ .;,]+(?:\\.(?! )[^ .;,]*)* ){0,6}?rights (?:[^ ;,]+ ){0,14}?from(?= ${NAME} )`,
  ),
  cue(
    "win",
    `${have}(?:land(?:s|ed)|won|wins|secur(?:es|ed)|bag(?:s|ged)|picked up|scoop(?:s|ed)|book(?:s|ed)|got) (?:(?!@)[^ .;,]+(?:\\.(?! )[^ .;,]*)* ){0,7}?works? (?:[^ .;,@]+ ){0,8}?(?:for|from)(?= ${NAME} )`,
  ),
  // "A and B are putting up a works in C"
  cue(
    "joint",
    `are (?:now |jointly |together |also ){0,2}(?:setting up|building|putting up|erecting|creating|forming|establishing|founding|constructing|opening|launching)(?= (?:an?|their|one|another|in|on|near|at) )(?![^.;]* (?:for|with) ${NAME} )`,
  ),
  cue(
    "merge",
    `${have}(?:vot(?:e|es|ed)|decid(?:es|ed)) (?:for|in favour of|in favor of) (?:their|a|the) merger`,
  ),
];
