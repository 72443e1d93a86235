/** Indexes bodies by what their names may be shortened to, so that thousands need not be compared in pairs. */
import type { Entity } from "../../entities/entity";

/** How the full name of a body is recognised. */
type FullName =
  /** By being one of these. */
  | { names: readonly string[] }
  /** By opening with this word, if `fits` holds. */
  | { opening: string; fits: (name: string) => boolean }
  /** By one of these endings, if `fits` holds; `bare` ignores all of its legal form but the last word. */
  | { endings: readonly string[]; bare?: boolean; fits: (name: string) => boolean };

const LEGAL = /(?:股份|责任|有限)+(?=公司$)/u;
const HAN = /^\p{Script=Han}/u;
/** A legal form after a Latin name. */
const LATIN_FORM =
  /^ (?:Holdings? |Group )?(?:Co\.?,? ?)?(?:Ltd|Limited|Inc|LLC|Corporation|Company|GmbH|AG|plc|PLC)\.?$/u;
/** The place of a government. */
const SEAT = /^(\p{Script=Han}+[省市县区州旗镇])(?:人民)?政府$/u;

/** The bodies of a text, in order. */
export class FullerNames {
  readonly #bodies: ReadonlySet<Entity>;
  readonly #order = new Map<Entity, number>();
  readonly #named = new Lists();
  readonly #opening = new Lists();
  /** Built on demand: few texts ask for endings. */
  #ending: { whole: Lists; bare: Lists } | undefined;

  /** Members of `bodies` may be removed later; they are then no full form of anything. */
  constructor(bodies: ReadonlySet<Entity>) {
    this.#bodies = bodies;
    for (const body of bodies) {
      this.#order.set(body, this.#order.size);
      this.add(body);
    }
  }

  /** Adds a body by its name; again if that changes. */
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

/** All endings of a name that may be a short name. */
const endingsOf = (name: string) =>
  Array.from({ length: name.length }, (_, i) => name.slice(i)).filter((ending) => HAN.test(ending));

function isNamed(name: string, wanted: FullName): boolean {
  return "names" in wanted ? wanted.names.includes(name) : wanted.fits(name);
}

/** How the full name of a body is recognised; `undefined` if its name is no short one. */
function fullOf({ type, name: short }: Entity): FullName | undefined {
  const opens = (name: string) => name.startsWith(`${short} `);
  const isLonger = (name: string) => name !== short;
  if (/^[A-Z][A-Za-z]{3,}$/u.test(short)) return { opening: short, fits: opens };
  if (/^[A-Z][A-Za-z]+ [A-Z]/u.test(short))
    return {
      opening: short.split(" ", 1)[0] ?? short,
      fits: (name) => opens(name) && LATIN_FORM.test(name.slice(short.length)),
    };
  // The university's, for "附属第二医院".
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
  // The town's, for "经开区管委会"; the group's, for "国际事业公司".
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

/** Lists of bodies by a shared key. */
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
