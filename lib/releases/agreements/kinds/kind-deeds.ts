/** Decides the kind of an agreement by what is done, where neither an instrument nor a word for its matter does. */
import { regex } from "../../text/regex";
import { COUNTED } from "./counted-things";
import type { DealKind } from "./kind";

const MANY =
  "(?:[2-9]|[1-9]\\d{1,3}|\\d,\\d{3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|dozens of)";

/** Research that scholars do under an agreement: what they order, supply or serve is part of it. */
const RESEARCH = regex("u")`
  \b(?:find(?:ing)? out|understand(?:ing)?|measur(?:e|ing)|search(?:ing)? (?:together |jointly )?for
    |look(?:ing)? (?:together )?for new|experiments?|catalysts?|algorithms?|researchers?|scientists?|qubits
    |work(?:ing)? out an? (?:[^ .;]+ )?(?:process|method|way)|breed\p{L}*|invent\p{L}*|genom\p{L}+
    |molecules?|sensors)\b
`;

/** Asked in this order: the first that matches decides. */
const DEEDS: readonly [DealKind, RegExp][] = [
  [
    "joint-venture",
    regex("u")`
      \b(?:common|joint|shared) subsidiary\b|\bas an? (?:\S+ )?joint venture\b
      |\b(?:50:50|equal|new) venture\b
      |\b(?:pool|pools|pooling|combine|combines|bundle|put|puts) their (?:[^ .;]+ ){0,4}
       (?:in|into) (?:an? |one )(?:new |joint |common |single )?(?:company|firm|unit|business)\b
      |\beach (?:hold|holds|own|owns|take|takes|to hold) (?:half|50|a half|an equal)
      |\bnew (?:company|firm)\b[^.;]{0,50}\b(?:each|half|equal parts|equally)\b
    `,
  ],
  [
    "acquisition",
    regex("u")`
      \b(?:become|becomes|becoming) (?:one(?: company| firm)?|part of @|a (?:wholly-owned )?subsidiary)\b
      |\btak(?:es?|ing) @ private\b|\bunit(?:e|es|ing) (?:their (?:businesses|companies)|under one roof)
      |\b(?:join|joins) together in one\b|\bunder one roof\b|\bchang(?:es?|ing) hands\b
      |\bas a going concern\b
    `,
  ],
  [
    "investment",
    regex("u")`
      \bnew shares\b|\b(?:an?|one) (?:fifth|third|quarter|tenth|sixth|eighth) of @
      |\b(?:puts?|putting|pays?|injects?|pumps?) (?:[^ .;]+ ){0,5}(?:million|billion) (?:[^ .;]+ ){0,3}
       into @
      |\b(?:largest|biggest|second-largest|main|anchor) shareholder\b
      |\bspends? (?:[^ .;]+ ){0,5}(?:million|billion) (?:[^ .;]+ ){0,2}on (?:it|the (?:works|plant|factory))
    `,
  ],
  [
    "licensing",
    regex("u")`
      \bmay (?:\S+ )?(?:make|print|use|publish|show|broadcast|produce|call|copy|translate|reproduce)\b
      |\bright to \p{L}+|\bunder (?:the @ (?:'s )?|its |their |the )(?:brand|name|label|banner)\b
      |\bunder the @ brand
      |\b(?:show|shows|broadcast|air|stream|screen)s? (?:the |all |its |their )?(?:\S+ )?
       (?:matches|games|films|series|races|programmes|shows)\b
      |\b(?:characters?|figures|logo|crest|emblem|name) (?:on|to) \p{L}+
    `,
  ],
  [
    "purchase-order",
    new RegExp(
      `\\b${MANY} (?:(?:more|new|further|additional|of (?:the|its|their)) )?(?:[^ .;,]+ ){0,3}?${COUNTED}\\b`,
      "u",
    ),
  ],
  [
    "other",
    /\b(?:lends?|lending|borrows?|lent)\b|\b(?:sister|twin) (?:cities|towns)\b|\bsleeve\b|\b(?:prize|award) money\b/u,
  ],
  [
    "distribution",
    /\b(?:sells?|selling|stocks?|imports?|markets?|represents?|bring|brings) (?:the (?:[^ .;@]+ ){0,3}of )?@ (?:'s (?:[^ .;@]+ ){0,3})?(?:in|into|to (?:dealers|shops|customers)|across|throughout) /u,
  ],
  [
    "service",
    regex("u")`
      \b(?:operates?|runs?|running|looks? after|looking after|maintains?|cleans?|sweeps?|guards?|hosts?
        |carr(?:y|ies)|ships?|hauls?|ferr(?:y|ies)|stores?|prints?|repairs?|overhauls?|dismantles?
        |collects?|handles?|services|audits?|monitors?) (?:the|its|their|all|@|up to|about|some|\d)
      |\bmov(?:es?|ing) (?:its|their|all) (?:[^ .;]+ ){0,2}(?:data|systems|servers|accounts|parcels|freight)
       \b
      |\bfor (?:the )?(?:running|upkeep|care|cleaning|guarding|move) of\b
    `,
  ],
  [
    "supply",
    regex("u")`
      \b(?:gets?|takes?|buys?|draws?|obtains?|sources?|orders?) (?!over|part|place|a stake)
      (?:[^ .;@]+ ){1,5}(?:from|of) @
      |\bcom(?:es?|ing) from @|\bmakes? (?:the |its |all )?(?:[^ .;@]+ ){1,5}for (?:[^ .;]+ ){0,4}@
      |\bbuys? (?:what|all|everything|half)\b|\b(?:feeds?|fuels?|provides?) @ with\b
    `,
  ],
  ["research", RESEARCH],
];

/** The kind by the deeds in the words, nearest first; scholars do research unless something says otherwise. */
export function deedKind(near: string, far: string, scholars: boolean): DealKind | undefined {
  // What is counted far behind may be something else.
  for (const words of [near, far])
    for (const [kind, pattern] of DEEDS)
      if (
        (kind !== "purchase-order" || (words === near && !MAY_RUN.test(words))) &&
        words &&
        pattern.test(words)
      )
        return kind;
  return scholars && RESEARCH_AT_ALL.test(`${near} ${far}`) ? "research" : undefined;
}

/** "May run 200 scooters", "operates for others": these numbers are no order. */
const MAY_RUN = /\bpermits?\b|\boperat\p{L}*|\ballowed\b|\bconcession\b|\bfleet management\b/u;
/** Any work of scholars, unless they teach, give something or only carry on. */
const RESEARCH_AT_ALL = regex("su")`
  ^(?!.*\b(?:students?|campus|scholarships?|degrees?|courses?|bachelor|master|apprentices?|cadets?|nurses?
      |trainees?|pupils?|teach\p{L}*|train\p{L}*|exchang\p{L}*|data sharing|donat\p{L}*|gives?|gave|given
      |renew\p{L}*|extend\p{L}*|prolong\p{L}*|building|rent)\b)
`;
