/** The names of a record: which forms of a text name a body in other texts too. */
import type { Party } from "@/lib/model";
import { withoutLegalForm } from "@/lib/names/legal-forms";
import type { Entity } from "../entities/entity";
import { isDefinedTerm, isOrdinaryTerm } from "../entities/forms/defined-terms";
import { isAmbiguousName } from "./ambiguous-names";

const LONGEST = 300;

/**
 * The names that a record gets. What the text alone calls a body by, such as "the Company", is none: it would be marked on
 * every page that has the word. One that is an ordinary word too is weak. `defined` are the terms that the text brings in with an article.
 */
export function namesOf(entity: Entity, chinese: boolean, defined: ReadonlySet<string>): Party["names"] {
  const { name, type } = entity;
  const lang = chinese && /\p{Script=Han}/u.test(name) ? "zh" : undefined;
  const others = [...entity.forms.keys()]
    .filter((form) => form !== name && !isDefinedTerm(form) && !isOrdinaryTerm(form, name, defined))
    .map((form) => form.replace(/^the (?=\S)/u, ""));
  // The name without its legal form is the one to show: a headline's single word says too little.
  const plain = shownName(name);
  const shown = !chinese && type !== "place" && plain !== "" ? [plain] : [];
  return apart([name, ...shown, ...others]).map((form, i) => ({
    text: form.slice(0, LONGEST),
    ...(lang ? { lang } : {}),
    type: i === 0 && type !== "place" ? ("official" as const) : ("short" as const),
    ...(type !== "place" && isAmbiguousName(form, type === "company") ? { weak: true } : {}),
  }));
}

/** "Hale & Zemp" of "Hale & Zemp & Co.": what joined the legal form goes with it. */
function shownName(name: string): string {
  return withoutLegalForm(name).replace(/,? (?:&|\+|and|und|et|y|e|og|och|en)$/u, "");
}

/** A number, a day, a legal form alone: what stood in brackets behind a name. */
const NO_NAME =
  /^(?:(?:no|nr|dec|nov|oct|sept?|aug|jul|jun|apr|mar|feb|jan)\. ?\d+|(?:co|corp|ltd|inc|llc|plc)[.,]*)$/iu;

/** Each form once, without what stands around it: a full stop at its end makes no other. */
function apart(forms: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const [i, form] of forms.entries()) {
    const text = form.trim();
    if (i > 0 && NO_NAME.test(text)) continue;
    const key = text.replace(/[.,\s]+$/u, "");
    if (key !== "" && !seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}
