/** What the first-run page asks of its surroundings; its entry point answers with the real ones. */
import type { ComponentType } from "react";
import type { FindReply } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";
import type { Marked } from "./marked-text";

/** A mark's popover: the very one that opens over news pages. */
export interface MarkPopoverProps {
  mark: Marked;
  /** All that the article names. */
  others: readonly EntityRef[];
  /** The article's day. */
  published: string;
  /** The id for its heading. */
  labelId: string;
  onClose: () => void;
  /** Its first content, or the reason why there is none, stands in the document. */
  onReady: () => void;
}

/** The keys that are set for the commands on a page; empty where none is. */
export interface PageKeys {
  next: string;
  toggle: string;
}

export interface WelcomeApi {
  /** Finds names in blocks of text, as on a news page. Rejects with an error whose message can be shown. */
  find(blocks: readonly string[], title: string, lang: string): Promise<FindReply>;
  keys(): Promise<PageKeys>;
  MarkPopover: ComponentType<MarkPopoverProps>;
}
