/** Words that many cues share, as sources for their patterns. */
import { oneLine } from "../../text/one-line";

/** Words for an agreement. */
export const INSTRUMENT = oneLine`
  (?:agreements?|accords?|memorand(?:um|a)(?: of (?:understanding|cooperation))?
    |memos? of (?:understanding|cooperation|intent|agreement)|mous?
    |letters? of (?:intent|interest|award|acceptance)|lois?|contracts?|deals?|pacts?|partnerships?
    |alliances?|treat(?:y|ies)|protocols?|heads of (?:terms|agreement)|term sheets?|joint ventures?|ppas?
    |ventures?|documents?|papers?|framework|arrangements?|collaborations?|cooperation|tie-ups?|leases?
    |licen[cs]es?|charters?|orders?|merger|subcontracts?|concessions?|settlements?|charterparty|financing
    |compacts?|texts?|statements? of (?:intent|cooperation|work)|declaration of intent)
`;

/** Words that continue the name of an instrument: "strategic cooperation | framework agreement". */
export const INSTRUMENT_TAIL = new RegExp(
  `^(?:${INSTRUMENT}|framework|cooperation|of|understanding|intent|purchase|and|supply|partnership)$`,
  "u",
);

/** What one party becomes to another by an agreement. */
export const ROLES = oneLine`
  partners?|suppliers?|sponsors?|providers?|distributors?|dealers?|wholesalers?|franchisees?|bottlers?
  |operators?|importers?|licensees?|contractors?|carriers?|resellers?|agents?|advisers?|anchor tenant
  |tenant|customer|off-?takers?
`;

/** What a party calls another that it has won: "a new customer". */
export const NEW_SIDES =
  "partner|customer|client|buyer|taker|supplier|sponsor|operator|tenant|investor|backer|contractor|distributor|ally|friend|user|owner";

/** How many there are of what a list names. */
export const HOW_MANY = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\\d+)";

/** Up to `n` words of one sentence. */
export const GAP = (n: number) => `(?:[^ .;]+(?:\\.(?! )[^ .;]*)* ){0,${n}}?`;

/** The same within one clause: in "ended years of dispute and signed an agreement" no agreement ends. */
export const CLOSE_GAP = (n: number) =>
  `(?:(?!(?:and|but|to|by|before|when|after) (?:[\\p{L}]+ly )?(?:sign|sing|agree|conclu|enter|announc|form|start|creat)|signed|signing|signs|years of|talks)[^ .;]+(?:\\.(?! )[^ .;]*)* ){0,${n}}?`;

/** "At the signing | ceremony in Oslo, X concluded": an occasion; who acts follows the comma. */
export const NO_CEREMONY = `(?! (?:ceremon(?:y|ies)|event|session) (?:(?!${INSTRUMENT} )[^ ,.;]+ ){0,8}?, (?:the )?[@^] )`;

/** Auxiliaries that may stand before a past participle. */
export const have =
  "(?:(?:has|have|had|having|today|also|now|just|recently|formally|jointly|officially|each|both|then|finally|already|separately|thereafter) ){0,3}";

/** Verbs of giving up another party. */
export const DROPS = "(?:drop(?:s|ped)|dump(?:s|ed)|ditch(?:es|ed)|dismiss(?:es|ed)|sack(?:s|ed))";

/** Words before an aim: "signed five agreements to | deepen", "their commitment to | deepening". */
export const AIM = oneLine`
  (?:${INSTRUMENT}|commit(?:ment|ted)|determin(?:ation|ed)|resolve|desire|readiness|willingness|ways|means
    |efforts|measures|steps|talks|prospects|opportunities|potential|views|discuss(?:ed|ions?)?
    |explor(?:e|ed|ing)|hop(?:e[ds]?|ing)|keen(?:ness)?|aim(?:s|ed)?|seeks?|wish(?:es|ed)?|need) (?:(?:to|of|for|at|on) )?
  (?:and )?
`;
