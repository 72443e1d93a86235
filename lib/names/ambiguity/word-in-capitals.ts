/** Whether a name of a few letters is only a word of a line in capitals: the MIT of "DORTMUND HADERT MIT DEM VAR". */
import type { Placed } from "./placed";
import { type WordSet, words } from "./word-set";

/** Common words of two to four letters that look like bodies' names, by language; none that headlines use as names. */
const WORDS: Readonly<Record<string, WordSet>> = {
  en: words(`AM AN AS AT BE BY DO GO IF IN IS ME MY NO OF ON OR SO TO UP WE ALL AND ARE CAN FOR HAS NOT NOW OUT
    SHE THE WAS YOU`),
  de: words(`AM AN BEI DAS DEM DEN DER DES DIE DU ER ES FÜR HAT IM IN IST MAN MIT NUR OB SIE SO UM UND VON VOR
    WAR WIR ZU`),
  fr: words(`AU AUX CE DE DES DU EN EST ET IL LA LE LES MAIS ON OU PAR PAS QUE QUI SES SON SUR UN UNE`),
  es: words(`AL CON DE DEL EL EN ES HA LA LAS LE LO LOS NO POR QUE SE SIN SON SU SUS UN UNA VAN Y`),
  it: words(`AI AL CHE CON DA DAL DEI DEL DI E IL IN LA LE LO MA NEL NON PER SI SU SUL TRA UN UNA`),
  pt: words(`AO AOS AS COM DA DAS DE DO DOS EM NA NO NOS O OS POR QUE SE SEM SUA UM UMA`),
};
const LONGEST = 4;

/** Whether a spelling is such a word, wherever it stands: a quick answer for most. */
export function mayBeWord(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST) return false;
  const surface = text.slice(start, end);
  for (const language in WORDS) if (WORDS[language]?.has(surface)) return true;
  return false;
}

/** The word that it is here; `undefined` where it is none. */
export function wordInCapitals(placed: Placed): string | undefined {
  const { start, end } = placed.sighting;
  // How the block writes capitals is costly to find out, and few spellings are so short.
  if (end - start > LONGEST || placed.capitals !== "capitals") return undefined;
  const surface = placed.text.slice(start, end);
  return WORDS[placed.language]?.has(surface) ? surface : undefined;
}
