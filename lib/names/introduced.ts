/**
 * Short forms that a page itself gives a party: after "Contemporary Amperex Technology Co., Limited (CATL)" the letters
 * CATL mean that party, on this page, whether a dataset lists them or not.
 */
import { ENTRY_ACRONYM, ENTRY_WEAK, type NameIndex } from "./name-index";
import type { Candidate, Sighting } from "./sightings";

/** In brackets directly behind a name, with or without quotes: one to three words, the first with a capital or digit. */
const BEHIND =
  /^\s?[(（]\s?(?:(?:the|hereinafter|kurz|以下简称|以下簡稱|下称|简称|以下、?)\s?)?["“”„«「]?([\p{Lu}\p{N}][\p{L}\p{N}&.-]{1,19}(?: \p{Lu}[\p{L}\p{N}&.-]{1,19}){0,2})["“”»」]?\s?[)）]/u;
const MOST_FORMS = 50;

/** Adds the sightings of short forms that the page introduces, and makes weak ones of them strong. In the order of the text. */
export function withIntroduced(
  index: NameIndex,
  blocks: readonly string[],
  sightings: readonly Sighting[],
): Sighting[] {
  const forms = introducedForms(index, blocks, sightings);
  if (forms.size === 0) return [...sightings];
  const strengthened = sightings.map((sighting) => {
    const entity = forms.get((blocks[sighting.block] ?? "").slice(sighting.start, sighting.nameEnd));
    if (entity === undefined || !sighting.candidates.every(({ flags }) => flags & ENTRY_WEAK))
      return sighting;
    return { ...sighting, candidates: [introduced(entity)] };
  });
  const inBlock = Map.groupBy(sightings, ({ block }) => block);
  const added = [...forms].flatMap(([form, entity]) => occurrences(blocks, form, entity, inBlock));
  return [...strengthened, ...added].sort((a, b) => a.block - b.block || a.start - b.start);
}

function introduced(entity: number): Candidate {
  return { entity, flags: ENTRY_ACRONYM, name: 255, match: "exact", introduced: true };
}

function introducedForms(
  index: NameIndex,
  blocks: readonly string[],
  sightings: readonly Sighting[],
): Map<string, number> {
  const forms = new Map<string, number>();
  for (const { block, start, end, candidates } of sightings) {
    const [only] = candidates;
    if (!only || candidates.length > 1 || (only.flags & ENTRY_WEAK && end - start < 8)) continue;
    if (index.entities.kind(only.entity) === "place" || forms.size >= MOST_FORMS) continue;
    const text = blocks[block] ?? "";
    const form = BEHIND.exec(text.slice(end, end + 60))?.[1];
    if (form !== undefined && shortens(form, text.slice(start, end))) forms.set(form, only.entity);
  }
  return forms;
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
  entity: number,
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
      found.push({ block, start, end, nameEnd: end, candidates: [introduced(entity)] });
    }
  });
  return found;
}
