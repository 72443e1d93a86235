/**
 * Reads short made-up texts with their labels written into them: `[Name|c]` marks a company, `g` an authority, `o`
 * another body and `p` a place; a line `=> A & B` tells who agreed, `=>? A & B` what does not count;
 * `=> A & B : supply` also gives the kind. After a first `|` come the quantities, after a second the sites:
 * `=> A & B : supply | 60 MW, 12 years | Badajoz`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Labels } from "@/lib/releases";
import type { LabelledRelease } from "./labelled-releases";

const SORTS: Readonly<Record<string, string>> = {
  c: "company",
  g: "government",
  o: "organization",
  p: "place",
};
/** The kind of a telling without one. */
export const UNTOLD = "untold";
const KIND = / : ([a-z-]+)$/u;
/** The part of an agreement's line that gives all its quantities and sites. */
const DETAILS = / \|(?<quantities>[^|]*)(?:\|(?<sites>[^|]*))?$/u;
const DAY = "2025-03-12";

/** The texts of all files in a folder whose names begin with their sort; `---` separates them. */
export function tellings(folder: string, sort = "telling"): LabelledRelease[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split(/^---$/mu)
        .map((part, i) => telling(part.trim(), `${sort}-${Number.parseInt(file, 10)}-${i + 1}`)),
    );
}

function telling(part: string, name: string): LabelledRelease {
  const lines = part.split("\n");
  const sorts = new Map<string, string>();
  const text = lines
    .filter((line) => !line.startsWith("=>"))
    .join("\n")
    .replace(/\[([^\]|]+)\|([cgop])\]/gu, (_, form: string, sort: string) => {
      sorts.set(form, SORTS[sort] ?? "");
      return form;
    });
  const entities = [...sorts]
    .filter(([form]) => longFormOf(form, sorts) === undefined)
    .map(([form, type], i) => ({
      id: `e${i}`,
      type,
      name: form,
      mentions: [
        form,
        ...shortForms(form, text, sorts),
        ...[...sorts.keys()].filter((other) => longFormOf(other, sorts) === form),
      ],
    }));
  const agreements = lines
    .filter((line) => line.startsWith("=>"))
    .map((line, i) => {
      const head = line.replace(DETAILS, "");
      return {
        id: `a${i}`,
        kind: KIND.exec(head)?.[1] ?? UNTOLD,
        status: "announced",
        date: null,
        parties: partiesOf(head.replace(/^=>\??/u, "").replace(KIND, ""), entities, name),
        signedAt: null,
        fields: [],
        projects: projectsOf(line, entities, name),
        ...(line.startsWith("=>?") ? { optional: true } : {}),
      };
    });
  return {
    name,
    input: { id: name, text, published: DAY },
    label: { publishedAt: DAY, entities, agreements, presence: [] },
  };
}

/** Whether a telling gives the quantities and sites of its agreements. */
export function tellsDetails({ label }: LabelledRelease): boolean {
  return label.agreements.some(({ projects }) => projects.length > 0);
}

/** The quantities and sites of a line, each site as a project; an empty project where it says that there are none. */
function projectsOf(line: string, entities: Labels["entities"], name: string) {
  const told = DETAILS.exec(line)?.groups;
  if (!told) return [];
  const listed = (part = "") => part.split(",").flatMap((one) => one.trim() || []);
  const quantities = listed(told.quantities).map((one) => {
    const [value = "", ...unit] = one.split(" ");
    if (Number.isNaN(Number(value)) || unit.length === 0)
      throw new RangeError(`${name}: "${one}" is no quantity with its unit`);
    return { value: Number(value), unit: unit.join(" ") };
  });
  const sites = listed(told.sites).map((site) => {
    const place = entities.find(({ mentions }) => mentions.includes(site));
    if (!place) throw new RangeError(`${name}: nothing is called "${site}"`);
    return { name: "", site: place.id, quantities: [] };
  });
  return [{ name: "", site: null, quantities }, ...sites];
}

/** The ids of the parties that a line names; the longest names first, since a name may contain another. */
function partiesOf(line: string, entities: Labels["entities"], name: string): string[] {
  let rest = line;
  const ids: string[] = [];
  const forms = entities
    .flatMap(({ id, mentions }) => mentions.map((form) => ({ id, form })))
    .sort((a, b) => b.form.length - a.form.length);
  for (const { id, form } of forms)
    if (rest.includes(form) && !ids.includes(id)) {
      ids.push(id);
      rest = rest.replace(form, "");
    }
  if (/[^&\s]/u.test(rest) || ids.length < 2)
    throw new RangeError(`${name}: nobody is called "${rest.trim()}"`);
  return ids;
}

/** The longest marked name that contains a Chinese form: "宁德时代新能源科技股份有限公司" for "宁德时代". */
function longFormOf(form: string, sorts: ReadonlyMap<string, string>): string | undefined {
  if (!/^\p{Script=Han}+$/u.test(form) || form.length < 2) return undefined;
  return [...sorts]
    .filter(([other, type]) => other.length > form.length && type === sorts.get(form) && holds(other, form))
    .map(([other]) => other)
    .sort((a, b) => b.length - a.length)[0];
}

/** Whether a long form contains a short one: as it is, or its characters in their order. */
function holds(long: string, short: string): boolean {
  if (long.includes(short)) return true;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length && short.length > 2;
}

/** Heads of names that name no body alone. */
const HEAD =
  /^(?:the|ministry|republic|kingdom|university|banque|hotel|team|coast|city|bank|studio|new|port|royal|museum|council|trust|county|canton|hospital|chamber|.* of)$/iu;

/** The first words or the last word of a name, where the text uses them alone. */
function shortForms(name: string, text: string, sorts: ReadonlyMap<string, string>): string[] {
  const words = name.split(" ");
  const rest = text.replaceAll(name, "");
  const forms = words.slice(1).map((_, i) => words.slice(0, i + 1).join(" "));
  const last = words.at(-1) ?? "";
  if (words.length > 1 && /^\p{Lu}/u.test(last)) forms.push(last);
  return forms.filter((form) => rest.includes(form) && !sorts.has(form) && !HEAD.test(form));
}
