/** Runs of capitals that look like names, and name nobody: awards, halls where people met, two bodies told in one. */
import type { Token } from "../../text/tokens";
import { isMatter } from "../matters";

const BODIES = /^(?:universities|colleges|dioceses|bishops|chambers|ports|municipalities)$/;

/** "Universities of Orvale and Marlow": two bodies, whose names stand together. */
export const isSeveral = (tokens: readonly Token[], from: number, to: number) =>
  BODIES.test(tokens[from]?.lower ?? "") &&
  tokens[from + 1]?.lower === "of" &&
  to === from + 3 &&
  tokens[to]?.lower === "and" &&
  tokens[to + 1]?.capital === true &&
  !isMatter(tokens[to - 1]);

/** "Africa's Leading Airline": what somebody was named, and nobody's name. */
export const isAward = (tokens: readonly Token[], from: number) =>
  tokens[from - 1]?.lower === "'s" &&
  /^(?:leading|best|top|largest|greatest|favourite|favorite|finest)$/.test(tokens[from]?.lower ?? "");

/** "met at Orvale City Hall": where they met, and not whom. */
export const isHall = (tokens: readonly Token[], from: number, to: number) =>
  tokens[to - 1]?.lower === "hall" &&
  /^(?:city|town)$/.test(tokens[to - 2]?.lower ?? "") &&
  /^(?:at|in|inside|outside|near|before)$/.test(
    tokens[tokens[from - 1]?.lower === "the" ? from - 2 : from - 1]?.lower ?? "",
  );
