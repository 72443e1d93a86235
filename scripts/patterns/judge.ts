/** How the time of a regular expression grows with the length of what it is held against, judged by recheck. */
import { createRequire } from "node:module";
import { check } from "recheck";
import type { Pattern } from "./written";

const { version } = createRequire(import.meta.url)("recheck/package.json");

/** Who judges: another version may judge otherwise. */
export const JUDGE = `recheck ${version}`;

/** Patterns that are judged at a time. */
const LANES = 2;

/** One that was judged. */
export interface Judgement {
  pattern: Pattern;
  /** 1 where time grows with the text or less, 2 with its square; infinite where it is exponential. None where undecided. */
  degree: number | undefined;
  /** The text that takes so long, as source of a program; or why it is undecided. */
  because: string;
}

/** Judges a pattern, for so many seconds at most. */
export async function judge(pattern: Pattern, seconds: number): Promise<Judgement> {
  const found = await check(pattern.source, pattern.flags, { timeout: seconds * 1_000 });
  if (found.status === "safe") return { pattern, degree: 1, because: "" };
  if (found.status === "unknown") return { pattern, degree: undefined, because: found.error.kind };
  const { complexity, attack } = found;
  return {
    pattern,
    degree: complexity.type === "exponential" ? Number.POSITIVE_INFINITY : complexity.degree,
    because: attack.pattern,
  };
}

/** Judges all of them, and tells of each as soon as it is done. */
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

/** What is wrong with a pattern, if anything: where it is, what it is and the text that it takes too long for. */
export function complaintOf({ pattern, degree, because }: Judgement): string | undefined {
  const it = `${pattern.where}: /${pattern.source}/${pattern.flags}`;
  if (degree === undefined) return `${it}\n  could not be judged (${because}).`;
  if (degree === Number.POSITIVE_INFINITY) return `${it}\n  is EXPONENTIAL: it takes for ever for ${because}`;
  if (degree > 2) return `${it}\n  takes the length of a text to the power of ${degree} for ${because}`;
  return undefined;
}
