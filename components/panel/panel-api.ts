/** What the side panel needs from its surroundings; its entry point provides it. */
import type { PageNames } from "@/lib/messages/replies";
import type { AgreementForm, AgreementStatus, EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import type { Follow } from "../answers/keep-asking";

/** An agreement that an article reports and no dataset has. */
export interface NewAgreement {
  /** The parties as the article names them. */
  parties: string[];
  form: AgreementForm;
  status: AgreementStatus;
  /** A partial date. */
  date?: string;
  /** The sentence that says so. */
  quote?: string;
}

/** The result of reading the article as a release. */
export type ArticleNews =
  | { type: "read"; agreements: NewAgreement[] }
  /** The browser denies access to the page, or it has no text. */
  | { type: "unreadable" }
  /** The panel is in a private window, where the browser denies it the datasets. */
  | { type: "private" };

/** The page in the active tab, as the panel follows it. */
export interface PanelPage {
  /** Distinguishes the pages of a tab. */
  key: string;
  tabId: number;
  /** Absent where no reader answers. */
  names?: PageNames;
}

export interface PanelApi {
  /** Follows the active tab: calls back at once and whenever the page changes. Returns a function that stops it. */
  followPage(changed: (page: PanelPage | undefined) => void): () => void;
  /** Tells of changes of the datasets. */
  followDatasets: Follow;
  describe(
    ref: EntityRef,
    others: readonly EntityRef[],
    limit: number,
    published?: string,
  ): Promise<EntityCard | null>;
  /** Finds agreements in the article that no dataset has. */
  findNews(tabId: number): Promise<ArticleNews>;
  /** Opens the article for review as a release. */
  review(tabId: number): Promise<void>;
  scrollTo(tabId: number, ref: EntityRef, index: number): Promise<void>;
  openEntity(ref: EntityRef): void;
  openOptions(): void;
  openExplorer(address: string): void;
}
