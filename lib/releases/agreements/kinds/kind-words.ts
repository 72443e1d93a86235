/** The words that decide the kind of an agreement: its instrument, its matter, and what a document is named after. */
import { oneLine } from "../../text/one-line";
import type { DealKind } from "./kind";
import { MATTER_PHRASES } from "./matter-phrases";
import { MATTER_WORDS } from "./matter-words";

/** Names of instruments: they go before the matter. */
export const INSTRUMENTS: readonly [DealKind, RegExp][] = [
  [
    "memorandum",
    /\b(?:memorand(?:um|a)|mous?|letters? of (?:intent|interest)|lois?|heads of (?:terms|agreement)|statements? of intent|declarations? of intent)\b/u,
  ],
  [
    "strategic-cooperation",
    /\b(?:strategic|co-?operation|partnership) (?:co-?operation )?framework\b|\bframework (?:agreement )?(?:on|for|of) (?:strategic )?co-?operation\b/u,
  ],
  ["framework", /\bframework (?:agreements?|of understanding|contracts?|deals?)\b/u],
  [
    "joint-venture",
    /\b(?:joint[- ]ventures?|(?<!@ )jvs?|joint compan(?:y|ies))\b|(?:^|[ ;])(?:an?|the|its|our|their|'s) (?:(?:new|equal|planned|local|\^ -based|[\d:/-]+) ){0,2}ventures? (?:of|with|between)(?= )/u,
  ],
];

/** Matters, with how much each weighs. */
export const MATTERS: readonly [DealKind, RegExp, number][] = [...MATTER_PHRASES, ...MATTER_WORDS];

/** What a document is named after: "a warehouse services agreement", "a research collaboration". */
const NAMED: readonly [DealKind, string][] = [
  [
    "purchase-order",
    "(?:time|bareboat|voyage)[- ]charter|charter[- ]?party|shipbuilding|newbuilding|(?:aircraft|vessel|fleet) (?:lease|purchase)",
  ],
  [
    "acquisition",
    "merger|(?:share|stock|asset) (?:sale|purchase|transfer)|takeover|acquisition|business combination",
  ],
  ["investment", "investment|subscription|farm-?in|earn-?in|shareholders?'?|equity|private placement"],
  ["licensing", "(?:sub)?licen[cs](?:e|ing)|franchis(?:e|ing)|technology transfer"],
  ["research", "(?:joint |collaborative |sponsored )?research|r&d|(?:joint|co)-?development|discovery"],
  ["distribution", "distribution|distributorship|dealer(?:ship)?|resell(?:er|ing)|agency|bancassurance"],
  ["supply", "(?:re)?suppl(?:y|ies)|off-?take|power purchase|power|procurement|feedstock"],
  [
    "service",
    oneLine`
      services?|maintenance|operations?|management|logistics|processing|manufacturing|construction|epc
      |engineering|concession|drilling|catering|outsourcing|hosting|handling|towage|haulage
      |transport(?:ation)?|security|design|installation|tolling|consultancy|facilities
    `,
  ],
  [
    "other",
    "loan|credit|sponsorship|financing|currency swap|swap|guarantee|settlement|naming[- ]rights|sister[- ]city|friendship|twinning|grant|donation|loyalty|prepayment|exchange",
  ],
  ["strategic-cooperation", "co-?operation|partnership|collaboration|teaming|alliance|code-?share|interline"],
];
const DOCUMENT =
  "(?:agreements?|contracts?|deals?|pacts?|arrangements?|accords?|collaborations?|partnerships?|alliances?|tie-?ups?|orders?)";
/** Every match of `CALLED` contains one of these. */
export const DOCUMENTS = new RegExp(` ${DOCUMENT}\\b`, "u");
export const CALLED = NAMED.map(
  ([kind, words]) => [kind, new RegExp(`\\b(?:${words}) (?:and [\\p{L}-]+ )?${DOCUMENT}\\b`, "u")] as const,
);
