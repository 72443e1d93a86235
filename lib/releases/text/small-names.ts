/** Names that are written in small letters: "flydubai", the "tog" of "Norske tog". */
import type { Token } from "./tokens";
import { wordClass } from "./word-classes";
import { WordLists } from "./word-lists";

/** What is asked of a stretch of text: its tokens, and whether it opens a block. */
interface Stretch {
  tokens: readonly Token[];
  opens: boolean;
}

/** Marks as capitals the words that are no words of the language and stand where only names do. */
export function markSmallNames(stretches: readonly Stretch[], publisher: string | undefined): void {
  const names = new Set<string>();
  // A publisher that writes its name in small letters.
  const own = /^\p{Ll}[\p{L}\p{N}]{3,}$/u.exec(publisher ?? "")?.[0];
  if (own) names.add(own);
  const after = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  for (const { tokens, opens } of stretches)
    tokens.forEach((token, i) => {
      if (!isRare(token)) return;
      if (i === 0 && opens && (WRITTEN.ofForm(token.form) & LONG) !== 0) names.add(token.text);
      const before = tokens[i - 1];
      const key = before?.capital ? before.text : "";
      after.set(token.text, (after.get(token.text) ?? new Set()).add(key));
      times.set(token.text, (times.get(token.text) ?? 0) + 1);
    });
  for (const [word, heads] of after)
    if (heads.size === 1 && !heads.has("") && (times.get(word) ?? 0) > 1) names.add(word);
  if (names.size === 0) return;
  for (const { tokens } of stretches)
    for (const token of tokens) if (names.has(token.text)) token.capital = true;
}

/** A word in small letters that no text of English has. */
const isRare = ({ kind, capital, form }: Token) =>
  kind === "word" && !capital && (WRITTEN.ofForm(form) & RARE) !== 0;

const WRITTEN = new WordLists(
  [
    (word) => /^\p{Ll}{3,}$/u.test(word) && wordClass(word.toLowerCase()) === undefined,
    (word) => /^\p{Ll}{5,}$/u.test(word),
  ],
  true,
);
const RARE = 1 << 0;
const LONG = 1 << 1;
