/**
 * One mention of a possible fact of an agreement (its place or day, a site, a quantity), with the numbers that trees
 * judge it by.
 */
export interface Offer<T> {
  value: T;
  start: number;
  end: number;
  rule: string;
  row: number[];
}
