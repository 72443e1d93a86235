/**
 * What stands for a party without naming it: "the two companies", "the Swiss group", "the museum", "we". Each is made a
 * step of its own, so that all later rules read it as they read a name. An antecedent is sought by the noun (a museum is
 * one whose name or description says so), then by its sort, the nearest first.
 */
import type { Entity } from "../../entities/entity";
import type { Context } from "../context";
import { officeAt, relationAt } from "../sides/relations";
import { lexemeOf, WordClass } from "../view/lexeme";
import { type Step, type View, withLine } from "../view/view";
import { antecedentOf, isCalled } from "./antecedent";
import { sortOf } from "./party-nouns";
import { itAt, speakerOf } from "./pronouns";

const PLURAL = new WordClass(
  /^(?:companies|sides|partners|parties|firms|groups|pair|duo|trio|automakers|carmakers|organi[sz]ations|institutions|countries|governments|banks|airlines|operators|carriers|universities|entities|teams|societies|businesses|makers|utilities|developers|ministries|cities|clubs|signatories|institutes|agencies|authorities|enterprises|manufacturers|partner companies|producers|suppliers|miners|allies|ministers|nations|states|museums|hospitals|boards)$/,
);
const NUMBER = new WordClass(/^(?:two|three|four|five|six)$/);
const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  pair: 2,
  duo: 2,
  trio: 3,
};
/** Words before a noun that make it another company than one told of. */
const OTHER = new WordClass(
  /^(?:new|joint|parent|holding|other|combined|merged|resulting|another|respective|third|future|planned|proposed|special|first|second|only|entire|whole|next|old|former|previous|outgoing|incumbent|present|current|newly|jointly|rival|target|acquired|local|larger|smaller|bigger|largest|biggest|major|leading|@)$/,
);
const MODIFIER = new WordClass(/^[\p{L}][\p{L}-]*$/u);
const NO_MODIFIER = new WordClass(
  /^(?:of|in|at|on|for|to|with|by|from|and|or|that|which|who|is|are|was|were|has|have|had|will|would|said|says|signed|the|a|an|its|their|as|than|but|between|into|also)$/,
);

/** "Our chairwoman", "our company": the two words stand for who speaks. */
const SPEAKS = new WordClass(
  /^(?:chair\p{L}*|chief|ceo|director|president|managing|board|team|company|firm|group|mayor|rector|minister|founder|club|association|society|university|bank)$/u,
);

/** The view with its references resolved as far as the context tells. */
export function resolveReferences(view: View, context: Context): View {
  const steps: Step[] = [];
  const local: Entity[] = [];
  let changed = false;
  for (let i = 0; i < view.steps.length; i++) {
    const step = view.steps[i];
    if (!step) break;
    const found = step.mention
      ? undefined
      : (relationAt(view.steps, i, local, view.number, context) ??
        referenceAt(view.steps, i, local, context));
    if (found) {
      const last = view.steps[found.to - 1] ?? step;
      const seat = view.steps.slice(i, found.to).find(({ word }) => word === "^")?.mention;
      steps.push({
        word: "@",
        lexeme: lexemeOf("@"),
        mention: undefined,
        parties: found.parties,
        seat,
        start: step.start,
        end: last.end,
        text: view.steps
          .slice(i, found.to)
          .map(({ text }) => text)
          .join(" "),
        bracket: step.bracket,
      });
      changed = true;
      i = found.to - 1;
    } else steps.push(step);
    for (const party of found?.parties ?? step.parties) {
      const at = local.indexOf(party);
      if (at >= 0) local.splice(at, 1);
      local.push(party);
    }
  }
  return changed ? withLine({ sentence: view.sentence, number: view.number, steps }) : view;
}

interface Found {
  parties: readonly Entity[];
  to: number;
}

const SPEAKERS: ReadonlySet<string> = new Set("we us we're we've we'll".split(" "));
const DETERMINERS: ReadonlySet<string> = new Set("the these those this that said our all".split(" "));

function referenceAt(
  steps: readonly Step[],
  i: number,
  local: readonly Entity[],
  context: Context,
): Found | undefined {
  const word = steps[i]?.word ?? "";
  if (word === "our" && context.publisher && !SPEAKS.at(steps, i + 1))
    return { parties: [context.publisher], to: i + 1 };
  if (SPEAKERS.has(word)) {
    const one = speakerOf(steps, i) ?? context.publisher;
    return one ? { parties: [one], to: i + 1 } : undefined;
  }
  if (word === "it") {
    const party = itAt(steps, i, local, context);
    return party && { parties: [party], to: i + 1 };
  }
  if (word === "both" && !steps[i + 1]?.parties.length) return pluralAt(steps, i, i + 1, local, context);
  if (!DETERMINERS.has(word)) return undefined;
  const next = steps[i + 1]?.word ?? "";
  if (word === "the" && next === "latter" && local.length > 0) return { parties: local.slice(-1), to: i + 2 };
  if (word === "the" && next === "former" && local.length > 1)
    return { parties: local.slice(0, 1), to: i + 2 };
  return (
    pluralAt(steps, i, i + 1, local, context) ??
    singularAt(steps, i, local, context) ??
    officeAt(steps, i, context)
  );
}

/** "X awarded the contract to the company": who acts in the same clause is not meant. */
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

/** "the two companies", "both sides", "all three partners", "the two". */
function pluralAt(
  steps: readonly Step[],
  from: number,
  start: number,
  local: readonly Entity[],
  context: Context,
): Found | undefined {
  let at = start;
  let count: number | undefined;
  if (steps[at]?.word === "the") at += 1;
  if (NUMBER.at(steps, at)) {
    count = COUNTS[steps[at]?.word ?? ""];
    at += 1;
  }
  const both = steps[from]?.word === "both";
  let end = -1;
  let noun = "";
  for (let j = at; j < at + 3; j++) {
    if (PLURAL.at(steps, j)) {
      end = j + 1;
      noun = steps[j]?.word ?? "";
      break;
    }
    if (!MODIFIER.at(steps, j) || NO_MODIFIER.at(steps, j) || OTHER.at(steps, j)) break;
  }
  if (end < 0) {
    // "the two said", "both have agreed"
    const verb = steps[at]?.word ?? "";
    if (
      (count === undefined && !both) ||
      (/^(?:by|between)$/.test(steps[from - 1]?.word ?? "")
        ? both && /^\p{L}{4,}$/u.test(verb) && !/^(?:before|after|under|when|while|last|this)$/.test(verb)
        : !/^(?:said|say|will|have|are|also|agreed|plan|intend|signed|want|hope)$/.test(verb))
    )
      return undefined;
    end = at;
  }
  if (/^(?:of|that|which|who|such|in|from)$/.test(steps[end]?.word ?? "") && noun !== "sides")
    return undefined;
  // "The pair A and B", "the two companies A and B": told by name right here.
  if (end > at && (steps[end]?.mention?.entity.type ?? "place") !== "place") return undefined;
  // "The parties are A, B and C": told by name right here.
  if (
    /^(?:are|were|include|:)$/.test(steps[end]?.word ?? "") &&
    [end + 1, end + 2].some((at) => (steps[at]?.parties.length ?? 0) > 0)
  )
    return undefined;
  const wanted = count ?? COUNTS[noun] ?? (both ? 2 : undefined);
  const behind = /^(?:for|with|to|by)$/.test(steps[from - 1]?.word ?? "");
  const it = steps.slice(0, from).some(({ word }) => word === "it");
  const parties = togetherWith(local, wanted, noun, behind, it, context);
  return parties ? { parties, to: end } : undefined;
}

const FIRMS = /^(?:companies|firms|businesses|makers|manufacturers|carmakers|airlines|producers)$/;

function togetherWith(
  local: readonly Entity[],
  wanted: number | undefined,
  noun: string,
  behind: boolean,
  it: boolean,
  context: Context,
): readonly Entity[] | undefined {
  const sort = /^(?:governments|countries|nations|ministers|states)$/.test(noun) ? "government" : undefined;
  if (sort) {
    const bodies = [...local, ...context.recent].filter(
      ({ type, name }) => type === sort && /government|republic|kingdom/iu.test(name),
    );
    const two = [...new Set(bodies)].slice(0, wanted ?? 2);
    if (two.length === (wanted ?? 2)) return two;
    if (!local.every(({ type }) => type === sort)) return undefined;
  }
  if (local.length >= 2 && local.length === (wanted ?? local.length)) return [...local];
  // "both museums": the two told last that are museums.
  const one = noun.replace(/ies$/u, "y").replace(/s$/u, "");
  if (sortOf(one) && one !== "company" && one !== "group" && one !== "firm") {
    const alike = [...local, ...context.recent].filter((entity) => isCalled(entity, one, context));
    const two = [...new Set(alike)].slice(0, wanted ?? 2);
    if (two.length === (wanted ?? 2)) return two;
  }
  // Two told side by side since the last agreement was told are meant before those who agreed in it.
  const fresh =
    context.pair.length === 2 &&
    (context.pairAt ?? 0) > (context.toldAt ?? 0) &&
    !context.pair.some((party) => context.parties.includes(party));
  const told = fresh ? [context.pair, context.parties] : [context.parties, context.pair];
  // "The two companies" are no ministry and a company.
  const firms = told.filter((set) => FIRMS.test(noun) && set.every(({ type }) => type === "company"));
  const options = [...firms, ...told];
  const [only] = local;
  // "It signed an agreement with X; the two will …": the party told before, and X.
  if (local.length === 1 && only && it && (wanted ?? 2) === 2 && context.focus && context.focus !== only)
    return [context.focus, only];
  // "X: the two companies": X and another.
  if (local.length === 1 && only && (wanted ?? 2) === 2) {
    const both = options.find((set) => set.length === 2 && set.includes(only));
    if (both) return both;
    // "X will make it for both companies": X is none of them.
    const apart = options.find((set) => set.length === 2 && !set.includes(only));
    if (apart && behind) return apart;
    if (context.topic && context.topic !== only && wanted === 2) return [only, context.topic];
  }
  const fit = options.find((set) => set.length >= 2 && (wanted === undefined || set.length === wanted));
  if (fit) return fit;
  if (wanted === 2 && local.length === 1 && context.topic && !local.includes(context.topic))
    return [...local, context.topic];
  return undefined;
}

const DESCRIBED = new WordClass(
  /^(?:formerly|previously|known|behind|based|headquartered|famous|best|founded|owned|once)$/,
);

/** Whether an apposition ends at a step. */
const closes = (steps: readonly Step[], at: number) =>
  /^[,.;:)]$/.test(steps[at]?.word ?? ".") && !/^(?:and|or)$/.test(steps[at + 1]?.word ?? "");

const ACTS = new WordClass(
  /^(?:is|are|was|were|has|have|had|will|would|can|may|said|says|signed|signs|announced|agreed|ordered|bought|sold|won|awarded|took|takes|plans|wants|today|also)$/,
);

/** "A contract with the bank that was awarded in May": said of the contract. */
function isOfTheDeed(steps: readonly Step[], from: number, relative: number): boolean {
  return (
    steps[from - 1]?.word === "with" &&
    /^(?:that|which)$/.test(steps[relative]?.word ?? "") &&
    /^(?:was|were|is|are)$/.test(steps[relative + 1]?.word ?? "") &&
    DONE_TO_DEEDS.at(steps, relative + 2)
  );
}

const DONE_TO_DEEDS = new WordClass(
  /^(?:awarded|signed|concluded|announced|agreed|inked|renewed|extended|sealed|closed|terminated|cancelled|due|worth|valid)$/,
);

/** Whether a party's name ends at a step, or brackets behind it. */
function isNamed(steps: readonly Step[], at: number): boolean {
  let end = at;
  if (steps[end]?.word === ")") while (end > 0 && steps[end + 1]?.word !== "(") end -= 1;
  const { mention } = steps[end] ?? {};
  return mention !== undefined && mention.entity.type !== "place";
}

function singularAt(
  steps: readonly Step[],
  from: number,
  local: readonly Entity[],
  context: Context,
): Found | undefined {
  for (let at = from + 1; at <= from + 3; at++) {
    const word = steps[at]?.word ?? "";
    const type = sortOf(word);
    if (type) {
      const after = steps[at + 1]?.word ?? "";
      // "the shipping line": the last noun counts.
      if (sortOf(after) !== undefined && at < from + 3) continue;
      if (steps[at + 1]?.mention) return undefined;
      if (/^(?:of|that|which|who)$/.test(after) && !isOfTheDeed(steps, from, at + 1)) return undefined;
      // "The operating company, to be named X"
      if (after === "," && steps[at + 2]?.word === "to" && steps[at + 3]?.word === "be") return undefined;
      // "With the operator, X, …": the name behind tells who is meant.
      if (after === "," && steps[at + 2]?.mention?.entity.type === type && closes(steps, at + 3))
        return undefined;
      if (
        after === "for" &&
        type !== "company" &&
        !/^(?:club|hospital|university|college|museum|school)$/.test(word)
      )
        return undefined;
      // "With X, the company formerly known as Y, …": said of X.
      if (steps[from - 1]?.word === "," && steps[from - 2]?.mention && DESCRIBED.at(steps, at + 1))
        return undefined;
      // "X, the warehouse robotics maker, has": what X is.
      if (
        steps[from - 1]?.word === "," &&
        after === "," &&
        ACTS.at(steps, at + 2) &&
        isNamed(steps, from - 2)
      )
        return undefined;
      const between = steps.slice(from + 1, at);
      if (between.some(({ lexeme }) => OTHER.has(lexeme))) return undefined;
      const modifiers = between.map((step) => step.word);
      // "the Company", with a capital, is whom the text calls so, or whoever issues it.
      const company = context.company ?? context.publisher;
      if (word === "company" && steps[at]?.text === "Company" && company)
        return { parties: [company], to: at + 1 };
      const that = /^(?:that|this)$/.test(steps[from]?.word ?? "") || modifiers.includes("same");
      if (steps[from]?.word === "our" && SPEAKS.at(steps, at))
        return context.publisher ? { parties: [context.publisher], to: at + 1 } : undefined;
      // "the Lisbon company and the launch provider", "X, with which the refinery signed": two, and not the same.
      const beside = /^(?:and|,|which|whom)$/.test(steps[from - 1]?.word ?? "") ? local.at(-1) : undefined;
      const seat = between.find((step) => step.word === "^")?.mention?.entity;
      const subject = steps[at + 1]?.word === "'s" ? undefined : subjectBefore(steps, from);
      const one = antecedentOf(
        { noun: word, modifiers, type, that, seat, others: [beside, subject] },
        local,
        context,
      );
      return one ? { parties: [one], to: at + 1 } : undefined;
    }
    if (
      word !== "^" &&
      word !== "-based" &&
      (!MODIFIER.at(steps, at) || NO_MODIFIER.at(steps, at) || OTHER.at(steps, at))
    )
      return undefined;
  }
  return undefined;
}
