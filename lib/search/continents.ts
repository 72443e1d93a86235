import { CONTINENT_CODES } from "@/lib/model/country-codes";

/** What continents are called in German, French, Spanish and Chinese. Not all browsers name them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  Africa: "Afrika/Afrique/非洲",
  Antarctica: "Antarktis/Antarctique/Antártida/南极洲",
  Asia: "Asien/Asie/亚洲",
  Europe: "Europa/欧洲",
  "North America": "Nordamerika/Amérique du Nord/América del Norte/北美洲",
  Oceania: "Ozeanien/Océanie/大洋洲",
  "South America": "Südamerika/Amérique du Sud/América del Sur/南美洲",
};

/** The names of each continent, the English one first, with the two-letter codes of its countries. */
export const CONTINENTS: readonly { names: readonly string[]; countries: readonly string[] }[] =
  CONTINENT_CODES.map(([name, countries]) => ({
    names: [name, ...(OTHER_NAMES[name]?.split("/") ?? [])],
    countries,
  }));

/** Other parts of the world that people ask for, with their countries. */
export const REGIONS: typeof CONTINENTS = Object.entries({
  "European Union/EU/Europäische Union/欧盟": "ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISK",
  "Latin America/Lateinamerika/拉丁美洲": "MXGTBZHNSVNICRPACUDOHTPRARBOBRCLCOECFKGFGYPEPYSRUYVE",
  "Southeast Asia/South East Asia/Südostasien/东南亚": "BNIDKHLAMMMYPHSGTHTLVN",
  "Scandinavia/Skandinavien": "DKNOSE",
  "Middle East/Middle Eastern/中东": "AEBHEGILIQIRJOKWLBOMPSQASASYTRYE",
}).map(([names, codes]) => ({ names: names.split("/"), countries: codes.match(/../g) ?? [] }));
