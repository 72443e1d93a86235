/** What the popup asks of the browser and the background; its entry point answers with the real ones. */
import type { PageNames } from "@/lib/messages/protocol";
import type { EntityRef } from "@/lib/model";
import type { SearchHit } from "@/lib/search/hits";
import type { AgreementCard, AgreementRef, EntityCard } from "@/lib/ties/card";

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
}

export interface PopupApi {
  /** False where the popup is open as a page of its own and is about no other tab. */
  hasPage: boolean;
  readPage(): Promise<PageView>;
  /** Brings the n-th mark of an entity into view. */
  scrollTo(ref: EntityRef, index: number): Promise<void>;
  /** Asks the user for access to the page's site. Call it in the click itself: the browser demands a gesture. */
  requestAccess(): Promise<void>;
  reloadPage(): Promise<void>;
  setEnabled(on: boolean): Promise<void>;
  /** Off, on as for any other site, or always: pages that look like no article too. */
  setSite(site: string, rule: "off" | "on" | "always"): Promise<void>;
  describe(ref: EntityRef, others: readonly EntityRef[], limit: number): Promise<EntityCard | null>;
  agreement(ref: AgreementRef): Promise<AgreementCard | null>;
  search(query: string, limit: number): Promise<{ hits: SearchHit[]; total: number }>;
  openOptions(): void;
}
