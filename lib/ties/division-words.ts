/** What countries call their first division, which the vocabulary has as `province`. By ISO 3166-1 alpha-2. */

const COUNTRIES: Readonly<Record<string, string>> = {
  State: "AT AU BR DE FM IN MX MY NG PW SD SS US VE",
  Province:
    "AF AO AR BE BI CA CD CN CR CU DO DZ EC ES FJ GA ID IR IT KH KP KR LA MA MG MN MZ NL PA PG PH PK RW SB TH TM TR VN VU ZA ZM ZW",
  County: "EE HR HU KE LR NO RO SE",
  Department: "CO HN PY SV UY",
  Governorate: "BH EG IQ JO KW LB OM PS SY TN YE",
  Prefecture: "JP",
  Canton: "CH",
  Emirate: "AE",
  Voivodeship: "PL",
};

/** All these words. */
export const DIVISION_WORDS = Object.keys(COUNTRIES);

/** The country's own word, where it is listed; others have regions of several names. */
export function divisionWord(country: string): string {
  return DIVISION_WORDS.find((word) => COUNTRIES[word]?.split(" ").includes(country)) ?? "Region";
}
