/** Recognises phrases that say who, when or how much, or only that something was agreed, and not about what. */

import { CALENDAR, PERSON_TITLES } from "../../entities/lexicon";
import { regex } from "../../text/regex";
import { wordSet } from "../../text/word-set";
import { sortOf } from "../references/party-nouns";

/** From this chance on a phrase is kept whatever its words: its surroundings speak for it. */
const SURE = 0.35;
/** From this chance on a sum, share, name or place is kept. */
const RATHER = 0.2;
const HARDLY = 0.13;

/** An instrument with words that fit any: says that something was agreed, not about what. */
const BARE = regex("iu")`
  ^(?:(?:separate|new|exclusive|binding|non-binding|definitive|final|long-term|short-term|strategic
      |comprehensive|joint|landmark|major|first|second|third|fourth|further|initial|existing|previous
      |earlier|old|similar|expanded|extended|renewed|global|formal|official|commercial|mutual|bilateral
      |preliminary|conditional|signed|planned|large|larger|largest|big|bigger|biggest|small|smaller|huge
      |massive|significant|important|lucrative|worldwide|definite|firm|firmer|formal|purchase|whole
      |\p{L}+-(?:year|month|way|party|figure)|the|an?|their|its|his|our|this|that|extend|renew|sign
      |conclude|announce|terminate|end|cancel|win|secure|seal|strike|enter|close|form|set up|establish
      |create|found|launch) )*(?:agreements?|contracts?|deals?|pacts?|accords?|letters? of intent
    |heads? of (?:agreement|terms)|term sheets?|memorand(?:um|a)(?: of understanding)?|mous?|lois?|spas?
    |ppas?|jvs?|joint ventures?|ventures?|orders?|options?|tenders?|co-?operation|collaborations?
    |partnerships?|alliances?|frameworks?|framework (?:agreements?|contracts?)
    |(?:co-?operation|partnership|collaboration|(?:joint )?venture)
     (?: framework)? (?:agreements?|contracts?)
    |instruments?|documents?|papers?|protocols?|arrangements?|understandings?|negotiations|talks
    |signatures?|intent|sales?|cash|today)$
`;

/** "Concluded a binding contract", "awarded permits": what was done with an instrument, which is the cue's part. */
const DONE = regex("iu")`
  ^(?:\p{L}+ed|won|struck|took|put|got|gave|began|made|broke|withdrew|\p{Ll}+(?:ing|es|s)) (?:
    (?:an?|the|its|their|into|new|separate|further|another|second|first|binding|firm|definitive|long-term
      |comprehensive|existing|exclusive|\p{L}+-(?:year|month|way|party|figure)) )+
  (?:agreements?|contracts?|deals?|pacts?|accords?|letters? of intent
    |memorand(?:um|a)(?: of understanding)?|mous?|orders?|co-?operation|collaborations?|partnerships?
    |alliances?|protocols?|arrangements?|ties|relations)$
`;

/** "The contract follows", "the loan falls": a subject and its verb. "Contract terms" are no field either. */
const CLAUSE = regex("iu")`
  ^(?:(?:agreement|contract|deal|pact|accord|memorandum|partnership) \p{Ll}+[^s]s
    |(?:\p{L}+ )?(?:loan|facility|transaction|project|order|move|plant|venture|announcement|programme
       |program|initiative|collaboration) (?:falls|contributes|follows|comes|marks|reflects|highlights
       |builds|includes|covers|enables|allows|brings|helps|gives|runs|remains|provides|represents|creates
       |serves|takes|makes|aims|expands|strengthens))$
`;
/** "The healthy relationship", "an important step": fits any agreement. */
const PRAISE = regex("iu")`
  ^(?:(?:[\p{L}-]+ )*(?:relationships?|milestones?|trust)
    |(?:important|massive|great|big|major|key|stiff|strong|significant|crucial|clear|further|next|first|sea
       |continued|full|giant|lasting|successful) (?:trust|steps?|efforts?|opposition|support|commitments?
       |changes?|moves?|achievements?|progress|roles?|strides|success)(?: and support)?)$
`;
/** "Directly", "additional", "389MW", "supply of 50,000 tonnes": how, and how much. */
const AMOUNT = regex("iu")`
  ^(?:\p{L}{3,}(?:al|ct|n?t|iv|ous|ar|at|ul|i|ive|ate|ick)ly|additional|original|further|existing|current
    |third-party|next-generation|adding|operating
    |(?:(?:\p{L}+ ){1,2}of |(?:buy|sell|purchase|supply|deliver) )?[~$€£]? ?\d[\d.,]* ?
     (?:k|m|bn|[mb]illion)?(?: ?(?:MW|GW|kW|MWh|GWh|metric tons|tonnes|tons|t|km|years|months))?)$
`;

/** "Annual capacity", "term of three years", "undisclosed sum", "official visit": amounts, terms and side events. */
const HOW = regex("iu")`
  ^(?:(?:total|annual|yearly|planned|initial|installed|combined|full|maximum|design) (?:capacity|output
      |volumes?|value|amount|turnover)
    |(?:an? )?(?:(?:initial|fixed|minimum|further) )?(?:(?:term|period|duration|validity) of )?
     (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|many
       |next|coming|current|last|first)(?:-| )(?:years?|months?|weeks?|days?)
    |(?:undisclosed|unnamed|same|similar) (?:sum|amount|price|terms|period)
    |(?:state|official|working|recent) visit|mutual consent|presence of .*)$
`;
/** "Acquire a 24.9": cut off before the unit. */
const CUT_FIGURE = /(?:^| )(?:an?|the|up to|about|some|of) \d[\d.,]*$/u;

/** "Supply up", which continues with "to 50,000 tonnes" */
const BOUND = /^\p{Ll}+ up$/u;

/** Words that fit any field, or say nothing. */
const HOLLOW: ReadonlySet<string> = wordSet(`
  build deploy develop merge launch conclude deliver delivery deliveries operate produce supply train buy
  sell purchase work end addition exchange share manage round source money system systems machine machines
  plant plants site sites ship ships signature witness promises force forces upfront vain papers serves
  serve stake marriage debt risk question answer idea price costs income growth loss profit start finish
  step steps news event occasion ceremony name list number figure share area maximum minimum role goal goals
  aim aims need needs use letter letters half undisclosed operates expire expires extended extends prolonged
  renewed renew renewal valid validity effect presence visit mutual partnered leased soon likewise unchanged
  relating place case reason result results
`);
/** Heads of phrases about money and ownership, which are terms. */
const TERM = regex("u")`
  ^(?:shares?|equity|sum|value|capital|payments?|ownership|holding|stock|price|fee|fees|instalments?
    |premium|discount|turnover|revenues?|profits?|earnings|dividend|votes?|conditions?|precedent|approvals?
    |condition|headquarters|head|seat|quarter|interest)$
`;
/** People, and bodies of people: who does something. */
const PEOPLE = regex("u")`
  ^(?:\p{L}*makers?|shareholders?|founders?|owners?|directors?|managers?|ministers?|spokes\p{L}+|analysts?
    |workers|rivals?|competitors?|bidders?|buyers?|sellers?|partners?|lenders?|investors?|men|women|family
    |officials?|chief|executives?|boards?|parent|subsidiary|sides?|half|halves|winner|loser|successor
    |predecessor|neighbou?rs?|council|company|firm|giant|specialist|group|start-?up|conglomerate
    |consultancy|enterprise|authority|ministry|planemaker|swedes|danes|finns|dutch|britons|germans
    |americans)$
`;

/** "A battery manufacturer", "a developer of wind farms": a description of a party. */
const ROLE = regex("iu")`
  ^(?:[\p{L}&'’-]+ )*(?:manufacturers?|producers?|miners?|vendors?|operators?|carriers?|airlines?
    |developers?|lessors?|retailers?|shipowners?|shipbuilders?|automakers?|carmakers?|insurers?|brewers?
    |stockholders?)(?: of .*)?$
`;

/** "18m", "13th", "600s", "EUR 118m". */
const FIGURE = /^(?:\p{Lu}{3} )?\d[\d.,]*(?:m|bn|st|nd|rd|th|s|k)?$/u;
/** "Ruth Adeyemi-Scott": two or more names; running text seldom writes heads of fields so. */
const NAMED =
  /^(?:\p{L}\p{L}+ )?\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{L}+)?(?: (?:(?:of|de|and|the) )*\p{Lu}[\p{L}'’-]+)+$/u;
/** "Plants in Kentucky": a location. */
const PLACED =
  /^(?:\p{Ll}[\p{L}-]*|\p{L}+ \p{Ll}[\p{L}-]*) (?:in|at|of|near|outside) (?:the )?\p{Lu}[\p{L}'’.-]+(?:,? \p{Lu}[\p{L}'’.-]+)*$/u;
/** "Fractionation lies", "networks grow", "worked splendidly". */
const CUT = regex("u")` (?:lies|sits|stands|runs|grows?|grew|began|took|went|came|stood|rose|fell|made|lost
    |joins|thanks|blamed|undertook|suffered|carries|ends|pays|wins|said|says|away|alone|apart|free|late
    |long|comes|consists|comprises|operates|turned|ended|received|contracted|relates|primarily|expires
    |retains|pulled|concluded|raised|widely|extends?|renews?|signs?|agrees?|enters?|holding|expands?
    |concerning|regarding|following|quickly|directly|splendidly|yesterday)$
`;

/** "Following sites", "ready for delivery", "elsewhere in the market": opened by words that say nothing. */
const OPENED =
  /^(?:following|ready(?= for | to )|slated|due|elsewhere|according|pursuant|subject|promptly|plus|another|outline) /u;
/** "GWh/yr", "n/a", "p.a": a measure or a list mark. */
const MEASURE = /(?:^| )(?:\p{L}{1,3}[23]?\/(?:yr|y|d|day|a|h|year)|n\/a|incl|p\.a|avg|dwt|cfaf?|fcfa)$/u;

/** Whether a phrase of this chance is no field, by its words. */
export function isNoField(text: string, chance: number): boolean {
  if (BARE.test(text) || DONE.test(text) || HOW.test(text)) return true;
  if (CLAUSE.test(text) || PRAISE.test(text) || AMOUNT.test(text)) return true;
  if (CUT_FIGURE.test(text) || BOUND.test(text)) return true;
  if (ROLE.test(text)) return true;
  if (chance >= SURE) return false;
  const lower = text.toLowerCase();
  const words = lower.split(" ");
  const head = words.at(-1) ?? "";
  if (words.length === 1 && (HOLLOW.has(head) || sortOf(head) !== undefined)) return true;
  return (
    (TERM.test(head) && chance < RATHER) ||
    PEOPLE.test(head) ||
    words.some((word) => CALENDAR.has(word) && word !== "may") ||
    words.some((word) => PERSON_TITLES.has(word)) ||
    FIGURE.test(text) ||
    CUT.test(lower) ||
    OPENED.test(lower) ||
    MEASURE.test(lower) ||
    (NAMED.test(text) && chance < HARDLY) ||
    (PLACED.test(text) && chance < HARDLY)
  );
}
