/** Releases that come as files: several at once, as PDF, twice, and what cannot be read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures";
import { card, paste, TEXT } from "./reviewing";

const LAYOUTS = join(import.meta.dirname, "../fixtures/layouts");
const RELEASES = join(import.meta.dirname, "../fixtures/releases");

/** A release of the fixtures, as a browser takes it from the disk. */
function releaseFile(name: string) {
  return { name, mimeType: "text/plain", buffer: readFileSync(join(RELEASES, name)) };
}

test("a batch is worked through as a queue, and a file that cannot be read keeps nobody", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await review
    .getByLabel("Release files")
    .setInputFiles([
      releaseFile("01-wire-dateline.txt"),
      { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nno more of it") },
      releaseFile("10-licence.txt"),
    ]);
  const queue = review.getByRole("complementary", { name: "Queue" });
  await expect(queue.getByRole("status").first()).toContainText("0 of 3 done, 1 not read");
  await expect(queue.getByRole("listitem").filter({ hasText: "scan.pdf" })).toContainText(
    "is not a readable PDF",
  );
  await expect(review.getByRole("article").first()).toBeVisible();
  await review.keyboard.press("Enter");
  await review.keyboard.press("n");
  await expect(queue.getByRole("status").first()).toContainText("1 of 3 done, 1 not read");
  // Keys are those of the release that is open.
  await expect(card(review, /Vireo Genomics.*Ashikaga/u)).toBeVisible();
  await review.keyboard.press("x");
  await expect(queue.getByRole("status").first()).toContainText("1 of 3 done, 1 skipped, 1 not read");
});

test("a PDF is read like any other text", async ({ extension }) => {
  const paper = await extension.context.newPage();
  await paper.setContent(`<h1>${TEXT.replaceAll("\n\n", "</h1><p>")}</p>`);
  const pdf = await paper.pdf();
  const review = await extension.openPage("review.html");
  await review
    .getByLabel("Release files")
    .setInputFiles([{ name: "release.pdf", mimeType: "application/pdf", buffer: pdf }]);
  const agreement = card(review, /^Norvale Batteries.* – Kestrel Steel/);
  await expect(agreement).toContainText("Memorandum, signed, 14 Mar 2025");
  // The words behind it stand in the text, and come into view with it.
  await expect(review.locator(".seg.focus").first()).toBeInViewport();
  // And the other way round: words in the text lead to what rests on them, each click to the next.
  const words = review.getByRole("region", { name: "Text of the release" }).getByText("Bremen").last();
  await words.click();
  await expect(card(review, /^Bremen, /)).toHaveAttribute("aria-current", "true");
  await words.click();
  await expect(agreement).toHaveAttribute("aria-current", "true");
});

test("a PDF and a Word file that a mail only brings are read, and what else is attached is named", async ({
  extension,
}) => {
  const head = "From: Ann Zemp <ann@aldbrook.example>\r\nMIME-Version: 1.0\r\n";
  const letter = "Content-Type: text/plain\r\n\r\nPlease find our release attached.\r\nAnn Zemp";
  const attached = (name: string, file: Buffer) =>
    `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
    `Content-Transfer-Encoding: base64\r\n\r\n${file.toString("base64")}`;
  const mail = (name: string, ...files: string[]) => ({
    name,
    mimeType: "message/rfc822",
    buffer: Buffer.from(
      `${head}Subject: News in ${name}\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n${[letter, ...files].join("\r\n--x\r\n")}\r\n--x--\r\n`,
    ),
  });
  const [pdf, word] = ["letter.pdf", "word.docx"].map((name) => readFileSync(join(LAYOUTS, name)));
  const broken = attached("scan.pdf", Buffer.from("%PDF-1.7\nno more of it"));
  const review = await extension.openPage("review.html");
  const queue = review.getByRole("complementary", { name: "Queue" });
  const note = review.getByRole("note").filter({ hasText: "attached" });
  await review
    .getByLabel("Release files")
    .setInputFiles([mail("pdf.eml", attached("news.pdf", pdf ?? Buffer.of())), mail("scan.eml", broken)]);
  await expect(card(review, /Aldbrook Group.*Penhallow Energy/u)).toContainText("signed, 14 May 2024");
  await expect(note).toHaveText("This is the text of “news.pdf”, which is attached to the mail. ");
  await queue.getByRole("button", { name: /^News in scan\.eml/ }).click();
  await expect(note).toContainText("“scan.pdf” is attached and was not read");
  await review
    .getByLabel("Release files")
    .setInputFiles([mail("word.eml", attached("news.docx", word ?? Buffer.of()))]);
  await queue.getByRole("button", { name: /^News in word\.eml/ }).click();
  await expect(note).toContainText("This is the text of “news.docx”");
});

test("a Word file is read like any other text, and one that is locked says what to do", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const locked = Buffer.from(`\u{1f}\0EncryptedPackage`, "utf16le");
  locked.set([0xd0, 0xcf, 0x11, 0xe0]);
  await review.getByLabel("Release files").setInputFiles([
    { name: "release.docx", mimeType: type, buffer: readFileSync(join(LAYOUTS, "word.docx")) },
    { name: "locked.docx", mimeType: type, buffer: locked },
  ]);
  await expect(card(review, /Aldbrook Group.*Penhallow Energy/u)).toContainText("signed, 14 May 2024");
  const text = review.getByRole("region", { name: "Text of the release" });
  await expect(text).toContainText("240 MWh");
  await expect(text).not.toContainText("180");
  const queue = review.getByRole("complementary", { name: "Queue" });
  await queue.getByRole("button", { name: /^locked\.docx/ }).click();
  await expect(review.getByText("It is locked with a password. Open it in its program")).toBeVisible();
});

test("one text is read once, empty and wrongly encoded ones are told apart", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await review.getByLabel("Release files").setInputFiles([
    { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("  \n") },
    { name: "odd.txt", mimeType: "text/plain", buffer: Buffer.from([0xc3, 0x28, 0xa0, 0xff, 0xc1]) },
    { name: "long.txt", mimeType: "text/plain", buffer: Buffer.from("word ".repeat(100_000)) },
  ]);
  const queue = review.getByRole("complementary", { name: "Queue" });
  const row = (name: string) => queue.getByRole("listitem").filter({ hasText: name });
  await expect(row("empty.txt")).toContainText("holds no text");
  await expect(row("odd.txt")).toContainText("is no UTF-8 text");
  await expect(row("long.txt")).toContainText("characters long");
  await paste(review, TEXT);
  await expect(review.getByRole("article").first()).toBeVisible();
  await paste(review, TEXT);
  await expect(queue.getByText("This text is in the queue already")).toBeVisible();
  await expect(queue.getByRole("listitem")).toHaveCount(4);
});
