/** Bodies by all that may be short for their names: a text of thousands would compare each with all. */
import type { Entity } from "../../entities/entity";

/** What tells the full name of a body from others. */
type FullName =
  /** It is one of these. */
  | { names: readonly string[] }
  /** It opens with this word. */
  | { opening: string }
  /** It ends so, and is longer by `more` characters at least; `bare` of its legal form but the last word. */
  | { ending: string; more: number; bare?: boolean };

const LEGAL = /(?:股份|责任|有限)+(?=公司$)/u;
const HAN = /^\p{Script=Han}/u;

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
    return (wanted.bare ? this.#ending.bare : this.#ending.whole).of(wanted.ending);
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
  if ("names" in wanted) return wanted.names.includes(name);
  if ("opening" in wanted) return name.startsWith(`${wanted.opening} `);
  const { ending, more, bare } = wanted;
  return name.length >= ending.length + more && (bare ? name.replace(LEGAL, "") : name).endsWith(ending);
}

/** What the full name of a body is; nothing where its name is no short one. */
function fullOf({ type, name: short }: Entity): FullName | undefined {
  if (/^[A-Z][A-Za-z]{3,}$/u.test(short)) return { opening: short };
  // "附属第二医院" of the university's.
  if (
    (type === "organization" && /^(?:附属|第[一二三四五六七八九十]|人民|中心)/u.test(short)) ||
    /^[省市县区州]\p{Script=Han}{2,}(?:局|厅|署|委|部)$/u.test(short)
  )
    return { ending: short, more: 1 };
  if (/^\p{Script=Han}{2,8}[省市县区州]政府$/u.test(short))
    return { names: [short.replace(/政府$/u, "人民政府")] };
  // "甲智造园" of "甲智造园管委会".
  if (type === "company" && /[园区城港]$/u.test(short))
    return { names: [`${short}管委会`, `${short}管理委员会`] };
  // "经开区管委会" of the town's, "国际事业公司" of the group's.
  if (/^(?:经开|高新|开发|新|保税|自贸|港|园)区(?:管委会|管理委员会)$/u.test(short))
    return { ending: short, more: 1 };
  if (type === "company" && /^\p{Script=Han}{4,}公司$/u.test(short))
    return { ending: short, more: 3, bare: true };
  // "甲县" of "甲县党政代表团".
  if (type === "government" && /[省市县区州旗]$/u.test(short)) return { names: [`${short}人民政府`] };
  return undefined;
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
