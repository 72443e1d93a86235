/** What the explorer asks of its surroundings; its entry point answers with the real ones. */
import type { Topology } from "topojson-specification";
import type { LayoutInput } from "@/lib/explore/layout";
import type { EntityRef } from "@/lib/model";
import type { Completion } from "@/lib/search/hits";
import type { Selection } from "@/lib/search/selection";
import type { AgreementCard, AgreementRef, EntityCard } from "@/lib/ties/card";
import type { KeepApart } from "../SameNote";

/** A layout under way, in a worker. */
export interface LayoutRun {
  /** Holds a node at a point, or lets it go. */
  hold(node: number, at: { x: number; y: number } | undefined): void;
  stop(): void;
}

export interface ExplorerApi {
  /** What a query selects. */
  select(query: string): Promise<Selection>;
  complete(query: string): Promise<Completion[]>;
  agreement(ref: AgreementRef): Promise<AgreementCard | null>;
  describe(ref: EntityRef, others: readonly EntityRef[], limit: number): Promise<EntityCard | null>;
  /** Splits what several datasets have. */
  keepApart: KeepApart;
  /** Moves a graph's nodes and tells where they stand, again and again until they rest. */
  layOut(input: LayoutInput, onMoved: (positions: Float32Array) => void): LayoutRun;
  /** The countries' shapes, from the extension's own files. */
  world(): Promise<Topology>;
  /** The formats in which agreements can be taken away with all that belongs to them. */
  readonly exportFormats: readonly { id: string; label: string }[];
  /**
   * Saves agreements with their parties, places, releases and evidence, a file for each dataset. `query` goes into the
   * names of the files. Resolves to how many files; rejects with words for the user.
   */
  exportAgreements(format: string, agreements: readonly AgreementRef[], query: string): Promise<number>;
  /** Offers a file to save. */
  save(name: string, content: Blob): void;
  /** Puts text into the clipboard; resolves to whether it is there. */
  copy(text: string): Promise<boolean>;
  openOptions(): void;
  /** Calls back when datasets changed. */
  onDatasetsChanged(changed: () => void): () => void;
}
