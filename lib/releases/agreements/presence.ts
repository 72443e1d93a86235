/** Where a party is based or has sites, as the text tells it beside the agreements. */
import type { Entity } from "../entities/entity";
import { anyPlace, knownPlace } from "../places/gazetteer";
import type { Proof } from "./deal";
import { type Step, stepAt, type View } from "./view";

/** One site or seat. */
export interface PresenceFact {
  entity: Entity;
  place: Entity;
  what: string;
  proof: Proof;
}

const SITE =
  "(?:plants?|factory|factories|sites?|offices?|headquarters|bases?|centres?|centers?|facility|facilities|mills?|mines?|yards?|shipyards?|works|terminals?|hubs?|laborator(?:y|ies)|labs?|campus|campuses|refinery|refineries|gigafactory|gigafactories|warehouses?|depots?|stores?|showrooms?|breweries|brewery|smelters?|seat|operations|studios?|hospitals?|schools?|branches|branch|subsidiary|workshops?|farms?|fabs?|dairy|dairies|teams?|caverns?|complex|complexes|quarry|quarries|stations?|ports?|docks?|hotels?|resorts?|orchards?|plantations?|reactors?|shredder|foundry|foundries|tannery|line|lines|unit|units|assets|cities|kitchens?|clinics?|nurser(?:y|ies)|hangars?|bakery|bakeries|distillery|wells?|fields?|reserves?)";
/** Words that may stand between a noun and the place: "a mill with 90 people in", "a plant just outside". */
const GAP = "(?:[^ .;:@^()]+ ){0,4}?";
/** No verb and no preposition may stand between an owner and the site: what is planned or far off is none. */
const MODIFIERS =
  "(?:(?!(?:will|would|shall|to|plans?|planned|intends?|is|are|was|were|be|takes?|into|onto|over|through|about|after|than|as|at|in|of|from|for|with|that|which|where|on|by|buil[dt]s?|signed|goes|that|has|have|had|it|we|they) )[^ .;:,@^()]+ ){0,6}?";
const IN =
  "(?:in|at|near|outside|around) (?:(?:the|northern|southern|eastern|western|central|nearby|its|downtown|both) ){0,3}";
const HAS =
  "(?:has|have|had|operates? from|operates?|operating|runs?|running|owns?|maintains?|keeps?|opened|opens|manages|with|(?:is|are) (?:also |now |currently |already )?(?:building|constructing|expanding|setting up|starting up))";

/** What stands left of a place; who is meant is whoever acts before it. */
const BY_SUBJECT: readonly [RegExp, string][] = [
  [new RegExp(` (?:its|whose|their) ${MODIFIERS}${SITE} ${GAP}${IN}$`, "u"), "site"],
  [new RegExp(` ${HAS} (?:@ 's )?${MODIFIERS}${SITE} ${GAP}${IN}$`, "u"), "site"],
  [/ (?:makes|builds|produces|assembles|manufactures) (?:[^ .;:@]+ ){0,6}?(?:in|at) $/u, "production"],
  [/ engaged in (?:[^ .;:@^]+ ){1,9}?(?:in|at) $/u, "production"],
];
/** What stands left of a place; the party is in it. */
const BY_PARTY: readonly [RegExp, string][] = [
  [new RegExp(`@ (?:'s )?(?:own )?${MODIFIERS}${SITE} ${GAP}(?:(?:is|are|lies?) )?${IN}$`, "u"), "site"],
  [/@ (?:\( [^()]{0,80}\) )?\( (?:head office|headquarters|seat|registered office|based in) :? ?$/u, "seat"],
  [/@ (?:\( [^()]{0,80}\) )?, of $/u, "seat"],
  [/@ of $/u, "seat"],
];
const BASED =
  /(?<! be )(?:headquartered|based|located|seated|domiciled|has its (?:seat|head office|headquarters|registered office)) (?:in|at|near|outside) (?:(?!and |near |outside )[^ .;@^]+ ){0,4}?$/u;
/** Where somebody's office serves for a signing, or the site is given away. */
const NO_SITE =
  /\b(?:signed|inked|held|took place|sealed|met|ceremony) (?:[^ .;]+ ){0,5}?(?:in|at) (?:@ 's )?[^.;]*$|\b(?:sold|sells?|selling|closed|closes|close|left|divested|stake in|shares in|will own) (?:its|his|their|the|@ 's) [^.;]*$/u;
/** After these a party does not act. */
const PREPOSITION =
  /^(?:of|by|with|from|for|to|in|at|between|as|than|like|via|against|over|on|under|including|among|behind|into)$/;

/** The presence told in a sentence. `focus` is who the sentence before was about. */
export function presenceOf(view: View, focus: Entity | undefined): PresenceFact[] {
  const out: PresenceFact[] = [];
  if (!view.line.includes("^")) return out;
  for (let i = 0; i < view.steps.length; i++) {
    if (view.steps[i]?.word !== "^") continue;
    const found = ownerAt(view, i, focus);
    if (found) i = add(out, view, found.entity, i, found.what);
  }
  return out;
}

/** Sentences that go on with what the one before was about. */
const GOES_ON =
  /^(?:"|it|they|its|headquartered|based|founded|established|located|today|with|in|as|besides|also) /;

/** "The cables will come from its factory": nobody else is named. */
const ITS_ALONE = /^(?:the|this|these|all|most|some|a|an) [^@]* its [^@]*$/;

/** "In X, where Zemp has a plant". */
const WHERE = new RegExp(
  `^, where (?:[^ .;:,@^()]+ ){0,2}?@ (?:[^ .;:,@^()]+ ){0,2}?(?:${HAS}|makes|produces|builds) `,
  "u",
);
/** "X plant of Zemp". */
const NAMED_SITE = new RegExp(`^(?:[^ .;:,@^()]+ ){0,3}?${SITE} (of @)?`, "u");

/** Whom a place is told of as a seat or site. */
function ownerAt(
  view: View,
  i: number,
  before: Entity | undefined,
): { entity: Entity; what: string } | undefined {
  const focus = GOES_ON.test(view.line) || ITS_ALONE.test(view.line) ? before : undefined;
  const at = view.offsets[i] ?? 0;
  const left = ` ${view.line.slice(Math.max(0, at - 260), at)}`;
  const right = view.line.slice(at + 2, at + 140);
  const shift = at - left.length;
  const one = (step: Step | undefined) => (step?.parties.length === 1 ? step.parties[0] : undefined);
  const given = (entity: Entity | undefined, what: string) => (entity ? { entity, what } : undefined);
  const behind =
    /^-(?:based|headquartered) (?:[^ .;:,@^()]+ ){0,5}?@/u.exec(right) ??
    /^(?:start-up|startup|company|firm|outfit|producer|maker|group|developer) @/u.exec(right);
  if (behind) return given(one(view.steps[stepAt(view, at + 2 + behind[0].length - 1)]), "seat");
  if (/^-(?:based|headquartered) /u.test(right))
    return given(
      /(?:@|@ \)) , (?:an?|the) $/u.test(left) ? nearest(view, i) : (subjectBefore(view, i) ?? before),
      "seat",
    );
  if (NO_SITE.test(left)) return undefined;
  const where = WHERE.exec(right);
  if (where) return given(one(view.steps[stepAt(view, at + 2 + where[0].indexOf("@"))]), "site");
  const named = NAMED_SITE.exec(right);
  if (named?.[1]) return given(one(view.steps[stepAt(view, at + 2 + named[0].length - 1)]), "site");
  if (named && /@ (?:'s )?$/u.test(left)) return given(nearest(view, i), "site");
  if (named && / (?:its|whose) $/u.test(left)) return given(subjectBefore(view, i) ?? focus, "site");
  const bracket = /@ \( $/u.test(left) ? /^(?:(?:,|and) \^ )*\)/u.exec(right) : null;
  // "Zemp (Suzhou) Supply Co.": the place is part of the name.
  if (bracket && !/^\p{Lu}/u.test(view.steps[stepAt(view, at + 2 + bracket[0].length)]?.text ?? ""))
    return given(nearest(view, i), "seat");
  for (const [pattern, what] of BY_PARTY) {
    const match = pattern.exec(left);
    if (!match) continue;
    const step = view.steps[stepAt(view, shift + match.index)];
    const place = view.steps[i]?.mention?.entity;
    // "Zemp AG of Basel" tells a seat, "Ministry of Power of India" and "Zemp AG of Japan" tell none.
    if (/ of $/.test(match[0]) && (step?.mention?.entity.type !== "company" || !isTown(place))) continue;
    return given(one(step), what);
  }
  const based = BASED.exec(left);
  if (based) return given(baseOf(view, stepAt(view, shift + based.index), focus), "seat");
  for (const [pattern, what] of BY_SUBJECT) {
    const match = pattern.exec(left);
    if (!match) continue;
    const first = stepAt(view, shift + match.index + 1);
    // "Zemp, which has a plant in", "Zemp, a maker with offices in", "with Zemp at its works in": the name right before.
    const relative =
      match[0].startsWith(" with ") ||
      /^(?:which|who|whose)$/.test(view.steps[first - (match[0].startsWith(" whose") ? 0 : 1)]?.word ?? "") ||
      (/^(?:at|in)$/.test(view.steps[first - 1]?.word ?? "") && view.steps[first - 2]?.word === "@");
    return given(relative ? nearest(view, first) : (subjectBefore(view, first) ?? focus), what);
  }
  return undefined;
}

/** Who is "based in": the party right before, unless it only tells whose unit that party is. */
function baseOf(view: View, to: number, focus: Entity | undefined): Entity | undefined {
  for (let i = to - 1; i >= 0; i--) {
    const step = view.steps[i];
    if (step?.parties.length !== 1) continue;
    const unit = view.steps[i - 1]?.word === "of" && view.steps[i + 1]?.word === "," && i + 2 >= to - 2;
    if (!unit) return step.parties[0];
  }
  return focus;
}

function nearest(view: View, to: number): Entity | undefined {
  for (let i = to - 1; i >= 0; i--) if (view.steps[i]?.parties.length === 1) return view.steps[i]?.parties[0];
  return undefined;
}

/** The party that acts before a step: not one behind a preposition or in the genitive. */
function subjectBefore(view: View, to: number): Entity | undefined {
  for (let i = to - 1; i >= 0; i--) {
    const step = view.steps[i];
    if (step?.parties.length === 1 && acts(view, i)) return step.parties[0];
  }
  return undefined;
}

function acts(view: View, i: number): boolean {
  const word = (at: number) => view.steps[at]?.word ?? "";
  if (word(i + 1) === "'s") return false;
  if (/^(?:and|,|or)$/.test(word(i - 1)) && word(i - 2) === "@") return acts(view, i - 2);
  // "with the Polish collector X", "bought X": the words before tell its part in the sentence.
  for (let at = i - 1; at >= 0 && at > i - 5; at--) {
    if (PREPOSITION.test(word(at)) || OBJECT_OF.test(word(at))) return false;
    if (!/^[\p{L}-]+$/u.test(word(at))) break;
  }
  return true;
}

/** Verbs whose object is told behind them. */
const OBJECT_OF =
  /^(?:bought|buys?|acquired?|acquires|sold|chose|chosen|named|names|awarded|picked|took|takes|owns|joins|joined|taps|tapped|commissioned|appointed|supplies|supplied|give[ns]?|gave)$/;

/** Whether a region or country may be what a place told before it lies in. */
function liesIn(small: Entity | undefined, large: Entity): boolean {
  if (!isTown(small) || isTown(large)) return false;
  const country = small && anyPlace(headOf(small))?.country;
  return country === undefined || country === anyPlace(headOf(large))?.country;
}

const headOf = ({ name }: Entity) => name.split(",")[0] ?? "";

const isTown = (place: Entity | undefined) => {
  const known = place && knownPlace(headOf(place));
  return (
    place !== undefined && (!known || known.kind === "city" || (known.kind === "region" && known.size > 0))
  );
};

const AND_SITE = new RegExp(
  `^(?:, )?(?:and|as well as|with) (?:[^ .;:@^()]+ ){0,4}?${SITE} (?:in|at|near) $`,
  "u",
);

/** The place at a step and those told side by side with it; gives the last step. */
function add(out: PresenceFact[], view: View, entity: Entity, at: number, what: string): number {
  let last = at;
  for (let i = at; i < view.steps.length && i < at + 20; i++) {
    const step = view.steps[i];
    if (!step) break;
    if (step.word === "^" && step.mention) {
      const place = step.mention.entity;
      const before = view.steps[i - 2]?.mention?.entity;
      last = i;
      // "Kendal, Central Java": the second is where the first lies.
      if (i > at && (before?.within === place || (view.steps[i - 1]?.word === "," && liesIn(before, place))))
        continue;
      out.push({ entity, place, what, proof: { start: step.start, end: step.end, rule: "presence" } });
    } else if (!/^(?:,|and|or|the|in|at|near|;|as|well|\()$/.test(step.word)) {
      // "a cavern at A as well as terminals in B"
      const next = view.steps.findIndex(({ word }, j) => j > i && word === "^");
      if (next < 0 || !AND_SITE.test(view.line.slice(view.offsets[last + 1] ?? 0, view.offsets[next] ?? 0)))
        break;
      i = next - 1;
    }
  }
  return last;
}
