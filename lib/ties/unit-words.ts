/** How units are printed, in the singular and the plural. */

/** Signs that are typed without their raised figure or in small letters. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["m2", "m²"],
  ["m3", "m³"],
  ["km2", "km²"],
  ["gpus", "GPUs"],
]);

const MEASURES =
  "year|month|week|day|hour|tonne|ton|hectare|acre|barrel|litre|liter|gallon|ounce|metre|meter|mile";
/** Words that measure; all other words count. */
const MEASURE = new RegExp(`(?:^| )(?:f[eo]{2}t|(?:${MEASURES})s?)$`, "u");
/** Units often written in the singular for many; others may be of another language, or have no plural. */
const SINGULAR = new RegExp(
  `(?:^| )(?:${MEASURES}|unit|job|vehicle|vessel|ship|train|station|turbine|plant|store|share|room|bed|satellite)$`,
  "u",
);

/** Words that are the same in the singular and the plural. */
const UNCHANGED = /(?:series|species|quarters|gas|lens|[sui]s)$/u;
/** Words whose plural adds no s. */
const ODD: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["children", "child"],
  ["women", "woman"],
  ["men", "man"],
  ["feet", "foot"],
]);

/** Whether a unit counts things, and does not measure: `vehicles`, `doctoral places`. */
export function isCounted(unit: string): boolean {
  return /^\p{Ll}[\p{Ll} -]{3,}$/u.test(unit) && !MEASURE.test(unit);
}

/** A unit as it is printed, in the number that a figure wants: `m²`, `1 vessel`, `2 vessels`. */
export function unitText(unit: string, isOne: boolean): string {
  const sign = SIGNS.get(unit) ?? unit;
  if (!isOne) return SINGULAR.test(sign) ? `${sign}s` : sign;
  // Units that name two things stay as they are, and so does "million tonnes".
  return / and |llion /u.test(sign) ? sign : sign.replace(/\p{L}+$/u, oneOf);
}

function oneOf(many: string): string {
  const odd = ODD.get(many);
  if (odd !== undefined) return odd;
  // Signs such as `bps` have no number.
  if (!/^(?:[A-Z]{2,}|\p{Ll}{3,})s$/u.test(many) || UNCHANGED.test(many)) return many;
  if (/[^aeiou]ies$/u.test(many)) return `${many.slice(0, -3)}y`;
  return many.slice(0, /(?:ch|sh|ss|x|bus|lens)es$/u.test(many) ? -2 : -1);
}
