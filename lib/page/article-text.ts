/** Reads an article once, as a release: what links to a subject of the article is no further story and is read too. */

import { plainText } from "./plain-text";
import { type ReadRoot, TextReader } from "./read-text";
import type { TextBlock } from "./text-block";

/** The text of an article as a release has it; empty where there is nothing to read. */
export function articleText(root: ReadRoot | undefined): string {
  return root ? plainText(new ReleaseReader().read(root) ?? []) : "";
}

/** A reader that keeps "About Kestrel Steel" where the name is a link, and what the cells of a table link to. */
class ReleaseReader extends TextReader {
  protected override belongs(block: TextBlock, all: readonly TextBlock[]): boolean {
    // Of what its words give away ("Read also: …") nothing is read.
    const isLinkOnly = super.belongs({ ...block, linked: 0 }, all);
    return super.belongs(block, all) || (isLinkOnly && linksWithin(block, all));
  }
}

/** Shorter names stand in many a headline. */
const LEAST_NAME = 4;

/** Whether all that a block links to is named in the prose too: headlines of other stories are not. */
function linksWithin({ runs }: TextBlock, all: readonly TextBlock[]): boolean {
  const links = new Set(runs.map(({ node }) => node.parentElement?.closest("a[href]")));
  const names = [...links].flatMap((link) => (link ? [link.textContent?.trim() ?? ""] : []));
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        name.length >= LEAST_NAME &&
        all.some(({ text, linked }) => linked * 2 < text.length && text.includes(name)),
    )
  );
}
