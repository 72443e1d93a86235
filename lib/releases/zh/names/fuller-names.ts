/** Bodies by all that may be short for their names: a text of thousands would compare each with all. */
import type { Entity } from "../../entities/entity";

/** What tells the full name of a body from others. */
type FullName =
  /** It is one of these. */
  | { names: readonly string[] }
  /** It opens with this word, and is as `fits` says. */
  | { opening: string; fits: (name: string) => boolean }
  /** It has one of these endings, and is as `fits` says; `bare` of its legal form but the last word. */
  | { endings: readonly string[]; bare?: boolean; fits: (name: string) => boolean };

const LEGAL = /(?:股份|责任|有限)+(?=公司$)/u;
const HAN = /^\p{Script=Han}/u;
/** A legal form behind a Latin name. */
const LATIN_FORM =
  /^ (?:Holdings? |Group )?(?:Co\.?,? ?)?(?:Ltd|Limited|Inc|LLC|Corporation|Company|GmbH|AG|plc|PLC)\.?$/u;
/** The place that a government is of. */
const SEAT = /^(\p{Script=Han}+[省市县区州旗镇])(?:人民)?政府$/u;

/** The bodies of a text, in its order. */
export class FullerNames {
  readonly #bodies: ReadonlySet<Entity>;
  readonly #order = new Map<Entity, number>();
  readonly #named = new Lists();
  readonly #opening = new Lists();
  /** Only few texts ask for endings. */
  #ending: { whole: Lists; bare: Lists } | undefined;

  /** `bodies` may lose some later, which are the full form of none from then on. */
  constructor(bodies: ReadonlySet<Entity>) {
    this.#bodies = bodies;
    for (const body of bodies) {
      this.#order.set(body, this.#order.size);
      this.add(body);
    }
  }

  /** Adds a body by its name; once more where that has become another. */
  add(body: Entity): void {
    const { name } = body;
    this.#named.add(name, body);
    this.#opening.add(name.split(" ", 1)[0] ?? name, body);
    if (this.#ending) addEndings(this.#ending, body);
  }

  /** The first body whose name is the full form of another's. */
  fullFormOf(short: Entity): Entity | undefined {
    const wanted = fullOf(short);
    if (!wanted) return undefined;
    let first: Entity | undefined;
    for (const body of this.#like(wanted))
      if (this.#bodies.has(body) && isNamed(body.name, wanted) && !this.#isBefore(first, body)) first = body;
    return first;
  }

  #like(wanted: FullName): readonly Entity[] {
    if ("names" in wanted) return wanted.names.flatMap((name) => this.#named.of(name));
    if ("opening" in wanted) return this.#opening.of(wanted.opening);
    if (!this.#ending) {
      this.#ending = { whole: new Lists(), bare: new Lists() };
      for (const body of this.#bodies) addEndings(this.#ending, body);
    }
    const lists = wanted.bare ? this.#ending.bare : this.#ending.whole;
    return wanted.endings.flatMap((ending) => lists.of(ending));
  }

  #isBefore(one: Entity | undefined, other: Entity): boolean {
    return one !== undefined && (this.#order.get(one) ?? 0) <= (this.#order.get(other) ?? 0);
  }
}

function addEndings({ whole, bare }: { whole: Lists; bare: Lists }, body: Entity): void {
  for (const ending of endingsOf(body.name)) whole.add(ending, body);
  for (const ending of endingsOf(body.name.replace(LEGAL, ""))) bare.add(ending, body);
}

/** All endings of a name that a short name may be. */
const endingsOf = (name: string) =>
  Array.from({ length: name.length }, (_, i) => name.slice(i)).filter((ending) => HAN.test(ending));

function isNamed(name: string, wanted: FullName): boolean {
  return "names" in wanted ? wanted.names.includes(name) : wanted.fits(name);
}

/** What the full name of a body is; nothing where its name is no short one. */
function fullOf({ type, name: short }: Entity): FullName | undefined {
  const opens = (name: string) => name.startsWith(`${short} `);
  const isLonger = (name: string) => name !== short;
  if (/^[A-Z][A-Za-z]{3,}$/u.test(short)) return { opening: short, fits: opens };
  if (/^[A-Z][A-Za-z]+ [A-Z]/u.test(short))
    return {
      opening: short.split(" ", 1)[0] ?? short,
      fits: (name) => opens(name) && LATIN_FORM.test(name.slice(short.length)),
    };
  // "附属第二医院" of the university's.
  if (
    (type === "organization" && /^(?:附属|第[一二三四五六七八九十]|人民|中心)/u.test(short)) ||
    /^[省市县区州]\p{Script=Han}{2,}(?:局|厅|署|委|部)$/u.test(short)
  )
    return { endings: [short], fits: isLonger };
  const seat = SEAT.exec(short)?.[1];
  // "乙区政府" of "甲市乙区人民政府".
  if (seat !== undefined && seat.length > 2)
    return {
      endings: [`${seat}政府`, `${seat}人民政府`],
      fits: (name) => {
        const within = isLonger(name) ? SEAT.exec(name)?.[1]?.slice(0, -seat.length) : undefined;
        return within !== undefined && (within === "" || /[省市州区县盟]$/u.test(within));
      },
    };
  // "甲智造园" of "甲智造园管委会".
  if (type === "company" && /[园区城港]$/u.test(short))
    return { names: [`${short}管委会`, `${short}管理委员会`] };
  // "经开区管委会" of the town's, "国际事业公司" of the group's.
  if (/^(?:经开|高新|开发|新|保税|自贸|港|园)区(?:管委会|管理委员会)$/u.test(short))
    return { endings: [short], fits: isLonger };
  if (type === "company" && /^\p{Script=Han}{4,}公司$/u.test(short))
    return { endings: [short], bare: true, fits: (name) => name.length > short.length + 2 };
  // "甲县" of "甲县党政代表团".
  if (type === "government" && /[省市县区州旗镇]$/u.test(short))
    return { names: [`${short}人民政府`, `${short}政府`] };
  // "一桐集团" of "中国一桐集团".
  return type === "company" ? { names: [`中国${short}`] } : undefined;
}

/** Bodies by what they share. */
class Lists {
  readonly #lists = new Map<string, Entity[]>();

  add(key: string, body: Entity): void {
    const list = this.#lists.get(key);
    if (list) list.push(body);
    else this.#lists.set(key, [body]);
  }

  of(key: string): readonly Entity[] {
    return this.#lists.get(key) ?? [];
  }
}
