/** Chinese releases as texts with their names marked, and variants of them with other names. */

import { simplified } from "@/lib/names/simplified";
import { openDocument } from "@/lib/releases/document";
import { chinesePlaceNames } from "@/lib/releases/places/gazetteer";
import lists from "@/lib/releases/zh/names/party-names.json";
import type { TagSort } from "@/lib/releases/zh/names/tagger";
import type { LabelledRelease } from "./labelled-releases";

/** A name in a text; offsets are UTF-16 units. */
export interface Marked {
  start: number;
  end: number;
  sort: TagSort;
  /** The entity of the label that it names. */
  of: number;
}

/** A text with all its names. */
export interface MarkedText {
  text: string;
  names: Marked[];
  publisher: string | undefined;
  published: string | undefined;
  /** Whether it is a telling instead of a release. */
  telling: boolean;
}

const SORTS: ReadonlySet<string> = new Set<TagSort>(["company", "organization", "government", "place"]);
/** Words for a body that are not names of it. */
const PLAIN = /^(?:公司|本公司|集团|学校|我校|本校|大学|医院|我院|海关|政府|管委会|银行|.)$/u;

function isSort(type: string): type is TagSort {
  return SORTS.has(type);
}

/** A label with its names in simplified characters, in which texts are read. */
export function simplifiedLabel(label: LabelledRelease["label"]): LabelledRelease["label"] {
  const entities = label.entities.map((entity) => ({
    ...entity,
    name: simplified(entity.name),
    mentions: entity.mentions.map(simplified),
  }));
  return { ...label, entities };
}

/** The Chinese releases, with each place of each form of an entity, the longest form first. */
export function markedTexts(releases: readonly LabelledRelease[]): MarkedText[] {
  return releases.flatMap(({ name: of, input, label }) => {
    const { text, chinese } = openDocument(input);
    if (!chinese) return [];
    const forms = label.entities
      .flatMap(({ type, name, mentions }, of) =>
        isSort(type)
          ? [...new Set([name, ...mentions].map(simplified))].map((form) => ({ form, sort: type, of }))
          : [],
      )
      .filter(({ form }) => !PLAIN.test(form))
      .sort((a, b) => b.form.length - a.form.length);
    const names: Marked[] = [];
    for (let at = 0; at < text.length; at++) {
      const found = forms.find(({ form }) => text.startsWith(form, at));
      if (!found) continue;
      const { form, sort, of } = found;
      names.push({ start: at, end: at + form.length, sort, of });
      at += form.length - 1;
    }
    return [
      {
        text,
        names,
        publisher: input.publisher,
        published: input.published,
        telling: of.startsWith("telling"),
      },
    ];
  });
}

/** The endings of names that stay when another name is put in. */
const ENDING =
  /(?:(?:（集团）)?(?:股份有限公司|有限责任公司|有限公司|集团有限公司|集团公司|集团|公司|控股|股份)+|(?:市|省|县|区|州)?(?:人民政府|政府|管理委员会|管委会|委员会)|(?:高新技术产业|经济技术|经济)?开发区管理委员会|大学|学院|医院|银行|研究院|研究所|协会|商会|[局厅部署]|[市省县区州镇港岛]|新区|工业园区|产业园)$/u;
const LATIN = /^[\p{Script=Latin}\d .&'-]+$/u;
/** The share of names that are not replaced. */
const KEPT = 0.15;

const split = (packed: string) => packed.split("|");
const POOLS: Readonly<Record<TagSort, readonly string[]>> = {
  company: split(lists.company),
  organization: split(lists.organization),
  government: split(lists.government),
  place: [...chinesePlaceNames()].filter((name) => name.length >= 2 && name.length <= 6),
};

/** Replaces most names of a text by others of their sort; all forms of one entity change together. */
export function renamed({ text, names, ...rest }: MarkedText, random: () => number): MarkedText {
  const pick = (sort: TagSort) => POOLS[sort][Math.floor(random() * POOLS[sort].length)] ?? "";
  const stems = new Map<number, string | undefined>();
  const out: Marked[] = [];
  let written = "";
  let from = 0;
  for (const name of names) {
    const { start, end, sort, of } = name;
    const form = text.slice(start, end);
    if (!stems.has(of)) {
      const kept = random() < KEPT || (LATIN.test(form) && random() < 0.5);
      // "甲市人民政府" is named after a place.
      const by = sort === "government" && /(?:[市省县区州]|政府|委员会|管委会)/u.test(form) ? "place" : sort;
      stems.set(of, kept ? undefined : pick(by).replace(ENDING, "") || undefined);
    }
    const stem = stems.get(of);
    const other = stem === undefined ? form : stem + (ENDING.exec(form)?.[0] ?? "");
    written += text.slice(from, start);
    out.push({ ...name, start: written.length, end: written.length + other.length });
    written += other;
    from = end;
  }
  return { ...rest, text: written + text.slice(from), names: out };
}

/** A random sentence of a text; `undefined` where it has fewer than two names. */
export function excerptOf(
  { text, names, ...rest }: MarkedText,
  random: () => number,
): MarkedText | undefined {
  const at = Math.floor(random() * text.length);
  const start = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("\n", at)) + 1;
  const stop = text.slice(at).search(/[。\n]/u);
  const end = stop < 0 ? text.length : at + stop + 1;
  const inside = names
    .filter((name) => name.start >= start && name.end <= end)
    .map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
  const part = text.slice(start, end);
  return inside.length >= 2 && part === part.trim() ? { ...rest, text: part, names: inside } : undefined;
}
