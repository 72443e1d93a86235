/** A project as a careful editor prints it, in English: `Green Port, phase 2, in Ulm: 40 t of hydrogen a year`. */

import type { Quantity } from "@/lib/model";
import { capital } from "@/lib/model/capital";
import type { ProjectCard } from "./card";
import { isAmountOf, type QuantityWords, quantitiesWords } from "./format-quantity";

/** A project in words; its site, which a view may link, goes between `words` and `colon`. */
export interface ProjectWords {
  /** Name, phase and product, without what the name says already. */
  words: string;
  /** The sign before the quantities: a colon, or a semicolon where the words have a colon; empty without any words. */
  colon: string;
  quantities: readonly (readonly [Quantity, QuantityWords])[];
}

/** The words of a project. */
export function projectWords({ name, site, phase, product, quantities }: ProjectCard): ProjectWords {
  const words = name === undefined ? [] : [name];
  if (phase !== undefined && !tellsPhase(name, phase)) words.push(phaseText(phase));
  // "40 t a year", product hydrogen: 40 t of hydrogen a year. Of several amounts it is not clear which is meant.
  const [amount, ...others] = quantities.filter(isAmountOf);
  const isTold = product === undefined || words.join(" ").toLowerCase().includes(product.toLowerCase());
  const isOfProduct = !isTold && amount !== undefined && others.length === 0;
  if (!isTold && !isOfProduct) words.push(product);
  const text = words.join(", ");
  return {
    words: name === undefined ? capital(text) : text,
    colon: text === "" && !site ? "" : text.includes(": ") ? "; " : ": ",
    quantities: quantitiesWords(
      isOfProduct ? quantities.map((one) => (one === amount ? amountOf(one, product) : one)) : quantities,
    ),
  };
}

/** The quantity as one of a product, whose name follows a bound in `what`: `up to nickel`. */
function amountOf(quantity: Quantity, product: string): Quantity {
  const { what: bound } = quantity;
  return { ...quantity, what: bound === undefined ? product : `${bound} ${product}` };
}

/** A phase as it is called: `phase 2`, `phase II`, `first phase`. */
export function phaseText(phase: string): string {
  const [, number] = /^(?:phase )?([ivx]{1,4}|\d{1,2}[a-z]?)$/iu.exec(phase) ?? [];
  if (number !== undefined) return `phase ${/^\d/u.test(number) ? number : number.toUpperCase()}`;
  if (ORDINAL.test(phase)) return `${phase.toLowerCase()} phase`;
  return phase.replace(USUAL, (usual) => usual.toLowerCase());
}

const ORDINALS = "first|second|third|fourth|fifth|initial|pilot|next|final";
const ORDINAL = new RegExp(`^(?:${ORDINALS})$`, "iu");
/** Usual names of phases, whose capitals only come from the beginning of a cell. */
const USUAL = new RegExp(`^(?:phase(?: one| two| three)?|(?:${ORDINALS}) phase)(?= |$)`, "iu");
/** The other names of each phase. */
const SAME: readonly RegExp[] = ["1|one|i|first", "2|two|ii|second", "3|three|iii|third"].map(
  (words) => new RegExp(`\\bphase (?:${words})\\b|\\b(?:${words}) phase\\b`, "iu"),
);

/** Whether a name tells a phase already, in whichever words. */
function tellsPhase(name = "", phase: string): boolean {
  const text = phaseText(phase);
  return (
    name.toLowerCase().includes(text.toLowerCase()) || SAME.some((one) => one.test(text) && one.test(name))
  );
}
