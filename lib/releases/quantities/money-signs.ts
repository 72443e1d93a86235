/** The signs, codes and letters of currencies that stand before sums. */

import { oneLine } from "../text/one-line";
import { CODES } from "./currencies";
import { SCALED_BEFORE } from "./scaled-codes";

/** Codes and letters of currencies before a sum, with or without a space. */
const LETTERS = oneLine`
  Euros?|EURO|Rs\.?|Rp\.?|RM|K[Ss][Hh][Ss]?\.?|[TU]Shs?|Shs?\.?|Php|Naira|Dhs?\.?|SR|QR|KD|JD|BD|RO|LE|TL
  |NIS|FCFA|CFA|Tk\.?|Kz|[SND]?[Kk]r|${SCALED_BEFORE}|SDR|Gs\.|Bs\.|${CODES.join("|")}
`;
const SIGNS =
  "US\\$|U\\.S\\.\\$|A\\$|AU\\$|C\\$|CA\\$|S\\$|HK\\$|NT\\$|NZ\\$|R\\$|MX\\$|TT\\$|FJ\\$|[NJ]\\$|RMB¥|CN¥|GH[₵¢]|S/\\.?|[$€£¥₩₹₺₽₪฿₫₱₦₸₴৳₵₼₾₮₭₲]";
/** A pattern's source: a sign or a code before a sum. */
export const SIGN_OR_CODE = `(?:${SIGNS}|${LETTERS})`;
/** What precedes a sum: a sign or a code, with or without a space, or an adjacent letter. */
export const SIGN = new RegExp(
  `(?<sign>${SIGNS})\\s?$|(?<![\\p{L}\\p{N}])(?:(?<code>${LETTERS})\\s?|(?<letter>[RPNK]))$`,
  "u",
);
