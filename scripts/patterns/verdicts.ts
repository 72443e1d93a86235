/** What was judged before, kept in the repository: a check judges only what is new. */
import { createHash } from "node:crypto";
import type { Judgement } from "./judge";
import type { Pattern } from "./written";

/** Enough that no two of some thousands are the same. */
const LETTERS = 7;

/** By pattern, its degree; 0 where the judge could not decide and somebody looked at it. */
export class Verdicts {
  readonly #degrees: Map<string, number>;

  constructor(degrees: ReadonlyMap<string, number> = new Map()) {
    this.#degrees = new Map(degrees);
  }

  degreeOf(pattern: Pattern): number | undefined {
    return this.#degrees.get(hashOf(pattern));
  }

  /** Keeps what was found. */
  add({ pattern, degree = 0 }: Judgement): void {
    this.#degrees.set(hashOf(pattern), degree);
  }

  /** Those of these patterns alone. */
  of(patterns: readonly Pattern[]): Verdicts {
    const kept = new Map<string, number>();
    for (const pattern of patterns) {
      const degree = this.degreeOf(pattern);
      if (degree !== undefined) kept.set(hashOf(pattern), degree);
    }
    return new Verdicts(kept);
  }

  /** A line each, in the order of their letters: the degree follows where it is not 1. */
  toText(judge: string): string {
    const lines = [...this.#degrees].map(([hash, degree]) => (degree === 1 ? hash : `${hash} ${degree}`));
    return `${[judge, ...lines.sort()].join("\n")}\n`;
  }

  /** What a file says, as far as the same judge wrote it. */
  static fromText(text: string, judge: string): Verdicts {
    const [by, ...lines] = text.trimEnd().split("\n");
    if (by !== judge) return new Verdicts();
    return new Verdicts(
      new Map(
        lines.map((line) => {
          const [hash = "", degree = "1"] = line.split(" ");
          return [hash, Number(degree)];
        }),
      ),
    );
  }
}

const hashOf = ({ source, flags }: Pattern) =>
  createHash("sha256").update(`${flags}/${source}`).digest("base64url").slice(0, LETTERS);
