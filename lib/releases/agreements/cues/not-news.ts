/** Decides whether what a cue reports is no news: something that goes on as ever, is past, or is advice. */

import { MONTHS } from "../../text/months";
import { regex } from "../../text/regex";
import { INSTRUMENT } from "./cue-words";
import type { Hit } from "./hits";

/** The surroundings of a cue: the words before it in its clause, its own words, and those after it. */
export interface Setting {
  before: string;
  cue: string;
  tail: string;
  whole: string;
  upTo: string;
}

export const TOGETHER_WITH = /^(?:together|jointly|in \S+) with$/u;

/** Whether the cue reports an adviser's appointment: an adviser is no party to the agreement. */
export function isAdvice({ deed }: Hit, { cue, tail }: Setting): boolean {
  return /^(?:win|choose|role)$/.test(deed) && ADVICE.test(`${cue}${tail.slice(0, 48)}`);
}

const ADVICE =
  /(?:financial|legal|lead|sole|joint|exclusive|strategic|nominated) (?:[\p{L}-]+ ){0,2}?(?:advis[eo]rs?|counsel|bookrunners?|arrangers?|managers?|underwriters?|brokers?) /u;

/** Whether the cue is about the past without a date: "had once agreed", "its earlier contract". */
export function isPast({ deed }: Hit, line: string, { before, cue, tail }: Setting): boolean {
  // "Already supplies" goes on as before; "has already signed" is news.
  const past = /^(?:sign|buy|order|choose|win|invest)$/.test(deed) ? PAST : PAST_OR_PRESENT;
  const words = `${before.replace(BESIDE_IT, " ").slice(-40)}${cue}${tail.replace(BESIDE_IT, " ").slice(0, 20)}`;
  return (
    // "An earlier agreement fell through": what ends is always from before.
    past.test(deed === "end" ? words.replace(/ (?:an?|the|its|their) earlier(?= )/gu, "") : words) &&
    !/\b(?:days?|weeks?) earlier\b/u.test(line) &&
    !/\b(?:on|in) \S+ \d|\d{4}\b/u.test(line)
  );
}

/** "A (formerly B)", "A, formerly B,", "A, which previously bought its zinc elsewhere, has": beside what the cue reports. */
const BESIDE_IT = regex("gu")`
  \([^()]*\)
  |, (?:(?:who|which|an?|the|(?:formerly|previously|once) (?:known|called|named)) |(?:formerly|previously) @ )[^,;:]*,
  |, (?:formerly|previously) (?:the )?@ (?=[.;]|for |to |on |in |at )
  |, (?:formerly|previously|once) (?:an? |the )?(?:\p{L}+ )?(?:unit|subsidiary|part|division|arm|branch|member) of
`;

/** "Under a separate agreement, X pays …" */
const UNDER = new RegExp(
  `(?:^| )(?:under|in|as part of) (?:an?|another|the|this|that|its|their) (?:[^ .;,@]+ ){0,4}?${INSTRUMENT} (?:[^ .;@]+ ){0,8}?, `,
  "u",
);

/** "Alongside its own works and the agreement with X": mentioned beside the news. */
const ASIDE =
  /(?:^| )(?:alongside|besides|in addition to|like|unlike|builds? on|following on from|replac(?:es|ing)|succeeds|complements|similar to) (?:(?!signed|announced)[^ .;,]+ ){0,7}$/u;

const PAST =
  /\b(?:earlier(?! (?:today|this|in the (?:week|day|month)))|previously(?! announced)|formerly|once|at th(?:e|at) time(?! of)|back then|in those days)\b/u;
const PAST_OR_PRESENT =
  /\b(?:earlier(?! (?:today|this|in the (?:week|day|month)))|previously(?! announced)|formerly|once|already)\b/u;

/** "The contracts which A holds with B", "a contract that A has had with B since 2019": what is in force. */
const HELD =
  /(?:^| )(?:which|that|whom) (?:the )?@ (?:[^ .;,]+ ){0,2}?(?:holds?|has|have|had|keeps?|maintains?) (?:(?!signed|concluded|made|agreed|just|now)[^ .;,]+ ){0,3}?(?:with|between|for) $/u;
/** "Lost a contract with B": it no longer has it. */
const LOST = /(?:^| )(?:lost|loses?|losing|lacks?|forfeit(?:s|ed)?) (?:[^ .;,@]+ ){0,4}$/u;
/** "Has worked with B since 2015", "has been a supplier of B for twenty years". */
const FOR_LONG = regex("u")`
  ^(?:[^ .;]+ ){0,14}?(?:since (?!then )
    |for (?:(?:about|nearly|almost|over|well|more|than|the|past|last|some) ){0,4}
     (?:many|\d+|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|forty|several) (?:years|decades) (?!from))
`;
const LASTS = /(?:^| )(?:has|have|had) (?:[\p{L}-]+ ){0,2}$/u;
const IS_ONE = regex("u")`
  ^ (?:is|are) (?:also |already )?
  (?:an?|one of (?:the|its|their)) (?:
    (?!new|first|launch|official|main|exclusive|title|anchor|founding|lead|preferred)[\p{L}-]+ ){0,4}?
  (?:customers?|clients?|tenants?|shareholders?|members?|suppliers?|carriers?|agents?|dealers?) `;
/** "Is its largest shareholder" */
const OWNS = /^(?:(?:is|are) (?:[^ ]+ ){0,5}?|as (?:its|their) (?:[^ ]+ ){0,3}?)(?:shareholders?|owners?)$/u;
/** "Dropped a plan to buy ships": one side's plan only. */
const OWN_PLAN =
  /^to (?:buy|take|build|acquire|invest|sell|open|list|move|expand|hire|lease|order) (?![^;]*(?:together|jointly|along) with)/u;
/** "Provides a credit line of 40 million": a single sum, no habit. */
const ONE_SUM =
  /^(?:it |@ )?(?:an?|another|up to|€|\$|£|eur|usd) (?:[^ ;,@]+ ){0,5}?(?:loan|credit|guarantee|licen[cs]e|grant|facility|million|billion|mortgage|m|bn) /u;
/** "The order comes from B" */
const ORDER_COMES = /^ (?:orders?|contract|commission) c[oa]mes? from $/u;
/** "The adjacent ground acquired from B last year": how it got there, no news. */
const BARE = /^(?:acquired|bought|purchased|ordered|leased|chartered)$/;
const THING =
  /(?:^| )(?:the|its|their|an?|of|other|these|those) (?:[\p{L}-]+ )?(?!@|has|have|had|was|were|is|are|also|and|it|they|who|which|that|been|being|recently|just|now)[\p{L}]{3,} $/u;
/** "Buys its gas from B": a habit. */
const BUYS_ITS =
  /^(?:all |most |much |some |half |part |of )*(?:its|their) (?:own )?(?:[^ .;,@]+ ){1,4}?from /u;
/** "Two boats which A had chartered from B": what came before. */
const HAD_BEFORE = /(?:^| )(?:which|who|whom) (?:(?:the )?@ |it |they )?(?:had )?$/u;

/** "Has bought from B until now": continues or ends, no new agreement. */
const UNTIL_NOW =
  /^(?:[^ .;]+ ){0,8}?(?:until now|up to now|hitherto|so far|till now|until recently|until today)(?= )/u;
/** "Since A invested in 2020, …": what followed. */
const SINCE = /(?:^| )(?:ever )?since (?:the )?@ (?:first |last |originally )?$/u;

/** "The contract with B is not affected", "… awaits approval": an existing one. */
const IN_FORCE = regex("u")`
  ^(?:(?!signed|announced)[^ ;]+ ){0,16}?
  (?:is|are|was|were|will be|remains?|stays?) (?:(?:also |thereby |hereby )?not (?:[\p{L}]+ )?
    (?:affected|concerned|terminated|part of|touched|cancelled|changed)
    |unaffected|untouched|unaltered|unchanged|(?:where|as|what) (?:it|they) (?:is|are|was|were)|in effect
    |in force|in place|valid|awaiting|pending)
`;
/** "On the current state of cooperation between A and B": what exists. */
const STATE_OF = regex("u")`
  (?:^| )(?:state|status|level|pace|course|progress|history|dynamics|evolution|future|prospects|outlook
    |perspectives|opportunities) (?:of|for) (?:
    (?:the|their|its|bilateral|current|existing|mutual|further|closer|joint|strategic) ){0,3}$
`;
/** "Is being talked over with B" */
const TALKED_OVER = regex("u")`
  (?:^| )(?:(?:is|are|was|were) (?:still |now |currently )?
    being (?:talked|discussed|negotiated|considered|drafted|worked out|weighed|examined|explored)
    |(?:under|in) (?:discussion|negotiation|consideration)) `;
/** "Entered into an agreement to vote in favour of the merger": a shareholders' promise beside it. */
const VOTES =
  /(?:^| )(?:to vote (?:[^ ]+ ){0,4}?(?:in favou?r|for) |(?:voting|lock-up|support|irrevocable)(?: and [\p{L}-]+)? (?:agreements?|undertakings?) )/u;
/** "The new company, to be named X" */
const BE_NAMED = /(?:^| )be (?:\p{L}+ly )?$/u;

const AMONG = /^(?:the )?@ (?:[^ .;]+ ){0,2}?among /u;
/** "A company named X": a name, no appointment. */
const NAMED_BODY = regex("u")`
  (?:^| )(?:company|firm|group|venture|entity|vehicle|subsidiary|unit|business|brand|bank|fund|club|body
    |centre|center|company to be|team|ship|plant|product|model|programme|project) (?:newly |now |simply |to be )?
  $
`;
/** "Was named employer of the year", "was named best bank by B": an honour, no contract. */
const PRIZE =
  /^(?:(?!as |by )[^ .;,]+ ){0,8}?(?:of the (?:year|month|decade|century)|awards?|prize) |^(?:the |an? |\^ 's )?(?:best|greenest|safest|fastest-growing|most \S+) (?!bid|offer|value)/u;
/** "Settled for second place", "settled on a new logo": no partner is chosen. */
const SETTLED = /(?:^| )(?:settl(?:es|ed) (?:on|for)|standardi[sz](?:es|ed) on)$/u;
const ON_SIDE = /^(?:(?!and |or |but |while )[^ .;,@]+ ){0,7}?@ /u;
/** "Is no longer the largest customer at B": still a customer. */
const RANK =
  /(?:^| )no longer (?:the |its )?(?:[\p{L}-]+ )?(?:largest|biggest|smallest|best|fastest-growing) /u;
/** "The option of paying in shares", "options trading": no order. */
const OPTION = /(?:^| )options?$/u;
const CHOICE =
  /^(?:of (?:\p{L}+ing|an?|the) |trading |held |contracts |market |granted |issued |plan |scheme |(?:for|by|to) (?:its |the |their )?(?:staff|employees|directors|shareholders|managers) )/u;
/** "Has another owner": an owner that is not named. */
const HAS_SIDE = /(?:^| )(?:has|have) (?:another|yet another) /u;
const UNNAMED_SIDE = /^(?:[.;,] |and |but |or |\p{L}+ (?:[.;,]|and|than) )/u;
/** "Reveals that its framework for hiring is new" */
const REVEALS_OWN = /(?:^| )(?:reveal(?:s|ed)|disclos(?:es|ed)) that its /u;
/** "Have agreed to keep talking", "to stay in touch" */
const TALKS_ON = regex("u")`
  ^to (?:(?:\p{L}+ly )?(?:talk|negotiate|disagree|meet again|keep talking)
    |(?:keep|stay|remain|continue) (?:[\p{L}-]+ ){0,2}?in (?:[\p{L}-]+ )?
     (?:contact|touch|communication|consultation)
    |(?:answer (?:[\p{L}-]+ ){0,3}?questions?|take part|attend|speak|comment|be interviewed|testify|appear)
    |(?:keep|maintain) (?:[\p{L}-]+ ){0,3}?(?:contacts?|communication|channels)
    |(?:keep|continue|resume|start|open|begin|enter|enter into|hold) (?:[^ .;,]+ ){0,3}?
     (?:talks|discussions|negotiations|conversations)) `;

/**
 * "Which joined it as a founding member in 2016", "joined the bank in 2021": a new member agrees with nobody named
 * beside it.
 */
const TAKEN_IN =
  /^(?:it |them |the [\p{L}-]+ |@ )?(?:[^ .;,@]+ ){0,3}?as (?:an?|the|its) (?:[\p{L}\d-]+ ){0,3}?(?:members?|signator(?:y|ies)|observers?|shareholders?) /u;

/** "Use the suite to draft, sign and extend agreements": the use of a product. */
const WITH_SOFTWARE = regex("u")`
  (?:^| )(?:us(?:e|es|ed|ing)|with|lets?|allows?|enables?|helps?) (?:[^ .;@]+ ){0,6}?
  (?:suite|software|platform|tools?|app|apps|system|service|product|program|solution)
  (?: (?:users?|customers?|companies|teams))?(?: to| can)? (?:[\p{L}-]+ (?:, )?(?:and |or )?){0,4}$
`;
/** "The office has granted B a patent": what authorities grant by law. */
const BY_OFFICE = regex("u")`
  ^ (?:has |have |was |were |been |is |are |also |now )*grant(?:s|ed|ing)? (?:(?:to )?(?:the )?@ )?
  (?:an?|its|the|another|one more|two|three|further) (?:(?!licen[cs]|loan|credit|option)[^ .;,@]+ ){0,4}?
  (?:patents?(?! licen[cs])|permits?|permission|approval|clearance|exemption|waiver
    |marketing authori[sz]ation|trademark|injunction|visas?|bail|asylum) `;
/** "The office has cleared the purchase of A by B, announced last autumn": only a clearance of older news. */
const CLEARED = regex("u")`
  (?:^| )(?:clear(?:s|ed)|approv(?:es|ed)|wav(?:es|ed) through|authori[sz](?:es|ed)|permit(?:s|ted)
    |block(?:s|ed)|prohibit(?:s|ed)|nodded through|gave (?:[^ .;]+ ){0,4}?(?:to|for)|green-lit
    |examin(?:es|ed|ing)|review(?:s|ed|ing)) (?:(?!@)[^ .;]+ ){0,12}(?:@ )?$
`;
const ANNOUNCED_BEFORE = regex("u")`
  ^(?:[^ .;]+ ){0,12}?(?:announced|agreed|signed|unveiled|made public) (?:(?:in|on|at) )?
  (?:last |back |(?:[\p{L}\d-]+ ){1,3}(?:months|years) ago|the (?:spring|summer|autumn|fall|winter)
    |a year ago|a year earlier|earlier )
`;
/** "The April purchase of A by B", "last year's merger with B": old news, as its date shows. */
const BY_ITS_TIME = regex("u")`
  (?:^| )(?:(?:the|its|their|'s) (?:early |late |mid-)?(?:${MONTHS}|(?:19|20)\d\d)
    |last (?:year|spring|summer|autumn|fall|winter|${MONTHS}) 's) +(?:[\p{L}-]+ ){0,2}
  (?:acquisition|purchase|takeover|buyout|merger|sale|order|deal|agreement|contract|alliance) `;
/** "Dates from 2017 and ends in 2029": a term. */
const TERM =
  / (?:dates? (?:from|back)|(?:r[au]ns?|running) (?:from|since)|goes back|went back|in force since) (?:[^ ;]+ ){0,8}?(?:ends|expires|runs out|will end|will expire|comes to an end) $/u;
/** "Runs out in December unless the mine produces" */
const UNLESS = /^(?:[^ .;]+ ){0,6}?unless /u;
/** "Blames its customers for cancelling orders" */
const BLAMED = regex("u")`
  (?:^| )(?:blam|accus|fault|chid|scold|critici[sz])(?:es?|ed|ing|s) (?:[^ .;]+ ){0,10}?
  (?:for|of) (?:having )?(?:cancel|end|terminat|dropp|scrapp|withdraw|abandon|quitt|breach|rescind|revok)
  \p{L}*
`;
/** "A third, on contract with B, is under watch": an employer. */
const ON_CONTRACT = /(?:^| )(?:on|under) $/u;

/** Whether what a cue reports is in force, goes on as ever or is older than the news. */
export function isStanding({ deed, text }: Hit, { before, cue, tail, upTo }: Setting): boolean {
  if (WITH_SOFTWARE.test(before)) return true;
  if (/^(?:give|win)$/.test(deed) && BY_OFFICE.test(`${cue}${tail}`)) return true;
  if (/^(?:buy|noun)$/.test(deed) && CLEARED.test(upTo) && ANNOUNCED_BEFORE.test(tail)) return true;
  if (/^(?:buy|noun|order|merge)$/.test(deed) && BY_ITS_TIME.test(`${before.slice(-32)}${cue}`)) return true;
  if (deed === "end" && (TERM.test(cue) || UNLESS.test(tail) || BLAMED.test(`${before}${text} `)))
    return true;
  if (
    deed === "noun" &&
    (/^(?:\S+ )?talks /u.test(text) || (ON_CONTRACT.test(before) && /^contract /u.test(text)))
  )
    return true;
  if (deed === "noun" || deed === "sign") {
    if (HELD.test(cue) || VOTES.test(`${cue}${tail.slice(0, 90)}`)) return true;
    if (deed === "noun")
      return (
        HELD.test(`${before}${cue}`) ||
        LOST.test(before) ||
        STATE_OF.test(before) ||
        IN_FORCE.test(tail) ||
        TALKED_OVER.test(`${cue}${tail.slice(0, 30)}`)
      );
    return false;
  }
  if (
    deed === "choose" &&
    /named$/u.test(text) &&
    (BE_NAMED.test(before) || NAMED_BODY.test(before) || AMONG.test(tail))
  )
    return true;
  if (deed === "choose" && /named$/u.test(text) && PRIZE.test(tail)) return true;
  if (deed === "end" && RANK.test(text)) return true;
  if (deed === "choose" && SETTLED.test(text) && !ON_SIDE.test(tail)) return true;
  if (deed === "order" && OPTION.test(text) && CHOICE.test(tail)) return true;
  if (deed === "role" && HAS_SIDE.test(` ${text} `) && UNNAMED_SIDE.test(tail)) return true;
  if (deed === "agree" && REVEALS_OWN.test(text)) return true;
  if (deed === "agree" && /(?:^| )join(?:s|ed)?$/u.test(text) && TAKEN_IN.test(tail)) return true;
  if (deed === "agree" && TALKS_ON.test(`${text.split(" ").at(-1)} ${tail}`)) return true;
  if (/^(?:agree|give|role|joint)$/.test(deed)) {
    if (/(?:^| )(?:has|have|had) (?:[\p{L}-]+ )?been $/u.test(before) && /ing(?: |$)/u.test(text))
      return true;
    if ((LASTS.test(before) || /^ (?:has|have|had) /u.test(cue)) && FOR_LONG.test(tail)) return true;
  }
  if (/^(?:buy|order|give|invest|agree)$/.test(deed) && (SINCE.test(before) || UNTIL_NOW.test(tail)))
    return true;
  if (deed === "role" && (IS_ONE.test(cue) || OWNS.test(text))) return true;
  if (deed === "end" && /(?:^| )plans?$/u.test(text) && OWN_PLAN.test(tail)) return true;
  if (/^(?:buy|order)$/.test(deed) && BARE.test(text) && /^(?:from|by) /u.test(tail) && THING.test(upTo))
    return true;
  if (deed === "buy" && /^(?:buys?|purchases?|takes?)$/.test(text) && BUYS_ITS.test(tail)) return true;
  return (
    /^(?:order|buy|give|choose|win|invest)$/.test(deed) &&
    HAD_BEFORE.test(upTo) &&
    (/^ had /u.test(cue) || / had $/u.test(upTo))
  );
}

/** "A business day hosted by A together with B" */
const STAGED_BY =
  /(?:^| )(?:hosted|organi[sz]ed|convened|staged|presented|moderated|attended|arranged|sponsored) by (?:the )?@ (?:[^ .;]+ ){0,2}$/u;

/** A day that says when somebody "had" done it. */
const DAYS_BEFORE =
  /(?:^| )(?:(?:days?|weeks?|hours?) (?:earlier|before)|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last week|th(?:e|at) (?:same )?(?:day|week|morning)(?: before)?) /u;

/** What somebody does all the time, or has had for long, is no agreement that a text reports. */
export function isHabit(hit: Hit, { before, cue, tail, upTo, whole }: Setting): boolean {
  if (hit.deed === "noun" || (hit.deed === "sign" && ASIDE.test(before)))
    return (
      HAS_ALREADY.test(before) && !/(?:^| )(?:one|another|the second|separate|new|a separate) $/u.test(before)
    );
  if (hit.deed === "role")
    return /(?:^| )(?:was|were|has been|have been|long|already|still) /u.test(`${before.slice(-20)}`);
  if (TOGETHER_WITH.test(hit.text) && STAGED_BY.test(upTo)) return true;
  if (TOGETHER_WITH.test(hit.text))
    return !/(?:^| )(?:will|to|plans?|intends?|wants?|aims?|agreed|announced?|is [\p{L}]+ing|are [\p{L}]+ing|today|launch\p{L}*|develop\p{L}*) (?:[^ ]+ ){0,24}$/u.test(
      upTo,
    );
  if (hit.deed !== "give") return false;
  const had = / had /u.test(` ${before.slice(-30)}${cue}`) && DAYS_BEFORE.test(whole);
  if (had) return false;
  if (
    /\b(?:continues?|still|remains?|keeps?|goes on|used to|had(?! (?:also )?(?:agreed|signed|ordered|decided)))\b/u.test(
      `${before.slice(-30)}${cue}`,
    )
  )
    return true;
  if (/^ (?:is|are) (?:now )?[\p{L}]+ing $/u.test(cue) || UNDER.test(before)) return false;
  if (ONE_SUM.test(tail) || ORDER_COMES.test(cue)) return false;
  return !/(?:^| )(?:to|will|has|have|agrees?|agreed|today|placed|would|sold|licensed|granted|awarded|lent|donated|transferred|leased|committed|kits) /u.test(
    `${before.slice(-20)}${cue}`,
  );
}

/** "It has a contract", "after its deal": what there was before. */
const HAS_ALREADY = regex("u")`
  (?:^| )(?:has|have|had|with|keeps|maintains|runs|holds|operates|replaces|replacing|succeeds|follows|after
    |ahead of|like|unlike|besides|alongside|beyond) (?:
    (?!signed|announced|completed|closed|finali[sz]ed|agreed)[^ .;,]+ ){0,5}$
`;
