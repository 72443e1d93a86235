/** Finds every mention of the recognised names in the sentences, including headlines in capitals. */
import type { ReleaseDocument, Sentence } from "../document";
import { lowerAt, type Token, tokenize } from "../text/tokens";
import { withGenitives } from "./candidates/genitive-names";
import type { Entity, EntityMention } from "./entity";
import { isDefinedTerm } from "./forms/defined-terms";

interface Node {
  next: Map<string, Node>;
  entity?: Entity;
  exact: string[];
  /** Whom a term such as "the Company" means, each from an offset on. */
  called?: { entity: Entity; at: number }[];
}

/** By sentence, the mentions from left to right; the longest form wins. */
export function mentionsOf(document: ReleaseDocument, entities: readonly Entity[]): EntityMention[][] {
  const trie = build(entities, document.genitives);
  return document.sentences.map((sentence, number) => {
    const out: EntityMention[] = [];
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; ) {
      const hit = longest(trie, sentence, i);
      if (!hit) {
        i += 1;
        continue;
      }
      const mention: EntityMention = {
        entity: hit.entity,
        sentence: number,
        from: i,
        to: hit.to,
        start: tokens[i]?.start ?? 0,
        end: tokens[hit.to - 1]?.end ?? 0,
      };
      out.push(mention);
      hit.entity.mentions.push(mention);
      i = hit.to;
    }
    return out;
  });
}

function build(entities: readonly Entity[], genitives: ReadonlySet<string>): Node {
  const trie: Node = { next: new Map(), exact: [] };
  const shared = new Set<Node>();
  for (const entity of entities)
    for (const form of formsOf(entity)) {
      let node = trie;
      for (const { lower } of withGenitives(tokenize(form), genitives)) {
        let next = node.next.get(lower);
        if (!next) {
          next = { next: new Map(), exact: [] };
          node.next.set(lower, next);
        }
        node = next;
      }
      if (node === trie) continue;
      node.entity ??= entity;
      if (node.entity === entity) node.exact.push(form);
      else if (isDefinedTerm(form)) {
        node.called ??= [{ entity: node.entity, at: node.entity.forms.get(form) ?? 0 }];
        node.called.push({ entity, at: entity.forms.get(form) ?? 0 });
        shared.add(node);
      }
    }
  for (const { called } of shared) called?.sort((a, b) => a.at - b.at);
  return trie;
}

/** The entity of a form that ends at a node: for a shared term, the last one it was given to before the offset. */
function calledAt({ entity, called }: Node, offset: number): Entity | undefined {
  if (!called) return entity;
  let [low, high] = [1, called.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((called[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return called[low - 1]?.entity;
}

/** The forms by which an entity is found: "the Minister of Health" means the ministry. */
function formsOf({ forms, type }: Entity): string[] {
  const all = [...forms.keys()];
  if (type !== "government") return all;
  return [
    ...all,
    ...all
      .filter((form) => /^Ministry (?:of|for) /u.test(form))
      .map((form) => form.replace(/^Ministry/u, "Minister")),
  ];
}

function longest(trie: Node, sentence: Sentence, from: number): { entity: Entity; to: number } | undefined {
  const { tokens, shouted } = sentence;
  let node: Node | undefined = trie;
  let best: { entity: Entity; to: number } | undefined;
  for (let i = from; i < tokens.length && i < from + 16; i++) {
    node = node.next.get(lowerAt(tokens, i));
    if (!node) break;
    const entity = calledAt(node, tokens[from]?.start ?? 0);
    if (entity && node.exact.some((form) => fits(tokens, from, i + 1, form, shouted)))
      best = { entity, to: i + 1 };
  }
  return best;
}

/** A word in capitals must not match in lower case: `ACT` is not "act". */
function fits(tokens: readonly Token[], from: number, to: number, form: string, shouted: boolean): boolean {
  const first = tokens[from];
  if (!first || to <= from) return false;
  if (!shouted && !first.capital && !/^\p{Ll}/u.test(form)) return false;
  if (shouted) return to - from > 1 || form.length > 2;
  const [a = "", b = ""] = [first.text[0], form.replace(/^The /, "")[0]];
  if (to - from === 1 && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(form)) return first.text.toUpperCase() === first.text;
  if (to - from === 1 && /^\p{Lu}\p{Ll}/u.test(form) && /^\p{Lu}{4,}$/u.test(first.text)) return true;
  return a === b || form.startsWith(first.text);
}
