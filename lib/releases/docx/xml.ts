/** Reads XML as a sequence of tags and texts, in one pass: no file can drive up its time or depth. */
import { decodeXML } from "entities/decode";

/** Receives the contents of XML in order; an empty element opens and closes. */
export interface XmlHearer {
  /** Its name as `walkXml` gives it, and its attributes as they are written. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** An error in XML; its message follows the word "it". */
export class BrokenXml extends Error {}

/** The namespaces of word processing: the current one and that of the strict variant. */
const WORDS = /xmlns(?::([\w.-]+))?\s*=\s*["'][^"'<>]*\/wordprocessingml(?:\/2006)?\/main["']/u;

/**
 * Calls a hearer for everything in XML. Names of word processing come without their prefix, which a file may choose;
 * all others with theirs. Throws `BrokenXml` where tags do not match, and where a file declares its own entities.
 */
export function walkXml(xml: string, hearer: XmlHearer): void {
  const open: string[] = [];
  let own: string | undefined;
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf("<", at);
    if (next !== at && open.length > 0) hearer.text(decoded(xml.slice(at, next < 0 ? xml.length : next)));
    if (next < 0) break;
    if (xml.startsWith("<!--", next)) at = behind(xml, "-->", next + 4);
    else if (xml.startsWith("<?", next)) at = behind(xml, "?>", next + 2);
    else if (xml.startsWith("<![CDATA[", next)) {
      at = behind(xml, "]]>", next + 9);
      hearer.text(xml.slice(next + 9, at - 3));
    } else if (xml[next + 1] === "!")
      throw new BrokenXml("declares entities of its own, which no document does");
    else {
      const end = tagEnd(xml, next + 1);
      at = end + 1;
      if (xml[next + 1] === "/") {
        const name = open.pop();
        if (name === undefined || xml.slice(next + 2, end).trimEnd() !== name) throw new BrokenXml(UNMATCHED);
        hearer.close(nameIn(name, own ?? ""));
        continue;
      }
      const isEmpty = xml[end - 1] === "/";
      const tag = xml.slice(next + 1, isEmpty ? end - 1 : end);
      const space = tag.search(/\s/u);
      const written = space < 0 ? tag : tag.slice(0, space);
      const attributes = space < 0 ? "" : tag.slice(space);
      own ??= prefixIn(attributes);
      const name = nameIn(written, own);
      hearer.open(name, attributes);
      if (isEmpty) hearer.close(name);
      else open.push(written);
    }
  }
  if (open.length > 0) throw new BrokenXml("ends before all of it is closed");
}

/** The value of a tag's attribute, whatever its prefix. */
export function attributeIn(attributes: string, name: string): string | undefined {
  for (const [, written, double, single = ""] of attributes.matchAll(ATTRIBUTE))
    if (written === name) return decoded(double ?? single);
  return undefined;
}

const ATTRIBUTE = /(?<![\w.-])([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** The value of the attribute `val`, which holds most settings. */
export const valueIn = (attributes: string) => attributeIn(attributes, "val");

const UNMATCHED = "has tags that do not match";

/** The prefix of word processing that a root declares, with its colon. */
function prefixIn(attributes: string): string {
  const prefix = WORDS.exec(attributes)?.[1];
  return prefix === undefined ? "" : `${prefix}:`;
}

const nameIn = (written: string, own: string) =>
  own !== "" && written.startsWith(own) ? written.slice(own.length) : written;

const decoded = (text: string) => (text.includes("&") ? decodeXML(text) : text);

function behind(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw new BrokenXml("ends before all of it is closed");
  return end + mark.length;
}

/** Where a tag ends; quoted values may contain `>`. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charCodeAt(at);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === 62) return at;
    else if (sign === 34 || sign === 39) quote = sign;
    else if (sign === 60) break;
  }
  throw new BrokenXml(UNMATCHED);
}
