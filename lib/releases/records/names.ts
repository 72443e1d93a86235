/** Chooses the names of a record: the forms that also mean the body in other texts. */
import type { Party } from "@/lib/model";
import { withoutLegalForm } from "@/lib/names/legal-forms";
import type { Entity } from "../entities/entity";
import { isDefinedTerm, isOrdinaryTerm } from "../entities/forms/defined-terms";
import { isAmbiguousName } from "./ambiguous-names";

const LONGEST = 300;

/**
 * The names for a record. Terms of one text, such as "the Company", are left out: they would be marked on every page
 * with the word. A name that is also an ordinary word is weak. `defined` are the terms that the text introduces with an
 * article.
 */
export function namesOf(entity: Entity, chinese: boolean, defined: ReadonlySet<string>): Party["names"] {
  const { name, type } = entity;
  const lang = chinese && /\p{Script=Han}/u.test(name) ? "zh" : undefined;
  const others = [...entity.forms.keys()]
    .filter((form) => form !== name && !isDefinedTerm(form) && !isOrdinaryTerm(form, name, defined))
    .map((form) => form.replace(/^the (?=\S)/u, ""));
  // The name without its legal form is shown: the single word of a headline says too little.
  const plain = shownName(name);
  const shown = !chinese && type !== "place" && plain !== "" ? [plain] : [];
  return apart([name, ...shown, ...others]).map((form, i) => ({
    text: form.slice(0, LONGEST),
    ...(lang ? { lang } : {}),
    type: i === 0 && type !== "place" ? ("official" as const) : ("short" as const),
    ...(type !== "place" && isAmbiguousName(form, type === "company") ? { weak: true } : {}),
  }));
}

/** "Hale & Zemp" for "Hale & Zemp & Co.": the word that joined the legal form goes too. */
function shownName(name: string): string {
  return withoutLegalForm(name).replace(/,? (?:&|\+|and|und|et|y|e|og|och|en)$/u, "");
}

/** A number, a day, a legal form alone: what was in brackets after a name. */
const NO_NAME =
  /^(?:(?:no|nr|dec|nov|oct|sept?|aug|jul|jun|apr|mar|feb|jan)\. ?\d+|(?:co|corp|ltd|inc|llc|plc)[.,]*)$/iu;

/** The forms without repetition and without marks around them: a final full stop makes no difference. */
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
