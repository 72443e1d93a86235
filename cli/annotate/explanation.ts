/** The reasons for and against names on a page, for a person to read in a terminal. */
import type { ExplainedMention } from "@/lib/messages/replies";
import { parseEntityRef } from "@/lib/model";
import type { Meaning } from "@/lib/popover/meaning";

/** So many other parties and places that a spelling may mean are told of. */
const MOST_MEANINGS = 4;

/** One line for each name and one for each thing that it may mean, the best first. */
export function explanationText(mentions: readonly ExplainedMention[]): string {
  return mentions
    .map(({ surface, before, after, marked, counts, meanings }) => {
      const verdict = `${marked ? "marked" : "left"}${counts ? "" : ", does not count"}`;
      const shown = meanings.slice(0, MOST_MEANINGS).map(meaningText);
      const more = meanings.length - shown.length;
      return [
        `  ${verdict}: …${before}[${surface}]${after}…`,
        ...shown,
        ...(more > 0 ? [`      and ${more} more`] : []),
      ].join("\n");
    })
    .join("\n");
}

function meaningText({ ref, score, proof, reasons }: Meaning): string {
  const id = parseEntityRef(ref)?.id ?? ref;
  const grounds = reasons.map(({ code, weight, detail }) => {
    const on = detail === undefined ? "" : ` "${detail}"`;
    return `${code} ${signed(weight)}${on}`;
  });
  // What only tells rivals apart is no proof.
  const proved = proof === score ? "" : `, proof ${rounded(proof)}`;
  return `      ${id} ${rounded(score)}${proved}: ${grounds.join(", ") || "nothing speaks for it"}`;
}

function signed(weight: number): string {
  return `${weight >= 0 ? "+" : ""}${rounded(weight)}`;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
