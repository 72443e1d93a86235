/** A name with an age is a person's, whatever else is called so: "Honda, 40, said". */

const COMMA = 0x2c;
/** Behind an age: what a person is, says or does. Behind a figure of a list: a figure, a preposition, a plural verb. */
const AGE =
  /^,\s(?:\d\d?,\s(?:who|was|had|is)|(?:1[6-9]|[2-9]\d)(?:,\s(?:who|whose|an?|the|said|says|told|was|is|has|had|died|laughed|joined|lives|works|\p{Ll}+ed)|\s(?:ans|Jahre|años|anni|anos)))(?!\p{L})/u;
const LONGEST_AGE = 24;

/** The age between commas behind a spelling; `undefined` where there is none, or only a figure of a list. */
export function ageBehind(text: string, end: number): string | undefined {
  if (text.charCodeAt(end) !== COMMA) return undefined;
  return AGE.exec(text.slice(end, end + LONGEST_AGE))?.[0];
}
