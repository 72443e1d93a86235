/** What the side panel asks of its surroundings; its entry point answers with the real ones. */
import type { PageNames } from "@/lib/messages/replies";
import type { AgreementForm, AgreementStatus, EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import type { ExplorerApi } from "../explorer/explorer-api";

/** An agreement that an article reports and no dataset has. */
export interface NewAgreement {
  /** The parties as the article names them. */
  parties: string[];
  form: AgreementForm;
  status: AgreementStatus;
  /** A partial date. */
  date?: string;
  /** The words that say it. */
  quote?: string;
}

/** What reading the article as a release found. */
export type ArticleNews =
  | { type: "read"; agreements: NewAgreement[] }
  /** The browser lets nobody read the page, or it has no text. */
  | { type: "unreadable" }
  /** The panel stands in a private window, where the browser lets it read no dataset. */
  | { type: "private" };

/** The page in the tab in front, as the panel follows it. */
export interface PanelPage {
  /** Tells one page of a tab from the next. */
  key: string;
  tabId: number;
  title: string;
  /** Absent where no reader answers. */
  names?: PageNames;
}

export interface PanelApi extends Pick<ExplorerApi, "layOut" | "copy"> {
  /** Follows the tab in front; calls back at once and whenever what is on the page changes. Gives the way to stop. */
  followPage(changed: (page: PanelPage | undefined) => void): () => void;
  /** Calls back whenever the datasets changed. Gives the way to stop. */
  followDatasets(changed: () => void): () => void;
  describe(ref: EntityRef, others: readonly EntityRef[], limit: number): Promise<EntityCard | null>;
  /** Reads the article for agreements that no dataset has. */
  findNews(tabId: number): Promise<ArticleNews>;
  /** Opens the article for review as a release. */
  review(tabId: number): Promise<void>;
  scrollTo(tabId: number, ref: EntityRef, index: number): Promise<void>;
  openEntity(ref: EntityRef): void;
  openOptions(): void;
  openExplorer(address: string): void;
}
