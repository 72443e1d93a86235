/**
 * The user's corrections of single names, as they are stored and sent. Types only: the reader knows the protocol, not
 * the matcher.
 */
import type { EntityRef } from "@/lib/model";

/** Where a rejection holds: on one page, on one site with everything below it, or on all pages. */
export type RejectionScope = "page" | "site" | "everywhere";

/** A spelling that does not mean a party or place. */
export interface Rejection {
  /** Equal rejections have the same id, so that none is kept twice. */
  id: string;
  ref: EntityRef;
  /** The entity's name when it was rejected: the dataset may be gone when the list is looked at. */
  name: string;
  /** The spelling as it stood on the page. */
  surface: string;
  scope: RejectionScope;
  /** The page's address or the site's host; absent where it holds everywhere. */
  where?: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** A name that the user gave to a party or place. */
export interface AddedName {
  id: string;
  ref: EntityRef;
  /** The entity's name when it was added. */
  name: string;
  text: string;
  /** ISO 8601, UTC. */
  at: string;
}
