/** What the name index is compiled from. */
import type { EntityRef, MarkKind, Name, PlaceKind } from "@/lib/model";

/** What the index needs of a party or place. */
export interface NameSource {
  ref: EntityRef;
  kind: MarkKind;
  /** What sort of place it is, where that is known. */
  sort?: PlaceKind;
  /** The name to show. */
  label: string;
  names: readonly Name[];
  country?: string;
  /** The places that contain it, from small to large. */
  within?: readonly EntityRef[];
  /** The entities that it is tied to: partners, seat, territory, government. */
  related?: readonly EntityRef[];
}
