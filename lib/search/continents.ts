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

const IN_LATIN_AMERICA = "MX GT BZ HN SV NI CR PA CU DO HT PR";
/** Other parts of the world that people ask for, with their countries. */
export const REGIONS: typeof CONTINENTS = [
  {
    names: ["European Union", "EU", "Europäische Union", "Union européenne", "Unión Europea", "欧盟"],
    countries: "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
  },
  {
    names: ["Latin America", "Lateinamerika", "Amérique latine", "América Latina", "拉丁美洲"],
    countries: [
      ...IN_LATIN_AMERICA.split(" "),
      ...CONTINENTS.flatMap(({ names, countries }) => (names[0] === "South America" ? countries : [])),
    ],
  },
  {
    names: ["Southeast Asia", "South East Asia", "Südostasien", "ASEAN", "东南亚"],
    countries: "BN ID KH LA MM MY PH SG TH TL VN".split(" "),
  },
  { names: ["Scandinavia", "Skandinavien", "Scandinavie", "Escandinavia"], countries: ["DK", "NO", "SE"] },
  {
    names: ["Middle East", "Middle Eastern", "Naher Osten", "Moyen-Orient", "Oriente Medio", "中东"],
    countries: "AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE".split(" "),
  },
];
