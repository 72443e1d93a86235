/** Decodes what mails are sent in: RFC 2045, and RFC 2047 for their heads. */

import { decoderOf } from "../text/code-pages";

/** The text of a part. */
export function decoded(body: string, encoding: string, charset: string): string {
  if (encoding === "base64") return inCharset(bytesOfBase64(body), charset);
  if (encoding !== "quoted-printable") return body;
  // The second byte of a character may be written as the letter that it looks like.
  return withoutSoftEnds(body).replace(/\p{ASCII}+/gu, (signs) => inCharset(bytesOfQuoted(signs), charset));
}

/** The bytes of a part; each unencoded character is one byte. */
export function bytesOf(body: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === "base64") return bytesOfBase64(body);
  if (encoding === "quoted-printable") return bytesOfQuoted(withoutSoftEnds(body));
  return Uint8Array.from(body, (sign) => sign.charCodeAt(0));
}

const withoutSoftEnds = (body: string) => body.replace(/=[ \t]*\r?\n/gu, "");

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const signs = text.replace(/[^A-Za-z\d+/]/gu, "");
  const whole = signs.slice(0, signs.length - (signs.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0));
}

const bytesOfQuoted = (signs: string) =>
  Uint8Array.from(signs.match(/=[\dA-F]{2}|[\s\S]/giu) ?? [], (sign) =>
    sign.length === 3 ? Number.parseInt(sign.slice(1), 16) : sign.charCodeAt(0),
  );

const inCharset = (bytes: Uint8Array, charset: string) => decoderOf(charset, "utf-8").decode(bytes);

/** A field with its encoded words resolved: "=?utf-8?B?…?=". */
export function words(field: string): string {
  return field
    .replace(/(\?=)\s+(=\?)/gu, "$1$2")
    .replace(
      /=\?([\w.:-]{2,30})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,2000})\?=/giu,
      (_, charset: string, sort: string, text: string) =>
        decoded(
          text.replaceAll("_", " "),
          sort.toLowerCase() === "b" ? "base64" : "quoted-printable",
          charset,
        ),
    )
    .trim();
}
