/** What the popover asks of the background, with errors that say what a reader can do. */
import { browser } from "wxt/browser";
import type { MatchActions } from "@/components/popover/MatchPanel";
import type { PopoverSource } from "@/components/popover/PopoverApp";
import { askBackground, askOnce, describeEntity } from "@/lib/messages/ask";
import { keepApart } from "@/lib/messages/keep-apart";
import { messageOf } from "@/lib/model/message-of";
import type { MarkPlace } from "@/lib/popover/contract";
import type { CardSubject } from "@/lib/popover/framed";
import { SECTION_ENTRIES } from "@/lib/popover/section-entries";

/** The window of the card, which knows the page. */
export interface CardWindowLink {
  /** Where the mark stands. */
  place(): Promise<MarkPlace | undefined>;
  /** The user corrects the name, which may remove its mark: the card stays all the same. */
  said(): void;
}

/** The source for one opening. */
export function backgroundSource(
  { others, url, published, isPlaced }: CardSubject,
  link: CardWindowLink,
): PopoverSource {
  return {
    describe(ref) {
      return readable("look this up", () => describeEntity(ref, others, SECTION_ENTRIES, published));
    },
    openFull(ref) {
      askOnce("openEntity", { ref }).catch(() => undefined);
    },
    keepApart: (one, others) =>
      readable("split this", async () => {
        link.said();
        const undo = await keepApart(one, others);
        return () => readable("take this back", undo);
      }),
    ...(isPlaced && { match: matchActions(url, link) }),
  };
}

function matchActions(url: string, link: CardWindowLink): MatchActions {
  return {
    isPrivate: browser.extension.inIncognitoContext,
    explain: () =>
      readable("look this up", async () => {
        const found = await link.place();
        if (!found) return null;
        const { page, blocks, block, start } = found;
        const at = { block, start };
        return (await askBackground("explain", { page, blocks: [...blocks], at })).spellings[0] ?? null;
      }),
    reject: (said) =>
      readable("keep this", async () => {
        link.said();
        const { id } = await askBackground("reject", { ...said, url });
        return () => readable("take this back", async () => void (await askBackground("undoReject", { id })));
      }),
    addName: (said) =>
      readable("add the name", async () => {
        link.said();
        const { id } = await askBackground("addName", said);
        return () =>
          readable("take this back", async () => void (await askBackground("undoAddName", { id })));
      }),
  };
}

/** Runs a request; where it fails, the error says what was wanted and what to do. */
async function readable<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new Error(
      browser.runtime?.id
        ? `Entente could not ${what}: ${messageOf(error)}`
        : "Entente was updated. Reload the page to go on.",
    );
  }
}
