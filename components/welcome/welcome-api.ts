/** What the first-run page needs from its surroundings; its entry point provides it. */
import type { FindReply } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";
import type { Follow } from "../answers/keep-asking";
import type { PopoverSource } from "../popover/PopoverApp";

/** The keys set for commands on a page; empty where there is none. */
export interface PageKeys {
  next: string;
  toggle: string;
}

export interface WelcomeApi {
  /** Finds names in blocks of text, as on a news page. Rejects with an error whose message can be shown. */
  find(blocks: readonly string[], title: string, lang: string): Promise<FindReply>;
  /** Tells of changes of the datasets. */
  followDatasets: Follow;
  keys(): Promise<PageKeys>;
  /** The content of popovers beside these entities, in an article of that day. Corrections are left out: they belong to a page of the web. */
  popoverSource(others: readonly EntityRef[], published: string): PopoverSource;
}
