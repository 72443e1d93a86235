/** Checks what is said of a release itself against what a dataset accepts. */
import * as v from "valibot";
import { linkSchema, parsePartialDate } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import type { About, DraftRow } from "./draft";

/** Older than any press release: an earlier year lacks a digit. */
const FIRST_YEAR = 1800;
/** A dataset takes longer titles and publishers, but none is so long. */
const LONGEST_LINE = 300;

/** What a release in the queue is called and where it stands: as a person said last, else as it came. */
export function aboutNow({ about, log, cursor }: Pick<DraftRow, "about" | "log" | "cursor">): About {
  const said = log.slice(0, cursor).findLast((action) => action.type === "about");
  return said?.type === "about" ? said.about : about;
}

/** What is wrong with a field and what to write instead, for its author; `undefined` where it is right. */
export function aboutProblem(field: keyof About, value: string): string | undefined {
  switch (field) {
    case "published":
      return isDay(value) ? undefined : `Write a day that there is, in a year from ${FIRST_YEAR} to 9999.`;
    case "url":
      return !/\s/u.test(value) && v.is(linkSchema, value)
        ? undefined
        : "Write a whole web address, such as https://www.example.com/news/1.";
    default:
      return value.length <= LONGEST_LINE ? undefined : `Write at most ${LONGEST_LINE} characters.`;
  }
}

/** The fields without spaces around them; empty and wrong ones are left out, a line that is too long is cut. */
export function soundAbout(about: About): About {
  const fields = (["title", "url", "publisher", "published"] as const).flatMap((field) => {
    const trimmed = about[field]?.trim() ?? "";
    const value = field === "title" || field === "publisher" ? cut(trimmed, LONGEST_LINE) : trimmed;
    return value === "" || aboutProblem(field, value) !== undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(fields);
}

function isDay(value: string): boolean {
  const date = parsePartialDate(value);
  return date?.precision === "day" && !date.approximate && date.year >= FIRST_YEAR;
}
