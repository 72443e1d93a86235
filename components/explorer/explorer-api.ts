/** What the explorer needs from its surroundings; its entry point provides it. */
import type { Topology } from "topojson-specification";
import type { LayoutInput } from "@/lib/explore/layout";
import type { EntityRef } from "@/lib/model";
import type { Completion, SearchHit } from "@/lib/search/hits";
import type { Selection } from "@/lib/search/selection";
import type { AgreementCard, AgreementRef, EntityCard } from "@/lib/ties/card";
import type { KeepApart } from "../SameNote";

/** A running layout, in a worker. */
export interface LayoutRun {
  /** Holds a node at a point, or lets it go. */
  hold(node: number, at: { x: number; y: number } | undefined): void;
  stop(): void;
}

export interface ExplorerApi {
  /** What a query selects. */
  select(query: string): Promise<Selection>;
  complete(query: string): Promise<Completion[]>;
  /** What comes nearest to a query that selects nothing. */
  nearest(query: string): Promise<SearchHit[]>;
  agreement(ref: AgreementRef): Promise<AgreementCard | null>;
  describe(ref: EntityRef, others: readonly EntityRef[], limit: number): Promise<EntityCard | null>;
  /** Separates records of several datasets that are shown as one. */
  keepApart: KeepApart;
  /** Lays out a graph: moves its nodes and reports their positions until they rest. */
  layOut(input: LayoutInput, onMoved: (positions: Float32Array) => void): LayoutRun;
  /** The shapes of the countries, from the extension's own files. */
  world(): Promise<Topology>;
  /** The formats in which agreements can be exported with everything that belongs to them. */
  readonly exportFormats: readonly { id: string; label: string }[];
  /**
   * Saves agreements with their parties, places, releases and evidence, one file for each dataset. `query` becomes part
   * of the file names. Resolves to the number of files; rejects with words for the user.
   */
  exportAgreements(format: string, agreements: readonly AgreementRef[], query: string): Promise<number>;
  /** Offers a file for saving. */
  save(name: string, content: Blob): void;
  /** Copies text to the clipboard; resolves to whether that worked. */
  copy(text: string): Promise<boolean>;
  openOptions(): void;
  /** Calls back when datasets change. */
  onDatasetsChanged(changed: () => void): () => void;
}
