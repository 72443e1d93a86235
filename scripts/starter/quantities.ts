/** Turns projects and quantities of the facts into those of the model. */
import type { Project, Quantity } from "@/lib/model";
import type { FactProject } from "./facts";

const SCALE: Readonly<Record<string, string>> = {
  thousand: "e3",
  million: "e6",
  billion: "e9",
  trillion: "e12",
};

/** Builds a project, with its phase from its name where that gives it. */
export function projectOf({ name, site, quantities }: FactProject): Project {
  const phase = /\bphase (?:one|two|three|[1-9]|I{1,3})\b|\b(?:first|second|third) phase\b/i.exec(name)?.[0];
  return {
    name,
    ...(site !== null && { site }),
    ...(phase !== undefined && { phase }),
    ...(quantities.length > 0 && { quantities: quantities.map(quantityOf) }),
  };
}

/**
 * Builds a quantity: `4 million t/year` becomes 4,000,000 t a year, so that amounts can be compared. Only the words
 * "planned" and "target" make a qualifier; "expected", "possible" or "maximum" stay in the description.
 */
export function quantityOf({ value, unit, what }: FactProject["quantities"][number]): Quantity {
  const [amount = unit, per] = unit.split("/");
  const scale = SCALE[amount.split(" ")[0] ?? ""];
  const qualifier = /\bplanned\b/i.test(what) ? "planned" : /\btarget\b/i.test(what) ? "target" : undefined;
  const rest = what.replace(/^(planned|target) |\s*\(planned\)$/i, "");
  const description = rest === qualifier ? "" : rest;
  return {
    // Scaling the decimal text keeps 13.5 billion exact.
    value: scale === undefined ? value : Number(`${value}${scale}`),
    unit: scale === undefined ? amount : amount.slice(amount.indexOf(" ") + 1),
    ...(description !== "" && { what: description }),
    ...(per !== undefined && { per }),
    ...(qualifier && { qualifier }),
  };
}
