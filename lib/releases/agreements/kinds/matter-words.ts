/** Words of each matter that an agreement may have. */
import { regex } from "../../text/regex";
import type { DealKind } from "./kind";

/** With how much each weighs. */
export const MATTER_WORDS: readonly [DealKind, RegExp, number][] = [
  [
    "acquisition",
    regex("u")`
      \b(?:acqui(?:re|res|red|ring|sition)|takeovers?
        |(?:tak(?:e|es|ing)|took|taken) over
         (?! (?:the |its |their )?
           (?:operation|engineering|maintenance|management|role|task|construction|design|running|supply
             |production|responsib|distribution|sales))
        |merg(?:e|es|er|ers|ed|ing)|business combination|buy-?out|takes? private|swallow\p{L}*|per share
        |share purchase)\b
    `,
    2.4,
  ],
  // A company, or a part of one, is bought or sold; not its products.
  [
    "acquisition",
    regex("u")`
      \b(?:to buy|buys|bought|buying|purchase of|picks? up|picked up|snapp?ed up|sold|sells|selling|sale of
        |to sell) (?!\d)(?:(?!from )[^ .;]+ ){0,4}?
      (?:@|shares|stake|compan(?:y|ies)|business(?:es)?|firm|unit|division|subsidiar(?:y|ies)|operations?
        |activities|assets|mine|brands?|arm|clinics|hotels|bakery|bakeries|brewery|mills?|works|yard
        |newspaper|vineyard|portfolio|plant|factory|chain|rival|competitor|majority|owner|maker|start-?up)
      (?![^.;]{0,30}\b(?:power|electricity|gas|mw|gwh|tonnes|tons|units|aircraft|vehicles))
    `,
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
    regex("u")`
      \b(?:sells?|sold|selling|sale|buys?|bought|buying|purchas\p{L}+|takes?|taking|offtake|contract
        |agreement|deal|ppa) (?:[^ .;]+ ){0,7}?
      (?:(?:solar |wind |hydro |green |renewable )?(?:power|electricity|energy|heat)
        (?! (?:plant|station|park|project|storage|company|firm|group|sector|system))
        |output|natural gas|lng|crude|hydrogen|ammonia|methanol|biomethane|mw (?:of|around|from|to)|gwh|twh)
      \b
    `,
    2.6,
  ],
  [
    "strategic-cooperation",
    regex("u")`
      \b(?:extend\p{L}*|renew\p{L}*|deepen\p{L}*|expand\p{L}*|widen\p{L}*|broaden\p{L}*|prolong\p{L}*
        |continu\p{L}*) (?:the |their |its |a |an )?(?:[^ .;@]+ ){0,3}?
      (?:partnership|co-?operation|collaboration|alliance)\b
    `,
    1.5,
  ],
  [
    "investment",
    regex("u")`
      \b(?:stake|shareholding|minority|equity|royalty (?:financing|agreement)|capital increase
        |funding round|financing round|invest(?:s|ed|ment|ments|ing)?|subscrib\p{L}+|subscription
        |co-?financ\p{L}+|to finance|finances|financed|convertible|series [a-e]|shareholder|co-own\p{L}*)\b
    `,
    1.9,
  ],
  [
    "supply",
    regex("u")`
      \b(?:suppl(?:y|ies|ied|ier|ying)|off-?take|power purchase|ppas?|sale and purchase
        |deliver(?:y|ies|s|ed)?|purchase agreement|procure\p{L}*|feedstock|enrichment|manufacturing
        |tonnes a year|t\/yr|tons a year|volumes?|looms|components?|sell(?:s)? electricity)\b
    `,
    2,
  ],
  [
    "licensing",
    regex("u")`
      \b(?:(?:sub)?licen[cs](?:e|es|ed|ing|ee)s?|(?<!purchase )rights? (?:to|for|in)
        |patents?(?! (?:dispute|case|suit|lawsuit))|may use the|right to use|use of the (?:name|brand|logo)
        |(?:broadcast|broadcasting|media|tv|television|streaming|film|audio|digital) rights
        |technology transfer agreement|output deal|royalt(?:y|ies)(?! (?:financing|company|agreement|on))
        |franchis\p{L}+)\b
    `,
    2.6,
  ],
  [
    "research",
    regex("u")`
      \b(?:research(?! (?:stations?|vessels?|ships?|reactors?|house|note|firm))|look(?:s|ing)? for new
        |search(?:es|ing)? for new|r&d|joint(?:ly)? develop\p{L}*|co-?develop\p{L}*|jointly stud\p{L}+
        |joint stud\p{L}+|clinical|laborator(?:y|ies)|joint lab|scientific|pilot study|discovery
        |test(?:s|ed|ing)?|trials?|breeding|screen|feasibility
        |(?:drug|additional|undisclosed|therapeutic) targets?|tumou?rs|pre-?clinical|drug candidates?
        |demonstrat\p{L}+|prototype)\b
    `,
    1.9,
  ],
  [
    "distribution",
    regex("u")`
      \b(?:distribut\p{L}+|sole agents?|exclusive agents?|sole agency|dealers?|dealership|resell\p{L}*
        |importer|sales partner|exclusive sales|stockists?|bancassurance|agency agreement
        |sell(?:s)? (?:\S+ )?(?:policies|insurance)|sale of (?:\S+ )?insurance|in its branches
        |on (?:the|its|their) shelves|imports? (?:the|its|their)
        |through its (?:\S+ ){0,2}(?:branches|shops|stores|network))\b
    `,
    2.6,
  ],
  [
    "service",
    regex("u")`
      \b(?:construct\p{L}*|services|drilling|plugging|well intervention|storage of|transit|wheeling|loading
        |dismantl\p{L}*|decommission\p{L}*
        |treatment of (?:\S+ )?(?:waste|water|sewage|sludge|effluent|wastewater|brine|ash)|disposal
        |collection of|last-mile|parcels?|payroll|market-making|audit|underwrit\p{L}+|processing|inspection
        |certification|fill(?:ing)? and|crossings|pilot training|bottling|printing
        |operat(?:e|ion|ions|ing)(?! system)|maintenance|logistics|engineering|epc|cloud services?
        |build(?:s|ing)? contract|contract to (?:build|run|operate|design)|services? (?:agreement|contract)
        |concession|management contract|outsourc\p{L}+|terminal|manage|hosting|catering|dredging|cleaning
        |install\p{L}*|consultancy|design|towage|towing|haulage|transport|carry|security|waste|charter
        |launch(?:es)?|maintain\p{L}*|dispatch|migrat\p{L}*|rail system|metro|network sharing|hospitality
        |pilotage|warehous\p{L}+|rebuild\p{L}*|renovat\p{L}+|restor(?:e|es|ation|ing)|refurbish\p{L}*
        |subcontract\p{L}*|as a (?:cloud )?service|software|solutions?|platform|digiti[sz]\p{L}+
        |data cent(?:re|er) services|repairs?|refit|handling|ticketing|facility management|toll(?:ing)?
        |milling)\b
    `,
    1.4,
  ],
  // A dispute that ends, whatever its subject.
  [
    "other",
    regex("u")`
      \bsettl(?:e|es|ed|ing|ement)\b[^.;]{0,60}\b
      (?:disputes?|claims?|lawsuits?|suits?|case|cases|quarrel|litigation|proceedings|arbitration)\b
      |\bdropp?(?:s|ed|ing)? (?:their|its|all|the) (?:claims?|suits?|lawsuits?)\b
    `,
    4,
  ],
  [
    "other",
    regex("u")`
      \b(?:sponsor\p{L}*|(?:official|main|shirt|jersey|kit|title) (?:\S+ )?partner|kit out|student exchange
        |exchange (?:of )?(?:students|staff)|partner cit\p{L}+|financing agreement|risk-sharing
        |guarantee facility|friendship|sister cit\p{L}+|twinning|compensation|scholarships?|scholars?
        |bursar(?:y|ies)|fellowships?|settlement|loan|credit|grant|donat\p{L}+|naming rights|shirt|treaty
        |lease of|sublet|restitut\p{L}+|repatriat\p{L}+
        |return of (?:the )?(?:\S+ )?(?:bronzes?|works?|objects?|pieces|remains|manuscripts?|paintings?)
        |pay(?:s)? (?:\S+ ){0,6}towards the|damages|back(?:s|ed|ing)? (?:the (?:club|team|side)|@ for)
        |shirts?|jerseys?)\b
    `,
    2.4,
  ],
  [
    "strategic-cooperation",
    regex("u")`
      \b(?:co-?operat\p{L}+|partnership|partner(?:s (?:with|on|to|in)|ed)|alliances?|collaborat\p{L}+|pact
        |team(?:s|ed|ing)? up|join(?:s|ed|ing)? forces|working together|work together|tie-?up|code-?share
        |co-?produc\p{L}+)\b
    `,
    1.6,
  ],
];
