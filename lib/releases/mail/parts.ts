/** The parts of a mail, or of a page that was saved with all it shows in one file (MHTML): RFC 2045 to 2047. */

/** Longer heads are none; parts stand so deep within one another, and so many in a mail, at most. */
const LONGEST_HEAD = 60_000;
const DEEPEST = 6;
const MOST_PARTS = 200;

/** Fields of a head by their names in small letters; of several with one name the first counts. */
export type Head = ReadonlyMap<string, string>;

/** A part that holds text. */
export interface TextPart {
  head: Head;
  /** `text/plain` and the like. */
  type: string;
  text: string;
}

const FIELD = /^([!-9;-~]{1,60}):[ \t]*(.*)$/u;
/** What no letter has that somebody pasted: machines write it. */
const MADE_BY_MACHINE =
  /^(?:mime-version|message-id|received|return-path|content-type|content-transfer-encoding|dkim-signature)$/u;

/** Whether a text is a mail as it is sent, or a page saved as one. */
export function isMail(text: string): boolean {
  const { head } = opened(text);
  return head.size > 1 && [...head.keys()].some((name) => MADE_BY_MACHINE.test(name));
}

/** The head of a mail, and its parts that hold text, in their order. */
export function mailParts(text: string): { head: Head; parts: TextPart[] } {
  const { head, body } = opened(text);
  const parts: TextPart[] = [];
  collect(head, body, parts, 0);
  return { head, parts };
}

function collect(head: Head, body: string, out: TextPart[], depth: number): void {
  const { type, said } = contentOf(head);
  if (depth > DEEPEST || out.length > MOST_PARTS) return;
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
  const isAttached = /^\s*attachment/iu.test(head.get("content-disposition") ?? "");
  if (!/^text\/(?:plain|html)$|^application\/xhtml/u.test(type) || isAttached) return;
  const encoding = head.get("content-transfer-encoding")?.trim().toLowerCase() ?? "";
  out.push({ head, type, text: decoded(body, encoding, said("charset") || "utf-8") });
}

/** A head and what stands below it. */
function opened(text: string): { head: Head; body: string } {
  // Mailboxes set a line of their own before a mail.
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

/** `; charset="utf-8"` */
const PARAMETER = /;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/gu;

function contentOf(head: Head): { type: string; said: (name: string) => string } {
  const content = head.get("content-type") ?? "text/plain";
  const said = (name: string) => {
    const found = [...content.matchAll(PARAMETER)].find(([, other]) => other?.toLowerCase() === name);
    return found?.[2] ?? found?.[3] ?? "";
  };
  return { type: (content.split(";")[0] ?? "").trim().toLowerCase(), said };
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

function bytesOfBase64(text: string): Uint8Array {
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

/** A field with its words in other alphabets: "=?utf-8?B?…?=". */
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
