/** What the popup asks of the browser and the background; its entry point answers with the real ones. */
import type { PageNames } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";
import type { Completion, SearchReply } from "@/lib/search/hits";
import type { Scope, WantedScope } from "@/lib/sites/access";
import type { AgreementCard, AgreementRef, EntityCard } from "@/lib/ties/card";
import type { KeepApart } from "../SameNote";
import type { RecentRef } from "./recent";

/** How the page in the tab stands. */
export type Standing =
  /** The browser lets no extension read it. */
  | { kind: "closed" }
  /** The user has not let Entente read this site. */
  | { kind: "no-access" }
  /** Entente may read it, but the page was opened before it could. */
  | { kind: "unread" }
  | { kind: "read"; names: PageNames };

export interface PageView {
  standing: Standing;
  /** The page's site, as settings name it; absent where the address is hidden from us. */
  site?: string;
  /** The switch for all sites. */
  enabled: boolean;
  /** The switch for this site. */
  siteOn: boolean;
  /** True where the user has every page of this site read, articles or not. */
  always: boolean;
  /** The site may be read at any time; without it, a page of it was read once at most. */
  hasAccess: boolean;
  /** Where pages are read without asking. */
  scope: Scope;
  /** The key that switches all marks off and on; empty where none is set. */
  toggleKey: string;
}

export interface PopupApi {
  /** False where the popup is open as a page of its own and is about no other tab. */
  hasPage: boolean;
  readPage(): Promise<PageView>;
  /** Brings the n-th mark of an entity into view. */
  scrollTo(ref: EntityRef, index: number): Promise<void>;
  /** Asks the user for access to the page's site. Call it in the click itself: the browser demands a gesture. */
  requestAccess(): Promise<void>;
  /** Reads the page until it goes elsewhere: whatever it is, and without any access that lasts. */
  readOnce(): Promise<void>;
  reloadPage(): Promise<void>;
  /**
   * Asks the user for access to all news sites or to every site, or gives back what goes beyond the news. Call it in the
   * click itself.
   */
  setScope(scope: WantedScope): Promise<void>;
  setEnabled(on: boolean): Promise<void>;
  /** Off, on as for any other site, or always: pages that look like no article too. */
  setSite(site: string, rule: "off" | "on" | "always"): Promise<void>;
  /** Calls back whenever the datasets changed. Gives the way to stop. */
  followDatasets(changed: () => void): () => void;
  describe(ref: EntityRef, others: readonly EntityRef[], limit: number): Promise<EntityCard | null>;
  /** Splits what several datasets have. */
  keepApart: KeepApart;
  agreement(ref: AgreementRef): Promise<AgreementCard | null>;
  search(query: string, limit: number): Promise<SearchReply>;
  /** How a query that is being typed may go on: filters and their values. */
  complete(query: string): Promise<Completion[]>;
  /** What was opened here last, the newest first. */
  recent(): Promise<readonly RecentRef[]>;
  /** Remembers that it was opened; a private window keeps nothing. */
  keepRecent(ref: RecentRef): Promise<void>;
  clearRecent(): Promise<void>;
  /** Takes the article off the page and opens it for review as a release, in a tab of its own. */
  readArticle(): Promise<void>;
  /** When it was found that the browser has lost the datasets; `undefined` where it has not, or the user has read of it. */
  lossFound(): Promise<string | undefined>;
  openOptions(): void;
  /** Opens the side panel beside the page. Call it in the click itself: the browser demands a gesture. */
  openPanel(): void;
  /** Opens the explorer in a tab, at one of its addresses. */
  openExplorer(address: string): void;
}
