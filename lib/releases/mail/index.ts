/** Reads the release in a saved mail, or in a page saved as one file. */

import { publishedDay } from "@/lib/sites/published-day";
import { siteOf } from "@/lib/sites/site-of";
import { type HtmlAbout, htmlAbout } from "../html/about";
import { htmlText } from "../html/text";
import { layOut } from "../plain/lay-out";
import { regex } from "../text/regex";
import { words } from "./encodings";
import { type AttachedFile, type Head, mailParts, type Part } from "./parts";

export { type AttachedFile, isMail } from "./parts";

/** A mail's own text, and the documents attached. */
export interface MailRelease {
  text: string;
  about: HtmlAbout;
  attached: AttachedFile[];
}

/** The least share of its alternative's letters in a text that says the same: with fewer, it is only a picture of a letter. */
const AS_MUCH = 0.7;

/** Reads a mail. */
export function mailRelease(source: string): MailRelease {
  const { head, said, attached } = mailParts(source);
  const address = head.get("snapshot-content-location") ?? head.get("content-location");
  if (address !== undefined && siteOf(address) !== undefined) {
    const page = pageIn(said);
    if (page !== undefined)
      return { text: htmlText(page), about: { url: address, ...htmlAbout(page) }, attached: [] };
  }
  return { ...passedOn(textOf(said), aboutOf(head)), attached };
}

/** The first page among the parts of a mail. */
function pageIn(part: Part): string | undefined {
  if ("text" in part) return part.type === "text/plain" ? undefined : part.text;
  for (const inner of part.parts) {
    const page = pageIn(inner);
    if (page !== undefined) return page;
  }
  return undefined;
}

/** The text of a part. */
function textOf(part: Part): string {
  if ("text" in part) return part.type === "text/plain" ? layOut(part.text).text : htmlText(part.text);
  const texts = part.parts.map(textOf).filter((text) => text !== "");
  // The others are what the first shows within it.
  if (part.type === "multipart/related") return texts[0] ?? "";
  // Some programs call the two forms of a text two parts.
  if (part.type !== "multipart/alternative")
    return texts.filter((text, i) => !isSame(text, texts[i + 1])).join("\n\n");
  // The last is the best, unless it says less.
  return texts.reduce((best, text) => (lettersIn(text) < lettersIn(best) * AS_MUCH ? best : text), "");
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");
const lettersIn = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const isSame = (text: string, next: string | undefined) =>
  next !== undefined && lettersOf(text) === lettersOf(next);

const PASSED_ON = /^\s*(?:(?:fwd?|wg|tr|rv|i|enc|转发|轉寄)\s?[:：]\s*)+/iu;
const ANSWERED = /^\s*(?:(?:re|aw|sv|antw|回复|答复|回覆)\s?[:：]\s*)+/iu;

function aboutOf(head: Head): HtmlAbout {
  const subject = words(head.get("subject") ?? "").replace(ANSWERED, "");
  const publisher = nameOf(words(head.get("from") ?? ""));
  const published = dayOf(words(head.get("date") ?? ""));
  return {
    ...(subject !== "" && { title: subject }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
}

/** "Orvex Press Office <press@orvex.example>": the name, without the office. */
function nameOf(from: string): string | undefined {
  const name = from.replace(/<[^<>]*>|\S+@\S+|\(.*\)|\[.*\]/gu, "").replace(/^["'\s]+|["'\s]+$/gu, "");
  return name === "" ? undefined : name;
}

/** The day where the mail was sent: "Tue, 14 May 2024 09:00:00 +0200". */
const dayOf = (date: string) => publishedDay(date.replace(/^\p{L}{2,10}\.?, /u, ""));

/** The line that programs write over a forwarded mail. */
const MARK = regex("gimu")`
  ^[ >]*(?:-{2,} ?)?(?:forwarded message|original message|begin forwarded message:?
    |weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado|转发邮件信息
    |转发的邮件|原始邮件)(?: ?:| ?-{2,})?[ -]*$
`;
const FIELD =
  /^[ >*]*(from|date|sent|subject|to|cc|reply-to|von|datum|gesendet|betreff|an|de|objet|à|para|asunto|fecha|发件人|日期|发送时间|主题|收件人|抄送)\*? ?[:：]\*?\s*(.*)$/iu;

/** The text below a forwarded mail's last head, with what that head says; any other mail as it is. */
function passedOn(text: string, about: HtmlAbout): { text: string; about: HtmlAbout } {
  const title = about.title?.replace(PASSED_ON, "");
  const own = { ...about, ...(title !== undefined && { title }) };
  const mark = [...text.matchAll(MARK)].at(-1);
  if (!mark) return { text, about: own };
  const lines = text.slice(mark.index + mark[0].length).split("\n");
  const fields = new Map<string, string>();
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? "";
    const [, name, value = ""] = FIELD.exec(line) ?? [];
    if (name !== undefined) fields.set(name.toLowerCase(), value.replace(/\*+$/u, "").trim());
    else if (line !== "") break;
  }
  const inner = lines.slice(at).join("\n").trim();
  if (fields.size < 2 || lettersIn(inner) < lettersIn(text) / 2) return { text, about: own };
  const said = (...names: string[]) => names.map((name) => fields.get(name)).find((value) => value);
  const subject = said("subject", "betreff", "objet", "asunto", "主题")?.replace(PASSED_ON, "");
  const publisher = nameOf(said("from", "von", "de", "发件人") ?? "");
  const day = dayOf(said("date", "sent", "gesendet", "datum", "fecha", "日期", "发送时间") ?? "");
  return {
    text: inner,
    about: {
      ...own,
      ...(subject !== undefined && { title: subject }),
      ...(publisher !== undefined && { publisher }),
      ...(day !== undefined && { published: day }),
    },
  };
}
