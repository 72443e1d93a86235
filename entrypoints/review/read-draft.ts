/** Reads one release of the queue: its text, what the datasets know of the names in it, and what it proposes. */
import { InputError, type Problem } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import { messageOf } from "@/lib/model/message-of";
import { proposeFrom, type ReleaseInput } from "@/lib/releases";
import { openDocument } from "@/lib/releases/document";
import { layOut } from "@/lib/releases/plain/lay-out";
import { slug } from "@/lib/releases/records/ids";
import { soundAbout } from "@/lib/review/about";
import type { About } from "@/lib/review/draft";
import { fault } from "@/lib/review/files/decode-file";
import { checkSize, checkText, type FileRelease, fileRelease } from "@/lib/review/files/file-text";
import { fingerprintOf } from "@/lib/review/files/fingerprint";
import { knownWorld } from "@/lib/review/known/known";
import { progressOn } from "@/lib/review/progress";
import { startReview } from "@/lib/review/start";
import { Drafts } from "@/lib/store";
import { KnownReader } from "@/lib/store/releases/known-reader";
import type { PdfRequest, ReadReply, ReadRequest } from "./reading-protocol";

/** A PDF that a mail brings has to be read before the mail is. */
class PdfWanted extends Error {
  readonly pdf: PdfRequest;

  constructor(pdf: PdfRequest) {
    super(`"${pdf.name}" is not read yet.`);
    this.pdf = pdf;
  }
}

/** What is open while a batch is read. */
export class DraftReader {
  readonly #known = new KnownReader();
  readonly #drafts = new Drafts();

  /** Reads a release and stores its proposal. Never rejects: errors are part of the outcome. */
  async read(request: ReadRequest, tell: (reply: ReadReply) => void): Promise<void> {
    try {
      tell(await this.#read(request, tell));
    } catch (error) {
      if (error instanceof PdfWanted) return tell({ type: "attached", ...error.pdf });
      const problem = problemOf(error);
      await this.#drafts.fail(request.id, problem).catch(() => undefined);
      tell({ type: "failed", problem });
    }
  }

  async #read(
    { id, text: given, about: edited, attached }: ReadRequest,
    tell: (r: ReadReply) => void,
  ): Promise<ReadReply> {
    tell({ type: "step", step: "opening" });
    const [row, stored] = await Promise.all([this.#drafts.get(id), this.#drafts.text(id)]);
    if (!row || !stored) throw fault("The release", "is not in the queue any more.", "Add it again.");
    const known = given ?? stored.text;
    const opened: FileRelease =
      known === undefined
        ? await openContent(row.name, stored.content, attached)
        : { text: known, about: {} };
    const { text, about: said } = opened;
    checkText(row.name, text);
    const fingerprint = await fingerprintOf(text);
    const twin = row.fingerprint === "" ? await this.#drafts.sameText(id, fingerprint) : undefined;
    if (twin) {
      await this.#drafts.remove(id);
      return { type: "again", other: twin.id };
    }

    const about = soundAbout(edited ?? withDateline(text, { ...said, ...row.about }));
    const title = about.title ?? firstLine(text);
    // The release keeps its id under any title. One that was taken off the queue and comes again is another: its
    // earlier facts are not tied to the decisions made now.
    const release = stored.start?.release.id ?? `${slug(title).slice(0, 60)}-${id.slice(0, 8)}`;
    const input: ReleaseInput = { ...about, text, id: release };
    tell({ type: "step", step: "known names" });
    const { revision, slices } = await this.#known.known(input, row.published > 0 ? release : undefined);
    tell({ type: "step", step: "reading" });
    const world = knownWorld(slices);
    const proposal = proposeFrom(input, world.known);
    tell({ type: "step", step: "storing" });
    const refusals = await this.#drafts.refusals(fingerprint);
    const start = { ...startReview(proposal, world, text, refusals), revision };
    const full = soundAbout({ ...about, title: about.title ?? proposal.release.title });
    const brought = opened.attached && { attached: opened.attached };
    const progress = progressOn(start);
    await this.#drafts.read(id, { fingerprint, text, about: full, start, progress, ...brought });
    return { type: "read" };
  }
}

async function openContent(
  name: string,
  content: Blob | undefined,
  known: ReadRequest["attached"],
): Promise<FileRelease> {
  if (!content) return { text: "", about: {} };
  checkSize(name, content.size);
  const bytes = new Uint8Array(await content.arrayBuffer());
  const release = await fileRelease(name, bytes, async (pdf, { buffer }) => {
    if (!known) throw new PdfWanted({ name: pdf, bytes: buffer });
    // Of several the first is read.
    return known.name === pdf ? known.text : "";
  });
  // It is shown, quoted and marked in the paragraphs in which it is read.
  return { ...release, text: layOut(release.text).text };
}

/** Without a day of publication, the dateline's counts. */
function withDateline(text: string, about: About): About {
  if (about.published !== undefined) return about;
  const day = openDocument({ text }).published;
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { ...about, published: day } : about;
}

function firstLine(text: string): string {
  const line = text.split("\n").find((line) => line.trim() !== "");
  return cut(line?.trim() ?? "release", 300);
}

/** Its message goes on a sentence that begins with the release. */
function problemOf(error: unknown): Problem {
  if (error instanceof InputError && error.problems[0]) return error.problems[0];
  return {
    message: `could not be read: ${messageOf(error)}`,
    advice: "Try it again; if it fails again, paste the text instead.",
  };
}
