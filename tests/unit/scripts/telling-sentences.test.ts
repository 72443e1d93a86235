import { describe, expect, it } from "vitest";
import { chanceOf, fitLogistic } from "@/scripts/lib/logistic-training";
import { type SentenceExample, tellingSentences } from "@/scripts/lib/telling-sentences";

const CUE = 1;
const FIT = { buckets: 64, epochs: 8, rate: 0.1, decay: 1e-4, dropped: 0 };

/** In the first sentence of each release two agree, in three others they are only named; rivals share one without the cue. */
const examples: SentenceExample[] = Array.from({ length: 40 }, (_, i) => {
  const release = `release ${i}`;
  const noise = (sentence: number) => 2 + ((7 * i + 5 * sentence) % 40);
  const told = [0, 1, 2, 3].map((sentence) => ({
    features: sentence === 0 ? [CUE, noise(0)] : [noise(sentence)],
    label: 1,
    release,
    set: "a\nb",
    sentence,
  }));
  const rivals = { features: [noise(9)], label: 0, release, set: "c\nd", sentence: 9 };
  return [...told, rivals];
}).flat();

function fitted(some: readonly SentenceExample[]): (features: readonly number[]) => number {
  const weights = fitLogistic(some, FIT);
  return (features) => chanceOf(weights, features);
}

describe("the sentences that tell of agreements", () => {
  const kept = tellingSentences(examples, fitted);

  it("are kept, and those in which the parties are only named are not", () => {
    expect(kept.filter(({ label }) => label === 1)).toEqual(
      examples.filter(({ features }) => features.includes(CUE)),
    );
  });

  it("leave what is no agreement as it is", () => {
    expect(kept.filter(({ label }) => label === 0)).toEqual(examples.filter(({ label }) => label === 0));
  });

  it("are one for each agreement of a release, with all views of it", () => {
    const twice = examples.map((one) =>
      one.sentence === 0 ? { ...one, features: [...one.features, 60] } : one,
    );
    const all = tellingSentences([...examples, ...twice], fitted);
    expect(all.filter(({ label }) => label === 1)).toHaveLength(80);
  });

  it("are judged by what has not seen their release", () => {
    const seen: string[][] = [];
    tellingSentences(examples, (some) => {
      seen.push([...new Set(some.map(({ release }) => release))]);
      return () => 0.5;
    });
    expect(seen).toHaveLength(4);
    for (const [i, releases] of seen.entries())
      expect(releases.every((release) => Number(release.slice(8)) % 2 !== i % 2)).toBe(true);
  });
});
