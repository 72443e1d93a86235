/** Finds the names of a Chinese text that are certain by their form or by the text's own words. */

import type { KnownName } from "../../entities/clusters";
import { addForm } from "../../entities/entity";
import { matchesIn } from "../../text/matches";
import { allTitles } from "../deals/titles";
import { Catcher } from "./catcher";
import {
  BODY,
  BRANCH,
  CITY,
  FULL,
  GOVERNMENT,
  INTRODUCED,
  INTRODUCED_AS,
  LATIN_FULL,
  MINISTRY,
  OFFICE,
  WORLD,
} from "./name-patterns";
import { publisherName } from "./own-words";
import { typeOf } from "./sorts";
import { spot } from "./spot";
import { type Hints, hintsOf, mark } from "./tag-hints";

/** Collects them; `cut` says what is no part of the news. */
export function sureNames(
  text: string,
  known: readonly KnownName[],
  cut: (at: number) => boolean,
  publisher?: string,
): Catcher {
  const names = new Catcher(text, cut);
  const { byForm } = names;
  for (const { start, name, type, id, end } of known) {
    const entity = names.give(name, type, "known name", start);
    entity.known = id;
    addForm(entity, text.slice(start, end), start);
    byForm.set(text.slice(start, end), entity);
  }
  for (const { start, end } of names.compounds) {
    const name = text.slice(start, end);
    names.shorten(names.give(name, typeOf(name), "authority's name", start), end);
  }
  for (const { sides } of allTitles(text))
    for (const { start, end } of sides) {
      const name = text.slice(start, end);
      if (!cut(start)) names.takeWhole(name, start, typeOf(name), "authority's name");
    }
  names.collect(GOVERNMENT, "government", "authority's name");
  names.collect(OFFICE, "government", "named office", 1);
  names.collect(MINISTRY, "government", "named office", 1);
  names.collect(CITY, "government", "authority's name");
  names.collect(BRANCH, "company", "named office", 1);
  names.collect(FULL, "company", "legal form");
  // "株式会社甲（Alpha Co., Ltd.，…）": another form of the name before the bracket.
  for (const { 0: name, index } of matchesIn(LATIN_FULL, text))
    if (!cut(index) && !/[（(]$/u.test(text.slice(Math.max(0, index - 1), index)))
      names.takeWhole(name, index, "company", "legal form");
  names.collect(BODY, "organization", "body's name");
  names.collect(WORLD, "organization", "body's name");
  names.collect(INTRODUCED, "company", "introduced short form", 1);
  names.collect(INTRODUCED_AS, "company", "introduced by its trade", 1);
  const house = publisherName(text, publisher);
  if (house) names.give(house, typeOf(house), "legal form", text.indexOf(house));
  return names;
}

/** Hints for the model about each character, once these names are collected. */
export function hintsBy({ text, byForm, cut }: Catcher): Hints {
  const hints = hintsOf(text);
  for (const { entity, start, end } of spot(text, byForm, cut)) mark(hints.sure, start, end, entity.type);
  return hints;
}
