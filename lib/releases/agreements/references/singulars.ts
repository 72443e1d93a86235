/** Resolves nouns for one party: "the Swiss group", "the museum", "the Company". */
import type { Entity, EntityType } from "../../entities/entity";
import type { Context } from "../context";
import { WordClass } from "../view/lexeme";
import { type Step, wordAt } from "../view/view";
import { antecedentOf, type Found } from "./antecedent";
import { isModifier, OTHER } from "./modifiers";
import { sortOf } from "./party-nouns";

/** "Our chairwoman", "our company": the two words mean the speaker's company. */
export const SPEAKS = new WordClass(
  /^(?:chair\p{L}*|chief|ceo|director|president|managing|board|team|company|firm|group|mayor|rector|minister|founder|club|association|society|university|bank)$/u,
);

/** The party that acts in the same clause, which a noun cannot mean: "X awarded the contract to the company". */
function subjectBefore(steps: readonly Step[], from: number): Entity | undefined {
  for (let i = from - 1; i >= 0; i--) {
    const { word = "", parties = [] } = steps[i] ?? {};
    if (parties.length > 0) return parties.length === 1 ? parties[0] : undefined;
    if (
      /^(?:that|which|who|where|when|as|because|if|,|;|:|and|but|said|says|"|'s|after|before|since|while)$/.test(
        word,
      )
    )
      return undefined;
  }
  return undefined;
}

const DESCRIBED = new WordClass(
  /^(?:formerly|previously|known|behind|based|headquartered|famous|best|founded|owned|once)$/,
);

/** Whether an apposition ends at a step. */
const closes = (steps: readonly Step[], at: number) =>
  /^[,.;:)]$/.test(steps[at]?.word ?? ".") && !/^(?:and|or)$/.test(wordAt(steps, at + 1));

const ACTS = new WordClass(
  /^(?:is|are|was|were|has|have|had|will|would|can|may|said|says|signed|signs|announced|agreed|ordered|bought|sold|won|awarded|took|takes|plans|wants|today|also)$/,
);

/**
 * Whether a relative clause is about the contract, not the party: "A contract with the bank that was awarded in May".
 */
function isOfTheDeed(steps: readonly Step[], from: number, relative: number): boolean {
  return (
    steps[from - 1]?.word === "with" &&
    /^(?:that|which)$/.test(wordAt(steps, relative)) &&
    /^(?:was|were|is|are)$/.test(wordAt(steps, relative + 1)) &&
    DONE_TO_DEEDS.at(steps, relative + 2)
  );
}

const DONE_TO_DEEDS = new WordClass(
  /^(?:awarded|signed|concluded|announced|agreed|inked|renewed|extended|sealed|closed|terminated|cancelled|due|worth|valid)$/,
);

/** Whether a party's name, or a bracket after it, ends at a step. */
function isNamed(steps: readonly Step[], at: number): boolean {
  let end = at;
  if (steps[end]?.word === ")") while (end > 0 && steps[end + 1]?.word !== "(") end -= 1;
  const { mention } = steps[end] ?? {};
  return mention !== undefined && mention.entity.type !== "place";
}

/** Whom a noun with an article means: "the Lisbon company", at a step and up to three behind it. */
export function singularAt(
  steps: readonly Step[],
  from: number,
  local: readonly Entity[],
  context: Context,
): Found | undefined {
  for (let at = from + 1; at <= from + 3; at++) {
    const type = sortOf(wordAt(steps, at));
    if (!type) {
      const word = wordAt(steps, at);
      if (word !== "^" && word !== "-based" && !isModifier(steps, at)) return undefined;
      continue;
    }
    // "the shipping line": the last noun counts.
    if (sortOf(wordAt(steps, at + 1)) !== undefined && at < from + 3) continue;
    if (describesName(steps, from, at, type)) return undefined;
    const one = meantBy(steps, { from, at, type }, local, context);
    return one ? { parties: [one], to: at + 1 } : undefined;
  }
  return undefined;
}

/** Whether a noun with an article only describes a name beside it, or names somebody new. */
function describesName(steps: readonly Step[], from: number, at: number, type: EntityType): boolean {
  const after = wordAt(steps, at + 1);
  if (steps[at + 1]?.mention) return true;
  if (/^(?:of|that|which|who)$/.test(after) && !isOfTheDeed(steps, from, at + 1)) return true;
  // "The operating company, to be named X"
  if (after === "," && steps[at + 2]?.word === "to" && steps[at + 3]?.word === "be") return true;
  // "With the operator, X, …": the name that follows says who is meant.
  if (after === "," && steps[at + 2]?.mention?.entity.type === type && closes(steps, at + 3)) return true;
  if (
    after === "for" &&
    type !== "company" &&
    !/^(?:club|hospital|university|college|museum|school)$/.test(wordAt(steps, at))
  )
    return true;
  if (steps[from - 1]?.word !== ",") return false;
  // "With X, the company formerly known as Y, …": a description of X.
  if (steps[from - 2]?.mention && DESCRIBED.at(steps, at + 1)) return true;
  // "X, the warehouse robotics maker, has": a description of X.
  return after === "," && ACTS.at(steps, at + 2) && isNamed(steps, from - 2);
}

/** The party that a noun of a sort means, by the words since its article and those before it. */
function meantBy(
  steps: readonly Step[],
  { from, at, type }: { from: number; at: number; type: EntityType },
  local: readonly Entity[],
  context: Context,
): Entity | undefined {
  const noun = wordAt(steps, at);
  const between = steps.slice(from + 1, at);
  if (between.some(({ lexeme }) => OTHER.has(lexeme))) return undefined;
  const modifiers = between.map((step) => step.word);
  // "the Company", with a capital, is the party that the text calls so, or the text's issuer.
  const company = context.company ?? context.publisher;
  if (noun === "company" && steps[at]?.text === "Company" && company) return company;
  const that = /^(?:that|this)$/.test(wordAt(steps, from)) || modifiers.includes("same");
  if (steps[from]?.word === "our" && SPEAKS.at(steps, at)) return context.publisher;
  // "the Lisbon company and the launch provider", "X, with which the refinery signed": two different parties.
  const beside = /^(?:and|,|which|whom)$/.test(wordAt(steps, from - 1)) ? local.at(-1) : undefined;
  const seat = between.find((step) => step.word === "^")?.mention?.entity;
  const subject = steps[at + 1]?.word === "'s" ? undefined : subjectBefore(steps, from);
  return antecedentOf({ noun, modifiers, type, that, seat, others: [beside, subject] }, local, context);
}
