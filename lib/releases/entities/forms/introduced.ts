/** Joins short forms and other names that a text introduces. */
import type { ReleaseDocument } from "../../document";
import { anyPlace } from "../../places/gazetteer";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import type { Candidate } from "../candidates/candidates";
import type { Group } from "../clusters";
import { isBodyWord } from "../lexicon";
import { keyOf } from "../name-keys";
import { aliasesAfter, isAcronymOf } from "./aliases";
import { isDefinedTerm } from "./defined-terms";

/** Joins `X ("Y")`: adds the short form's spellings to the name's group. */
export function introduce(
  document: ReleaseDocument,
  groups: Map<string, Group>,
  candidates: readonly Candidate[],
): void {
  const terms = new Map<string, Term>();
  for (const one of candidates) {
    const { aliases } = aliasesAfter(document.text, definedAt(document.text, one));
    // "ISIN: ZAE000123456": what follows is no short form of a code.
    if (aliases.length === 0 || /^\p{Lu}{2,}\d{5,}/u.test(one.text)) continue;
    const group = groups.get(keyOf(one.text));
    if (!group) continue;
    for (const { short, at, quoted, other: perhaps } of aliases) {
      const key = keyOf(short);
      // "Sign in with Orvex (or Zemtek)": two firms to choose from.
      if (perhaps && !isAcronymOf(short, one.text) && !beginsAlike(short, one.text)) continue;
      const other = groups.get(key);
      // "a terminal in Shimonoseki (KODA)": its operator, no other name of the place.
      if (!quoted && isTownName(one.text) && !isAcronymOf(short, one.text)) continue;
      if (
        !quoted &&
        other &&
        other !== group &&
        (other.legal || /\s/.test(short)) &&
        other.candidates.some(({ start }) => start !== at)
      ) {
        // "Arcadium (Rio Tinto)": both are names of their own, unless one is the other's short form.
        if (
          !key.startsWith(group.key.split(" ")[0] ?? "") &&
          !group.key.startsWith(key.split(" ")[0] ?? "") &&
          !isAcronymOf(short, one.text)
        )
          continue;
      }
      group.introduced = true;
      group.forms.set(short, at);
      if (isDefinedTerm(short)) define(terms, groups, key, { group, at });
      else if (other && other !== group) join(groups, group, other, key);
      else if (!other) groups.set(key, group);
    }
  }
  for (const term of terms.values()) share(term);
  otherNames(document, groups, candidates);
  for (const [key, group] of [...groups]) if (group.key !== key) groups.delete(key);
}

/** Whether a short form begins as a word of the name does: "Nordkraft" of "Norddeutsche Kraftwerke". */
const beginsAlike = (short: string, name: string) =>
  ` ${keyOf(name)}`.includes(` ${keyOf(short).slice(0, LIKE)}`);
const LIKE = 4;

/** Where the short forms of a name may be: after it, or on their own line below the letterhead. */
function definedAt(text: string, { sentence, start, end, legal }: Candidate): number {
  if (sentence > 0 || !legal || start > 3) return end;
  const line = text.slice(end, end + 400).search(/\n\((?:the )?"/);
  return line < 0 ? end : end + line;
}

function isTownName(name: string): boolean {
  const place = anyPlace(name);
  return place?.kind === "city" && !place.ordinary;
}

/** A term such as "the Company", with the parties it means, each from its own offset on. */
interface Term {
  called: { group: Group; at: number }[];
  /** The group in which it is a name of its own. */
  own: Group | undefined;
}

function define(
  terms: Map<string, Term>,
  groups: Map<string, Group>,
  key: string,
  one: Term["called"][number],
): void {
  const term = terms.get(key);
  const other = groups.get(key);
  if (term) term.called.push(one);
  else terms.set(key, { called: [one], own: other?.key === key && other !== one.group ? other : undefined });
  groups.set(key, one.group);
}

/** Gives each of two firms defined as "the Company" the mentions from its own definition to the next. */
function share({ called, own }: Term): void {
  if (!own) return;
  let i = 0;
  for (const one of own.candidates.toSorted((a, b) => a.start - b.start)) {
    while (one.start >= (called[i + 1]?.at ?? Number.POSITIVE_INFINITY)) i += 1;
    called[i]?.group.candidates.push(one);
  }
  const [first] = called;
  if (first) takeForms(first.group, own);
}

/**
 * Makes a spelling one of another name. Where it was already a third name's, the two are joined by the third's opening
 * form alone: copied whole, the forms of many names that share a spelling would grow with each.
 */
function join(groups: Map<string, Group>, group: Group, other: Group, key: string): void {
  groups.set(key, group);
  if (other.key === key) {
    takeForms(group, other);
    for (const one of other.candidates) group.candidates.push(one);
    return;
  }
  const [opening] = other.forms;
  if (opening) group.forms.set(...opening);
}

function takeForms(group: Group, other: Group): void {
  for (const [form, offset] of other.forms) group.forms.set(form, offset);
  group.legal ||= other.legal;
}

/**
 * Joins two names of one body: "X, formerly Y", "X, the company once known as Y", "CERN, the European Organisation for
 * …".
 */
function otherNames(
  { sentences }: ReleaseDocument,
  groups: Map<string, Group>,
  candidates: readonly Candidate[],
): void {
  let before: Candidate | undefined;
  for (const one of candidates) {
    const first = before;
    before = one;
    if (first?.sentence !== one.sentence) continue;
    const tokens = sentences[one.sentence]?.tokens ?? [];
    const former = isFormer(tokens, first, one);
    const group = groups.get(keyOf(first.text));
    const key = keyOf(one.text);
    const other = groups.get(key);
    if (!group || !other || group === other) continue;
    if (!former && !isSpeltOut(tokens, first, one) && !isBrandBehind(tokens, first, one, other)) continue;
    if (former)
      group.former = new Set([
        ...(group.former ?? []),
        ...(other.key === key ? other.forms.keys() : [one.text]),
      ]);
    else group.introduced = true;
    join(groups, group, other, key);
  }
}

const ONCE = /^(?:formerly|previously|originally|once)$/;

/** Whether "formerly (known as) Y" follows X. */
function isFormer(tokens: readonly Token[], first: Candidate, one: Candidate): boolean {
  const word = (i: number) => lowerAt(tokens, i);
  if (!/^(?:[.,;)]|and|which|until|before)?$/.test(word(one.to))) return false;
  let at = word(one.from - 1) === "the" ? one.from - 2 : one.from - 1;
  let known = false;
  if (word(at) === "as" && word(at - 1) === "known") {
    at -= 2;
    known = true;
  } else if (/^(?:called|named)$/.test(word(at))) {
    at -= 1;
    known = true;
  }
  const was = known && /^(?:was|were)$/.test(word(at)) && /^(?:until|before)$/.test(word(one.to));
  if (!ONCE.test(word(at)) && !was) return false;
  if (at - first.to > 6) return false;
  return /^[,(]$/.test(word(first.to)) || /^(?:was|is)$/.test(word(first.to));
}

/**
 * Whether a full name is followed by a dash and the short one used from then on: "Belmora Future Energy Company PJSC –
 * Orvex and Zemtek have".
 */
function isBrandBehind(tokens: readonly Token[], first: Candidate, one: Candidate, brand: Group): boolean {
  if (!first.legal || one.from !== first.to + 1 || one.to - one.from > 2) return false;
  if (!/^[–—]$/.test(textAt(tokens, first.to)) || brand.candidates.length < 2) return false;
  return /^(?:and|has|have|to|with|will|signed|signs|,|\.)$/.test(lowerAt(tokens, one.to));
}

/**
 * Whether a short name is followed by the long one: "TNO (Netherlands Organisation for …)", "CERN, the European
 * Organisation for …, has".
 */
function isSpeltOut(tokens: readonly Token[], first: Candidate, one: Candidate): boolean {
  if (first.to - first.from !== 1 || one.to - one.from < 3 || anyPlace(first.text)) return false;
  // "DXG – Deutsche Xaver Gesellschaft mbH"
  if (/^[–—-]$/.test(textAt(tokens, first.to)) && one.from === first.to + 1)
    return isAcronymOf(first.text, one.text);
  const words = tokens.slice(one.from, one.to);
  if (!words.some(({ lower }) => isBodyWord(lower))) return false;
  const opening = tokens[first.to]?.text;
  const start = tokens[one.from - 1]?.lower === "the" ? one.from - 1 : one.from;
  if (start !== first.to + 1) return false;
  const behind = tokens[one.to];
  if (opening !== "," || start === one.from || behind?.text !== ",") return false;
  const next = tokens[one.to + 1];
  return (
    next?.kind === "word" && !next.capital && !/^(?:and|or|the|a|an|as|but|while|with)$/.test(next.lower)
  );
}
