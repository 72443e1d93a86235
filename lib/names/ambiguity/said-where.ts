/** Whether the sentence says that a name is a place's: "el alcalde de León", "near the port of Santander". */
import { SMALL_HEADS_OF } from "./lexicon-heads";
import { PLACE_NOUNS } from "./lexicon-places";
import type { Placed } from "./placed";
import { words } from "./word-set";

/** Words before `of` and a place: who governs it, what lies in it, in which direction. */
const OF_PLACES = words(`
  mayor mayors governor port ports streets outskirts suburbs suburb north south east west centre center residents people citizens bishop archbishop coast
  northeast northwest southeast southwest neighbourhood neighborhood parts areas swathes corners
  puerto puertos municipios pueblos alcalde alcaldesa ayuntamiento norte sur este oeste cerca centro afueras calles habitantes vecinos aeropuerto barrio provincia región bahía
  maire mairie ports préfet préfecture nord sud est ouest centre banlieue rues habitants aéroport quartier région département gare
  sindaco sindaca comune porto città centro periferia strade abitanti regione provincia aeroporto quartiere stazione
  prefeito prefeita prefeitura prefeitos municípios governador governo justiça polícia cidade norte sul leste perto ruas moradores região aeroporto bairro litoral interior
  oberbürgermeister oberbürgermeisterin bürgermeister bürgermeisterin ministerpräsident ministerpräsidentin landesregierung staatsregierung hafen norden süden osten westen
  innenstadt bewohner einwohner nähe
`);
const OF = words("of de d di do da du von della del");
/** Before the last of several places. */
const BEFORE_LAST = words("y e et and und of de di von do da");
const LISTED_WORDS = `(?:[\\p{L}’'-]+)`;
/** "puertos de Barcelona y de Santander": the noun serves both. */
const OF_SEVERAL = new RegExp(
  `(?<noun>${LISTED_WORDS})\\s(?:of|de|di|von|do|da)\\s\\p{Lu}${LISTED_WORDS}(?:,\\s(?:de\\s|di\\s)?\\p{Lu}${LISTED_WORDS}){0,3}\\s(?:y|e|et|and|und)\\s(?:of\\s|de\\s|di\\s|von\\s|do\\s|da\\s)?$`,
  "u",
);
/** "Orange, dans le Vaucluse": where a place lies. */
const LIES =
  /^,\s(?:dans\s(?:le|la|les|l['’])|in provincia di|en la provincia de|no (?:interior|litoral|estado) d[eoa]|im (?:Landkreis|Kreis)|in the (?:county|province|north|south|east|west))/;
/** German words for kinds of places, which stand directly before the name. */
const GERMAN_PLACE =
  /^(?:\p{Lu}\p{Ll}*stadt|Stadt|\p{Lu}?\p{Ll}*[tT]eil|Stadtviertel|Viertel|Stadtbezirk|Bezirk|Landkreis|Gemeinde|Ortschaft|Dorf|Insel|Hafen)$/u;
const LEANING = /(\p{L}+)\s(?:d|dell)['’]$/u;
const LONGEST_JOIN = 5;
const STRAIGHT = 0x27;
const CURLY = 0x2019;
const REACH = 90;

/** The words that say so; `undefined` where none do. */
export function saidWhere(placed: Placed): string | undefined {
  return placed.where(() => tellWhere(placed));
}

function tellWhere(placed: Placed): string | undefined {
  const { context, text, sighting, language } = placed;
  const left = context.left.at(0);
  // "im Stadtteil Chelsea"
  if (language === "de" && left?.joined && GERMAN_PLACE.test(left.text)) return left.text;
  if (left && !context.hyphenBefore) {
    const joins = left.lower.length <= LONGEST_JOIN;
    const noun = joins && OF.has(left.lower) ? context.left.at(1) : undefined;
    if (noun && isOfPlaces(noun.lower)) return `${noun.text} ${left.text}`;
    const before = (units: number) => text.slice(Math.max(0, sighting.start - units), sighting.start);
    // "la ville d’Orange": the preposition leans on the name.
    const unit = text.charCodeAt(sighting.start - 1);
    const leaning = unit === STRAIGHT || unit === CURLY ? LEANING.exec(before(30))?.[1] : undefined;
    if (leaning !== undefined && isOfPlaces(leaning.toLowerCase())) return leaning;
    const list = joins && placed.gapBefore !== "?" && BEFORE_LAST.has(left.lower);
    const several = list ? OF_SEVERAL.exec(before(REACH))?.groups?.noun : undefined;
    if (several !== undefined && isOfPlaces(several.toLowerCase())) return several;
  }
  return context.hyphenBefore ? undefined : liesIn(placed);
}

/** The words behind a comma that say in which region of the country of the page's language a place lies. */
export function liesIn({
  context,
  text,
  sighting,
}: Pick<Placed, "context" | "text" | "sighting">): string | undefined {
  if (context.possessive || text.charAt(sighting.end) !== ",") return undefined;
  return LIES.exec(text.slice(sighting.end, sighting.end + 40))?.[0].slice(2);
}

/** Whether a noun, before `of` and a name, says that the name is a place's. */
export function isOfPlaces(lower: string): boolean {
  return PLACE_NOUNS.has(lower) || OF_PLACES.has(lower) || SMALL_HEADS_OF.has(lower);
}
