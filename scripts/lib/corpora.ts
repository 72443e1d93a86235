/** Articles of public corpora without agreements. Files have a token per line, and a blank line after a sentence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledRelease } from "./labelled-releases";

/** How many sentences count as one article, since GUM does not say where an article of Wikinews ends. */
const CUT = 20;

/** The articles of Wikinews (GUM) and Wikipedia (Wikigold) in a folder; none without a folder. */
export function articlesWithout(folder: string | undefined): Pick<LabelledRelease, "input" | "label">[] {
  if (!folder) return [];
  const news = sentencesOf(join(folder, "gum-news.tsv"));
  const cuts = Array.from({ length: Math.ceil(news.length / CUT) }, (_, i) =>
    news.slice(i * CUT, (i + 1) * CUT),
  );
  const articles: string[][] = [[]];
  for (const sentence of sentencesOf(join(folder, "wikigold.conll")))
    if (sentence.startsWith("-DOCSTART-")) articles.push([]);
    else articles.at(-1)?.push(sentence);
  return [...cuts, ...articles]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => ({
      input: { text: sentences.join("\n") },
      label: { entities: [], agreements: [], presence: [] },
    }));
}

function sentencesOf(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n\n")
    .map((block) => block.split("\n").map((line) => line.split(/\s/u)[0] ?? ""))
    .map((tokens) =>
      tokens
        .join(" ")
        .replace(/ (?=[.,;:!?%)\]’”]|'s |n't )/gu, "")
        .trim(),
    )
    .filter((sentence) => sentence !== "");
}
