/** Filters whose values are words of a vocabulary: kinds, and the forms, functions and statuses of agreements. */
import { AGREEMENT_FORMS, AGREEMENT_FUNCTIONS, AGREEMENT_STATUSES } from "@/lib/model";
import { MARK_KINDS } from "@/lib/ties/compile-ties";
import { sortLabel } from "@/lib/ties/labels";
import type { Documents } from "./documents";
import { SORTS } from "./facets";
import { fits, formsLike, functionsLike, kindAsked, kindWords, plain } from "./filter-words";

/** A test for each meaning of a value, or a note on what is wrong with it. */
export type Alternatives = { tests: ((number: number) => boolean)[] } | { note: string };

/** The tests of documents for `kind:`. */
export function kindTests(value: string, documents: Documents): Alternatives {
  const { layout, facets } = documents;
  const kindOf = (document: number) => {
    const type = documents.typeOf(document);
    return type === "entity" ? documents.markKind(document) : type;
  };
  const asked = kindAsked(value);
  const tests: ((document: number) => boolean)[] = [];
  if (asked === "party") tests.push((document) => document < layout.entities && kindOf(document) !== "place");
  for (const kind of [...MARK_KINDS, "field", "agreement", "release"])
    if (fits(kind, asked)) tests.push((document) => kindOf(document) === kind);
  for (const sort of SORTS)
    if (fits(sort, asked) || fits(plain(sortLabel(sort)), asked))
      tests.push((document) => document < layout.entities && facets.sortOf(document) === sort);
  for (const form of formsLike(asked))
    tests.push((document) => {
      const agreement = document - layout.firstAgreement;
      return agreement >= 0 && agreement < layout.agreements && facets.formOf(agreement) === form;
    });
  return tests.length > 0 ? { tests } : unknown("kind", value, kindWords());
}

/** The tests of agreements for `form:`, `does:` and `status:`. */
export function wordTests(
  key: "form" | "does" | "status",
  value: string,
  { facets }: Documents,
): Alternatives {
  const asked = plain(value);
  const { known, all, holds } = {
    form: {
      known: formsLike(asked),
      all: AGREEMENT_FORMS,
      holds: (agreement: number, word: string) => facets.formOf(agreement) === word,
    },
    does: {
      known: functionsLike(asked),
      all: AGREEMENT_FUNCTIONS,
      holds: (agreement: number, word: string) => facets.functionsOf(agreement).some((one) => one === word),
    },
    status: {
      known: AGREEMENT_STATUSES.filter((status) => fits(status, asked)),
      all: AGREEMENT_STATUSES,
      holds: (agreement: number, word: string) => facets.statusOf(agreement) === word,
    },
  }[key];
  if (known.length === 0) return unknown(key, value, all);
  return { tests: known.map((word) => (agreement) => holds(agreement, word)) };
}

function unknown(key: string, value: string, known: readonly string[]): Alternatives {
  return { note: `There is no ${key} “${value}”. Known are ${known.join(", ")}.` };
}
