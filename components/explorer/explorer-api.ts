/** What the explorer needs from its surroundings; its entry point provides it. */
import type { Topology } from "topojson-specification";
import type { AgreementDetails } from "@/lib/explore/export-data";
import type { AgreementRef, EntityRef } from "@/lib/model";
import type { Completion, SearchHit } from "@/lib/search/hits";
import type { Selection } from "@/lib/search/selection";
import type { AgreementCard, EntityCard } from "@/lib/ties/card";
import type { Follow } from "../answers/keep-asking";
import type { KeepApart } from "../SameNote";

export interface ExplorerApi {
  /** What a query selects. */
  select(query: string): Promise<Selection>;
  /** Whether any dataset is switched on. */
  hasDatasets(): Promise<boolean>;
  complete(query: string): Promise<Completion[]>;
  /** What comes nearest to a query that selects nothing. */
  nearest(query: string): Promise<SearchHit[]>;
  agreement(ref: AgreementRef): Promise<AgreementCard | null>;
  describe(ref: EntityRef, others: readonly EntityRef[], limit: number): Promise<EntityCard | null>;
  /** Separates records of several datasets that are shown as one. */
  keepApart: KeepApart;
  /** The shapes of the countries, from the extension's own files. */
  world(): Promise<Topology>;
  /**
   * Saves agreements with their parties, places, releases and evidence: graphs and citations as one file, what can be
   * imported again as one for each dataset. Resolves to the number of files; rejects with words for the user.
   */
  exportAgreements(
    format: string,
    agreements: readonly AgreementRef[],
    told: { query: string; title: string },
  ): Promise<number>;
  /** What a table says of agreements beside what the selection has, in their order. */
  details(agreements: readonly AgreementRef[]): Promise<readonly AgreementDetails[]>;
  openOptions(): void;
  /** Tells of changes of the datasets while the page is in view. */
  followDatasets: Follow;
}
