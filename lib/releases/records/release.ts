/** Makes the record of a release. */
import type { Release } from "@/lib/model";
import type { ReleaseInput } from "../document";
import type { Reading } from "../read";
import { titleIn } from "../title";
import { slug } from "./ids";

/** The record of a release that was read. */
export function releaseOf(reading: Reading, input: ReleaseInput): Release {
  const { document, published, publisher } = reading;
  const title = titleFrom(input.title ?? titleOf(reading)) || "Untitled release";
  const id = input.id ? slug(input.id) || "release" : slug(`${published ?? ""} ${title}`) || "release";
  return {
    id,
    title,
    ...(input.url !== undefined && { url: input.url }),
    ...(publisher ? { publisher: publisher.slice(0, 1_000) } : {}),
    ...(published ? { published } : {}),
    language: document.language,
  };
}

/** A title in the original words: a Chinese text is read in simplified characters. */
function titleOf({ document, entities, publisher }: Reading): string {
  const forms = entities.flatMap((entity) => [...entity.forms.keys()]);
  const named = new Set([...forms, publisher ?? ""].map((name) => name.toLowerCase()));
  return titleIn(document, named)
    .map(({ start, end }) => document.written.slice(start, end).trim())
    .join("");
}

const LONGEST_TITLE = 200;

/** One line, cut at the end of a word if it is too long for a title. */
function titleFrom(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  const space = cut.lastIndexOf(" ");
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/u, "")} …`;
}
