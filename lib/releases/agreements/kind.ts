/** What sort of agreement the words tell: first the instrument, then the matter. */

import type { Deed } from "./cues";

/** The kinds of the label format. */
export type DealKind =
  | "memorandum"
  | "framework"
  | "joint-venture"
  | "supply"
  | "purchase-order"
  | "investment"
  | "acquisition"
  | "licensing"
  | "research"
  | "distribution"
  | "service"
  | "strategic-cooperation"
  | "other";

const COUNTED =
  "(?:aircraft|airplanes?|aeroplanes|planes?|jets?|helicopters?|ships?|vessels?|carriers?|tankers?|ferries|ferry|buses|trucks?|vans?|cars?|vehicles?|trains?|trainsets|locomotives?|trams?|machines?|excavators?|tractors?|satellites?|engines?|cranes?|boats?|drones?|robots?|containerships|bulkers?|newbuilds?|units|fighters?|tanks|howitzers|submarines?|frigates?|launchers|missiles|dredgers?|kamsarmax|ro-pax|tugs?|lifeboats|turboprops?|kamsarmaxes|supramaxes|narrowbod(?:y|ies)|widebod(?:y|ies)|coaches|wagons|railcars|freighters|airliners|harvesters|turbines|simulators|combines)";

const INSTRUMENTS: readonly [DealKind, RegExp][] = [
  [
    "memorandum",
    /\b(?:memorand(?:um|a)|mous?|letters? of (?:intent|interest)|lois?|heads of terms|statements? of intent|declarations? of intent)\b/u,
  ],
  [
    "strategic-cooperation",
    /\b(?:strategic|co-?operation|partnership) (?:co-?operation )?framework\b|\bframework (?:agreement )?(?:on|for|of) (?:strategic )?co-?operation\b/u,
  ],
  ["framework", /\bframework (?:agreements?|of understanding|contracts?|deals?)\b/u],
  ["joint-venture", /\b(?:joint[- ]ventures?|jvs?|joint compan(?:y|ies))\b/u],
];

const MATTERS: readonly [DealKind, RegExp, number][] = [
  [
    "purchase-order",
    new RegExp(
      `\\b(?:order(?:s|ed|ing)?|leas(?:e|es|ed|ing)|purchas(?:e|es|ed)|charter(?:ed)?|buy(?:s)?|bought|sells?|sold|contract(?:ed)?(?: for)?|tender|deliver)\\b[^.;]{0,60}\\b(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens?|a|new|its)\\b[^.;]{0,50}\\b${COUNTED}\\b|\\border(?:s|ed)? (?:for|of) [^.;]{0,40}\\b${COUNTED}\\b|\\b(?:purchase|order|sale|delivery) of (?:up to |another )?\\d{1,3} @|\\bshipbuilding contracts?\\b|\\b(?:wet|dry|damp) leas|\\bnewbuilding`,
      "u",
    ),
    4.8,
  ],
  [
    "supply",
    /\b(?:contract|agreement|order|deal|tender)s? (?:\S+ ){0,5}?for the (?:supply|delivery|provision) of\b/u,
    4.5,
  ],
  [
    "supply",
    /\b(?:buy|buys|bought|purchas\p{L}+|sells?|sold|suppl(?:y|ies)|deliver) (?:@ )?(?:up to |about |around |some )?[\d.,]+ (?:million |billion )?(?:tonnes|tons|t\b|gwh|mwh|mw|twh|litres|barrels|doses|credits)/u,
    3,
  ],
  [
    "licensing",
    /\b(?:sold|sells|buys?|bought|acquir\p{L}+|secur\p{L}+|gets?|won|takes?) (?:\S+ ){0,3}?rights (?:to|for|in)\b/u,
    4.5,
  ],
  [
    "research",
    /\b(?:collaborat\p{L}+|partner\p{L}*|team\p{L}* up|work(?:ing)? together|agree\p{L}*|co-?operat\p{L}+) (?:\S+ ){0,7}?(?:to|in|on) (?:jointly |together |co-|the )?(?:developing(?= \S+ (?:\S+ )?(?:technolog|material|method|process|model|drug|therap))|develop(?!,? (?:, )?(?:and )?(?:manage|operate|run|build|finance|own|maintain))|research|study|discover|validate|investigate|test)\b/u,
    2.2,
  ],
  [
    "investment",
    /\bearn (?:up to )?an? \d+(?:\.\d+)? ?% interest\b|\b(?:set up|build|establish|construct|open|develop)\p{L}* (?:an? |its |the )(?:\S+ ){0,4}(?:plant|factory|production base|manufacturing base|gigafactory)\b/u,
    1.7,
  ],
  // "Takes a 5 % stake in": a part, whatever else the agreement is about.
  [
    "investment",
    /\b(?:tak(?:e|es|ing)|took|acquir\p{L}+|buy(?:s|ing)?|bought|pays?|paid|for|earn\p{L}*) (?:\S+ ){0,4}?(?<![\d.])[1-4]?\d(?:\.\d+)? ?(?:%|per ?cent|percent) (?:\S+ )?(?:stake|of|interest|shareholding|holding|share)\b/u,
    3,
  ],
  [
    "service",
    /\b(?:contracts?|agreements?|deal|tender|order) (?:[^ .;]+ ){0,8}?to (?:\p{L}+ly )?(?:maintain|moderni[sz]e|operate|service|run|connect|electrify|rebuild|renovate|restore|manage|clean|move|process|transport|upgrade|refurbish|overhaul|repair|staff|digiti[sz]e|host|handle)\b/u,
    4.5,
  ],
  [
    "other",
    /\b(?:pre-?payment|loan|credit|guarantee|mortgage|financing|first-look|overall|sponsorship|naming[- ]rights|student exchange) (?:\S+ )?(?:agreement|facility|deal|contract|pact)\b|\b(?:principal|official|title|lead|main) (?:\S+ ){0,2}(?:partner|sponsor)\b/u,
    3.4,
  ],
  [
    "strategic-cooperation",
    /\b(?:code-?share|interline|(?:vessel|slot|space|capacity|network|tower) sharing) (?:agreement|partnership|deal|pact)\b/u,
    3,
  ],
  [
    "joint-venture",
    /\b(?:invest(?:s|ed|ing)? jointly|jointly (?:own|owned|invest|establish|set up|found)|establish a joint company|co-own)\b/u,
    2.2,
  ],
  [
    "acquisition",
    /\b(?:acqui(?:re|res|red|ring|sition)|takeovers?|(?:tak(?:e|es|ing)|took|taken) over(?! (?:the |its |their )?(?:operation|engineering|maintenance|management|role|task|construction|design|running|supply|production|responsib|distribution|sales))|merg(?:e|es|er|ers|ed|ing)|business combination|buy-?out|takes? private|swallow\p{L}*|per share|share purchase)\b/u,
    2.4,
  ],
  // Bought or sold is a company, or a part of one, and not what it makes.
  [
    "acquisition",
    /\b(?:to buy|buys|bought|buying|purchase of|picks? up|picked up|snapp?ed up|sold|sells|selling|sale of|to sell) (?!\d)(?:[^ .;]+ ){0,4}?(?:@|shares|stake|compan(?:y|ies)|business(?:es)?|firm|unit|division|subsidiar(?:y|ies)|operations?|activities|assets|mine|brands?|portfolio|plant|factory|chain|rival|competitor|majority|owner|maker|start-?up)(?![^.;]{0,30}\b(?:power|electricity|gas|mw|gwh|tonnes|tons|units|aircraft|vehicles))/u,
    2.4,
  ],
  [
    "supply",
    /\b\d[\d.,]* (?:(?:to|-) [\d.,]+ )?(?:thousand |million )?(?:tonnes|tons|barrels|litres|bushels) (?:of|a|per)\b/u,
    1.2,
  ],
  // Power, gas and the like are sold, and by the megawatt.
  [
    "supply",
    /\b(?:sells?|sold|selling|sale|buys?|bought|buying|purchas\p{L}+|takes?|taking|offtake|contract|agreement|deal|ppa) (?:[^ .;]+ ){0,7}?(?:(?:solar |wind |hydro |green |renewable )?(?:power|electricity|energy|heat)(?! (?:plant|station|park|project|storage|company|firm|group|sector|system))|output|natural gas|lng|crude|hydrogen|ammonia|methanol|biomethane|mw (?:of|around|from|to)|gwh|twh)\b/u,
    2.6,
  ],
  [
    "strategic-cooperation",
    /\b(?:extend\p{L}*|renew\p{L}*|deepen\p{L}*|expand\p{L}*|widen\p{L}*|broaden\p{L}*|prolong\p{L}*|continu\p{L}*) (?:the |their |its |a |an )?(?:[^ .;@]+ ){0,3}?(?:partnership|co-?operation|collaboration|alliance)\b/u,
    1.5,
  ],
  [
    "investment",
    /\b(?:stake|shareholding|minority|equity|royalty (?:financing|agreement)|capital increase|funding round|financing round|invest(?:s|ed|ment|ments|ing)?|subscrib\p{L}+|convertible|series [a-e]|shareholder|co-own\p{L}*)\b/u,
    1.9,
  ],
  [
    "supply",
    /\b(?:suppl(?:y|ies|ied|ier|ying)|off-?take|power purchase|ppas?|sale and purchase|deliver(?:y|ies|s|ed)?|purchase agreement|procure\p{L}*|feedstock|enrichment|manufacturing|tonnes a year|t\/yr|tons a year|volumes?|looms|components?|sell(?:s)? electricity)\b/u,
    2,
  ],
  [
    "licensing",
    /\b(?:(?:sub)?licen[cs](?:e|es|ed|ing|ee)s?|rights? (?:to|for|in)|patents?|technology transfer agreement|output deal|royalt(?:y|ies)(?! (?:financing|company|agreement|on))|franchis\p{L}+)\b/u,
    2.6,
  ],
  [
    "research",
    /\b(?:research|r&d|joint(?:ly)? develop\p{L}*|co-?develop\p{L}*|jointly stud\p{L}+|joint stud\p{L}+|clinical|laborator(?:y|ies)|joint lab|scientific|pilot study|discovery|test(?:s|ed|ing)?|trials?|breeding|screen|feasibility|(?:drug|additional|undisclosed|therapeutic) targets?|tumou?rs|pre-?clinical|drug candidates?|demonstrat\p{L}+|prototype)\b/u,
    1.9,
  ],
  [
    "distribution",
    /\b(?:distribut\p{L}+|dealers?|dealership|resell\p{L}*|importer|sales partner|exclusive sales|stockists?|bancassurance|agency agreement|through its (?:\S+ ){0,2}(?:branches|shops|stores|network))\b/u,
    2.6,
  ],
  [
    "service",
    /\b(?:construct\p{L}*|operat(?:e|ion|ions|ing)(?! system)|maintenance|logistics|engineering|epc|cloud services?|build(?:s|ing)? contract|contract to (?:build|run|operate|design)|services? (?:agreement|contract)|concession|management contract|outsourc\p{L}+|terminal|manage|hosting|catering|dredging|cleaning|install\p{L}*|consultancy|design|towage|towing|haulage|transport|carry|security|waste|charter|launch(?:es)?|maintain\p{L}*|dispatch|migrat\p{L}*|rail system|metro|network sharing|hospitality|pilotage|warehous\p{L}+|rebuild\p{L}*|renovat\p{L}+|restor(?:e|es|ation|ing)|refurbish\p{L}*|subcontract\p{L}*|as a (?:cloud )?service|software|solutions?|platform|digiti[sz]\p{L}+|data cent(?:re|er) services|repairs?|refit|handling|ticketing|facility management|toll(?:ing)?|milling)\b/u,
    1.4,
  ],
  [
    "other",
    /\b(?:sponsor\p{L}*|(?:official|main|shirt|jersey|kit|title) (?:\S+ )?partner|kit out|student exchange|exchange (?:of )?(?:students|staff)|partner cit\p{L}+|financing agreement|risk-sharing|guarantee facility|friendship|sister cit\p{L}+|twinning|scholarships?|scholars?|bursar(?:y|ies)|fellowships?|settlement|loan|credit|grant|donat\p{L}+|naming rights|shirt|treaty|lease of|sublet)\b/u,
    2.4,
  ],
  [
    "strategic-cooperation",
    /\b(?:co-?operat\p{L}+|partnership|partner(?:s (?:with|on|to|in)|ed)|alliances?|collaborat\p{L}+|pact|team(?:s|ed|ing)? up|join(?:s|ed|ing)? forces|working together|work together|tie-?up|code-?share|co-?produc\p{L}+)\b/u,
    1.6,
  ],
];

/** What a document is called after: "a warehouse services agreement", "a research collaboration". */
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
    "services?|maintenance|operations?|management|logistics|processing|manufacturing|construction|epc|engineering|concession|drilling|catering|outsourcing|hosting|handling|towage|haulage|transport(?:ation)?|security|design|installation|tolling|consultancy|facilities",
  ],
  [
    "other",
    "loan|credit|sponsorship|financing|currency swap|swap|guarantee|settlement|naming[- ]rights|sister[- ]city|friendship|twinning|grant|donation|loyalty|prepayment|exchange",
  ],
  ["strategic-cooperation", "co-?operation|partnership|collaboration|teaming|alliance|code-?share|interline"],
];
const DOCUMENT =
  "(?:agreements?|contracts?|deals?|pacts?|arrangements?|accords?|collaborations?|partnerships?|alliances?|tie-?ups?|orders?)";
/** Without a document in them, words call none after anything. */
const DOCUMENTS = new RegExp(` ${DOCUMENT}\\b`, "u");
const CALLED = NAMED.map(
  ([kind, words]) => [kind, new RegExp(`\\b(?:${words}) (?:and [\\p{L}-]+ )?${DOCUMENT}\\b`, "u")] as const,
);
/** What stands beside an agreement and is none of it: "alongside the MoUs", "following the letter of intent of May". */
const BESIDE =
  /\b(?:alongside|besides?|in addition to|apart from|along with|following|after|building on|builds on|replac(?:es|ing)|under(?= an? separate| separate)) (?:the|its|their|an?|these|those|this|that|earlier|previous|separate|\S+ separate) (?:\S+ ){0,3}?(?:memorand(?:um|a)|mous?|lois?|letters? of (?:intent|interest)|framework agreements?|joint ventures?)\b/gu;

/** What the text says of an agreement, from the words that tell it to those that stand far. */
export interface Words {
  cue: string;
  /** The sentence that tells it first. */
  near: string;
  /** Cues and sentences that tell it again. */
  more: string;
  /** The sentences after. */
  far: string;
  title: string;
}

/** The kind of an agreement. */
export function kindOf({ cue, near, more, far, title }: Words, deed: Deed = "sign"): DealKind {
  const own = `${near} ; ${more}`.replace(BESIDE, " ");
  const bought = deed === "buy" || deed === "merge";
  for (const words of [cue, own, UNDER.exec(far)?.[0] ?? "", title])
    for (const [kind, pattern] of INSTRUMENTS)
      if (
        kind !== "joint-venture"
          ? pattern.test(words)
          : // What is bought may go into a venture that is there already.
            !bought && pattern.test(words === own ? words.replace(OTHERS_VENTURE, " ") : words)
      )
        return kind;
  const scores = new Map<DealKind, number>();
  const add = (kind: DealKind, score: number) => {
    if (score > 0) scores.set(kind, (scores.get(kind) ?? 0) + score);
  };
  for (const [kind, pattern, weight] of MATTERS)
    add(
      kind,
      weight *
        ((pattern.test(cue) ? 2.2 : 0) +
          (pattern.test(near) ? 1.6 : 0) +
          // Most agreements are told once, and have no heading of their own.
          (more && pattern.test(more) ? 0.7 : 0) +
          (title && pattern.test(title) ? 0.9 : 0) +
          (far && pattern.test(far) ? 0.35 : 0)),
    );
  const [cued, nearby, again, titled] = [cue, near, more, title].map((words) => DOCUMENTS.test(words));
  for (const [kind, called] of CALLED)
    add(
      kind,
      (cued && called.test(cue) ? 5 : 0) +
        (nearby && called.test(near) ? 3 : again && called.test(more) ? 2.5 : 0) +
        (titled && called.test(title) ? 3 : 0),
    );
  if (deed === "order" && !BULK.test(near)) add("purchase-order", 5);
  const [best] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ["other", 0] as const);
  if (scores.size === 0) return FALLBACK[deed] ?? (/\b(?:sub)?contracts?\b/u.test(cue) ? "service" : "other");
  return best === "acquisition" && PART.test(near) ? "investment" : best;
}

/** What is ordered by weight or output and not by number. */
const BULK = /\b(?:tonnes?|tons?|t\/yr|gwh|mwh|doses|litres|barrels|cells|wafers|modules|chips)\b/u;

/** What a deed is most often about where no word tells. */
const FALLBACK: Partial<Record<Deed, DealKind>> = {
  buy: "acquisition",
  merge: "acquisition",
  order: "purchase-order",
  invest: "investment",
  venture: "joint-venture",
  agree: "strategic-cooperation",
  joint: "strategic-cooperation",
  choose: "service",
  win: "service",
  give: "supply",
};

/** A venture that exists already is not what is agreed. */
const OTHERS_VENTURE =
  /\b(?:their|its|existing|separate|of the|whose|called|an?) (?:\S+ ){0,3}joint ventures?\b(?! agreement)(?= |,)(?=[^.]{0,40}(?:which is based|in which|with|based|held|owned))/gu;
/** "Under a new framework agreement", "in the planned joint venture". */
const UNDER =
  /\b(?:under|in|with|for) (?:a|an|the|this|that) (?:new |planned |proposed |said |future )?(?:framework agreement|memorandum of understanding|mou|letter of intent|joint venture)\b|\b(?:form|set up|establish|creat)\p{L}* (?:an? |the )(?:new |equal |\S+ )?joint venture\b|\bjoint venture will be (?:formed|set up|established|created)\b/u;
/** A part of a company, and not the whole. */
const PART = /\b(?:[1-9]|[1-4]\d)(?:\.\d+)? ?(?:per ?cent|percent|%)|\bminority stake\b|\bshareholding\b/u;
