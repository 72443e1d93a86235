/** Why records are taken for one, as views show it. Types only: the reader on every page knows cards, not the rules. */

/** One reason, in words for a person, and how much it weighs. Below 0 it speaks against. */
export interface MatchReason {
  sort: "identifier" | "name" | "country" | "kind" | "seat" | "place";
  text: string;
  weight: number;
}
