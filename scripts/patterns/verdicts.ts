/** Earlier verdicts, kept in the repository, so that a check judges only new patterns. */
import { createHash } from "node:crypto";
import type { Judgement } from "./judge";
import type { Pattern } from "./written";

/** The length of a pattern's key: enough to distinguish some thousands. */
const LETTERS = 7;

/** The degree of each pattern; 0 where the judge was undecided and a person looked at it. */
export class Verdicts {
  readonly #degrees: Map<string, number>;

  constructor(degrees: ReadonlyMap<string, number> = new Map()) {
    this.#degrees = new Map(degrees);
  }

  degreeOf(pattern: Pattern): number | undefined {
    return this.#degrees.get(hashOf(pattern));
  }

  /** Keeps a verdict. */
  add({ pattern, degree = 0 }: Judgement): void {
    this.#degrees.set(hashOf(pattern), degree);
  }

  /** Only the verdicts on these patterns. */
  of(patterns: readonly Pattern[]): Verdicts {
    const kept = new Map<string, number>();
    for (const pattern of patterns) {
      const degree = this.degreeOf(pattern);
      if (degree !== undefined) kept.set(hashOf(pattern), degree);
    }
    return new Verdicts(kept);
  }

  /** A line for each verdict, sorted; the degree follows where it is not 1. */
  toText(judge: string): string {
    const lines = [...this.#degrees].map(([hash, degree]) => (degree === 1 ? hash : `${hash} ${degree}`));
    return `${[judge, ...lines.sort()].join("\n")}\n`;
  }

  /** The verdicts in a file, if the same judge wrote it. */
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
