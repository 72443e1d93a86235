/**
 * Finds the noun that a text calls a name by: ", a joint venture of", "the charity X", "the Swiss innovation agency".
 */

import type { ReleaseDocument } from "../../document";
import { lowerAt, type Token } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import { wordSet } from "../../text/word-set";
import type { Candidate } from "../candidates/candidates";
import type { EntityType } from "../entity";
import type { NamedCluster } from "./features";

const FIRMS = wordSet(`
  company firm maker carmaker automaker truckmaker shipbuilder producer manufacturer developer operator
  supplier provider utility retailer start-up startup subsidiary carrier airline distributor builder miner
  steelmaker chipmaker drugmaker conglomerate insurer reinsurer lender brewer distiller contractor
  specialist processor publisher studio shipyard refiner grower cooperative co-operative broadcaster
  wholesaler grocer supermarket hotelier caterer landlord lessor shipowner charterer forwarder shipper
  stevedore broker consultancy perfumer winemaker foundry contractor integrator reseller chain bank brewery
  winery manufacturer multinational corporation
`);
const BODIES = wordSet(`
  university institute college school academy foundation charity association federation confederation club
  union museum gallery hospital clinic laboratory lab think-tank ngo nonprofit non-profit society orchestra
  theatre opera zoo aquarium library church diocese league polytechnic conservatoire observatory chamber
  guild coalition cathedral trust
`);
const AUTHORITIES = wordSet(`
  ministry regulator watchdog municipality council secretariat inspectorate ombudsman police navy army
  parliament treasury authority
`);
/** Words that make an "agency" an authority, not an advertising agency. */
const STATE = wordSet(`
  government state federal national public space environment environmental energy regulatory health
  innovation promotion aid development nuclear aviation maritime statistics tax privatisation privatization
  security intelligence licensing export investment procurement research science safety medicines railway
  roads highways trade
`);
const LISTS = new WordLists({
  // Words that end a noun phrase.
  STOP: /^(?:of|for|in|that|which|who|whose|with|at|from|to|on|by|and|or|based|owned|headquartered|founded|listed|backed|where|specialising|specializing|focused|run|led|,|\.|;|:|"|\(|\)|–|—)$/,
  COMMA: /^[,–—]$/,
  ARTICLE: /^(?:a|an|the|its)$/,
  NO_SORT: /^(?:trust|union|school|lab|council|police|church)$/,
  FIRM: FIRMS,
  BODY: BODIES,
  AUTHORITY: AUTHORITIES,
  /** Nouns whose sort depends on the word before. */
  COMPOUND: /^(?:venture|society|agency|fund|bank|authority|centre|center|body)$/,
});
const { STOP, COMMA, ARTICLE, NO_SORT, FIRM, BODY, AUTHORITY, COMPOUND } = LISTS.bits;

export type Called = Exclude<EntityType, "place"> | undefined;

/** The sort of a name by a noun that the text gives it; `undefined` without one. */
export function calledAs(document: ReleaseDocument, { candidates, heard }: NamedCluster): Called {
  if (heard.called === null) heard.called = sortCalled(document, candidates);
  return heard.called;
}

function sortCalled({ sentences }: ReleaseDocument, candidates: readonly Candidate[]): Called {
  for (const { sentence, from, to } of candidates) {
    const tokens = sentences[sentence]?.tokens ?? [];
    const sort = inApposition(tokens, to) ?? nounBefore(tokens, from);
    if (sort) return sort;
  }
  return undefined;
}

function inApposition(tokens: readonly Token[], to: number) {
  let at = to;
  if (tokens[at]?.text === "(") {
    while (at < to + 10 && at < tokens.length && tokens[at]?.text !== ")") at += 1;
    at += 1;
  }
  if (!LISTS.has(tokens, at, COMMA) || !LISTS.has(tokens, at + 1, ARTICLE)) return undefined;
  let end = at + 2;
  while (end < at + 10 && tokens[end] && !LISTS.has(tokens, end, STOP)) {
    // An owner's name may be part of it: ", the Zemtek subsidiary" counts, ", the Ministry" is the next of a list.
    end += 1;
  }
  const head = tokens[end - 1];
  if (!head || head.capital || end - at < 3) return undefined;
  return sortOf(head, lowerAt(tokens, end - 2));
}

function nounBefore(tokens: readonly Token[], from: number) {
  const noun = tokens[from - 1];
  if (noun?.kind !== "word" || noun.capital) return undefined;
  // "by the company X and Y" does not rule out a list of persons; "the bank Z" does.
  return (LISTS.ofForm(noun.form) & NO_SORT) !== 0 ? undefined : sortOf(noun, lowerAt(tokens, from - 2));
}

function sortOf({ lower, form }: Token, before: string): Called {
  const lists = LISTS.ofForm(form);
  if ((lists & COMPOUND) !== 0) return compound(lower, before);
  if ((lists & FIRM) !== 0) return "company";
  if ((lists & BODY) !== 0) return "organization";
  return (lists & AUTHORITY) !== 0 ? "government" : undefined;
}

function compound(noun: string, before: string): Called {
  if (noun === "venture") return before === "joint" ? "company" : undefined;
  if (noun === "society") return before === "building" ? "company" : "organization";
  if (noun === "agency") return STATE.has(before) ? "government" : undefined;
  if (noun === "fund")
    return /^(?:wealth|sovereign|pension|development)$/.test(before) ? "organization" : undefined;
  if (noun === "bank")
    return before === "development" ? "organization" : before === "central" ? "government" : "company";
  if (noun === "authority") return before === "port" ? "organization" : "government";
  if (noun === "centre" || noun === "center")
    return /^(?:research|medical|cancer|science|arts)$/.test(before) ? "organization" : undefined;
  return /^(?:industry|trade|sports|governing|umbrella)$/.test(before) ? "organization" : undefined;
}
