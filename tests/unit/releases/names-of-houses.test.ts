/**
 * Names of real houses and bodies in plain sentences, made up around them. Texts with made-up names never showed that
 * whoever ends in a genitive, or stands in small letters, was not read at all.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const FOLDER = join(import.meta.dirname, "../../fixtures/names-of-houses");
const namesIn = (file: string) => readFileSync(join(FOLDER, file), "utf8").trim().split("\n");

/** How spellings are compared, as the shared scorer does: no case, accents, article, genitive or form. */
const plain = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/^the |'s\b| (?:corp\.|limited|corporation|company|group)$/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The names of those that a sentence with them is not read to have agreed, as part of all. */
function lost(
  names: readonly string[],
  sentence: (name: string) => string,
): { share: number; names: string[] } {
  const missed = names.filter((name) => {
    const { entities, agreements } = labelsOf(
      readRelease({ text: sentence(name), publisher: "Wire", published: "2025-03-12" }),
    );
    const found = entities.find(({ name: whole, mentions }) =>
      [whole, ...mentions].some((form) => plain(form) === plain(name)),
    );
    return !found || !agreements.some(({ parties }) => parties.length === 2 && parties.includes(found.id));
  });
  return { share: missed.length / names.length, names: missed };
}

describe("who agreed is read with the names of real houses", () => {
  it.each([
    [
      "where a sentence begins",
      "english.txt",
      0,
      0.06,
      (x: string) => `${x} has signed a supply agreement with Brenntal Systems.`,
    ],
    [
      "behind `and`, told twice",
      "english.txt",
      1,
      0.05,
      (x: string) =>
        `ZURICH, March 12, 2025 – Brenntal Systems and ${x} today announced a strategic partnership. Under the agreement, ${x} will supply components.`,
    ],
    [
      "in a headline and behind `with`",
      "english.txt",
      0,
      0.05,
      (x: string) =>
        `Brenntal Systems signs deal with ${x}\n\nBrenntal Systems said on Monday it had signed a five-year contract with ${x} for the delivery of equipment.`,
    ],
    [
      "behind `between`",
      "english.txt",
      1,
      0.06,
      (x: string) => `The contract between ${x} and Brenntal Systems, signed in Oslo, runs until 2030.`,
    ],
    [
      "at the head of a Chinese sentence",
      "chinese.txt",
      0,
      0.04,
      (x: string) => `3月12日，${x}与岚桐重工股份有限公司在上海签署战略合作协议。双方将在储能领域开展合作。`,
    ],
    [
      "in the middle of one",
      "chinese.txt",
      1,
      0.04,
      (x: string) => `岚桐重工股份有限公司宣布，公司已与${x}签订供货合同，合同金额约3亿元。`,
    ],
  ])("%s", (_, file, half, most, sentence) => {
    // Names of a kind stand together, so that every second is as telling as all in half the time.
    const sample = namesIn(file).filter((_, i) => i % 2 === half);
    const { share, names } = lost(sample, sentence);
    expect(share, names.join(" | ")).toBeLessThan(most);
  });
});
