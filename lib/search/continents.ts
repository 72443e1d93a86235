/**
 * Continents by their names in English, German, French, Spanish and Chinese, with the codes of their countries. Browsers
 * name countries, but not all of them name continents.
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  "Africa/Afrika/Afrique/非洲":
    "AOBFBIBJBWCDCFCGCICMCVDJDZEGERETGAGHGMGNGQGWKEKMLRLSLYMAMGMLMRMUMWMZNANENGRWSCSDSLSNSOSSSZTDTGTNTZUGZAZMZW",
  "North America/Nordamerika/Amérique du Nord/América del Norte/北美洲":
    "BBBSBZCACRCUDOGLGTHNHTJMMXNIPAPRSVTTUS",
  "South America/Südamerika/Amérique du Sud/América del Sur/南美洲": "ARBOBRCLCOECGFGYPEPYSRUYVE",
  "Oceania/Ozeanien/Océanie/大洋洲": "AUFJNCNZPG",
  "Asia/Asien/Asie/亚洲":
    "AEAFAMAZBDBHBNBTCNGEHKIDILINIQIRJOJPKGKHKPKRKWKZLALBLKMMMNMOMVMYNPOMPHPKPSQASASGSYTHTJTLTMTRTWUZVNYE",
  "Europe/Europa/欧洲":
    "ADALATBABEBGBYCHCYCZDEDKEEESFIFRGBGRHRHUIEISITLILTLULVMCMDMEMKMTNLNOPLPTRORSRUSESISKUAXK",
};

/** The names of each continent, the English one first, with the two-letter codes of its countries. */
export const CONTINENTS: readonly { names: readonly string[]; countries: readonly string[] }[] =
  Object.entries(COUNTRIES).map(([names, countries]) => ({
    names: names.split("/"),
    countries: countries.match(/../g) ?? [],
  }));
