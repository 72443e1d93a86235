/** Names of the rules by which models give facts: one for each fifth of the chance, so that each has a confidence. */

const STEPS = 5;

/** The rule of a fact to which a model gives a chance from 0 to 1: `site model, 0.4` from 0.4 up to 0.6. */
export function ruleOf(fact: "field" | "site" | "quantity", chance: number): string {
  return `${fact} model, ${(Math.floor(chance * STEPS) / STEPS).toFixed(1)}`;
}
