/** Judges how the time of a regular expression grows with the length of its input, with recheck. */
import { createRequire } from "node:module";
import { check } from "recheck";
import type { Pattern } from "./written";

const { version } = createRequire(import.meta.url)("recheck/package.json");

/** The name of the judge: another version may judge differently. */
export const JUDGE = `recheck ${version}`;

/** The number of patterns that are judged at once. */
const LANES = 2;

/** The verdict on a pattern. */
export interface Judgement {
  pattern: Pattern;
  /** 1 for at most linear time, 2 for quadratic, infinite for exponential; `undefined` where undecided. */
  degree: number | undefined;
  /** The text that takes so long, as source code; or why it is undecided. */
  because: string;
}

/** Judges a pattern, for at most this many seconds. */
export async function judge(pattern: Pattern, seconds: number): Promise<Judgement> {
  const found = await check(withNamesApart(pattern.source), pattern.flags, { timeout: seconds * 1_000 });
  if (found.status === "safe") return { pattern, degree: 1, because: "" };
  if (found.status === "unknown") return { pattern, degree: undefined, because: found.error.kind };
  const { complexity, attack } = found;
  return {
    pattern,
    degree: complexity.type === "exponential" ? Number.POSITIVE_INFINITY : complexity.degree,
    because: attack.pattern,
  };
}

/** The pattern with a name of its own for each group: the judge takes two of one name, in alternatives, for an error. */
function withNamesApart(source: string): string {
  const names = new Set<string>();
  return source.replace(/\(\?<(\w+)>/g, (group, name: string, at: number) => {
    if (names.has(name)) return `(?<${name}${at}>`;
    names.add(name);
    return group;
  });
}

/** Judges all patterns, and reports each verdict as it comes. */
export async function judgeAll(
  patterns: readonly Pattern[],
  seconds: number,
  tell: (one: Judgement) => void,
): Promise<void> {
  const queue = patterns.values();
  const lane = async () => {
    for (const pattern of queue) tell(await judge(pattern, seconds));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** What is wrong with a pattern, if anything: its place, the pattern, and the text that takes too long. */
export function complaintOf({ pattern, degree, because }: Judgement): string | undefined {
  const it = `${pattern.where}: /${pattern.source}/${pattern.flags}`;
  if (degree === undefined) return `${it}\n  could not be judged (${because}).`;
  if (degree === Number.POSITIVE_INFINITY) return `${it}\n  is EXPONENTIAL: it takes for ever for ${because}`;
  if (degree > 2) return `${it}\n  takes the length of a text to the power of ${degree} for ${because}`;
  return undefined;
}
