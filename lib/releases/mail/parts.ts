/** Splits a mail, or a page saved in one file (MHTML), into parts: RFC 2045 to 2047. */

/** The longest head; how deep parts may be nested, and how many a mail may have. */
const LONGEST_HEAD = 60_000;
const DEEPEST = 6;
const MOST_PARTS = 200;

/** The fields of a head by name in small letters; of several with one name, the first counts. */
export type Head = ReadonlyMap<string, string>;

/** A part with text. */
export interface TextPart {
  head: Head;
  /** `text/plain` and the like. */
  type: string;
  text: string;
}

/** An attached file of a type that releases come in. */
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

/** The contents of a mail, in order. */
interface Held {
  parts: TextPart[];
  attached: AttachedFile[];
}

/** The head of a mail, its text parts, and the documents attached, in order. */
export function mailParts(text: string): Held & { head: Head } {
  const { head, body } = opened(text);
  const held: Held = { parts: [], attached: [] };
  collect(head, body, held, 0);
  return { head, ...held };
}

function collect(head: Head, body: string, out: Held, depth: number): void {
  const { type, said } = contentOf(head);
  if (depth > DEEPEST || out.parts.length + out.attached.length > MOST_PARTS) return;
  if (type.startsWith("multipart/")) {
    for (const part of cutAt(body, said("boundary"))) {
      const inner = opened(part);
      collect(inner.head, inner.body, out, depth + 1);
    }
    return;
  }
  if (type === "message/rfc822") {
    const inner = opened(body);
    collect(inner.head, inner.body, out, depth + 1);
    return;
  }
  const encoding = head.get("content-transfer-encoding")?.trim().toLowerCase() ?? "";
  const disposition = head.get("content-disposition") ?? "";
  const isAttached = /^\s*attachment/iu.test(disposition);
  const file = fileName(parametersOf(disposition)("filename") || said("name"));
  if (DOCUMENT_TYPE.test(type) || DOCUMENT_NAME.test(file)) {
    out.attached.push({ name: file || "attached file", bytes: bytesOf(body, encoding) });
    return;
  }
  if (!/^text\/(?:plain|html)$|^application\/xhtml/u.test(type) || isAttached) return;
  out.parts.push({ head, type, text: decoded(body, encoding, said("charset") || "utf-8") });
}

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
  return `\n${body}`
    .replace(/\r\n/gu, "\n")
    .split(`\n--${boundary}`)
    .slice(1, MOST_PARTS)
    .filter((part) => !part.startsWith("--"))
    .map((part) => part.replace(/^[ \t]*\n/u, ""));
}

function decoded(body: string, encoding: string, charset: string): string {
  if (encoding === "base64") return inCharset(bytesOfBase64(body), charset);
  if (encoding !== "quoted-printable") return body;
  return body
    .replace(/=[ \t]*\r?\n/gu, "")
    .replace(/(?:=[\dA-F]{2})+/giu, (signs) => inCharset(bytesOfHex(signs), charset));
}

/** The bytes of a part; each unencoded character is one byte. */
function bytesOf(body: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === "base64") return bytesOfBase64(body);
  const signs = encoding === "quoted-printable" ? decoded(body, encoding, "latin1") : body;
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const signs = text.replace(/[^A-Za-z\d+/]/gu, "");
  const whole = signs.slice(0, signs.length - (signs.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0));
}

const bytesOfHex = (signs: string) =>
  Uint8Array.from(signs.match(/[\dA-F]{2}/giu) ?? [], (hex) => Number.parseInt(hex, 16));

function inCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** A field with its encoded words resolved: "=?utf-8?B?…?=". */
export function words(field: string): string {
  return field
    .replace(/(\?=)\s+(=\?)/gu, "$1$2")
    .replace(
      /=\?([\w-]{2,30})\?([bq])\?([^?\s]{0,2000})\?=/giu,
      (_, charset: string, sort: string, text: string) =>
        sort.toLowerCase() === "b"
          ? inCharset(bytesOfBase64(text), charset)
          : decoded(text.replaceAll("_", " "), "quoted-printable", charset),
    )
    .trim();
}
