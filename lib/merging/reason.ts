/** Why records are taken for one, as views tell it. Types only: the reader on every page knows cards, not how they are made. */

/** One reason, in words for a person, and how much it weighs. What weighs less than 0 speaks against. */
export interface MatchReason {
  sort: "identifier" | "name" | "country" | "kind" | "seat" | "place";
  text: string;
  weight: number;
}
