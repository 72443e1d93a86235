/** What the popup needs from the browser and the background; its entry point provides it. */
import type { PageNames } from "@/lib/messages/replies";
import type { AgreementRef, EntityRef } from "@/lib/model";
import type { Completion, SearchReply } from "@/lib/search/hits";
import type { Scope, WantedScope } from "@/lib/sites/access";
import type { AgreementCard, EntityCard } from "@/lib/ties/card";
import type { Follow, Question } from "../answers/keep-asking";
import type { KeepApart } from "../SameNote";
import type { RecentRef } from "./recent";

/** The state of the page in the tab. */
export type Standing =
  /** The browser lets no extension read it. */
  | { kind: "closed" }
  /** The user has not given Entente access to this site. */
  | { kind: "no-access" }
  /** Entente may read it, but the page was opened before. */
  | { kind: "unread" }
  | { kind: "read"; names: PageNames };

export interface PageView {
  standing: Standing;
  /** The page's site, as in the settings; absent where its address is hidden. */
  site?: string;
  /** The switch for all sites. */
  enabled: boolean;
  /** The switch for this site. */
  siteOn: boolean;
  /** Whether every page of this site is read, article or not. */
  always: boolean;
  /** Whether the site may be read at any time; otherwise, at most one page of it was. */
  hasAccess: boolean;
  /** Which pages are read without asking. */
  scope: Scope;
  /** The key that switches all marks on and off; empty where none is set. */
  toggleKey: string;
}

export interface PopupApi {
  /** `undefined` where the popup is open in a tab of its own, and is not about another. */
  page: Question<PageView> | undefined;
  /** Scrolls to the n-th mark of an entity. */
  scrollTo(ref: EntityRef, index: number): Promise<void>;
  /** Asks the user for access to the page's site. Call it in the click itself: the browser demands a gesture. */
  requestAccess(): Promise<void>;
  /** Reads the page until it changes to another address: any page, and without lasting access. */
  readOnce(): Promise<void>;
  reloadPage(): Promise<void>;
  /**
   * Asks the user for access to all news sites or all sites, or gives back access beyond the news. Call it in the click
   * itself.
   */
  setScope(scope: WantedScope): Promise<void>;
  setEnabled(on: boolean): Promise<void>;
  /** Off, on as for any other site, or always: also pages that do not look like articles. */
  setSite(site: string, rule: "off" | "on" | "always"): Promise<void>;
  /** Tells of changes of the datasets. */
  followDatasets: Follow;
  describe(
    ref: EntityRef,
    others: readonly EntityRef[],
    limit: number,
    published?: string,
  ): Promise<EntityCard | null>;
  /** Separates records that are shown as one. */
  keepApart: KeepApart;
  agreement(ref: AgreementRef): Promise<AgreementCard | null>;
  search(query: string, limit: number): Promise<SearchReply>;
  /** Ways to complete a query that is being typed: filters and their values. */
  complete(query: string): Promise<Completion[]>;
  /** The records that were opened here last, newest first. */
  recent(): Promise<readonly RecentRef[]>;
  /** Remembers that a record was opened; does nothing in a private window. */
  keepRecent(ref: RecentRef): Promise<void>;
  clearRecent(): Promise<void>;
  /** Takes the article from the page and opens it for review as a release, in a new tab. */
  readArticle(): Promise<void>;
  /** When the browser was found to have lost the datasets; `undefined` if it has not, or the user knows. */
  lossFound(): Promise<string | undefined>;
  openOptions(): void;
  /** Opens the side panel beside the page. Call it in the click itself: the browser demands a gesture. */
  openPanel(): void;
  /** Opens the explorer in a tab, at one of its addresses. */
  openExplorer(address: string): void;
}
