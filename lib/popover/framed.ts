/**
 * The messages between a card in a frame of the extension and the script around it, over a port that nobody else holds.
 * The page around has no part in them: it knows neither the word that opens the port nor what goes over it.
 */
import type { EntityRef } from "@/lib/model";
import type { MarkPlace } from "./contract";

/** The page of the extension that a frame shows; the word that opens the port stands behind the `?`. */
export const CARD_PAGE = "/card.html";

/** A name as it stands on a page. */
export interface Named {
  /** The spelling. */
  surface: string;
  /** The page's host, where it has one. */
  site?: string | undefined;
  /** The article's own day, as far as the page says it. */
  published?: string | undefined;
}

/** What a name may mean. */
export interface Meant extends Named {
  ref: EntityRef;
  /** Others that the name may mean as well, the likeliest first. */
  rivals: readonly EntityRef[];
}

/** What a card is about. */
export interface CardSubject extends Meant {
  /** The entities named on the same page. */
  others: readonly EntityRef[];
  /** The address of the page. */
  url: string;
  /** Whether the mark's place in the text is known: without it nothing is said about the match. */
  isPlaced: boolean;
}

/** What the card hears. */
export type ToCard =
  /** Show this from the start; `opening` counts them. */
  | { type: "open"; opening: number; subject: CardSubject }
  /** Be no higher than this, in px. */
  | { type: "limit"; height: number }
  | { type: "pinned" }
  | { type: "focus" }
  | { type: "clear" }
  /** The answer to `place`. */
  | { type: "place"; place: MarkPlace | undefined };

/** What the card tells. */
export type FromCard =
  /** The port is there. */
  | { type: "hello" }
  /** The card of an opening is drawn. */
  | { type: "ready"; opening: number }
  /** How high it is, in px. */
  | { type: "height"; height: number }
  | { type: "close" }
  | { type: "pin" }
  /** The pointer came in or left: the page around is not told of it in every browser. */
  | { type: "pointer"; inside: boolean }
  /** Something was typed in it. */
  | { type: "typed" }
  /** Where does the mark stand? */
  | { type: "place" }
  /** The user corrects the name: its mark may go, but the card is to stay. */
  | { type: "said" }
  /** A pinned card is pulled: the start, and how far it went from there. */
  | { type: "grab" }
  | { type: "drag"; x: number; y: number }
  | { type: "step"; key: string; shiftKey: boolean };
