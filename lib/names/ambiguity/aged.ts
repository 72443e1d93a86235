/** Who has an age is a person, whatever else is called so: "Honda, 40, said". */

const COMMA = 0x2c;
const AGE =
  /^,\s(?:1[6-9]|[2-9]\d)(?:,\s(?!(?:and|or|und|oder|et|ou|y|o|e)\s)\p{Ll}|\s(?:ans|Jahre|años|anni|anos)(?!\p{L}))/u;
const LONGEST_AGE = 12;

/** The age between commas behind a spelling; `undefined` where none stands there, or a list of figures goes on. */
export function ageBehind(text: string, end: number): string | undefined {
  if (text.charCodeAt(end) !== COMMA) return undefined;
  return AGE.exec(text.slice(end, end + LONGEST_AGE))?.[0];
}
