/** What a search gives back, best first. */
import type { AgreementRef, EntityLink } from "@/lib/ties/card";

/** A party or place: `matched` is the spelling that the query met, `detail` says who it is in a line. */
export interface EntityHit extends EntityLink {
  type: "entity";
  matched: string;
  detail: string;
  agreements: number;
}

/** An agreement, told by its parties, form and date. */
export interface AgreementHit {
  type: "agreement";
  ref: AgreementRef;
  title: string;
  detail: string;
}

export type SearchHit = EntityHit | AgreementHit;
