/** Continents, by the codes of UN M49 under which browsers name them, with their countries. */
const COUNTRIES: Readonly<Record<string, string>> = {
  "002":
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW",
  "003": "AG BB BS BZ CA CR CU DM DO GD GL GT HN HT JM KN LC MX NI PA PR SV TT US VC",
  "005": "AR BO BR CL CO EC GF GY PE PY SR UY VE",
  "009": "AU FJ NC NZ PF PG SB VU WS",
  "142":
    "AE AF AM AZ BD BH BN BT CN GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
  "150":
    "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA XK",
};

/** The code of each continent with the two-letter codes of its countries. */
export const CONTINENTS: readonly (readonly [code: string, countries: readonly string[]])[] = Object.entries(
  COUNTRIES,
).map(([code, countries]) => [code, countries.split(" ")]);
