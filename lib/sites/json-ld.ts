/**
 * What a page says of itself in JSON-LD (schema.org), read defensively: pages hold broken JSON, arrays, `@graph`,
 * types as text or list, and publishers as text, object or list.
 */
import { isObject } from "@/lib/model/is-object";

/** The parts that we use. Texts are as they stand; nothing is checked beyond its type. */
export interface LinkedData {
  /** The types of all nodes that describe the page itself, without `https://schema.org/`. */
  types: string[];
  /** The fields of the first node that is an article, and of others that are called the same. */
  headline?: string;
  published?: string;
  publisher?: string;
  language?: string;
}

/** More than this is no metadata; both bounds keep a hostile page from costing time. */
const MOST_CHARACTERS = 500_000;
const MOST_NODES = 500;

const ARTICLE_TYPE = /(Article|Report|Posting|PressRelease)$/;

/** The fields by which a node points at what the page is about. Lists of other pages' articles are not followed. */
const FOLLOWED = ["@graph", "mainEntity", "mainEntityOfPage"];

/** Reads the contents of a page's `application/ld+json` scripts. Scripts that are not valid JSON are passed over. */
export function readLinkedData(scripts: Iterable<string>): LinkedData {
  const found: LinkedData = { types: [] };
  let nodes = 0;
  for (const script of scripts) {
    const queue = [parse(script)];
    // The queue grows while it is walked; to take from its front would move a long list each time.
    for (const value of queue) {
      if (nodes >= MOST_NODES) break;
      if (Array.isArray(value)) {
        for (const part of value) queue.push(part);
      } else if (isObject(value)) {
        nodes += 1;
        readNode(value, found);
        for (const field of FOLLOWED) queue.push(value[field]);
      }
    }
  }
  return found;
}

function readNode(node: Record<string, unknown>, found: LinkedData): void {
  const types = listOf(node["@type"])
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^(https?:\/\/schema\.org\/|schema:)/, ""));
  found.types.push(...types);
  if (!types.some((type) => ARTICLE_TYPE.test(type))) return;
  const headline = textIn(node.headline ?? node.name);
  // A page has nodes for related articles too: their day and publisher are not its own.
  if (found.headline !== undefined && headline !== found.headline) return;
  setText(found, "headline", headline);
  setText(found, "published", node.datePublished ?? node.dateCreated);
  setText(found, "language", node.inLanguage);
  setText(found, "publisher", node.publisher);
}

type TextField = "headline" | "published" | "publisher" | "language";

function setText(found: LinkedData, field: TextField, value: unknown): void {
  const text = textIn(value);
  if (text !== undefined) found[field] ??= text;
}

/** The first value that is a text, or has one as its name. */
function textIn(value: unknown): string | undefined {
  for (const part of listOf(value)) {
    const text = isObject(part) ? (part.name ?? part["@value"]) : part;
    if (typeof text === "string" && text.trim() !== "") return text.trim();
  }
  return undefined;
}

function parse(script: string): unknown {
  if (script.length > MOST_CHARACTERS) return undefined;
  // Some systems wrap the data in a comment or a CDATA section.
  const text = script
    .replace(/^\s*(<!--|(\/\/\s*)?<!\[CDATA\[)/, "")
    .replace(/((\/\/\s*)?\]\]>|-->)\s*$/, "");
  try {
    // A raw line break within a text is the commonest fault; elsewhere a space does as well.
    return JSON.parse(text.replace(/[\r\n\t]+/g, " "));
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
