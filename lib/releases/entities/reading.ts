/** Decides what a name is read as: by its form where that is certain, by the model, or as a possible party. */

import { anyPlace, demonymCountry, knownPlace } from "../places/gazetteer";
import { NamedGates } from "../text/gates";
import { endsInForm } from "../text/legal-form";
import { oneLine } from "../text/one-line";
import { regex } from "../text/regex";
import type { Scores } from "./classify";
import type { Group } from "./clusters";
import type { EntityType } from "./entity";
import { CLASSES, type NameClass } from "./features/model";
import { partySort } from "./features/party-names";
import { isGenericWord } from "./forms/shortened";
import { FUNCTION_WORDS, isBodyWord, PLACE_WORDS } from "./lexicon";

/** How much likelier "none" must be than the best reading: a wrong name is dropped later, a lost one stays lost. */
const NONE_BIAS = 0.3;
/** The chance of "none" from which a name of several words, or a single-word subject, is given up. */
const GIVEN_UP = 0.9;
const GIVEN_UP_SINGLE = 0.8;
/** Below this chance of "none", no cue of a person or event counts against a party: "Zemp Textiles, whose". */
const PARTY_BEYOND_DOUBT = 0.5;
/** The chance from which a name in no list is a place without a cue of the rules. */
const UNKNOWN_PLACE = 0.35;

/**
 * Whether a name that the model rejects may still be a party: nothing speaks against it, and it is no code. Such a name
 * is reported only if an agreement needs it.
 */
export function mayBeParty(cluster: readonly Group[], scores: Scores, chances: readonly number[]): boolean {
  const none = chances[CLASSES.indexOf("none")] ?? 1;
  const [first] = cluster;
  const [name = ""] = first?.forms.keys() ?? [];
  if (scores.person >= 1 || scores.other >= 1 || scores.place >= 1) return false;
  if (
    /\d/.test(name) ||
    isOf(name, "EVENT") ||
    cluster.every(({ candidates }) => candidates.every((one) => one.doubtful))
  )
    return false;
  // Needs a subject, or a word of bodies' names: two capitalised words alone are more often a person's.
  if (Math.max(scores.company, scores.organization, scores.government) < 1 || TITLED.test(name)) return false;
  return (
    none < (/\s/.test(name) || scores.company >= 3 ? GIVEN_UP : GIVEN_UP_SINGLE) &&
    !/^\p{Lu}{2,} \p{Lu}{2,}/u.test(name)
  );
}

const TITLED = /^(?:vice|deputy|pro)-|^(?:\S+ )?(?:chancellor|councillor|rector|bishop|judge|justice) /iu;

/** Names of fairs, papers and programmes. */
const EVENT = regex("iu")`
  \S (?:(?:air|motor|auto|boat|trade) ?show|airshow|forum|summit|conference|expo|festival|championships?
    |cup|(?:olympic|paralympic|asian|african|commonwealth|european|winter|summer|island) games|awards?
    |prize|agreement|act|memorandum|treaty|programme|program|initiative|strategy|convention|exhibition|fair
    |(?:fashion|climate|energy|water|tech|design|art|space|investment|finance|sustainability) week
     (?: \p{L}+)?
    |protocol|resolution|(?:convention|exhibition|conference|congress) cent(?:er|re)|no\.?)$
`;

/** "Merger Agreement", "Master Services Agreement": a document, whatever its context. */
const INSTRUMENT =
  /(?:^|\s)(?:agreement|memorandum|memorandum of understanding|plan of merger|indenture|term sheet|arrangement)$/iu;

/** "ABC Country Director": a body and an office, before a person's name. */
export const BEFORE_PERSON =
  /^.*\b(?:director|president|ceo|cfo|cto|coo|minister|manager|chairman|chairwoman|officer|secretary|mayor|governor|spokesman|spokeswoman|ambassador|chancellor|commissioner|founder) /u;

/** "QLX-204", "LR2", "FY2027": a compound, a class of ships or models, a year. */
const PRODUCT_CODE = /^(?:\p{Lu}{1,5}-\d{2,}\p{L}?|\p{Lu}{2,3}\d{1,4})$/u;

/** "Ministry of …", "… City Council": authorities. */
const AUTHORITY = any(
  oneLine`
    ^(?:the )?(?:(?:free |federal )?state|(?:royal )?borough|city|town|municipality|province|prefecture
      |county|canton|government|ministry|state government|federal government|department|embassy
      |consulate general) (?:of|for) \p{Lu}
  `,
  String.raw`^(?:the )?(?:(?:vice-)?ministry\b|undersecretariat\b|(?:general authority|national office|state office) (?:of|for) \p{Lu}|(?:central|reserve) bank of \p{L})`,
  // "Zemp's Ministry of Water", "Belmora Department of Health"
  String.raw`\p{L} (?:federal )?(?:ministry|department) (?:of|for) \p{Lu}`,
  String.raw`\bpeople's (?:government|committee) of .*\p{Lu}`,
  oneLine`
    (?:people's government|people's committee|city council|county council|\bgovernment|\bmunicipality
      |\b(?:school|hospital|water|utility|utilities|irrigation|sanitation|sanitary|transit|fire
         |fire protection|conservation|port|park) district
      |board of education|(?:air|armed) forces?|coast guard
      |(?:royal|national|federal|state) (?:navy|army|police))$
  `,
  String.raw`(?<!\b(?:new|old|the) )\b(?!new |old |the )\p{L}{3,} city hall$`,
  String.raw`\S (?:(?:city |county |parish |town |district )?council|ministry|secretariat|embassy)$`,
  String.raw`^(?!port of ).*\p{L} (?<!\b(?:ports?|seaports|harbou?r|investment) )authority$`,
  String.raw`\p{L} (?<!\b(?:ports?|harbou?r) )authority (?:of|for) \p{Lu}`,
  "^(?:the )?european (?:union|commission|parliament|council)$",
  String.raw`\b(?:competition|trade|regulatory|securities|electoral) commission(?: of \p{Lu}.*)?$`,
  String.raw`^region (?!of )\p{L}`,
  String.raw`^(?:(?:royal|national|central|state|federal) )?(?:civil (?:protection|defen[cs]e)|fire brigade|(?:air|navy|army|general|defen[cs]e) staff|\p{L}+'s office|akimat|k?hokimiyat|waterboard|constabulary|gendarmerie) of \p{Lu}`,
  String.raw`^(?:the )?(?:(?:urban|rural|autonomous|metropolitan) community|self-governing region) of \p{Lu}`,
  oneLine`
    ^(?:câmara municipal|ayuntamiento|prefeitura|comune|commune|mairie|ville|stadt|gemeinde|município
      |municipio|gobierno|governo|gouvernement|junta|diputación|cabildo|xunta|generalitat|landkreis) (?:d[aeiou]s? |
      del |della |von |d')?\p{L}
  `,
);
/** "University of …", "… Chamber", "… Port Authority": bodies that are neither firms nor authorities. */
const BODY = any(
  String.raw`^(?:the )?university of \p{Lu}`,
  oneLine`
    \p{L} (?:university|college|hospital|museum|foundation|institute|academy|polytechnic|federation
      |conservatoire|infirmary|observatory|library|orchestra|hospice|clinic|chamber|association|society
      |club|charity|zoo|gallery|ballet|choir|research cent(?:er|re)
      |(?:antarctic|arctic|polar|biological|archaeological|botanical|geological|hydrographic|soil) survey
      |(?:seaports|ports?|harbou?r) authority|health (?:system|trust)|nhs (?:foundation )?trust
      |medical cent(?:er|re)|development bank|pension (?:fund|plan|scheme))$
  `,
  String.raw`^port of (?!call\b|entry\b|origin\b)\p{L}+$`,
  String.raw`^port (?:of \p{L}[\p{L} .-]+ authority|authority of \p{L})`,
  String.raw`\p{L} (?:university|institute|chamber|association|academy) (?:of|for) \p{L}`,
  String.raw`^(?:(?:royal|national|central) )?(?:association|society|federation|confederation|academy|institute|chamber|botanical garden|museum|library|friends|(?:geological|hydrographic|soil) survey) (?:of|for) \p{Lu}`,
  String.raw`^(?:european|asian|african|islamic|inter-american|pan-african) \S+ (?:\S+ )?bank$`,
  oneLine`
    ^(?:universi(?:dade?|té|tà|tät|teit|tatea|tas)|univerzita|uniwersytet|universitäts\p{L}+|hochschule
      |politecnico|clinique|hôpital|hospital|klinikum|kantonsspital|fondation|fundación|fundação|fundacja
      |fondazione|stiftung|stiftelsen|instituto|istituto|institut|universiti|polite(?:knik|chnika)
      |gledališče|divadlo|kazalište|teatr|színház|lycée|museo|museu|musée|teatro|opera) \p{L}
  `,
  oneLine`
    \p{L} (?:universitet|universitetet|yliopisto|egyetem|üniversitesi|universität|universiteit|hochschule
      |klinikum|krankenhaus|ziekenhuis|sjukhus|sykehus|akademie|stiftung|pol[iy]te(?:knik|chnika)
      |polyteknisk|høgskolen?|højskole|högskolan?|ammattikorkeakoulu)$
  `,
  // "Innovationsfonden Norrvik", "Küstenforschungsverbund Velsee": bodies with a compound of their language as a name.
  String.raw`^(?:\p{L}*(?:fonden|fondet|stiftelsen|stiftung|forschungsverbund|forschungszentrum|universitetet|akademiet|institut|instituttet|institutet)(?: \p{L}|$)|\S+ \p{L}*(?:fonden|fondet)$)`,
  String.raw`\S organi[sz]ing committee$`,
  String.raw`\S infrastructure (?:investment )?bank$`,
  String.raw`^harbou?r authority of \p{L}`,
);
/** Sports clubs, by their letters or typical word. */
const CLUB =
  /^(?:FC|AFC|CF|FK|TSV|VfB|VfL|R[Cc] de|Racing Club|Sporting Club|Club (?:Atlético|Deportivo)) \p{Lu}|^(?:Racing|Sporting) Club de? |\p{L} (?:FC|AFC|RFC|RUFC|CF|FK|CCC?|SK|Rovers|Wanderers)$/u;

/** One case-insensitive pattern of several. */
function any(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join("|"), "iu");
}

/** "Credit Union": firms with names like other bodies. */
const FIRM =
  /\p{L} (?:building society|credit union)$|\p{L} (?<!\b(?:finance|development|broadcasting|investment|bar) )(?:company|corporation)(?: of \p{Lu}[\p{L} ]*)?$/iu;
/** "Board of Directors", "Commissioner of …": an office, no body. */
const OFFICE = regex("iu")`
  ^(?:the )?(?:board of (?:directors|trustees|governors)
    |(?:(?:government|federal|state|special|deputy|chief|first) )?
     (?:commissioner|plenipotentiary|envoy|ombudsman|prosecutor|delegate|coordinator|co-ordinator) (?:of|for|to) .*
    |clerk|executive board|supervisory board|management board)$
`;

/** All patterns, tested together: few names have a word of any. */
const PATTERNS = new NamedGates({ AUTHORITY, FIRM, BODY, OFFICE, EVENT });
let last = { name: "", look: PATTERNS.lookAt("") };

/** Whether a name matches a pattern. */
function isOf(name: string, pattern: Parameters<typeof last.look.has>[0]): boolean {
  if (last.name !== name) last = { name, look: PATTERNS.lookAt(name) };
  return last.look.has(pattern);
}

/** Whether a name is an office, and so no party: "Government Commissioner for Energy". */
export const isOffice = (name: string) => isOf(name, "OFFICE");

/** "Deep Tech Fund No. 2", "Fund III": a body numbered among similar ones. */
const NUMBERED = / (?:no\.? ?\d+|(?<=fund )[IVX]+)$/iu;

/** "Orvale, z.ú.", "Musikfreunde e.V.": forms of associations and institutes, not of firms. */
const NO_FIRM = /,? (?:e\. ?V\.|z\. ?[ús]\.|o\. ?p\. ?s\.|KdöR)$/u;

/** The type that a name's form makes certain. */
export function byForm(whole: string): EntityType | undefined {
  const name = whole.replace(NUMBERED, "");
  // "Port of Spain" is a town.
  if (/^port of /i.test(name) && knownPlace(name)) return undefined;
  if (isOf(name, "AUTHORITY")) return "government";
  if (isOf(name, "FIRM")) return "company";
  // "the Moroccan State", unlike "Rivers State"
  if (name.endsWith(" State") && demonymCountry(name.slice(0, -6).replace(/^the /u, "")) !== undefined)
    return "government";
  if (NO_FIRM.test(name)) return "organization";
  if (name !== whole && / (?:fund|school|lyceum)$/iu.test(name)) return "organization";
  return (isOf(name, "BODY") || CLUB.test(name)) && !endsInForm(name) ? "organization" : undefined;
}

/** The model's likeliest reading; what it takes for no party or place is a person if the rules say so. */
export function readingBy(name: string, chances: readonly number[], scores: Scores): keyof Scores {
  // An office beside the name, or a given name at its start, leaves little doubt.
  const body = Math.max(scores.company, scores.government, scores.organization, scores.place);
  const none = chances[CLASSES.indexOf("none")] ?? 0;
  if (scores.person >= 4 && scores.person >= body + 1.5 && none > PARTY_BEYOND_DOUBT) return "person";
  if (
    (isOf(name, "EVENT") && none > PARTY_BEYOND_DOUBT) ||
    INSTRUMENT.test(name) ||
    PRODUCT_CODE.test(name) ||
    isOffice(name)
  )
    return "other";
  let best: NameClass = "none";
  let most = none - NONE_BIAS;
  // An unknown place without a cue: the model alone must be sure.
  const unplaced =
    scores.place < 0.3 &&
    (chances[CLASSES.indexOf("place")] ?? 0) < UNKNOWN_PLACE &&
    anyPlace(name) === undefined;
  CLASSES.forEach((sort, i) => {
    const chance = chances[i] ?? 0;
    if (sort === "place" && unplaced) return;
    if (sort !== "none" && chance > most) {
      best = sort;
      most = chance;
    }
  });
  if (best !== "none") return best;
  return scores.person > 0 && scores.person >= scores.other ? "person" : "other";
}

/** The chance from which the model's sort outweighs a known name. */
const SURE_SORT = 0.95;

/** Corrects the sort of a company by the list of known parties: "NASA" and "UEFA" show none by themselves. */
export function knownAs(name: string, reading: keyof Scores, chances: readonly number[]): keyof Scores {
  if (reading !== "company") return reading;
  const sort = partySort(name);
  if (!sort || !/ |^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(name)) return reading;
  const chance = (one: NameClass) => chances[CLASSES.indexOf(one)] ?? 0;
  return chance(reading) < (name.includes(" ") ? 0.6 : SURE_SORT) ? sort : reading;
}

const WORD = /[^\s.]+/gu;

/** Whether a form is a sort of body, not a name: "Commission", "Government", "the Company". */
export function isGeneric(form: string): boolean {
  // "Cape Town", "North Sea": known places are names.
  if (/\s/.test(form) && anyPlace(form)) return false;
  const words = form.toLowerCase().replace(/^the /, "").match(WORD) ?? [];
  return (
    words.length <= 2 &&
    words.every(
      (word) =>
        isGenericWord(word) ||
        isBodyWord(word) ||
        PLACE_WORDS.has(word) ||
        FUNCTION_WORDS.has(word) ||
        GENERAL_WORD.test(word),
    )
  );
}

const GENERAL_WORD = regex("")`
  ^(?:regional|national|state|federal|ltd|limited|inc|gmbh|co|board|directors|management|provincial
    |municipal|germans|kingdom|mission|presidents?|hall|air|force|head|office|north|south|east|west|sale
    |announcement|enterprise|republic|sultanate|emirate|commonwealth|principality)$
`;
