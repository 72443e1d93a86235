/**
 * ISO 3166-1 alpha-2, and XK, which is user-assigned but in general use for Kosovo, by continent. The islands around the
 * South Pole count as Antarctica.
 */
const BY_CONTINENT = {
  Africa:
    "AOBFBIBJBWCDCFCGCICMCVDJDZEGEHERETGAGHGMGNGQGWKEKMLRLSLYMAMGMLMRMUMWMZNANENGRERWSCSDSHSLSNSOSSSTSZTDTGTNTZUGYTZAZMZW",
  Antarctica: "AQBVGSHMTF",
  Asia: "AEAFAMAZBDBHBNBTCNGEHKIDILINIOIQIRJOJPKGKHKPKRKWKZLALBLKMMMNMOMVMYNPOMPHPKPSQASASGSYTHTJTLTMTRTWUZVNYE",
  Europe:
    "ADALATAXBABEBGBYCHCYCZDEDKEEESFIFOFRGBGGGIGRHRHUIEIMISITJELILTLULVMCMDMEMKMTNLNOPLPTRORSRUSESISJSKSMUAVAXK",
  "North America": "AGAIAWBBBLBMBQBSBZCACRCUCWDMDOGDGLGPGTHNHTJMKNKYLCMFMQMSMXNIPAPMPRSVSXTCTTUSVCVGVI",
  Oceania: "ASAUCCCKCXFJFMGUKIMHMPNCNFNRNUNZPFPGPNPWSBTKTOTVUMVUWFWS",
  "South America": "ARBOBRCLCOECFKGFGYPEPYSRUYVE",
};

/** The English name of each continent, with the codes of its countries. */
export const CONTINENT_CODES: readonly (readonly [name: string, codes: readonly string[]])[] = Object.entries(
  BY_CONTINENT,
).map(([name, codes]) => [name, codes.match(/../g) ?? []]);

/** All codes, sorted. A test compares them with the register. */
export const COUNTRY_CODES: readonly string[] = CONTINENT_CODES.flatMap(([, codes]) => codes).sort();
