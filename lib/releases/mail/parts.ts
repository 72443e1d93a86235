/** Splits a mail, or a page saved in one file (MHTML), into parts: RFC 2045 and 2046. */
import { bytesOf, decoded, words } from "./encodings";

/** The longest head; how deep parts may be nested, and how many a mail may have. */
const LONGEST_HEAD = 60_000;
const DEEPEST = 6;
const MOST_PARTS = 200;

/** The fields of a head by name in small letters; of several with one name, the first counts. */
export type Head = ReadonlyMap<string, string>;

/** A part with text, or one that holds others; `type` is "text/plain" and the like. */
export type Part = { type: string } & ({ text: string } | { parts: Part[] });

/** An attached file of a type that releases come in, or another mail. */
export interface AttachedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const FIELD = /^([!-9;-~]{1,60}):[ \t]*(.*)$/u;
/** Fields that no pasted letter has, since only machines write them. */
const MADE_BY_MACHINE =
  /^(?:mime-version|message-id|received|return-path|content-type|content-transfer-encoding|dkim-signature)$/u;

/** Whether a text is the source of a mail, or a page saved as one. */
export function isMail(text: string): boolean {
  const { head } = opened(text);
  return head.size > 1 && [...head.keys()].some((name) => MADE_BY_MACHINE.test(name));
}

/** What is found in a mail on the way through it. */
interface Held {
  attached: AttachedFile[];
  count: number;
}

/** The head of a mail, what it says, and the documents attached, in order. */
export function mailParts(text: string): { head: Head; said: Part; attached: AttachedFile[] } {
  const { head, body } = opened(text);
  const held: Held = { attached: [], count: 0 };
  const said = partOf(head, body, held, 0) ?? { type: "", parts: [] };
  return { head, said, attached: held.attached };
}

/** A part as far as it says something itself; what it brings is added to `held`. */
function partOf(head: Head, body: string, held: Held, depth: number): Part | undefined {
  const { type, said } = contentOf(head);
  if (depth > DEEPEST || held.count++ > MOST_PARTS) return undefined;
  if (type.startsWith("multipart/")) {
    const parts = cutAt(body, said("boundary")).flatMap((part) => {
      const inner = opened(part);
      return partOf(inner.head, inner.body, held, depth + 1) ?? [];
    });
    return { type, parts };
  }
  const encoding = head.get("content-transfer-encoding")?.trim().toLowerCase() ?? "";
  const disposition = head.get("content-disposition") ?? "";
  const name = fileName(parametersOf(disposition)("filename") || said("name"));
  const attach = (bytes: Uint8Array<ArrayBuffer>, other = "attached file") => {
    held.attached.push({ name: name || other, bytes });
    return undefined;
  };
  if (DOCUMENT_TYPE.test(type) || DOCUMENT_NAME.test(name)) return attach(bytesOf(body, encoding));
  const isMail = type === "message/rfc822";
  if (!isMail && !TEXT_TYPE.test(type) && !TEXT_NAME.test(name)) return undefined;
  const charset = said("charset");
  const text = decoded(body, encoding, charset || "utf-8");
  if (TEXT_TYPE.test(type) && !/^\s*attachment/iu.test(disposition)) return { type, text };
  // Some programs attach the empty rest of a letter.
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (isMail) return attach(new TextEncoder().encode(text), words(opened(text).head.get("subject") ?? ""));
  // A file may say itself in which charset it is.
  const isAsIs = charset === "" && /^(?:base64|quoted-printable)$/u.test(encoding);
  return attach(isAsIs ? bytesOf(body, encoding) : new TextEncoder().encode(text));
}

const TEXT_TYPE = /^text\/(?:plain|html)$|^application\/xhtml/u;
const TEXT_NAME = /\.(?:eml|html?|md|txt)$/iu;

/** A head and the body below it. */
function opened(text: string): { head: Head; body: string } {
  // Mailboxes put a line of their own before a mail.
  const start = /^\ufeff?\s*(?:From .*\r?\n)?/u.exec(text)?.[0].length ?? 0;
  const fields: [string, string][] = [];
  const lines = /([^\r\n]*)(\r?\n|$)/uy;
  lines.lastIndex = start;
  for (let line = lines.exec(text); line && lines.lastIndex - start < LONGEST_HEAD; line = lines.exec(text)) {
    const [, said = "", end] = line;
    if (said === "" || end === "") break;
    const above = fields.at(-1);
    const [, name = "", value = ""] = FIELD.exec(said) ?? [];
    if (above && /^[ \t]/u.test(said)) above[1] += ` ${said.trim()}`;
    else if (name !== "") fields.push([name.toLowerCase(), value]);
    else return { head: new Map(), body: text };
  }
  // Of two with one name the first counts.
  return { head: new Map(fields.reverse()), body: text.slice(lines.lastIndex) };
}

const DOCUMENT_TYPE =
  /^application\/(?:pdf|msword|rtf|vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.document|oasis\.opendocument\.text))$|^text\/rtf$/u;
const DOCUMENT_NAME = /\.(?:pdf|docx?|odt|rtf)$/iu;

/** A file's name, in any alphabet and without folders. */
function fileName(written: string): string {
  const [, charset = "", signs] = /^([\w-]*)'[^']*'(.*)$/u.exec(written) ?? [];
  const name =
    signs === undefined
      ? words(written)
      : decoded(signs.replaceAll("%", "="), "quoted-printable", charset || "utf-8");
  return name.replace(/^.*[\\/]/u, "");
}

/** `; charset="utf-8"`; a parameter in another alphabet has a star after its name (RFC 2231). */
const PARAMETER = /;\s*([\w-]+)\*?\s*=\s*(?:"([^"]*)"|([^\s;]+))/gu;

function contentOf(head: Head): { type: string; said: (name: string) => string } {
  const content = head.get("content-type") ?? "text/plain";
  return { type: (content.split(";")[0] ?? "").trim().toLowerCase(), said: parametersOf(content) };
}

function parametersOf(field: string): (name: string) => string {
  return (name) => {
    const found = [...field.matchAll(PARAMETER)].find(([, other]) => other?.toLowerCase() === name);
    return found?.[2] ?? found?.[3] ?? "";
  };
}

function cutAt(body: string, boundary: string): string[] {
  if (boundary === "") return [body];
  const line = `\n--${boundary}`;
  const [preamble = "", ...pieces] = `\n${body}`.replace(/\r\n/gu, "\n").split(line);
  const parts = [preamble];
  // One boundary may begin another.
  for (const piece of pieces)
    if (/^(?:--)?[ \t]*(?:\n|$)/u.test(piece)) parts.push(piece);
    else parts.push(`${parts.pop()}${line}${piece}`);
  return parts
    .slice(1, MOST_PARTS)
    .filter((part) => !part.startsWith("--"))
    .map((part) => part.replace(/^[ \t]*\n/u, ""));
}
