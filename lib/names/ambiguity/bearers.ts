/**
 * Finds names of firms and places that a page uses for a person: after "Owen Norde was charged", on a page that says
 * nothing of a firm, "Norde denies it" is the man, whatever a dataset says of the name. `weak-person` tells weak names
 * apart.
 */
import { ENTRY_BODY, ENTRY_PLACE } from "../name-index";
import type { PageNames } from "../page-names";
import { ageBehind } from "./aged";
import { isWhere } from "./at-play";
import { capitalLeft } from "./context";
import { givenOn } from "./given-on-page";
import { CAPITAL_BEFORE, CAPITAL_BEHIND, COMMA_BESIDE } from "./glance";
import { isFirm } from "./last-person";
import { BUSINESS, SAYING } from "./lexicon-business";
import { KIN, OF_A_BEARER, OF_A_STATE, RUN_BY_ONE } from "./lexicon-people";
import { longerName } from "./nested";
import { isBearer } from "./nested-left";
import { placing } from "./place";
import type { Placed } from "./placed";
import { WordSet } from "./word-set";

/** How near words of business count as beside a name. */
const NEAR = 5;
/** One in so many names may have words of business near by chance. */
const BY_CHANCE = 3;
/** The end of a sentence behind a word; a letter and a full stop are an initial. */
const SENTENCE_END = /[\p{Ll}\p{N})”"]{2}[.!?;]["”’)]?\s/u;
const SURNAME_AGED = /^ (\p{Lu}\p{Ll}+), (?:aged )?(?:1[6-9]|[2-9]\d),/u;
const AGED_REACH = 32;
const FULL_STOP = /\.["”’)]?\s*$/;
const ITS = new WordSet(["its"]);
const PRODUCT = /^\s(?:\p{Lu}|\S*\d)/u;
const QUOTED = /[,!?…][”"’] $/;
/** Behind a verb of saying: a firm says so through paper, or by somebody else. */
const PAPER = new WordSet(["statement", "release", "filing", "email", "e-mail", "spokesman", "spokeswoman"]);

/** The numbers of such names, each with the person's full name. */
export function bearersOn(names: PageNames, language: string): ReadonlyMap<number, string> {
  const called = new Map<number, string>();
  const placedAt = placing(names, language);
  const found = givenOn(names, placedAt);
  for (let i = 0; i < names.length; i++) {
    const glances = names.glances[i] as number;
    const calling = callingBehind(names, i);
    if (calling !== undefined && placedAt(i).context.left.at(0)?.joined !== true) found.set(i, calling);
    // "Norde, 9, was": so called all over the page.
    if (
      glances & COMMA_BESIDE &&
      !((names.flags[i] as number) & (ENTRY_BODY | ENTRY_PLACE)) &&
      isAged(placedAt(i))
    )
      called.set(names.entity[i] as number, ` ${names.surfaceOf(i)}`);
    if (!(glances & (CAPITAL_BEFORE | CAPITAL_BEHIND)) || (names.flags[i] as number) & ENTRY_BODY) continue;
    const aged = surnameWithAge(names, i);
    if (aged !== undefined) called.set(names.entity[i] as number, `${aged} ${names.surfaceOf(i)}`);
    if (!(glances & CAPITAL_BEFORE)) continue;
    const one = placedAt(i);
    // "Owen Norde's grandson": the page may tell nothing else of the man himself.
    const ofKin = one.context.possessive && one.context.right.find(2, KIN);
    const isPlace = ((names.flags[i] as number) & ENTRY_PLACE) !== 0;
    // "Will Berlin agree?" names nobody.
    const bearer = isAged(one) || (isBearer(one) && (!isPlace || longerName(one, "place") !== undefined));
    const capital = bearer ? capitalLeft(one.context) : undefined;
    // A full name whose given name no list has is found only here.
    if (capital) found.set(i, `${capital.text} ${one.surface}`);
    if (capital && !ofKin) called.set(names.entity[i] as number, `${capital.text} ${one.surface}`);
  }
  for (const [entity, person] of called)
    for (const at of bareNames(names, entity, person, placedAt)) found.set(at, person);
  return found;
}

/** "Norde, the painter, ": what a person is and no firm, as bakers and architects are. */
function callingBehind(names: PageNames, i: number): string | undefined {
  const text = names.blocks[names.block[i] as number] as string;
  const end = names.nameEnd[i] as number;
  if (text.charCodeAt(end) !== COMMA || (names.flags[i] as number) & ENTRY_BODY) return undefined;
  return CALLING.exec(text.slice(end, end + AS_FAR))?.[1];
}

const COMMA = 0x2c;
const AS_FAR = 60;
const CALLING =
  /^, (?:an?|the) (?:[\p{L}-]+ ){0,3}(painter|sculptor|poet|novelist|playwright|singer|act(?:or|ress)|comedian|footballer|striker|goalkeeper|minister|MP|senator|congress(?:wo)?man|mayor|councillor|bar(?:man|tender)|steward(?:ess)?|nurse|teacher|widow(?:er)?)(?:,|\.| from | in )/u;

/**
 * The numbers of the bare names that mean such a person; where the page tells of the firm too, only those from the person
 * up to where the firm first comes in, those in paragraphs that begin with the person, and who is quoted.
 */
function bareNames(
  names: PageNames,
  entity: number,
  person: string,
  placedAt: (i: number) => Placed,
): readonly number[] {
  const bare: number[] = [];
  const near: number[] = [];
  let isToldOf = false;
  let ofBusiness = 0;
  let last: Placed | undefined;
  /** Whether nothing but the person was told of since the full name. */
  let isAlone = false;
  /** The paragraph of the name before, and the one that has only told of the person. */
  let block = -1;
  let ofPerson = -1;
  for (let i = 0; i < names.length; i++) {
    if (names.entity[i] !== entity) continue;
    const one = placedAt(i);
    const begins = block !== one.sighting.block;
    block = one.sighting.block;
    // "Norde Motor", on a page of Owen Norde
    if (!names.isSure(i) || !person.endsWith(` ${one.surface}`)) {
      isToldOf = true;
      isAlone = false;
      ofPerson = -1;
      continue;
    }
    const isPlace = one.sighting.candidates[0]?.kind === "place";
    // Towns have governments too.
    if (!isPlace && (isOfBearer(one) || (last && isQuoted(one)))) {
      for (const all of [bare, near]) all.push(i);
      continue;
    }
    const isSomebody =
      surnameWithAge(names, i) !== undefined || one.text.startsWith(", who ", one.sighting.end);
    const isNamed = isBearer(one) || isAged(one);
    if (isSomebody && !isNamed) for (const all of [bare, near]) all.push(i);
    if (isSomebody || isNamed) {
      if (begins) ofPerson = block;
      // A chairman may run the firm of that name.
      isAlone ||= last === undefined && !isToldOf && !one.context.left.find(3, BUSINESS);
      last = one;
      continue;
    }
    // Only a headline uses a surname before the full name.
    const isEarly = last === undefined && FULL_STOP.test(one.text);
    const firm = isEarly || (isPlace ? isTown(one) : isOfFirm(one)) || isInSentence(one, last);
    const business =
      !isPlace && (one.context.left.find(NEAR, BUSINESS) ?? one.context.right.find(NEAR, BUSINESS));
    if (firm || business) {
      ofPerson = -1;
      isAlone = false;
      if (firm) isToldOf = true;
      else ofBusiness++;
    } else if (isAlone || ofPerson === block) near.push(i);
    if (!firm) bare.push(i);
  }
  return isToldOf || ofBusiness * BY_CHANCE > bare.length ? near : bare;
}

/** Whether a name follows the person in the same sentence, where a report would say "he" of that person. */
function isInSentence({ sighting, text }: Placed, last: Placed | undefined): boolean {
  if (last?.sighting.block !== sighting.block) return false;
  return !SENTENCE_END.test(text.slice(last.sighting.start, sighting.start));
}

/** "the Norde government", "Norde's cabinet": what a person has, and no firm. */
function isOfBearer({ context }: Placed): boolean {
  const right = context.right.at(0);
  return right !== undefined && (right.joined || context.possessive) && OF_A_BEARER.has(right.lower);
}

/** `"We will win," Norde told reporters`: a firm speaks through somebody. */
function isQuoted({ context, text, sighting }: Placed): boolean {
  return (
    QUOTED.test(text.slice(Math.max(0, sighting.start - 3), sighting.start)) &&
    SAYING.has(context.right.at(0)?.lower ?? "") &&
    !context.right.find(NEAR, PAPER)
  );
}

/** "Tivo Norde, 40, said" */
function isAged({ text, sighting }: Placed): boolean {
  return ageBehind(text, sighting.nameEnd) !== undefined;
}

/** "Norde Monroe, 27,": the surname behind a given name, where an age follows. */
function surnameWithAge(names: PageNames, i: number): string | undefined {
  if (!((names.glances[i] as number) & CAPITAL_BEHIND)) return undefined;
  const text = names.blocks[names.block[i] as number] as string;
  const end = names.nameEnd[i] as number;
  return SURNAME_AGED.exec(text.slice(end, end + AGED_REACH))?.[1];
}

/** Whether a name is a firm's by what stands directly beside it: its plant, its models, its like. */
function isOfFirm(placed: Placed): boolean {
  const { context, sighting, text } = placed;
  const left = context.left.at(0);
  // "Norde has been sleeping" is as likely said of a person.
  const firm = isFirm(placed) && context.right.at(1)?.lower !== "been";
  if (firm || context.hyphenAfter || context.hyphenBefore) return true;
  if (!context.possessive && PRODUCT.test(text.slice(sighting.end, sighting.end + 20))) return true;
  if (left?.joined && /^(?:an?|the|new|used)$/.test(left.lower))
    return !RUN_BY_ONE.has(context.right.at(0)?.lower ?? "");
  // "Norde gets its cells from Kestrel"
  if (context.right.find(NEAR, ITS)) return true;
  return (
    (placed.joinsPrevious && isParty(placed.previous?.candidates)) ||
    (placed.joinsNext && isParty(placed.next?.candidates))
  );
}

/** Whether a place's name stands as a place does. */
function isTown(placed: Placed): boolean {
  const { context } = placed;
  const right = context.possessive ? context.right.at(0)?.lower : undefined;
  // Generals have armies as states do.
  if (right !== undefined && OF_A_STATE.has(right)) return right !== "army";
  return context.hyphenAfter || isWhere(placed) || placed.joinsPrevious || placed.joinsNext;
}

function isParty(candidates: Placed["sighting"]["candidates"] = []): boolean {
  return candidates.some(({ kind }) => kind !== "place");
}
