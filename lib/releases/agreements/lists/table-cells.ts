/** Reads the details of an agreement from a table row: matter, sites, sums and numbers. */

import type { ReleaseDocument } from "../../document";
import type { Entity } from "../../entities/entity";
import { countedOf } from "../../quantities/counted";
import { type FoundQuantity, findQuantities } from "../../quantities/find-quantities";
import { cellCounts, orderedCounts, orderedUnit } from "../../quantities/ordered";
import type { Cell } from "../../text/columns";
import { regex } from "../../text/regex";
import { INSTRUMENT } from "../cues/cue-words";
import type { Deal } from "../deal";
import type { FieldCandidate } from "../fields/field-candidates";
import type { View } from "../view/view";
import type { TableRow } from "./tables";

const DATE_HEAD = /^(?:date|day|when|signed on|month|year|on|announced|delivery|due|term|until|no\.?|#)$/iu;
const STATUS_HEAD =
  /^(?:status|state|remarks?|notes?|comments?|stage|source|document|instrument|result|outcome)$/iu;
const SITE_HEAD =
  /\b(?:place|site|sites|location|locations|where|country|region|territory|city|port|destination|route|line|farm|wind farm|plant|mine|park|project|station|depot|base|airport|terminal|field)$/iu;
/** A site column whose head says only that it is one. */
const PLAIN_SITE =
  /^(?:place|sites?|project sites?|locations?|where|country|region|territory|city|destination|route|line|project|base|field)$/iu;
const MATTER_HEAD = regex("iu")`
  ^(?:type|model|aircraft|ships?|vessels?|vehicles?|trains?|product|products|goods|what|subject|matter
    |scope|service|services|items?|works?|contract for|for|topic|field|area|areas|property|rights|equipment
    |cargo|commodity|material|drug|compound|asset|target)(?: \(.{0,20}\))?$
`;
/** "Value, EUR m", "Price (USD million)", "€m": the head gives the unit. */
const MONEY_HEAD =
  /^(?:[\p{L} ]{0,20}[,( ]+)?(?:in )?(US\$|[$€£]|\p{Lu}{3})[ ]?(m|mn|million|bn|billion)?\.?\)?$/u;
const NUMBER = /^(?:about |approx\. |c\. |up to )?\d[\d.,]*$/u;

/** Heads and cells of a row, except those of its parties. */
function* others({ cells, parties, headOf }: TableRow): Generator<readonly [Cell, string]> {
  for (const cell of cells) if (!parties.includes(cell)) yield [cell, headOf.get(cell) ?? ""];
}

/** The quantities in a row: sums, measures, and how many are ordered of what the text is about. */
export function quantitiesOf({ text }: ReleaseDocument, row: TableRow): FoundQuantity[] {
  const { start, end, count } = row;
  const headed = [...others(row)].flatMap(([cell, head]) => headedQuantity(cell, head));
  const found = [
    ...findQuantities(text, start, end).filter((one) => !headed.some((other) => other.start === one.start)),
    ...headed,
  ];
  const headedUnit = count && countedOf(row.headOf.get(count) ?? "");
  const unit = headedUnit && headedUnit !== "units" ? headedUnit : (orderedUnit(text) ?? headedUnit);
  if (!unit) return found;
  const counts = [...orderedCounts(text, start, end, unit), ...(count ? cellCounts(count, unit) : [])];
  return [...found.filter((one) => !counts.some((other) => one.start === other.start)), ...counts];
}

/** A bare number whose head gives the unit: "154" under "MW", "36.5" under "USD m". */
function headedQuantity(cell: Cell, head: string): FoundQuantity[] {
  if (!NUMBER.test(cell.text)) return [];
  const [, sign, scale = ""] = MONEY_HEAD.exec(head) ?? [];
  const unit = /\(([^()]+)\)$/u.exec(head)?.[1] ?? head.replace(/^.*, /u, "");
  const written = sign
    ? `${sign}${sign.length === 3 ? " " : ""}${cell.text} ${scale === "m" || scale === "mn" ? "million" : scale === "bn" ? "billion" : scale}`
    : `${cell.text} ${unit.length > 3 ? unit.toLowerCase() : unit}`;
  const [found] = findQuantities(written.trim(), 0, written.length);
  return found ? [{ ...found, start: cell.start, end: cell.end }] : [];
}

/** "Memorandum of Understanding on Cooperation in": what follows is the matter. */
const ABOUT = regex("iu")`
  ^(?:[\p{L}-]+ ){0,4}?${INSTRUMENT} (?:of understanding |of intent )?
  (?:on|for|in|about|concerning|regarding) (?:the )?
  (?:(?:co-?operation|collaboration|partnership|supply|delivery|provision) (?:in|on|of|for) )?
  (?:the (?:fields?|areas?) of )?
`;
const DAY_CELL =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}* )?\d{1,2}[./ -](?:\d{1,2}|\p{L}{3,9})\.?(?:[./ -]\d{2,4})?$|^\p{L}{3,9} \d{1,2}(?:, \d{4})?$/iu;
/** Words of status in a cell for status or remarks. */
const TELLS_STATUS =
  /\b(?:firm|order|options?|signed|awarded|renewed|agreed|announced|exercised|confirmed|extended|terminated|cancelled|letter of intent|loi|mou|memorandum)\b/iu;

/** The matter of a row: the cells under such a head, or else its words without parties, days, places and status. */
export function matterOf(row: TableRow): FieldCandidate[] {
  const cells = [...others(row)];
  const matters = cells.filter(([, head]) => MATTER_HEAD.test(head));
  const sites = cells.filter(([, head]) => SITE_HEAD.test(head) && !PLAIN_SITE.test(head));
  const out =
    matters.length > 0
      ? matters.flatMap(([cell]) => things(cell))
      : cells
          .filter(
            ([{ text }, head]) =>
              /\p{L}{3}/u.test(text) &&
              !DATE_HEAD.test(head) &&
              !SITE_HEAD.test(head) &&
              !DAY_CELL.test(text) &&
              !(STATUS_HEAD.test(head) && TELLS_STATUS.test(text) && !ABOUT.test(text)),
          )
          .slice(0, 2)
          .flatMap(([cell]) => things(cell));
  for (const [cell, head] of sites) out.push(candidate(head.toLowerCase(), cell));
  return out;
}

/** "11 787-9, 20 737 MAX 8": the things, without numbers and brackets. */
function things({ text, start, end }: Cell): FieldCandidate[] {
  return text
    .split(/, (?=\d)/u)
    .map((part) =>
      part
        .replace(/^[\d,.+]+ (?=\S)/u, "")
        .replace(/ ?\([^()]*\)\.?$|\.$/u, "")
        .replace(/ etc\.?$/u, "")
        .replace(ABOUT, ""),
    )
    .filter((part) => part.length >= 3)
    .map((part, i) => candidate(part, { text, start: start + i, end: Math.min(end, start + i + 1) }));
}

/** A candidate for which only its place speaks: a table names each thing once. */
function candidate(text: string, { start, end }: Cell): FieldCandidate {
  return { text, start, end, weight: 0.5, alone: undefined, features: [], traits: [] };
}

/** Adds the places under a site's head. */
export function addRowSites(deal: Deal, row: TableRow, view: View): void {
  for (const [cell, head] of others(row)) {
    if (!SITE_HEAD.test(head) || /sign/iu.test(head)) continue;
    for (const place of placesOf(cell, view))
      if (!deal.sites.some(({ value }) => value === place))
        deal.sites.push({
          value: place,
          proof: { start: cell.start, end: cell.end, rule: "place in a table" },
        });
  }
}

/** The places in a cell; a larger one after a smaller one only says where that is. */
function placesOf(cell: Cell, view: View): Entity[] {
  const found = view.steps.flatMap(({ mention, start, end }) =>
    mention?.entity.type === "place" && start >= cell.start && end <= cell.end ? [mention.entity] : [],
  );
  return found.filter((place) => !found.some(({ within }) => within === place));
}
