/** How many other names of a page are told at most when one of them is to be described. */
export const MOST_OTHERS = 2_000;
