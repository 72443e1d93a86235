/**
 * Chooses the place and the day of an agreement among all that the text names. The place of signing is often sentences
 * away from the parties, and one day may serve several agreements, so that the rules' answer is one sign among others.
 * Trees decide, trained by `scripts/releases-train.ts`.
 */

import { latestDay } from "@/lib/model";
import { isDay } from "../../dates/calendar";
import { isQuarter } from "../../dates/parts-of-years";
import type { ReleaseDocument } from "../../document";
import type { Deal, Proven } from "../deal";
import type { ReadText } from "../read-text";
import type { Offer } from "../trees/offer";
import { Forest, type TreeModel } from "../trees/trees";
import { dateOffers } from "./date-offers";
import dateModel from "./date-trees.json";
import { isAsTold, isOfEarlierNews, isOfPlan } from "./earlier-news";
import { ELSEWHERE, nameElsewhere } from "./elsewhere";
import { ownDay } from "./own-day";
import { placeOffers } from "./place-offers";
import placeModel from "./place-trees.json";
import { datesIn, takesEffect } from "./when";

/** The least chance: below it, the text more likely gives none, since most that it gives are found. */
const LEAST = 0.33;

const PLACE_TREES = new Forest(placeModel);
const DATE_TREES = new Forest(dateModel);

/** Uses other trees from now on: those of a fold. */
export function setSigningTrees(other: { places: TreeModel; dates: TreeModel }): void {
  PLACE_TREES.set(other.places);
  DATE_TREES.set(other.dates);
}

/** Gives the agreements of a text their places of signing and their days. */
export function chooseSignings(reading: ReadText): void {
  const { deals, document } = reading;
  const { published } = document;
  // All are chosen before any is set, so that one agreement's choice does not count in the next.
  const chosen = deals.map((deal) => {
    const isOther = (day: string, start: number) =>
      isToCome(day, deal, published) ||
      isAfterPart(day, deal) ||
      isOfTerm(deal, start) ||
      isOfEarlierNews(document, start) ||
      isOfDone(deals, deal, start) ||
      isOfAside(document, deal, start);
    return {
      place: isHere(reading, deal.signedAt)
        ? deal.signedAt
        : best(placeOffers(reading, deal, true), deal.signedAt, PLACE_TREES),
      date: isOfEnd(reading, deal)
        ? deal.date
        : best(
            dateOffers(reading, deal, true).filter((offer) => !isOther(offer.value, offer.start)),
            deal.date && isOther(deal.date.value, deal.date.proof.start) ? undefined : deal.date,
            DATE_TREES,
          ),
    };
  });
  deals.forEach((deal, i) => {
    const { place } = chosen[i] ?? {};
    const date = chosen[i]?.date ?? ofPlan(reading, deal);
    if (place) deal.signedAt = place;
    else delete deal.signedAt;
    if (date) deal.date = date;
    else delete deal.date;
    const own = ownDay(document, deal);
    if (own) deal.date = { value: own.value, proof: { start: own.start, end: own.end, rule: "stated date" } };
    nameElsewhere(deal, ELSEWHERE.english, (at) =>
      deal.events.some(({ view }) => isWithin(view.sentence, at)),
    );
  });
}

/** Whether the date is the one from which an end takes effect: "Terminated with effect from 30 June". */
function isOfEnd({ document }: ReadText, { date, status }: Deal): boolean {
  return status.value === "ended" && date !== undefined && takesEffect(document, date.proof.start);
}

/** Whether the place was read from "signed here": trees are offered only names, and this is beyond doubt. */
function isHere({ document }: ReadText, place: Deal["signedAt"]): boolean {
  return place !== undefined && /^here$/iu.test(document.text.slice(place.proof.start, place.proof.end));
}

/** The future day in the sentence of a plan: "Are to sign on 1 July". */
function ofPlan({ document }: ReadText, { status, events }: Deal): Deal["date"] {
  if (status.value !== "planned") return undefined;
  for (const { view, rule } of events) {
    const days = datesIn(document, view.sentence.start, view.sentence.end).filter(({ value }) =>
      isDay(value),
    );
    const [day] = days;
    if (
      days.length !== 1 ||
      !day ||
      !/\bon (?:\p{Lu}\p{Ll}+day,? )?$/u.test(document.text.slice(0, day.start).slice(-16))
    )
      continue;
    return { value: day.value, proof: { start: day.start, end: day.end, rule } };
  }
  return undefined;
}

/** Whether a day is in the future although the deed is done: "Signed a contract, effective from 1 April". */
function isToCome(day: string, { status }: Deal, published: string | undefined): boolean {
  const done = status.value !== "planned" && status.value !== "ended";
  return done && published !== undefined && isDay(day) && day > published;
}

/** Whether a day is after the quarter or half in which the deed was done: "signed in the first half of 2024". */
function isAfterPart(day: string, { events, status }: Deal): boolean {
  return events.some(({ date, status: told }) => {
    if (!date || told !== status.value) return false;
    const last = date.until ?? (isQuarter(date.resolvedValue) ? latestDay(date.resolvedValue) : undefined);
    return last !== undefined && isDay(day) && day > last;
  });
}

/** Whether a date begins or ends the term: "Extended until the end of 2030". */
function isOfTerm({ effective, ends }: Deal, start: number): boolean {
  return start === ends?.proof.start || start === effective?.proof.start;
}

/** Whether a day is told of older news, in a sentence before those that report the agreement or of a plan. */
function isOfAside(document: ReleaseDocument, { events }: Deal, at: number): boolean {
  if (!isAsTold(document, at) || events.some(({ view }) => isWithin(view.sentence, at))) return false;
  return isOfPlan(document, at) || events.every(({ view }) => at < view.sentence.start);
}

/** Whether a plan is told beside what was done on a day: "Signed a contract with B on 26 May. It plans to sign one with C." */
function isOfDone(deals: readonly Deal[], deal: Deal, at: number): boolean {
  const tells = ({ events }: Deal) => events.some(({ view }) => isWithin(view.sentence, at));
  return deal.status.value === "planned" && !tells(deal) && deals.some(tells);
}

const isWithin = ({ start, end }: { start: number; end: number }, at: number) => start <= at && at < end;

/** The likeliest offer; or the rules' fact if it is the same or was not offered. */
function best<T>(
  offers: readonly Offer<T>[],
  ruled: Proven<T> | undefined,
  trees: Forest,
): Proven<T> | undefined {
  let most = LEAST;
  let found: Offer<T> | undefined;
  for (const offer of offers) {
    const chance = trees.chance(offer.row);
    if (chance > most) {
      most = chance;
      found = offer;
    }
  }
  const known = ruled && offers.some(({ value }) => value === ruled.value);
  if (!found) return known ? undefined : ruled;
  if (found.value === ruled?.value) return ruled;
  const { value, start, end, rule } = found;
  return { value, proof: { start, end, rule } };
}
