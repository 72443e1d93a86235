/**
 * Continents by their names in languages that countries are known in too, with the codes of their countries. Browsers
 * name countries, but not all of them name continents.
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  "Africa/Afrika/Afrique/Afryka/Африка/非洲/アフリカ/아프리카":
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW",
  "North America/Nordamerika/Amérique du Nord/América del Norte/北美洲/北美":
    "AG BB BS BZ CA CR CU DM DO GD GL GT HN HT JM KN LC MX NI PA PR SV TT US VC",
  "South America/Südamerika/Amérique du Sud/América del Sur/Sudamérica/南美洲/南美":
    "AR BO BR CL CO EC GF GY PE PY SR UY VE",
  "Oceania/Ozeanien/Océanie/大洋洲": "AU FJ NC NZ PF PG SB VU WS",
  "Asia/Asien/Asie/Azië/Azja/Asya/Азия/亚洲/アジア/아시아":
    "AE AF AM AZ BD BH BN BT CN GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
  "Europe/Europa/Avrupa/Европа/欧洲/ヨーロッパ/유럽":
    "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA XK",
};

/** The names of each continent, the English one first, with the two-letter codes of its countries. */
export const CONTINENTS: readonly { names: readonly string[]; countries: readonly string[] }[] =
  Object.entries(COUNTRIES).map(([names, countries]) => ({
    names: names.split("/"),
    countries: countries.split(" "),
  }));
