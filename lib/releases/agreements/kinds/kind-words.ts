/** The words that decide the kind of an agreement: its instrument, its matter, and what a document is named after. */
import type { DealKind } from "./kind";

/** Things that are ordered by number. */
export const COUNTED =
  "(?:aircraft|airplanes?|aeroplanes|planes?|jets?|helicopters?|ships?|vessels?|carriers?|tankers?|ferries|ferry|buses|trucks?|vans?|cars?|vehicles?|trains?|trainsets|locomotives?|trams?|machines?|excavators?|tractors?|satellites?|engines?|cranes?|boats?|drones?|robots?|containerships|bulkers?|newbuilds?|units|fighters?|tanks|howitzers|submarines?|frigates?|launchers|missiles|dredgers?|[a-z]{3,}max(?:es)?|boxships?|e-buses|ro-pax|tugs?|lifeboats|turboprops?|narrowbod(?:y|ies)|widebod(?:y|ies)|coaches|wagons|railcars|freighters|airliners|harvesters|turbines|simulators|combines|radars?|scanners|dozers|loaders|rigs|elevators|escalators|motorcycles|motorbikes|scooters|bicycles|minibuses|ambulances|trolleybuses|rockets|airships|hovercraft|barges|yachts|balloons|presses|welders|mowers)";

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
export const MATTERS: readonly [DealKind, RegExp, number][] = [
  [
    "purchase-order",
    new RegExp(
      `\\b(?:order(?:s|ed|ing)?|leas(?:e|es|ed|ing)|purchas(?:e|es|ed)|charter(?:ed)?|buy(?:s)?|bought|sells?|sold|contract(?:ed)?(?: for)?|tender|deliver)\\b(?:[^.;]|\\.(?=\\d)){0,60}\\b(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens?|a|new|its)\\b[^.;]{0,50}\\b${COUNTED}\\b|\\border(?:s|ed)? (?:for|of) [^.;]{0,40}\\b${COUNTED}\\b|\\b(?:purchase|order|sale|delivery) of (?:up to |another )?\\d{1,3} @|\\bshipbuilding contracts?\\b|\\b(?:wet|dry|damp) leas|\\bnewbuilding`,
      "u",
    ),
    4.8,
  ],
  // "Will build seven radars for": an order for machines, from either side.
  [
    "purchase-order",
    new RegExp(
      `\\b(?:build|builds|deliver|delivers|supply|supplies|receives?|gets?|tak(?:e|es) delivery of|order(?:s|ed|ing)?|leas(?:e|es)) (?:(?:up to|about|around|some|another|a further|at least|its|first) ){0,2}(?:[2-9]|[1-9]\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|dozens of) (?:[^ .;,]+ ){0,3}?${COUNTED}\\b|\\border(?:s|ed|ing)? (?:for |of )?(?:up to |another )?(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) (?:more )?@`,
      "u",
    ),
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
    /\b(?:production[- ]sharing|(?:exploration|development) and production[- ]sharing|farm-?(?:outs?|ins?|downs?)|farm(?:s|ed|ing) (?:down|in|into)|earn-?in|participating interests?|working interests?)\b/u,
    6,
  ],
  // "Leases 4,000 m² of a warehouse": an area, no number of things.
  [
    "other",
    /\b(?:leas(?:e|es|ed|ing)|lets?|lettings?|tenan(?:t|cy)|rents?|rented)\b[^.;]{0,70}\b(?:sq(?:uare)? ?\.? ?(?:ft|feet|m|met(?:re|er)s)|m2|m²|floors?|warehouse|offices?|premises|shops?|stores?)(?= )/u,
    4.9,
  ],
  // "The free-to-air rights to the league", "will commercialise a copy of the drug"
  [
    "licensing",
    /\b(?:broadcast(?:ing)?|media|tv|television|streaming|free-to-air|pay-tv|cable|highlights|transmission|marketing|development|commerciali[sz]ation|naming and image|image) rights\b|\b(?:world|serie|premier|champions) (?:cup|league) (?:live|rights)\b|\bcommerciali[sz](?:e|es|ed|ing) (?:[^ .;]+ ){0,8}?(?:biosimilars?|drugs?|cop(?:y|ies)|products?|formulations?|vaccines?|medicines?|therap(?:y|ies)|generics?)\b/u,
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
    /\bfor the (?:installation|maintenance|overhaul|repair|refurbishment|moderni[sz]ation|upgrade|operation|transport|cleaning|servicing|conversion|dismantling|renovation|painting|storage|handling|processing|collection|inspection) of\b/u,
    5,
  ],
  [
    "research",
    /\b(?:collaborat\p{L}+|co-?operat\p{L}+|partner\p{L}*|alliance) (?:[^ .;]+ ){0,6}?(?:on|for|in) the (?:joint )?(?:development|discovery|testing|study) of (?:[^ .;]+ ){0,4}?(?:vaccines?|drugs?|medicines?|therap\p{L}+|antibod\p{L}+|technolog\p{L}+|materials?|treatments?|engines?|fuels?|molecules?|process(?:es)?|algorithms?|prototypes?|cells?)\b/u,
    3,
  ],
  // "Will buy all its packaging from Zemp": supplies, no company.
  [
    "supply",
    /\b(?:buys?|bought|purchases?|takes?|sources?|orders?|gets?|draws?) (?:all |half |most |part |much )?(?:of )?(?:its|their) (?!stakes?|shares?|business|interests?|remaining|plant|unit|subsidiar|half|majority)[^ .;]+ (?:[^ .;]+ ){0,3}?from @/u,
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
    /\b(?:will|to|shall|would|and|that @) (?:also )?(?:run|runs|operate|operates|maintain|maintains|look after|looks after|collect|collects|process|processes|treat|treats|store|stores|handle|handles|dismantle|clean|cleans|guard|guards|repair|repairs|host|hosts|print|prints|staff|staffs|sink|sinks|drill|drills) (?:and \S+ )?(?:the|its|their|all|@|up to|about|some|\d|an?|six|four|five|two|three|ten)\b/u,
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
    5,
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
    /\b(?:invest(?:s|ed|ing)? jointly|jointly (?:own|owned|invest|establish|set up|found)|establish a joint company|co-own|set(?:s|ting)? up (?:an? |the )?(?:new |joint )?company|form (?:an? )?(?:new )?company|new company (?:will be |to be )?(?:owned|held)|association agreement|found(?:s|ed|ing)? (?:an? |the )?(?:\S+ )?company (?:together|jointly))\b/u,
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
  [
    "acquisition",
    /\b(?:acqui(?:re|res|red|ring|sition)|takeovers?|(?:tak(?:e|es|ing)|took|taken) over(?! (?:the |its |their )?(?:operation|engineering|maintenance|management|role|task|construction|design|running|supply|production|responsib|distribution|sales))|merg(?:e|es|er|ers|ed|ing)|business combination|buy-?out|takes? private|swallow\p{L}*|per share|share purchase)\b/u,
    2.4,
  ],
  // A company, or a part of one, is bought or sold; not its products.
  [
    "acquisition",
    /\b(?:to buy|buys|bought|buying|purchase of|picks? up|picked up|snapp?ed up|sold|sells|selling|sale of|to sell) (?!\d)(?:(?!from )[^ .;]+ ){0,4}?(?:@|shares|stake|compan(?:y|ies)|business(?:es)?|firm|unit|division|subsidiar(?:y|ies)|operations?|activities|assets|mine|brands?|arm|clinics|hotels|bakery|bakeries|brewery|mills?|works|yard|newspaper|vineyard|portfolio|plant|factory|chain|rival|competitor|majority|owner|maker|start-?up)(?![^.;]{0,30}\b(?:power|electricity|gas|mw|gwh|tonnes|tons|units|aircraft|vehicles))/u,
    2.4,
  ],
  [
    "supply",
    /\b\d[\d.,]* (?:(?:to|-) [\d.,]+ )?(?:thousand |million )?(?:tonnes|tons|barrels|litres|bushels) (?:of|a|per)\b/u,
    1.2,
  ],
  // Power, gas and the like, also by the megawatt.
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
    /\b(?:stake|shareholding|minority|equity|royalty (?:financing|agreement)|capital increase|funding round|financing round|invest(?:s|ed|ment|ments|ing)?|subscrib\p{L}+|subscription|co-?financ\p{L}+|to finance|finances|financed|convertible|series [a-e]|shareholder|co-own\p{L}*)\b/u,
    1.9,
  ],
  [
    "supply",
    /\b(?:suppl(?:y|ies|ied|ier|ying)|off-?take|power purchase|ppas?|sale and purchase|deliver(?:y|ies|s|ed)?|purchase agreement|procure\p{L}*|feedstock|enrichment|manufacturing|tonnes a year|t\/yr|tons a year|volumes?|looms|components?|sell(?:s)? electricity)\b/u,
    2,
  ],
  [
    "licensing",
    /\b(?:(?:sub)?licen[cs](?:e|es|ed|ing|ee)s?|(?<!purchase )rights? (?:to|for|in)|patents?(?! (?:dispute|case|suit|lawsuit))|may use the|right to use|use of the (?:name|brand|logo)|(?:broadcast|broadcasting|media|tv|television|streaming|film|audio|digital) rights|technology transfer agreement|output deal|royalt(?:y|ies)(?! (?:financing|company|agreement|on))|franchis\p{L}+)\b/u,
    2.6,
  ],
  [
    "research",
    /\b(?:research(?! (?:stations?|vessels?|ships?|reactors?|house|note|firm))|look(?:s|ing)? for new|search(?:es|ing)? for new|r&d|joint(?:ly)? develop\p{L}*|co-?develop\p{L}*|jointly stud\p{L}+|joint stud\p{L}+|clinical|laborator(?:y|ies)|joint lab|scientific|pilot study|discovery|test(?:s|ed|ing)?|trials?|breeding|screen|feasibility|(?:drug|additional|undisclosed|therapeutic) targets?|tumou?rs|pre-?clinical|drug candidates?|demonstrat\p{L}+|prototype)\b/u,
    1.9,
  ],
  [
    "distribution",
    /\b(?:distribut\p{L}+|sole agents?|exclusive agents?|sole agency|dealers?|dealership|resell\p{L}*|importer|sales partner|exclusive sales|stockists?|bancassurance|agency agreement|sell(?:s)? (?:\S+ )?(?:policies|insurance)|sale of (?:\S+ )?insurance|in its branches|on (?:the|its|their) shelves|imports? (?:the|its|their)|through its (?:\S+ ){0,2}(?:branches|shops|stores|network))\b/u,
    2.6,
  ],
  [
    "service",
    /\b(?:construct\p{L}*|services|drilling|plugging|well intervention|storage of|transit|wheeling|loading|dismantl\p{L}*|decommission\p{L}*|treatment of (?:\S+ )?(?:waste|water|sewage|sludge|effluent|wastewater|brine|ash)|disposal|collection of|last-mile|parcels?|payroll|market-making|audit|underwrit\p{L}+|processing|inspection|certification|fill(?:ing)? and|crossings|pilot training|bottling|printing|operat(?:e|ion|ions|ing)(?! system)|maintenance|logistics|engineering|epc|cloud services?|build(?:s|ing)? contract|contract to (?:build|run|operate|design)|services? (?:agreement|contract)|concession|management contract|outsourc\p{L}+|terminal|manage|hosting|catering|dredging|cleaning|install\p{L}*|consultancy|design|towage|towing|haulage|transport|carry|security|waste|charter|launch(?:es)?|maintain\p{L}*|dispatch|migrat\p{L}*|rail system|metro|network sharing|hospitality|pilotage|warehous\p{L}+|rebuild\p{L}*|renovat\p{L}+|restor(?:e|es|ation|ing)|refurbish\p{L}*|subcontract\p{L}*|as a (?:cloud )?service|software|solutions?|platform|digiti[sz]\p{L}+|data cent(?:re|er) services|repairs?|refit|handling|ticketing|facility management|toll(?:ing)?|milling)\b/u,
    1.4,
  ],
  // A dispute that ends, whatever its subject.
  [
    "other",
    /\bsettl(?:e|es|ed|ing|ement)\b[^.;]{0,60}\b(?:disputes?|claims?|lawsuits?|suits?|case|cases|quarrel|litigation|proceedings|arbitration)\b|\bdropp?(?:s|ed|ing)? (?:their|its|all|the) (?:claims?|suits?|lawsuits?)\b/u,
    4,
  ],
  [
    "other",
    /\b(?:sponsor\p{L}*|(?:official|main|shirt|jersey|kit|title) (?:\S+ )?partner|kit out|student exchange|exchange (?:of )?(?:students|staff)|partner cit\p{L}+|financing agreement|risk-sharing|guarantee facility|friendship|sister cit\p{L}+|twinning|compensation|scholarships?|scholars?|bursar(?:y|ies)|fellowships?|settlement|loan|credit|grant|donat\p{L}+|naming rights|shirt|treaty|lease of|sublet|restitut\p{L}+|repatriat\p{L}+|return of (?:the )?(?:\S+ )?(?:bronzes?|works?|objects?|pieces|remains|manuscripts?|paintings?)|pay(?:s)? (?:\S+ ){0,6}towards the|damages|back(?:s|ed|ing)? (?:the (?:club|team|side)|@ for)|shirts?|jerseys?)\b/u,
    2.4,
  ],
  [
    "strategic-cooperation",
    /\b(?:co-?operat\p{L}+|partnership|partner(?:s (?:with|on|to|in)|ed)|alliances?|collaborat\p{L}+|pact|team(?:s|ed|ing)? up|join(?:s|ed|ing)? forces|working together|work together|tie-?up|code-?share|co-?produc\p{L}+)\b/u,
    1.6,
  ],
];

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
/** Every match of `CALLED` contains one of these. */
export const DOCUMENTS = new RegExp(` ${DOCUMENT}\\b`, "u");
export const CALLED = NAMED.map(
  ([kind, words]) => [kind, new RegExp(`\\b(?:${words}) (?:and [\\p{L}-]+ )?${DOCUMENT}\\b`, "u")] as const,
);
