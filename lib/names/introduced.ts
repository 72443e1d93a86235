/**
 * Short forms that a page itself gives a party: after "Contemporary Amperex Technology Co., Limited (CATL)" the letters
 * CATL mean that party, on this page, whether a dataset lists them or not.
 */
import { legalFormLength } from "./legal-forms";
import { ENTRY_ACRONYM, ENTRY_WEAK } from "./name-index";
import { OPEN, type PageNames } from "./page-names";
import type { Candidate, Sighting } from "./sightings";

/** In brackets directly behind a name, quoted or not: one to three words, the first with a capital or digit. */
const BEHIND =
  /^\s?[(（]\s?(?:(?:the|hereinafter|kurz|以下简称|以下簡稱|下称|简称|以下、?)\s?)?["“”„«「]?([\p{Lu}\p{N}][\p{L}\p{N}&.-]{1,19}(?: \p{Lu}[\p{L}\p{N}&.-]{1,19}){0,2})["“”»」]?\s?[)）]/u;
/** The whole bracket, and the quoted forms in one that holds more: `("Hon Hai" or "Foxconn")`, `(NYSE: XYZ, “Xyz”)`. */
const BRACKET = /^\s?[(（]([^()（）]{2,100})[)）]/u;
const QUOTED =
  /["“”„«「]\s?([\p{Lu}\p{N}][\p{L}\p{N}&.-]{1,19}(?: \p{Lu}[\p{L}\p{N}&.-]{1,19}){0,2})\s?["“”»」]/gu;
/** Letters that may be a ticker: unlike a short form, it is not used again. */
const TICKER = /^\p{Lu}{2,5}$/u;
const MOST_FORMS = 50;

/** Adds the sightings of short forms that the page introduces, and makes weak ones of them strong. */
export function withIntroduced(names: PageNames): PageNames {
  const forms = introducedForms(names);
  if (forms.size === 0) return names;
  const { blocks } = names;
  const strengthened = new Map<number, Sighting>();
  const inBlock = new Map<number, Sighting[]>();
  for (let i = 0; i < names.length; i++) {
    const sighting = names.at(i);
    const here = inBlock.get(sighting.block);
    if (here) here.push(sighting);
    else inBlock.set(sighting.block, [sighting]);
    const candidate = forms.get((blocks[sighting.block] ?? "").slice(sighting.start, sighting.nameEnd));
    if (candidate && sighting.candidates.every(({ flags }) => flags & ENTRY_WEAK))
      strengthened.set(i, { ...sighting, candidates: [candidate] });
  }
  const added = [...forms].flatMap(([form, candidate]) => occurrences(blocks, form, candidate, inBlock));
  return names.with(strengthened, added);
}

function introduced({ entity, kind }: Candidate): Candidate {
  return { entity, kind, flags: ENTRY_ACRONYM, name: 255, introduced: true };
}

function introducedForms(names: PageNames): Map<string, Candidate> {
  const forms = new Map<string, Candidate>();
  const { blocks } = names;
  let block = -1;
  let bracketed = false;
  for (let i = 0; i < names.length; i++) {
    // A name before a bracket is always open, never plain.
    if (names.plain[i] !== OPEN) continue;
    const text = blocks[names.block[i] as number] as string;
    if (names.block[i] !== block) {
      block = names.block[i] as number;
      bracketed = text.includes("(") || text.includes("（");
    }
    if (!bracketed) continue;
    const nameEnd = names.nameEnd[i] as number;
    if (!isBeforeBracket(text, nameEnd + legalFormLength(text, nameEnd))) continue;
    const { start, end, candidates } = names.at(i);
    const [only] = candidates;
    if (!only || candidates.length > 1 || (only.flags & ENTRY_WEAK && end - start < 8)) continue;
    if (only.kind === "place" || forms.size >= MOST_FORMS) continue;
    for (const form of formsBehind(text, end)) {
      if (!shortens(form, text.slice(start, end))) continue;
      // "Twitter (TWTR)": behind a single word letters are a ticker.
      if (TICKER.test(form) && !/\s/.test(text.slice(start, nameEnd))) continue;
      forms.set(form, introduced(only));
    }
  }
  return forms;
}

/** The forms that the bracket at `end` gives. */
function formsBehind(text: string, end: number): string[] {
  const only = BEHIND.exec(text.slice(end, end + 60))?.[1];
  if (only !== undefined) return [only];
  const inside = BRACKET.exec(text.slice(end, end + 110))?.[1] ?? "";
  return [...inside.matchAll(QUOTED)].flatMap(([, form]) => form ?? []);
}

function isBeforeBracket(text: string, at: number): boolean {
  return isBracket(text.charCodeAt(at)) || (isBracket(text.charCodeAt(at + 1)) && /\s/.test(text.charAt(at)));
}

/** An opening round bracket, the Chinese one too. */
function isBracket(unit: number): boolean {
  return unit === 0x28 || unit === 0xff08;
}

/** Whether a form can be short for a name: its letters come in the name in their order, from the first on. */
function shortens(form: string, name: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const short = letters(form);
  const long = letters(name.replace(/^the /i, ""));
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function occurrences(
  blocks: readonly string[],
  form: string,
  candidate: Candidate,
  inBlock: ReadonlyMap<number, readonly Sighting[]>,
): Sighting[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_@#./-])${form.replaceAll(".", "\\.")}(?![\\p{L}\\p{N}_]|[.@/][\\p{L}\\p{N}])`,
    "gu",
  );
  const found: Sighting[] = [];
  blocks.forEach((text, block) => {
    if (!text.includes(form)) return;
    const here = inBlock.get(block) ?? [];
    for (const { index: start } of text.matchAll(pattern)) {
      const end = start + form.length;
      if (here.some((sighting) => sighting.start < end && start < sighting.end)) continue;
      found.push({ block, start, end, nameEnd: end, candidates: [candidate] });
    }
  });
  return found.length < 2 && TICKER.test(form) ? [] : found;
}
