/** Finds the place where an agreement was signed, as opposed to that of its project. */

import { knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import type { DealEvent, PlaceFound } from "../event";
import { isSeat } from "../sides/seats";
import { LinePattern } from "../view/line-pattern";
import { type Step, stepAt, type View, wordAt, wordsBefore, wordsFrom } from "../view/view";
import { isOfOffice, isWorkplace } from "./of-office";

const CEREMONY =
  /(?:signing )?(?:ceremony|ceremonies|conference|event|forum|summit|meeting|reception|signing) (?:[^ .;]+ ){0,6}?(?:in|at) (?:[^ .;@]+ ){0,6}?\^ /u;
/** "Who came on from the summit in X", "ahead of the forum in X": the place of another event. */
const ANOTHER_MEETING =
  /(?:^| )(?:who|which|whose|from|after|before|ahead of|following|since|prior to) (?:[^ ;.,]+ ){0,5}$/u;
/** Words between the verb and a place that make it another's place. */
const ELSEWHERE = regex("u")`
  (?:^| )(?:build|construct|develop|plants?|factory|factories|projects?|for|on|which|that|who|whose|under
    |where|mines?|terminals?|farms?|parks?|sites?|about|facility|facilities|deliver|supply|based
    |headquartered|operate|distribut\p{L}+|sell|customers?|market|unit|stake|business|assets|bank|port
    |after|before|to|near|study|planned|covering|stations?|hubs?) `;

/** The place where the event's agreement was signed, if the sentence gives it. */
export function signedWhere(event: DealEvent): PlaceFound | undefined {
  if (!tellsSigning(event)) return undefined;
  const { view } = event;
  const found = metToSign(view) ?? signedRightAt(view);
  if (found) return found;
  const ceremony = CEREMONY.exec(view.line);
  if (ceremony && !ANOTHER_MEETING.test(view.line.slice(0, ceremony.index)))
    return at(view, stepAt(view, ceremony.index + ceremony[0].length - 2));
  return behindCue(event) ?? aheadOf(event);
}

/** Whether an event's words report a signing, so that a place may be its own. */
function tellsSigning({ deed, cue, view }: DealEvent): boolean {
  if (deed !== "sign" && deed !== "extend" && deed !== "agree" && deed !== "noun") return false;
  if (
    !/\b(?:sign|ink|conclud|clos|seal|entered|execut|extend|renew|pact|agree|document|contract|deal|names|(?:shook|shaken|shake) hands|pen to)/u.test(
      cue,
    )
  )
    return false;
  // The place of an announcement is not that of the signing.
  if (
    /\b(?:announc|unveil|present|disclos|publish|made (?:public|known))/u.test(cue) &&
    !/\b(?:sign|ink|conclud|seal|execut)/u.test(cue)
  )
    return false;
  // "Extended the contract they had signed in X": the place of the first contract.
  return deed !== "extend" || !FIRST_SIGNED.test(view.line);
}

function metToSign(view: View): PlaceFound | undefined {
  const met = MET_TO_SIGN.exec(view.line);
  return met ? at(view, stepAt(view, met.index + met[0].lastIndexOf("^"))) : undefined;
}

function signedRightAt(view: View): PlaceFound | undefined {
  const match = SIGNED_RIGHT_AT.exec(view.line);
  if (!match) return undefined;
  return at(view, withOuter(view, stepAt(view, match.index + match[0].length - 2)));
}

/** The step of the larger place after one, or else its own step: "at Port Ulm in | Chile". */
const withOuter = ({ steps }: View, i: number) =>
  steps[i + 1]?.word === "in" && steps[i + 2]?.word === "^" ? i + 2 : i;

/** The first place after the cue where something may have been signed. */
function behindCue(event: DealEvent): PlaceFound | undefined {
  const { view } = event;
  for (let i = event.from; i < view.steps.length; i++) {
    const found = canBeSignedAt(event, i) ? at(view, withOuter(view, i)) : undefined;
    if (found) return found;
  }
  return undefined;
}

function canBeSignedAt(event: DealEvent, i: number): boolean {
  const { view } = event;
  const { steps, line, offsets } = view;
  const step = steps[i];
  const next = wordAt(steps, i + 1);
  if (
    step?.word !== "^" ||
    !governed(steps, i) ||
    isOfOffice(view, i) ||
    isWorkplace(view, i) ||
    isSeat(view, i)
  )
    return false;
  // "At the Palace of X here": X only names the palace; "here" is the text's own place.
  if (next === "here" || next === "'s") return false;
  if (steps[i - 1]?.word === "," && !inBuilding(steps, i)) return false;
  const isWhereParty = steps[i - 2]?.word === "@" && i - 2 >= event.to;
  // "With B in Portugal": the party's place.
  if (isWhereParty && isLand(step.mention?.entity.name) && !dayBehind(view, i)) return false;
  // "Has agreed with B in X to convert a ship".
  if (isWhereParty && event.deed !== "sign" && /^(?:to|for|on)$/u.test(next)) return false;
  // "An agreement for homes in X was concluded": the place belongs to the agreement's matter.
  const words = line.slice(offsets[i < event.to ? event.from : event.to] ?? 0, offsets[i] ?? 0);
  const verbAt = line.slice(offsets[event.from] ?? 0, offsets[i] ?? 0);
  const plain = words.replace(DAY, " ");
  const objects =
    SIGNED_AT.test(verbAt) || dayBehind(view, i) || DAY_BEFORE.test(verbAt)
      ? ""
      : plain.replace(/\( [^()]{0,80}\) /gu, " ").replace(FRINGES, " ");
  if (OF_PARTY.test(plain) || SITE_RIGHT_BEFORE.test(verbAt)) return false;
  return !ELSEWHERE.test(` ${objects}`) && words.split(" ").length <= 24;
}

/** "In Doha on Monday, A and B signed …" */
function aheadOf({ view, from, deed }: DealEvent): PlaceFound | undefined {
  const first = view.steps.findIndex(({ word }) => word === "^");
  if (
    first > 0 &&
    first <= 8 &&
    first < from &&
    /^(?:in|at)$/.test(wordAt(view.steps, 0)) &&
    !ELSEWHERE.test(` ${view.line.slice(0, view.offsets[first])}`)
  )
    return at(view, first);
  const lead = /(?:, )(?:also |again )?(?:in|at) (?:[^ .;^]+ ){0,8}?\^ (?:, )/u.exec(wordsBefore(view, from));
  return lead && deed === "sign" ? at(view, stepAt(view, lead.index + lead[0].lastIndexOf("^"))) : undefined;
}

/** "Met in X on Monday to sign" */
const MET_TO_SIGN =
  /(?:^| )(?:met|meeting|gathered|came together|convened|assembled) (?:[^ ;.^]+ ){0,3}?(?:in|at) (?:the )?\^ (?:[^ ;.]+ ){0,8}?(?:to sign|and signed|signed|for the signing) /u;
const FIRST_SIGNED =
  /(?:^| )(?:had|they|was|were|originally|first) (?:(?:been|first|originally) )?(?:signed|concluded) (?:in|at) (?:the )?\^ /u;
/** "Sealed in X": the place right behind the verb. */
const SIGNED_RIGHT_AT =
  /(?:^| )(?:signed|inked|concluded|sealed|executed|initialled) (?:yesterday |today |on (?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:in|at) (?:the )?\^ /u;
/** "Signed on Thursday at the maker's site in X", without words in between that give the place to something else. */
const SIGNED_AT = regex("u")`
  (?:signed|inked|concluded|executed|sealed|initialled|pen to paper|put (?:down )?(?:on|to) paper
    |took place|was held|were held|happened) (?:by (?:[^;]{0,160}? )?)?
  (?:(?:on )?(?:last |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:, )?)?
    (?:(?:week|month|morning|afternoon|evening|yesterday|today|\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?
        |\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}{3,9}) )?(?:(?:, )?\d{4} )?(?:, )?)?
  (?:at|in) (?:the |a |an |its |their )?
  (?:(?!(?:for|to|with|on|agreement|contract|deal|mou) )(?:[\p{L}'’-]+|@) ){0,6}?(?:(?:in|,|of|at) )?
  (?:the )?$
`;
/** "On Sunday in X": the day right before makes it the place of the deed. */
const DAY_BEFORE = regex("u")`
  (?:^| )(?:on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}{3,9} \d{1,2}|\d{1,2} \p{L}{3,9})
    (?: (?:, )?\d{4})?
    |yesterday|today|last (?:week|month|\p{L}+day)|this (?:week|morning)) (?:, )?(?:in|at) (?:the )?$
`;
const FRINGES = /(?:^| )on the (?:fringes|margins|sidelines|occasion) of /u;
/** "With B , a developer of wind farms in X": the party's place. */
const OF_PARTY = /@ (?:\( [^()]* \) )?, (?:an?|the|one of) [^;]*$/u;
/** "Go ahead with their joint venture at X", "a lease at 1 Main Street in X": the place of the matter. */
const SITE_RIGHT_BEFORE = regex("u")`
  (?:^| )(?:ventures?|complex|premises|headquarters are|campus is
    |(?:square|sq\.?) (?:foot|feet|metres?|meters?) (?:[^ ;]+ ){0,8}?
    |lease (?:[^ ;]+ ){0,6}?at [^ ;]+ [^;]{0,30}) ?(?:in|at) (?:the )?$
`;
const BUILDING =
  /(?:House|Palace|Hall|Hotel|Tower|Museum|Mansion|Barracks|Castle|Complex|Centre|Center|Auditorium|Embassy|Pavilion)$/u;

/** Whether a place is a country, or a part of one. */
const isLand = (name: string | undefined) =>
  name !== undefined && (/^(?:country|region)$/.test(knownPlace(name)?.kind ?? "") || PART.test(name));
const PART = /\p{L} (?:province|county|prefecture|region|state|oblast|governorate)$/iu;

/** Whether a name is that of a building, not of a town: "Kilimo House", "the Palace of Nations". */
export function isHouse(name: string | undefined): boolean {
  return name !== undefined && BUILDING.test(name);
}

/** The place after the comma: "At the Palace of Nations, X", "in the capital, X". */
function inBuilding(steps: readonly Step[], at: number): boolean {
  const words: string[] = [];
  for (let i = at - 2; i >= Math.max(0, at - 9); i--) {
    const { word = "", mention } = steps[i] ?? {};
    if (/^(?:in|at)$/u.test(word)) return words.length > 0;
    if (mention && !isHouse(mention.entity.name)) return false;
    if (/^[,;.:]$/u.test(word)) return false;
    words.push(word);
  }
  return false;
}

/** Whether a day follows the place, which makes it the place of the deed: "In X on 19 May". */
function dayBehind(view: View, at: number): boolean {
  return PLACE_WITH_DAY.test(wordsFrom(view, at));
}

const PLACE_WITH_DAY = regex("u")`
  ^(?:\^ )(?:(?:province|county|prefecture|region|state) )?(?:, )?
  (?:on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}{3,9} \d|\d)|today|yesterday
    |last (?:week|month|\p{L}+day)|this (?:week|morning))
`;

const EVENT =
  /^(?:show|fair|expo|forum|summit|airshow|games|festival|motor|auto|conference|exhibition|week|congress|biennale)$/;
const DAY =
  /(?:^| )on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day |\p{L}{3,9} \d{1,2} |\d{1,2} \p{L}{3,9} )(?:, )?(?:\d{4} )?/u;

/** Whether a place spans several countries or belongs to none: "Middle East", "Europe", "Baltic Sea". */
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
    const word = wordAt(steps, i);
    if (/^(?:in|at)$/.test(word)) return true;
    if (/^(?:of|from|with|by|to|for|[,;.:])$/.test(word) && !/^(?:of|,)$/.test(word)) return false;
    if (word === "@") return false;
  }
  return false;
}

function at(view: View, index: number): PlaceFound | undefined {
  const mention = isOfOffice(view, index) ? undefined : view.steps[index]?.mention;
  // Names of fairs and continents are no places of signing.
  const behind = view.steps.slice(index + 1, index + 4).map(({ word }) => word);
  if (
    behind.some((word) => EVENT.test(word)) ||
    mention?.entity.country === "" ||
    isVast(mention?.entity.name)
  )
    return undefined;
  return mention ? { place: mention.entity, start: mention.start, end: mention.end } : undefined;
}

const MEETINGS =
  "(?:conference|ceremony|forum|summit|visit|meeting|signing|reception|event|hotel|fair|expo|gathering) ";
const MEETING = new LinePattern(new RegExp(`(?:^| )${MEETINGS}`, "u"));
const MEETING_IN = new RegExp(`${MEETINGS}(?:[^ ;.^]+ ){0,12}?(?:in|at|,) (?:the )?\\^ `, "u");
const OPENING_IN = /^(?:[^ ;.^]+ ){0,6}?(?:in|at) (?:the )?\^ /u;

/** The place of a meeting where agreements may be signed: "At a conference in Hanoi", "a forum held in Cairo". */
export function scenePlace(view: View): PlaceFound | undefined {
  if (!MEETING.test(view.line)) return undefined;
  // The place of the meeting, not of the rest of the sentence.
  const match = MEETING_IN.exec(view.line) ?? OPENING_IN.exec(view.line);
  return match ? at(view, stepAt(view, match.index + match[0].length - 2)) : undefined;
}
