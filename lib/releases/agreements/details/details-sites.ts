/** Finds the sites of an agreement: where things are built, supplied or done under it. */

import { regex } from "../../text/regex";
import { wordSet } from "../../text/word-set";
import type { Deal } from "../deal";
import { type View, wordAt, wordsBefore } from "../view/view";
import { isOrigin } from "./not-site";

/** Words that make a place the site of what an agreement does. */
const SITE = regex("")`
  ^(?:in|at|near|to|for|across|over|between|off|from|outside|inside|on|of|throughout|around|along|into
    |within|towards|via|through|covers|cover|covering|including|includes|among|namely|comprises|serves
    |serve|serving|reaches|enters|spans|links|connects|linking|connecting|beside|under)$
`;

const SITE_NOUN = regex("u")`
  ^(?:plants?|sites?|factory|factories|terminal|mill|mine|works|campus|project|port|airport|refinery
    |smelter|shipyard|yard|facility|facilities|gigafactory|depot|warehouse|hub|complex|station|laboratory
    |lab|centre|center)$
`;
/** "The joint venture, which is based in X": the seat of what is founded. */
const VENTURE_SEAT =
  /(?:venture|new company|centre|center|hub|laboratory|fund) (?:[^;.@]{0,40}, )?(?:which |that )?(?:is |will be |to be )?(?:based|headquartered) $/u;

/** "Their base will be X", "the site is X": the place is said to be the site. */
const IS_SITE =
  /(?:^| )(?:site|base|location|home|place|seat|port|hub|yard|plant|terminal|destination) (?:[^ .;,@^]+ ){0,3}?(?:is|be|was|are) (?:in |at |near )?$/u;

/** What joins the places of a list. */
const LINK: ReadonlySet<string> = new Set(["^", ",", "and", "or", "the", ";", "&"]);

/** Whether a noun for a site follows the place, past two plain words at most: "the X works", "X copper mine". */
function isSiteBehind({ steps }: View, i: number): boolean {
  for (let at = i + 1; at <= i + 3; at++) {
    const word = wordAt(steps, at);
    if (SITE_NOUN.test(word)) return true;
    if (!/^\p{Ll}[\p{Ll}-]+$/u.test(word) || NO_MODIFIER.has(word)) return false;
  }
  return false;
}

const NO_MODIFIER: ReadonlySet<string> = wordSet(`
  and or of in at on to for with by from that which who where is are was were will would has have had as the
  its their a an into near said
`);

/** Adds the places in a stretch that are sites of the agreement. */
export function addSites(view: View, deal: Deal, from: number, to: number): void {
  view.steps.forEach((step, i) => {
    if (step.word !== "^" || !step.mention || step.start < from || step.end > to) return;
    const place = step.mention.entity;
    if (deal.signedAt?.proof.start === step.start || isOrigin(view, i)) return;
    const inner = view.steps[i - 1];
    // The second of two places with a comma between is the larger one, not the site.
    if (
      inner?.word === "," &&
      view.steps[i - 2]?.word === "^" &&
      view.steps[i - 2]?.mention?.entity.within === place
    )
      return;
    let at = i - 1;
    // Only other words count towards the gap: a list of places may be long.
    let words = 0;
    while (
      at >= 0 &&
      words < 8 &&
      /^(?:\^|,|and|or|the|;|&|its|northern|southern|eastern|western|central|port|city|town|both|district|province|\p{L}+)$/u.test(
        wordAt(view.steps, at),
      ) &&
      !SITE.test(wordAt(view.steps, at)) &&
      !/^(?:is|be|was|are)$/u.test(wordAt(view.steps, at))
    ) {
      if (!LINK.has(wordAt(view.steps, at))) words += 1;
      at -= 1;
    }
    const word = wordAt(view.steps, at);
    // "At B's X plant": the place names the site.
    const named = isSiteBehind(view, i);
    // "Control room: X" in a list of what is built.
    const listed = word === ":" && view.sentence.kind === "item";
    if (
      !named &&
      !listed &&
      !SITE.test(word) &&
      !(/^(?:is|be|was|are)$/u.test(word) && IS_SITE.test(wordsBefore(view, at + 1)))
    )
      return;
    if (
      /^(?:based|headquartered|listed|traded)$/.test(wordAt(view.steps, at - 1)) &&
      !VENTURE_SEAT.test(wordsBefore(view, at))
    )
      return;
    if (!deal.sites.some(({ value }) => value === place))
      deal.sites.push({
        value: place,
        proof: { start: step.start, end: step.end, rule: "place in a sentence of the agreement" },
      });
  });
}
