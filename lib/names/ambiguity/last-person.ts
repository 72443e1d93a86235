/**
 * Tells whom a surname means that is a firm's name too: after "Henry Ford was born here." the next sentence's "Ford" is
 * the man, until the page names the firm. In the sentence with the full name a report says "he", so there the bare name
 * is the firm.
 */
import { ENTRY_WEAK } from "../name-index";
import { OPEN, type PageNames } from "../page-names";
import { givenNames } from "./given-names";
import { personRole } from "./person-role";
import type { Placed } from "./placed";
import { saidWhatItIs } from "./said-what-it-is";

/** How many paragraphs on a person is remembered. */
const REACH = 1;
const HIMSELF = /^\s(?:himself|herself)(?![\p{L}\p{N}])/u;
const SMALL_H = 0x68;
const SENTENCE_END = /[.!?]["”’)]?\s/;

/** For bare spellings, by number on the page: whether the person was named in the paragraph, or in the one before. */
export function lastPersons(
  names: PageNames,
  placed: readonly Placed[],
): ReadonlyMap<number, "here" | "before"> {
  const found = new Map<number, "here" | "before">();
  const last = new Map<string, { at: number; block: number; end: number }>();
  for (const one of placed) {
    const { candidates, block, start, nameEnd } = one.sighting;
    if (!candidates.every(({ flags }) => flags & ENTRY_WEAK)) continue;
    const surface = one.lower;
    const person = { at: one.at, block, end: nameEnd };
    if (personRole(one, givenNames()) === "surname") {
      last.set(surface, person);
      continue;
    }
    const himself =
      one.text.charCodeAt(nameEnd + 1) === SMALL_H && HIMSELF.test(one.text.slice(nameEnd, nameEnd + 10));
    const before = last.size > 0 ? last.get(surface) : undefined;
    if (!himself && (!before || block - before.block > REACH)) continue;
    if (!himself && (isFirm(one) || (before && namedBetween(names, one, before.at)))) {
      last.delete(surface);
      continue;
    }
    const sentence = before?.block === block && !SENTENCE_END.test(one.text.slice(before.end, start));
    if (!himself && sentence) continue;
    found.set(one.at, himself || before?.block === block ? "here" : "before");
    last.set(surface, person);
  }
  return found;
}

const FIRM_HAS =
  /^(?:shares?|stocks?|ceo|cfo|chief|executives?|shareholders|investors|employees|workers|staff|stores|hotels|plants?|factory|factories|headquarters|products|sales|revenue|profits?|earnings|dealers|customers|spokesman|spokeswoman|spokesperson|subsidiary|unit|brand|brands)$/;

/** Words before `of` and a firm. */
const OF_A_FIRM =
  /^(?:shares?|stock|employees|workers|management|board|brand|maker|owner|aktien?|belegschaft|werke?|mitarbeiter|konzern|vorstand|direction|salariés|usines?|titre|acciones|empleados|plantilla|fábrica|dirección|azioni|dipendenti|stabilimento|ações|funcionários)$/;

/** Verbs for what firms do, and persons seldom. */
const FIRM_DOES = /^(?:sells|makes|operates|employs|manufactures|produces|ships|acquired|merged|has)$/;

/** Whether something follows that only a firm has or does: "Hershey shares", "Hershey sells". */
export function hasFirmBehind({ context }: Placed): boolean {
  const right = context.right.at(0);
  const second = context.right.at(1);
  if (!right?.joined) return false;
  if (FIRM_HAS.test(right.lower)) return true;
  return FIRM_DOES.test(
    (/^(?:now|today|currently|also|still)$/.test(right.lower) ? second : right)?.lower ?? "",
  );
}

/** Whether something follows that only a firm has, or the name is where somebody works. */
export function isFirm(placed: Placed): boolean {
  const { context, sighting, text } = placed;
  const left = context.left.at(0);
  if (sighting.end > sighting.nameEnd) return true;
  if (saidWhatItIs(placed, text.slice(sighting.end, sighting.end + 60)) !== undefined) return true;
  if (hasFirmBehind(placed)) return true;
  if (!left?.joined) return false;
  return (
    /^(?:at|by|bei|chez)$/.test(left.lower) ||
    (/^(?:of|von|de|di|da)$/.test(left.lower) && OF_A_FIRM.test(context.left.at(1)?.lower ?? ""))
  );
}

/** Whether the page gives one of the firms its full name between `from` and the spelling. */
function namedBetween(names: PageNames, { at, sighting }: Placed, from: number): boolean {
  for (let i = from + 1; i < at; i++) {
    const plain = names.plain[i] as number;
    for (const { entity } of sighting.candidates) {
      if (plain === entity) return true;
      if (plain !== OPEN) continue;
      if (names.at(i).candidates.some((one) => one.entity === entity && !(one.flags & ENTRY_WEAK)))
        return true;
    }
  }
  return false;
}
