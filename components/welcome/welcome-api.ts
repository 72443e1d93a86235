/** What the first-run page needs from its surroundings; its entry point provides it. */
import type { ComponentType } from "react";
import type { FindReply } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";
import type { Marked } from "./marked-text";

/** A mark's popover, the same as on news pages. */
export interface MarkPopoverProps {
  mark: Marked;
  /** All entities that the article names. */
  others: readonly EntityRef[];
  /** The date of the article. */
  published: string;
  /** The id for its heading. */
  labelId: string;
  onClose: () => void;
  /** Called when its first content, or the reason why there is none, is in the document. */
  onReady: () => void;
}

/** The keys set for commands on a page; empty where there is none. */
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
