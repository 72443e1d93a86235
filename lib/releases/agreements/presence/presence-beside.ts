/** Finds sites listed after another or behind a colon: "a mill in A and a furnace in B". */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import { type Step, stepAt, type View, wordsBefore } from "../view/view";
import type { Owner } from "./presence";
import { nearest, subjectBefore } from "./presence-who";
import { GAP, IN, SITE } from "./presence-words";

const LINK = "(?:(?:, )?(?:and|with|while|plus|as well as|but also|or) |[,;] (?:and |while )?)";
/** Words between two places of a list, without a verb of the past. */
const THINGS =
  "(?:(?!(?:signed|sold|bought|won|will|would|has|have|is|was|are|were|said|says|to|that|which|where|who|from|of|for) )[^ .;:,@^()]+ ){0,5}?";
/** "…, with 900 staff there, and also operates from". */
const NOTE = "(?:, (?:with|some|about) [^,;@^]{0,50}, )?";
const SAME = regex("u")`
  ^${NOTE}${LINK}(?:also |now |a further |another |others? |further )*
  (?:operates |runs |has |employs |keeps )?
  (?:(?:one|another|others?|some|\d+) (?:\d+ )?|${THINGS}${SITE} ${GAP})?(?:from |${IN})$
`;
/** Words for what is made in one place and in another. */
const SAME_WORK = new RegExp(`^${NOTE}${LINK}${THINGS}(?:from |${IN})$`, "u");
/** "And Zemp in", "Zemp has its own near": the site of another party. */
const OTHER = new RegExp(
  `^${NOTE}(?:, )?(?:${LINK})?(?:the |that of |those of )?@ (?:has (?:its|one) |'s )?${IN}$`,
  "u",
);

/** Who has the place at a step, listed after one that `last` has. */
export function besideOwner(view: View, last: Owner & { at: number }, i: number): Owner | undefined {
  const from = (view.offsets[last.at] ?? 0) + 2;
  const between = view.line.slice(from, view.offsets[i] ?? 0);
  // "In Mandal, near the town of X": where the first is.
  if (between.length > 160 || /^, (?:near|outside|off|not far) /u.test(between)) return undefined;
  const other = OTHER.exec(between);
  if (other) {
    const { parties } = view.steps[stepAt(view, from + between.indexOf("@"))] ?? {};
    return parties?.length === 1 && parties[0] ? { entity: parties[0], what: last.what } : undefined;
  }
  return (last.what === "production" ? SAME_WORK : SAME).test(between) ||
    /^(?:, )?and ,(?: [^,;@^.]{0,40} ,)? (?:in )?$/u.test(between) ||
    /^, namely $/u.test(between)
    ? { entity: last.entity, what: last.what }
    : undefined;
}

const LISTED = new RegExp(
  ` (?:${SITE}|places|countries|towns) (of @ )?(?:[^ .;:@^()]+ ){0,5}(?:: |, namely |, one |, )$`,
  "u",
);

const opensList = (step: Step | undefined) => step?.word === ":" || step?.word === "namely";

/** "Five mills of Zemp: A in X, B in Y", "has bases: Zemp in X, Sarn in Y". */
export function listOwner(view: View, i: number, focus: Entity | undefined): Owner | undefined {
  const { steps } = view;
  // "Billund in Denmark": the second says where the first is.
  const lead = steps[i - 1]?.word === "the" ? i - 2 : i - 1;
  if (steps[lead]?.word === "in" && !/^(?:@|one|others?)$/u.test(steps[lead - 1]?.word ?? "@"))
    return undefined;
  let at = i - 1;
  while (at > 0 && i - at < 40 && !opensList(steps[at])) at -= 1;
  if (!opensList(steps[at])) return undefined;
  const head = ` ${wordsBefore(view, at + 1)}`;
  const match = LISTED.exec(head);
  if (!match) return undefined;
  const own = / @ in (?:the )?$/u.test(` ${wordsBefore(view, i)}`) ? nearest(view, i) : undefined;
  const named = match[1]
    ? nearest(view, at)
    : (subjectBefore(view, at) ?? nearest(view, at) ?? (view.sentence.kind === "item" ? undefined : focus));
  const entity = own ?? named;
  return entity && { entity, what: "site" };
}
