/** The place where an agreement was signed, as apart from where its project stands. */
import type { Entity } from "../entities/entity";
import { knownPlace } from "../places/gazetteer";
import type { DealEvent } from "./event";
import { type Step, stepAt, type View } from "./view";

const CEREMONY =
  /(?:signing )?(?:ceremony|ceremonies|conference|event|forum|summit|meeting|reception|signing) (?:[^ .;]+ ){0,6}?(?:in|at) (?:[^ .;@]+ ){0,6}?\^ /u;
/** Words between the verb and a place that make it the place of something else. */
const ELSEWHERE =
  /(?:^| )(?:build|construct|develop|plants?|factory|factories|projects?|for|on|which|that|who|under|where|mines?|terminals?|farms?|parks?|sites?|about|facility|facilities|deliver|supply|based|headquartered|operate|distribut\p{L}+|sell|customers?|market|unit|stake|business|assets|bank|port|after|before|to|near|study|planned|covering|stations?|hubs?) /u;

/** The place where the event's agreement was signed, where the sentence says so. */
export function signedWhere(event: DealEvent): { place: Entity; start: number; end: number } | undefined {
  if (event.deed !== "sign" && event.deed !== "extend" && event.deed !== "agree" && event.deed !== "noun")
    return undefined;
  if (
    !/\b(?:sign|ink|conclud|clos|seal|entered|execut|extend|renew|pact|agree|document|contract|deal|names)/u.test(
      event.cue,
    )
  )
    return undefined;
  const { view } = event;
  const ceremony = CEREMONY.exec(view.line);
  if (ceremony) return at(view, stepAt(view, ceremony.index + ceremony[0].length - 2));
  for (let i = event.from; i < view.steps.length; i++) {
    const step = view.steps[i];
    if (step?.word !== "^" || !governed(view.steps, i)) continue;
    if (view.steps[i + 1]?.word === "'s" || view.steps[i - 1]?.word === ",") continue;
    const words = view.line.slice(view.offsets[Math.min(event.to, i)] ?? 0, view.offsets[i] ?? 0);
    const verbAt = view.line.slice(view.offsets[event.from] ?? 0, view.offsets[i] ?? 0);
    const plain = words.replace(DAY, " ");
    const objects = /(?:signed|inked|concluded|executed|sealed) (?:at|in) /u.test(verbAt) ? "" : plain;
    if (ELSEWHERE.test(` ${objects}`) || words.split(" ").length > 24) continue;
    const outer = view.steps[i + 1]?.word === "in" && view.steps[i + 2]?.word === "^" ? i + 2 : i;
    return at(view, outer);
  }
  // "In Doha on Monday, A and B signed …"
  const first = view.steps.findIndex(({ word }) => word === "^");
  if (
    first > 0 &&
    first <= 8 &&
    first < event.from &&
    /^(?:in|at)$/.test(view.steps[0]?.word ?? "") &&
    !ELSEWHERE.test(` ${view.line.slice(0, view.offsets[first])}`)
  )
    return at(view, first);
  const lead = /(?:, )(?:in|at) (?:[^ .;^]+ ){0,8}?\^ (?:, )/u.exec(
    view.line.slice(0, view.offsets[event.from] ?? 0),
  );
  if (lead && event.deed === "sign") return at(view, stepAt(view, lead.index + lead[0].lastIndexOf("^")));
  return undefined;
}

const EVENT =
  /^(?:show|fair|expo|forum|summit|airshow|games|festival|motor|auto|conference|exhibition|week|congress|biennale)$/;
const DAY =
  /(?:^| )on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day |\p{L}{3,9} \d{1,2} |\d{1,2} \p{L}{3,9} )(?:, )?(?:\d{4} )?/u;

/** "Middle East", "Europe", "Baltic Sea": what lies in several countries or in none. */
export function isVast(name: string | undefined): boolean {
  if (
    name !== undefined &&
    /(?:^| )(?:Sea|Ocean|Gulf|Asia|Africa|Europe|America|Pacific|Atlantic)$/u.test(name) &&
    !/^South Africa$/u.test(name)
  )
    return true;
  const known = name === undefined ? undefined : knownPlace(name);
  return known !== undefined && known.kind !== "city" && known.country === "";
}

function governed(steps: readonly Step[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const word = steps[i]?.word ?? "";
    if (/^(?:in|at)$/.test(word)) return true;
    if (/^(?:of|from|with|by|to|for|[,;.:])$/.test(word) && !/^(?:of|,)$/.test(word)) return false;
    if (word === "@") return false;
  }
  return false;
}

function at(view: View, index: number): { place: Entity; start: number; end: number } | undefined {
  const mention = view.steps[index]?.mention;
  // The name of a fair, and a part of the world, are no place of signing.
  const behind = view.steps.slice(index + 1, index + 4).map(({ word }) => word);
  if (
    behind.some((word) => EVENT.test(word)) ||
    mention?.entity.country === "" ||
    isVast(mention?.entity.name)
  )
    return undefined;
  return mention ? { place: mention.entity, start: mention.start, end: mention.end } : undefined;
}

/** The place of a meeting at which agreements may be signed: "At a conference in Hanoi", "a forum held in Cairo". */
export function scenePlace(view: View): { place: Entity; start: number; end: number } | undefined {
  if (
    !/(?:^| )(?:conference|ceremony|forum|summit|visit|meeting|signing|reception|event|hotel|fair|expo|gathering) /u.test(
      view.line,
    )
  )
    return undefined;
  const match = /(?:^| )(?:in|at) (?:the )?\^ /u.exec(view.line);
  return match ? at(view, stepAt(view, match.index + match[0].length - 2)) : undefined;
}
