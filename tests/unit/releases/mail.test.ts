/** Mails and pages that were saved as one file: their parts, their encodings, what is passed on in them. */
import { describe, expect, it } from "vitest";
import { pageLabel } from "@/lib/releases/text/code-pages";
import { fileRelease } from "@/lib/review/files/file-text";
import { CLEAN, FIRST, HEADLINE, SECOND } from "./plain-release";

const file = (name: string, text: string) => fileRelease(name, new TextEncoder().encode(text));
const base64 = (text: string) =>
  Buffer.from(text)
    .toString("base64")
    .replace(/(.{76})/gu, "$1\r\n");
const quoted = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join("")
    .replace(/(.{60}[^=]{3})/gu, "$1=\r\n");

/** The bytes of a text in an encoding of one or two bytes a sign. */
function bytesIn(encoding: string, text: string): number[] {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number[]>();
  for (let first = 255; first >= 0; first--) {
    for (let second = 255; second >= 64; second--)
      bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  }
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  return [...text].flatMap((sign) => bytes.get(sign) ?? []);
}

const HEAD = [
  "Received: from a.example by b.example; Tue, 14 May 2024 08:00:01 +0000",
  'From: "Aldbrook Group" <press@aldbrook.example>',
  "To: news@paper.example",
  `Subject: ${HEADLINE}`,
  "Date: Tue, 14 May 2024 23:30:00 -0500",
  "MIME-Version: 1.0",
].join("\r\n");
const ABOUT = { title: HEADLINE, publisher: "Aldbrook Group", published: "2024-05-14" };
const HTML = `<html><body><h1>${HEADLINE}</h1><p>${FIRST}</p><p>${SECOND}</p></body></html>`;
const BODY = `${FIRST}\n\n${SECOND}`;

function parts(boundary: string, ...all: string[]): string {
  return `${all.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`;
}

describe("a document that a mail brings", () => {
  const LETTER = "Dear editors,\r\nplease find our release attached.\r\nAnn Zemp";
  const RELEASE = `${FIRST} ${SECOND} `.repeat(3).trim();
  const rtf = `{\\rtf1\\ansi ${RELEASE.replace(/[^\p{ASCII}]/gu, (sign) => `\\u${sign.charCodeAt(0)}?`)}}`;
  const letter = (text: string) => `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
  const brought = (name: string, body: string, type = "application/octet-stream") =>
    `Content-Type: ${type}\r\nContent-Disposition: attachment; ${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(body)}`;
  const mail = (...all: string[]) =>
    new TextEncoder().encode(
      `${HEAD}\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n${parts("x", ...all)}`,
    );

  it("is the release where the mail is no more than the letter to it", async () => {
    const found = await fileRelease("a.eml", mail(letter(LETTER), brought('filename="r.rtf"', rtf)));
    expect(found.text.trim()).toBe(RELEASE);
    expect(found.about).toEqual(ABOUT);
    expect(found.attached).toEqual([{ name: "r.rtf", isRead: true }]);
  });

  it("is read as a PDF by who can, whatever it is called", async () => {
    const asked: string[] = [];
    const readPdf = async (name: string, bytes: Uint8Array) => {
      asked.push(`${name} ${new TextDecoder().decode(bytes.subarray(0, 5))}`);
      return RELEASE;
    };
    const pdf = brought("filename*=UTF-8''%C3%9Cbersicht.pdf", "%PDF-1.7 …");
    const found = await fileRelease("a.eml", mail(letter(LETTER), pdf), readPdf);
    expect(asked).toEqual(["Übersicht.pdf %PDF-"]);
    expect(found).toMatchObject({ text: RELEASE, attached: [{ name: "Übersicht.pdf", isRead: true }] });
    expect(await fileRelease("a.eml", mail(letter(LETTER), pdf))).toMatchObject({
      text: LETTER.replaceAll("\r", ""),
      attached: [{ name: "Übersicht.pdf", isRead: false }],
    });
  });

  it("is only named where the mail tells the release itself, or it cannot be read", async () => {
    const whole = letter(`${RELEASE}\r\n\r\n${RELEASE}\r\n\r\n${RELEASE}`);
    const report = brought('filename="report.rtf"', `{\\rtf1 ${"More of it. ".repeat(2_000)}}`);
    const found = await fileRelease("a.eml", mail(whole, report));
    expect(found.text).toContain(FIRST);
    expect(found.attached).toEqual([{ name: "report.rtf", isRead: false }]);
    const old = brought('filename="r.doc"', "\u00d0\u00cf old", "application/msword; name=r.doc");
    expect((await fileRelease("a.eml", mail(letter(LETTER), old))).attached).toEqual([
      { name: "r.doc", isRead: false },
    ]);
  });

  it("is no picture and no other file", async () => {
    const picture = brought('filename="logo.png"', "…", "image/png");
    expect(await fileRelease("a.eml", mail(letter(BODY), picture))).toEqual({ text: BODY, about: ABOUT });
  });
});

describe("a mail in several parts", () => {
  const mixed = (boundary: string, ...all: string[]) =>
    `${HEAD}\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${parts(boundary, ...all)}`;
  const plain = (text: string) => `Content-Type: text/plain\r\n\r\n${text}`;
  const html = (text: string) => `Content-Type: text/html\r\n\r\n<p>${text}</p>`;
  const picture = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=";
  const alternative = (...all: string[]) =>
    `Content-Type: multipart/alternative; boundary=alt\r\n\r\n${parts("alt", ...all)}`;
  const inner = [
    "Received: from c.example by d.example; Mon, 13 May 2024 08:00:01 +0000",
    "From: Penhallow Energy <news@penhallow.example>",
    `Subject: ${HEADLINE}`,
    "Date: Mon, 13 May 2024 10:00:00 +0200",
  ].join("\r\n");
  const passedOn = (mail: string) =>
    `Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${mail}`;
  const INNER = { title: HEADLINE, publisher: "Penhallow Energy", published: "2024-05-13" };

  it("is read beyond a picture or document that stands in it", async () => {
    const related = `Content-Type: multipart/related; boundary=rel\r\n\r\n${parts("rel", html(SECOND), picture, html("A frame."))}`;
    for (const mail of [
      mixed("x", plain(FIRST), picture, plain(SECOND)),
      mixed("x", html(FIRST), picture, related),
      mixed(
        "x",
        alternative(
          plain(BODY),
          `Content-Type: multipart/mixed; boundary=in\r\n\r\n${parts("in", html(FIRST), picture, html(SECOND))}`,
        ),
      ),
      mixed("x", alternative(plain(FIRST), html(FIRST)), plain(SECOND)),
    ])
      expect((await file("a.eml", mail)).text).toBe(BODY);
  });

  it("has words once that two parts say", async () => {
    for (const mail of [
      mixed("x", plain(FIRST), html(FIRST)),
      mixed("x", html(FIRST), plain(FIRST), picture),
    ])
      expect((await file("a.eml", mail)).text.trim()).toBe(FIRST);
  });

  it("is the mail that is attached to it, with that one's sender and day", async () => {
    const once = `${inner}\r\n\r\n${BODY}`;
    const twice = mixed("y", plain("For you."), passedOn(once)).replace(HEADLINE, "Fwd: it");
    const note = plain("See the attached mail.");
    expect(await file("a.eml", mixed("x", note, passedOn(once)))).toEqual({
      text: BODY,
      about: INNER,
      attached: [{ name: HEADLINE, isRead: true }],
    });
    expect(await file("a.eml", mixed("x", note, passedOn(twice)))).toMatchObject({
      text: BODY,
      about: INNER,
    });
    expect(await file("a.eml", mixed("x", plain(`${BODY}\n\n${BODY}`), passedOn(once)))).toMatchObject({
      about: ABOUT,
      attached: [{ name: HEADLINE, isRead: false }],
    });
  });

  it.each([
    ["release.html", "text/html", HTML, CLEAN],
    ["release.txt", "text/plain; charset=utf-8", BODY, BODY],
    ["release.html", "application/octet-stream", HTML, CLEAN],
  ])("is the page or text that is attached to it: %s, %s", async (name, type, content, text) => {
    const attached = `Content-Type: ${type}\r\nContent-Disposition: attachment; filename=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}`;
    const empty = "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=ATT1.txt\r\n\r\n ";
    expect(await file("a.eml", mixed("x", plain("Enclosed."), attached, empty))).toMatchObject({
      text,
      attached: [{ name, isRead: true }],
    });
  });

  it("is cut only where its own boundary stands", async () => {
    expect(
      (await file("a.eml", mixed("a", plain("Dear all,"), alternative(plain("Less."), html(BODY))))).text,
    ).toBe(`Dear all,\n\n${FIRST} ${SECOND}`);
  });
});

describe("a mail that was saved", () => {
  it.each([
    [
      "in Base64",
      `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(BODY)}`,
    ],
    [
      "in quoted signs",
      `Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(BODY)}`,
    ],
    ["as it is", `Content-Type: text/plain\r\n\r\n${BODY}`],
  ])("is read %s", async (_, rest) => {
    expect(await file("a.eml", `${HEAD}\r\n${rest}`)).toEqual({ text: BODY, about: ABOUT });
  });

  it("says by its HTML what it says, where that is more than a picture", async () => {
    const plain = `Content-Type: text/plain\r\n\r\n${CLEAN}`;
    const html = `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(HTML)}`;
    const picture = "Content-Type: text/html\r\n\r\n<p><img src=a.png></p>";
    const attached =
      "Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nLindmark buys Norvale.";
    const both = `${HEAD}\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n`;
    const alternative = `Content-Type: multipart/alternative; boundary=y\r\n\r\n${parts("y", plain, html)}`;
    expect((await file("a.eml", both + parts("x", alternative, attached))).text).toBe(CLEAN);
    expect((await file("a.eml", both + parts("x", plain, picture))).text).toBe(CLEAN);
  });

  it("is known by what machines write, whatever the file is called", async () => {
    expect((await file("a.txt", `${HEAD}\r\n\r\n${BODY}`)).about).toEqual(ABOUT);
    const typed = `From: Ann Zemp\nSubject: ${HEADLINE}\n\n${BODY}`;
    expect(await file("a.txt", typed)).toEqual({ text: typed, about: {} });
  });

  it("has its subject and sender in other alphabets", async () => {
    const subject = `=?utf-8?B?${Buffer.from("云岫能源与").toString("base64")}?=\r\n =?gb2312?Q?=B1=B1=E3=DA=BC=AF=CD=C5?=`;
    const head = HEAD.replace(HEADLINE, subject).replace(
      '"Aldbrook Group"',
      "=?utf-8?Q?Aldbrook_Gr=C3=BCppe?=",
    );
    expect((await file("a.eml", `${head}\r\n\r\n${BODY}`)).about).toMatchObject({
      title: "云岫能源与北阙集团",
      publisher: "Aldbrook Grüppe",
    });
  });

  it("is read in a charset whose signs are written as a letter in part", async () => {
    const body = "=A4@=A4j=A5=FA=B9q=C3=B1=A9w=A6X=AC=F9=A1C";
    const said = `Content-Type: text/plain; charset=big5\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}`;
    const head = HEAD.replace(HEADLINE, "=?big5?Q?=A4@=A4j=A5=FA=B9q?=");
    const found = await file("a.eml", `${head}\r\n${said}`);
    expect(found.text).toBe("一大光電簽定合約。");
    expect(found.about.title).toBe("一大光電");
  });

  it.each<[string, string, string, readonly number[]]>([
    [
      "iso-2022-jp",
      "7bit",
      "株カ。",
      [0x1b, 0x24, 0x42, 0x33, 0x74, 0x25, 0x2b, 0x21, 0x23, 0x1b, 0x28, 0x42],
    ],
    ["Shift_JIS", "8bit", "株ｶ。", [0x8a, 0x94, 0xb6, 0x81, 0x42]],
    ["koi8-r", "8bit", "Орве", [0xef, 0xd2, 0xd7, 0xc5]],
    ["windows-1250", "8bit", "Łódź", [0xa3, 0xf3, 0x64, 0x9f]],
  ])("is read in %s as it came", async (charset, encoding, said, bytes) => {
    const head = `${HEAD}\r\nContent-Type: text/plain;\r\n charset="${charset}"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
    const mail = Uint8Array.from([...new TextEncoder().encode(head), ...bytes]);
    const found = await fileRelease("a.eml", mail);
    expect(found.text).toBe(said);
  });

  it.each([
    ["x-unknown", "Société Aldbrook à Genève", "windows-1252"],
    ["unknown-8bit", "Société Aldbrook à Genève", "windows-1252"],
    ["cp1252", "Société Aldbrook à Genève", "windows-1252"],
    // What it says cannot be.
    ["iso-2022-jp", "Société Aldbrook à Genève", "windows-1252"],
    ["cp1251", "Орвале и Земтек подписали договор", "windows-1251"],
  ])("is read by its bytes, whatever else %s may be", async (charset, said, encoding) => {
    const head = `${HEAD}\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
    const bytes = Uint8Array.from(bytesIn(encoding, head + said));
    expect((await fileRelease("a.eml", bytes)).text).toBe(said);
  });

  it.each([
    ["euc-kr", "오르발레 주식회사와 젬텍 주식회사는 계약을 체결했다"],
    ["euc-jp", "オルヴァレ株式会社は契約を締結しました"],
    ["shift_jis", "オルヴァレ株式会社は契約を締結しました"],
    ["gb2312", "岚桐重工签署合同"],
    ["cp949", "오르발레 주식회사와 젬텍 주식회사는 계약을 체결했다"],
    ["windows-1253", "Η Ορβάλε και η Ζέμτεκ υπέγραψαν σύμβαση"],
    ["iso-8859-7", "Η Ορβάλε και η Ζέμτεκ υπέγραψαν σύμβαση"],
  ])("has an error if it is damaged: %s", async (charset, said) => {
    const head = `${HEAD}\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
    const body = bytesIn(pageLabel(charset), said);
    const bytes = Uint8Array.from([...new TextEncoder().encode(head), ...body, 0xff]);
    await expect(fileRelease("a.eml", bytes.subarray(0, -1))).resolves.toMatchObject({ text: said });
    await expect(fileRelease("a.eml", bytes)).rejects.toThrow(`says it has (${pageLabel(charset)})`);
  });

  it("is read in code pages by their numbers, and a head in a language that it names", async () => {
    const said = `Content-Type: text/plain; charset=cp936\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=B1=B1=E3=DA=BC=AF=CD=C5`;
    const head = HEAD.replace(HEADLINE, "=?ISO-2022-JP*ja?B?GyRCM3QbKEI=?=");
    const found = await file("a.eml", `${head}\r\n${said}`);
    expect(found.text).toBe("北阙集团");
    expect(found.about.title).toBe("株");
  });

  it("is about what was passed on in it", async () => {
    const inner = `From: Penhallow Energy <news@penhallow.example>\nDate: Mon, 13 May 2024 at 10:00\nSubject: ${HEADLINE}\nTo: desk@paper.example\n\n${BODY}`;
    const mail = `${HEAD.replace(HEADLINE, "Fwd: FW: a pact")}\r\n\r\nFor you.\n\n---------- Forwarded message ---------\n${inner}`;
    expect(await file("a.eml", mail)).toEqual({
      text: BODY,
      about: { title: HEADLINE, publisher: "Penhallow Energy", published: "2024-05-13" },
    });
  });

  it.each(["multipart/mixed; boundary=x", "message/rfc822"])(
    "ends however it is written: %s",
    async (type) => {
      const deep = `Content-Type: ${type}\r\n\r\n--x\r\n`.repeat(5_000);
      expect(typeof (await file("a.eml", `MIME-Version: 1.0\r\n${deep}`)).text).toBe("string");
    },
  );
});

describe("a page that was saved as one file", () => {
  it("is read as the page", async () => {
    const page = `<html><head><meta property="og:site_name" content="Wire"></head><body><nav>Menu</nav><h1>${HEADLINE}</h1><p>${FIRST}</p><p>${SECOND}</p></body></html>`;
    const part = `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://wire.example/1\r\n\r\n${quoted(page)}`;
    const style = "Content-Type: text/css\r\n\r\n.a { color: red }";
    const head = `From: <Saved by Browser>\r\nSnapshot-Content-Location: https://wire.example/1\r\nSubject: Wire\r\nDate: Sun, 29 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n`;
    expect(await file("a.mhtml", head + parts("----b", part, style))).toEqual({
      text: CLEAN,
      about: { title: HEADLINE, publisher: "Wire", url: "https://wire.example/1" },
    });
  });
});
