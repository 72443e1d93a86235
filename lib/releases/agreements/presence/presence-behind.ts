/** Decides whose site a place is by the words behind it: "the plant in X that Zemp runs", "the X trader Zemp". */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import { textAt } from "../../text/tokens";
import { sortOf } from "../references/party-nouns";
import { stepAt, type View } from "../view/view";
import type { Owner } from "./presence";
import { isTown, nearest, subjectBefore } from "./presence-who";
import { HAS, SITE, WORKS } from "./presence-words";

const WORD = "(?:(?!(?:of|in|at|for|to|with|by|from|unit|arm|subsidiary|division) )[^ .;:,@^()]+ )";
const NOW = "(?:already |also |now |currently |still |itself )?";
const DOES = `${NOW}(?:${HAS}|${WORKS}|uses|has built|put up|is putting up)`;
/** "X-based Zemp", "X-based battery maker Zemp". */
const BASED_NAME = new RegExp(`^-(?:based|headquartered) ${WORD}{0,5}?@`, "u");
/** "Rotterdam trader Zemp". */
const NOUN_NAME = new RegExp(`^${WORD}{1,3}?@`, "u");
/** "Rotterdam's Zemp", "Rotterdam's ship broker Zemp", but not an authority of the town. */
const OF_TOWN = new RegExp(
  `^'s (?:${WORD}{0,3}(?:firm|company|maker|producer|start-up|group|university) )?@`,
  "u",
);
/** "In X, where Zemp has a plant". */
const WHERE = new RegExp(`^, where (?:[^ .;:,@^()]+ ){0,2}?@ (?:[^ .;:,@^()]+ ){0,2}?(?:${DOES}) `, "u");
/** "The works in X that Zemp runs". */
const THAT = new RegExp(`^(?:(?:, )?\\^ )?(?:, )?(?:which|that) @ (?:${DOES}) `, "u");
/** "The works in X, operated by Zemp", "the works in X belongs to Zemp". */
const RUN_BY =
  /^(?:(?:, )?\^ )?(?:, )?(?:both )?(?:(?:which |that )?(?:is|are) )?(?:(?:operated|run|owned|managed|used) by|(?:which |that )?belongs? to) @/u;
/** "X is home to Zemp's mill", "X remains the seat of Zemp". */
const HOME = regex("u")`
  ^(?:(?:is|remains?|stays?|will remain|has been) )(?:today |now |still |also )?(?:(?:an?|the) )?
  (?:[^ .;:,@^()]+ ){0,2}?(?:home|seat|headquarters|base|location|${SITE}) (?:of|to|for) (?:the )?@
  |^(?:(?:is|remains?|stays?|will remain) )(?:today |now |still |also )?(?:among |one of )?
   @ 's (?:[^ .;:,@^()]+ ){0,3}?(?:location |home |${SITE})
`;
/** "X plant of Zemp". */
const NAMED_SITE = new RegExp(`^(?:[^ .;:,@^()]+ ){0,3}?${SITE} (of @)?`, "u");
/** A site right before a place. */
const SITE_BEFORE = new RegExp(` ${SITE} (?:[^ .;:@^()]+ ){0,4}?(?:in|at|near|outside|on) (?:the )?$`, "u");

/**
 * The party whose site the place at a step is, by the words behind it; no entity where they name nobody who can be
 * known.
 */
export function ownerBehind(
  view: View,
  i: number,
  left: string,
  { focus, before }: { focus: Entity | undefined; before: Entity | undefined },
): (Partial<Owner> & { what: string }) | undefined {
  const at = view.offsets[i] ?? 0;
  const right = view.line.slice(at + 2, at + 140);
  const place = view.steps[i]?.mention?.entity;
  const partyIn = (match: RegExpExecArray): Entity | undefined => {
    const { parties } = view.steps[stepAt(view, at + 2 + match[0].indexOf("@"))] ?? {};
    return parties?.length === 1 ? parties[0] : undefined;
  };
  const ofOwner = (entity: Entity | undefined, what: string) => ({ what, ...(entity ? { entity } : {}) });
  const based = BASED_NAME.exec(right);
  if (based) return ofOwner(partyIn(based), "seat");
  if (/^-(?:based|headquartered) /u.test(right))
    return ofOwner(
      /(?:@|@ \)) , (?:an?|the) $/u.test(left) ? nearest(view, i) : i < 3 ? before : undefined,
      "seat",
    );
  if (isTown(place)) {
    const noun = NOUN_NAME.exec(right);
    const last = noun?.[0].trimEnd().split(" ").at(-2) ?? "";
    if (noun && isTrade(last)) return ofOwner(partyIn(noun), "seat");
  }
  // Before a name, a town says where its seat is; a country says little.
  const own = isTown(place) ? OF_TOWN.exec(right) : null;
  const owned = own ? partyIn(own) : undefined;
  if (owned && owned.type !== "government") return ofOwner(owned, "seat");
  // "With Zemp Robotics Inc., Tokyo, for": a seat beside a name.
  if (
    /@ , $/u.test(left) &&
    isTown(place) &&
    /^(?:,(?! (?:\d|@|\^|and))|\.)/u.test(right) &&
    !view.steps[i]?.bracket
  ) {
    const party = nearest(view, i);
    if (party && party.type !== "government") return ofOwner(party, "seat");
  }
  const home = HOME.exec(right);
  if (home) return ofOwner(partyIn(home), "site");
  const where = WHERE.exec(right);
  if (where) return ofOwner(partyIn(where), "site");
  const behind = THAT.exec(right) ?? RUN_BY.exec(right);
  if (behind && SITE_BEFORE.test(left)) return ofOwner(partyIn(behind), "site");
  const named = NAMED_SITE.exec(right);
  if (named?.[1]) return ofOwner(partyIn(named), "site");
  if (named && /@ (?:'s )?$/u.test(left)) return ofOwner(nearest(view, i), "site");
  if (named && / (?:its|whose) $/u.test(left)) return ofOwner(subjectBefore(view, i) ?? focus, "site");
  const bracket = /@ \( $/u.test(left) ? /^(?:(?:,|and) \^ )*\)/u.exec(right) : null;
  // "Zemp (Suzhou) Supply Co.": the place is part of the name.
  if (bracket && !/^\p{Lu}/u.test(textAt(view.steps, stepAt(view, at + 2 + bracket[0].length))))
    return ofOwner(
      isTown(place) || nearest(view, i)?.type === "company" ? nearest(view, i) : undefined,
      "seat",
    );
  return undefined;
}

/** Whether a word names a trade that companies are called by: "trader", "start-up", "developer". */
function isTrade(word: string): boolean {
  return (
    sortOf(word) === "company" ||
    /^(?:trader|importer|exporter|owner|shipper|outfit|consultancy|agency|laboratory|lab|firm|producer|supplier|developer|operator|broker|builder|\p{Ll}+house)$/u.test(
      word,
    )
  );
}
