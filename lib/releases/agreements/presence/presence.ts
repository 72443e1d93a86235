/** Finds where a party is based or has sites, as the text mentions beside the agreements. */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import { wordSet } from "../../text/word-set";
import type { Proof } from "../deal";
import { sortOf } from "../references/party-nouns";
import { LinePattern } from "../view/line-pattern";
import { type Step, stepAt, type View, wordAt } from "../view/view";
import { ownerBehind } from "./presence-behind";
import { besideOwner, listOwner } from "./presence-beside";
import { baseOf, headBefore, isLarger, isTown, nearest, subjectBefore } from "./presence-who";
import { GAP, HAS, IN, MODIFIERS, SEAT, SITE, STAFF, STANDS, WORKS } from "./presence-words";

/** One site or seat. */
export interface PresenceFact {
  entity: Entity;
  place: Entity;
  what: string;
  proof: Proof;
}

/** What earlier sentences say: who they are about, and whose sites they mentioned last. */
export interface PresenceContext {
  focus: Entity | undefined;
  last: Entity | undefined;
}

/** The party that a place belongs to, and as what. */
export interface Owner {
  entity: Entity;
  what: string;
}

const PLAIN = "(?:(?!(?:will|would|shall|and|that|which|said) )[^ .;:@^()]+ )";
/** Before a verb: a subject, or a word that continues. "Works" and "mills" are nouns elsewhere. */
const ACTING = "(?<= (?:@|it|they|which|who|and|also|now|today|still|already|,|\\)) )";
/** Words before a place; it belongs to the subject before them. */
const BY_SUBJECT: readonly [LinePattern, string][] = [
  [new LinePattern(new RegExp(` (?:its|whose|their) ${MODIFIERS}${SITE} ${GAP}${IN}$`, "u")), "site"],
  [new LinePattern(new RegExp(` ${HAS} (?:@ 's )?${MODIFIERS}${SITE} ${GAP}${IN}$`, "u")), "site"],
  [
    new LinePattern(
      regex("u")` (?:(?:is|are) (?:going|about) to|(?:plans|intends|wants|hopes|aims) to) (?:
        soon |also |then )?(?:open|set up|move into) ${MODIFIERS}${SITE} ${GAP}${IN}$
        | (?:also )?plans (?:an?|another|its|two|three) ${MODIFIERS}${SITE} ${IN}$
      `,
    ),
    "planned",
  ],
  [
    new LinePattern(
      new RegExp(` (?:its|whose|their) (?:[^ .;:,@^()]+ ){0,2}?${SEAT} ${STANDS} (?:${IN})?$`, "u"),
    ),
    "seat",
  ],
  [
    new LinePattern(
      new RegExp(
        `${ACTING}(?:${WORKS}|has (?:made|built|produced|grown|employed|run|operated)) ${PLAIN}{0,9}?(?:from |${IN})$`,
        "u",
      ),
    ),
    "production",
  ],
  [
    new LinePattern(
      regex("u")`
        ${ACTING}(?:(?:operates|works|trades|is active|are active|is present|is large|is represented
            |is at home|(?:has|have) been|has been at home|does business|stays) (?:
            (?!(?:with|for|to|on|by) )[^ .;:,@^()]+ ){0,3}?(?:from |out of |${IN}))$
      `,
    ),
    "site",
  ],
  [new LinePattern(new RegExp(` (?:has|have|had|with) ${PLAIN}{0,5}?${STAFF} ${GAP}${IN}$`, "u")), "site"],
];
/** Words before a place that include its party. */
const BY_PARTY: readonly [LinePattern, string][] = [
  [
    new LinePattern(
      new RegExp(
        `@ (?:'s )?(?:own )?${MODIFIERS}(?!works (?:with|for|on) )${SITE} ${GAP}(?:${STANDS} )?${IN}$`,
        "u",
      ),
    ),
    "site",
  ],
  [new LinePattern(new RegExp(`@ 's (?:[^ .;:,@^()]+ ){0,2}?${SEAT} ${STANDS} (?:${IN})?$`, "u")), "seat"],
  [
    new LinePattern(
      /@ (?:\( [^()]{0,80}\) )?\( (?:head office|headquarters|seat|registered office|based in) :? ?$/u,
    ),
    "seat",
  ],
  [new LinePattern(/@ (?:\( [^()]{0,80}\) )?, of $/u), "seat"],
  [new LinePattern(/@ (?:\( [^()]{0,80}\) )?of $/u), "seat"],
  // "The packhouse that Zemp has in", "the sites of Zemp are in"
  [
    new LinePattern(
      new RegExp(
        ` ${SITE} (?:(?:which|that) )?(?=@)@ (?:already |also |now )?(?:has|have|runs?|owns?|operates?|holds?|is building|keeps) (?:${IN})$`,
        "u",
      ),
    ),
    "site",
  ],
  [
    new LinePattern(
      new RegExp(
        ` ${STAFF} (?:work|are employed|are at work|are based) (?:for|at|by|with) (?=@)@ ${IN}$`,
        "u",
      ),
    ),
    "site",
  ],
  [new LinePattern(new RegExp(` ${SITE} (?:of|for) (?=@)@ (?:${STANDS} |,? ?located )?${IN}$`, "u")), "site"],
  // "Zemp, the software firm from", where these words are already a reference to Zemp.
  [new LinePattern(/@ (?:\( [^()]{0,60}\) )?, @ from $/u), "at"],
  // "Zemp, a maker of paper bags in", "Zemp, a start-up from", but not "Zemp, the plant in"
  [
    new LinePattern(
      /@ (?:\( [^()]{0,60}\) )?, (?:an?|the) (?:(?!(?:which|that|who|will|has|have|is|was|with|to|for|said|signed|in|at|and) )[^ .;:,@^()]+ ){1,7}(?:from|in|of|at) $/u,
    ),
    "at",
  ],
];
const NONE: typeof BY_PARTY = [];
/** The last words that the patterns above can end with: those of `IN` and `STANDS`, and what opens a bracket or a list. */
const ENDINGS: ReadonlySet<string> = wordSet(`
  in at near outside around on off the northern southern eastern western central nearby its downtown both of
  from is are lie lies remain remains stay stays stand stands sit sits be office headquarters seat :
`);
const lastWord = (left: string) => left.slice(left.lastIndexOf(" ", left.length - 2) + 1).trimEnd();
const BASED = new LinePattern(
  regex("u")`
    (?<! be )(?:headquartered|based|located|seated|domiciled|at home
      |(?:has|have|having) its (?:seat|head office|headquarters|registered office)) (?:in|at|near|outside) (?:
      (?!and |near |outside )[^ .;@^]+ ){0,4}?$
  `,
);
/** An office may only have served for a signing, unlike a seat or works; a site given away is none any longer. */
const NO_SITE = new LinePattern(
  regex("u")`
    \b(?:signed|inked|held|took place|sealed|met|ceremony|signatures?) (?:[^ .;]+ ){0,5}?
    (?:in|at) (?:@ 's |its |their |the )?(?:offices?|premises|rooms?|halls?|base|[^ .;]+ base) [^.;]*$
    |\b(?:sold|sells?|selling|closed|closes|close|left|divested|stake in|shares in|will own) (?:its|his|their|the|@ 's) [^.;]*$
  `,
);
/** Openings of sentences that continue the subject of the one before. */
const GOES_ON =
  /^(?:"|it|they|its|headquartered|based|founded|established|located|today|with|in|as|besides|also) /;
/** "The cables will come from its factory": no other party is named. */
const ITS_ALONE = /^(?:the|this|these|all|most|some|a|an) [^@]* its [^@]*$/;
/** "A second one is being built in", "Other sites are in": more sites, as in the sentence before. */
const ANOTHER = regex("u")`
  ^(?:(?:an?|the|two|three|its|in addition ,) )?
  (?:second|third|fourth|fifth|other|others|another|further|more|new|larger|smaller|sister) (?:
    (?:one|ones|${MODIFIERS}${SITE}) )?
  (?:in ${GAP}
    |(?:is|are|lies?|stands?|was|were) (?:also )?
     (?:being built |under construction |located |opened |to be found |planned |due )?${IN})$
`;

/** The seats and sites in sentences, each once. */
export function presenceIn(views: readonly View[]): PresenceFact[] {
  const out: PresenceFact[] = [];
  const context: PresenceContext = { focus: undefined, last: undefined };
  for (const view of views) {
    if (view.sentence.kind === "headline") continue;
    const facts = presenceOf(view, context);
    for (const fact of facts)
      if (!out.some(({ entity, place }) => entity === fact.entity && place === fact.place)) out.push(fact);
    context.last = facts.at(-1)?.entity;
    context.focus = view.steps.find(({ parties }) => parties.length === 1)?.parties[0] ?? context.focus;
  }
  return out;
}

/** The seats and sites in a sentence. */
function presenceOf(view: View, context: PresenceContext): PresenceFact[] {
  const out: PresenceFact[] = [];
  addReferred(out, view);
  if (!view.line.includes("^")) return out;
  let last: (Owner & { at: number }) | undefined;
  for (let i = 0; i < view.steps.length; i++) {
    if (view.steps[i]?.word !== "^") continue;
    const found =
      ownerAt(view, i, context) ?? (last && besideOwner(view, last, i)) ?? listOwner(view, i, context.focus);
    if (!found) continue;
    i = add(out, view, found.entity, i, found.what);
    last = { ...found, at: i };
  }
  return out;
}

/** "The Basel company", "the Basel-based group": words that refer to a party give its place. */
function addReferred(out: PresenceFact[], { steps }: View): void {
  for (const { parties, seat } of steps) {
    const [entity, other] = parties;
    if (!seat || !entity || other || entity.territory === seat.entity) continue;
    out.push({
      entity,
      place: seat.entity,
      what: "seat",
      proof: { start: seat.start, end: seat.end, rule: "presence" },
    });
  }
}

/** The party whose seat or site a place is. */
function ownerAt(view: View, i: number, context: PresenceContext): Owner | undefined {
  const focus = GOES_ON.test(view.line) || ITS_ALONE.test(view.line) ? context.focus : undefined;
  const place = view.steps[i]?.mention?.entity;
  const at = view.offsets[i] ?? 0;
  const left = ` ${view.line.slice(Math.max(0, at - 180), at)}`;
  const shift = at - left.length;
  const one = (step: Step | undefined) => (step?.parties.length === 1 ? step.parties[0] : undefined);
  const given = (entity: Entity | undefined, what: string) => (entity ? { entity, what } : undefined);
  if (NO_SITE.test(left)) return undefined;
  const behind = ownerBehind(view, i, left, { focus, before: context.focus });
  if (behind) return behind.entity && { entity: behind.entity, what: behind.what };
  if (context.last && ANOTHER.test(left.trimStart())) return { entity: context.last, what: "site" };
  const ending = ENDINGS.has(lastWord(left));
  for (const [pattern, what] of ending && left.includes("@") ? BY_PARTY : NONE) {
    const match = pattern.exec(left);
    if (!match) continue;
    const step = view.steps[stepAt(view, shift + match.index + match[0].indexOf("@"))];
    // "Zemp AG of Basel" gives a seat; "Ministry of Power of India" and "Zemp AG of Japan" do not.
    if (
      what === "at"
        ? !isTown(place) || IS_SITE.test(match[0])
        : / of $/.test(match[0]) && !(isCompany(step) && isTown(place))
    )
      continue;
    return given(one(step), what === "at" ? "seat" : what);
  }
  const based = BASED.exec(left);
  if (based) return given(baseOf(view, stepAt(view, shift + based.index), focus), "seat");
  const tail = ending ? unbroken(left) : left;
  for (const [pattern, what] of ending ? BY_SUBJECT : NONE) {
    const match = pattern.may(left) ? pattern.execIn(tail) : null;
    if (!match) continue;
    const first = stepAt(view, at - tail.length + match.index + 1);
    const whose = match[0].startsWith(" whose");
    // "Zemp, which has a plant in", "Zemp, a maker with offices in", "with Zemp at its works in": the name right before.
    const opening = wordAt(view.steps, first - (whose ? 0 : 1));
    if (match[0].startsWith(" with ") && !/^(?:@|,|\)|\d{4})$/.test(opening) && sortOf(opening) === undefined)
      continue;
    if (/^(?:which|who|whose)$/.test(opening))
      return given(headBefore(view, whose ? first : first - 1), what);
    const beside =
      match[0].startsWith(" with ") ||
      // "For which Zemp bottles in": the subject is at the verb.
      (opening === "@" && !/^(?:and|,|or|&)$/.test(wordAt(view.steps, first - 2))) ||
      (/^(?:at|in)$/.test(opening) && view.steps[first - 2]?.word === "@");
    // "At its works in X, Zemp makes": the subject follows.
    const ahead = /^(?:at|from|in|with) (?:both |one of |all )?its /.test(view.line)
      ? actorBehind(view, i)
      : undefined;
    return given(beside ? nearest(view, first) : (subjectBefore(view, first) ?? ahead ?? focus), what);
  }
  return undefined;
}

/** The end of the words before a place, from the last mark on that no subject pattern crosses. */
function unbroken(left: string): string {
  let at = left.length - 1;
  while (at > 0 && !".;:^()".includes(left[at] ?? "")) at -= 1;
  return left.slice(Math.max(0, at - 1));
}

/** The one party right behind a place, past a comma and a larger place. */
function actorBehind({ steps }: View, i: number): Entity | undefined {
  let at = i + 1;
  while (/^(?:,|\^|and|in)$/.test(wordAt(steps, at))) at += 1;
  const { parties = [] } = steps[at] ?? {};
  return parties.length === 1 ? parties[0] : undefined;
}

const IS_SITE = new RegExp(` ${SITE} (?:in|at) $`, "u");
const isCompany = (step: Step | undefined) => step?.mention?.entity.type === "company";

const AND_SITE = new RegExp(
  `^(?:, )?(?:and|as well as|with) (?:[^ .;:@^()]+ ){0,4}?${SITE} (?:in|at|near) $`,
  "u",
);

/** Adds the place at a step and those listed with it; returns the last step. */
function add(out: PresenceFact[], view: View, entity: Entity, at: number, what: string): number {
  let last = at;
  for (let i = at; i < view.steps.length && i < at + 20; i++) {
    const step = view.steps[i];
    if (!step) break;
    if (step.word === "^" && step.mention) {
      const place = step.mention.entity;
      last = i;
      if (i > at && isLarger(view, i)) continue;
      out.push({ entity, place, what, proof: { start: step.start, end: step.end, rule: "presence" } });
    } else if (!/^(?:,|and|or|the|in|at|near|;|as|well|\(|both|also)$/.test(step.word)) {
      // "a cavern at A as well as terminals in B"
      const next = view.steps.findIndex(({ word }, j) => j > i && word === "^");
      if (next < 0 || !AND_SITE.test(view.line.slice(view.offsets[last + 1] ?? 0, view.offsets[next] ?? 0)))
        break;
      i = next - 1;
    }
  }
  return last;
}
