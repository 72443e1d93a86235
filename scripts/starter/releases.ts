/** Turns the source pages of the facts into releases of the model. */
import { createHash } from "node:crypto";
import type { Release, ReleaseType } from "@/lib/model";
import type { FactLine, Facts } from "./facts";

/** Builds the release of a line of the facts. */
export function releaseOf(line: FactLine, facts: Facts): Release {
  const { title, publisher, url, publishedAt } = line.release;
  const type = typeOf(line, facts);
  return {
    id: releaseId(url),
    title,
    url,
    publisher,
    ...(publishedAt !== null && { published: publishedAt }),
    language: languageOf(title, url),
    ...(type && { type }),
  };
}

/** An id from the site and a digest of the address: it stays the same when other releases come or go. */
function releaseId(url: string): string {
  const site = new URL(url).hostname.replace(/^(www|m|en)\./, "");
  return `${site}-${createHash("sha256").update(url).digest("hex").slice(0, 8)}`;
}

/** The type, where it is certain: a filing that calls itself one, or a release on a party's own page. */
function typeOf({ release, agreements }: FactLine, facts: Facts): ReleaseType | undefined {
  if (/\bfiling\b/i.test(release.publisher)) return "filing";
  if (/\/(press|news)-releases?\//.test(new URL(release.url).pathname)) return "press-release";
  const parties = agreements.flatMap((agreement) =>
    agreement.parties.map(({ entity }) => facts.entities.get(entity)),
  );
  const names = parties.flatMap((party) =>
    party ? [party.name, ...party.aliases.map(({ text }) => text)] : [],
  );
  return names.includes(release.publisher) ? "press-release" : undefined;
}

const SCRIPTS: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Arabic}/u, "ar"],
];

/** Small words that hardly occur in headlines of the other languages. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  de: ["und", "für", "von", "bei", "der", "das", "dem", "gründen", "mit"],
  fr: ["et", "le", "les", "du", "pour", "vont", "à"],
  it: ["il", "della", "sede", "che", "aprirà"],
  es: ["el", "los", "las", "del", "para"],
};

/** The language of a release, by its title's script, its address, or its title's small words; else English. */
function languageOf(title: string, url: string): string {
  const script = SCRIPTS.find(([letters]) => letters.test(title))?.[1];
  if (script) return script;
  const inPath = /^\/(de|fr|es|it|pt)\//.exec(new URL(url).pathname)?.[1];
  const words = new Set(title.toLowerCase().match(/\p{L}+/gu));
  const bySmallWords = Object.entries(SMALL_WORDS).find(([, small]) => small.some((word) => words.has(word)));
  return inPath ?? bySmallWords?.[0] ?? "en";
}
