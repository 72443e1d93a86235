/** Runs the reading of one release in workers, which are kept for the next one. */
import type { ReadingOutcome, ReadingProgress, ReadingRun } from "@/components/review/review-api";
import type { Problem } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { askWorker, BrokenWorkerError } from "@/lib/platform/ask-worker";
import type { About } from "@/lib/review/draft";
import { isPdf } from "@/lib/review/files/file-sorts";
import { type Drafts, withOnlyLock } from "@/lib/store";
import type { PdfReply, PdfRequest, ReadReply, ReadRequest } from "./reading-protocol";

let kept: Worker | undefined;

/** Held by whoever reads: a release that two tabs read at once would lose what was decided between the two. */
const LOCK = "entente/reading";

/** The reading of one release. */
interface Job {
  drafts: Drafts;
  id: string;
  /** Set where it was edited: the release is read again. */
  about: About | undefined;
  onProgress: (progress: ReadingProgress) => void;
  signal: AbortSignal;
}

/**
 * Starts to read a release of the queue, once the datasets are `ready` and no other tab reads. Cancelling ends it at once
 * and leaves it in the queue as it was.
 */
export function runReading(
  drafts: Drafts,
  ready: () => Promise<void>,
  id: string,
  about: About | undefined,
  onProgress: (progress: ReadingProgress) => void,
): ReadingRun {
  const cancelled = new AbortController();
  const { signal } = cancelled;
  const job: Job = { drafts, id, about, onProgress, signal };
  const reading = ready().then(() =>
    withOnlyLock(
      LOCK,
      () => readOnce(job),
      () => onProgress({ step: "elsewhere" }),
      signal,
    ),
  );
  const outcome = reading.catch((error: unknown): ReadingOutcome => {
    if (signal.aborted) return { type: "cancelled" };
    const message = messageOf(error);
    return { type: "failed", problem: { message, advice: "Try it again." } };
  });
  return { outcome, cancel: () => cancelled.abort() };
}

/** Another tab may have read it while this one waited for it. */
async function readOnce(job: Job): Promise<ReadingOutcome> {
  const row = job.about ? undefined : await job.drafts.get(job.id);
  return row && row.stage !== "waiting" ? { type: "read" } : read(job);
}

async function read(job: Job): Promise<ReadingOutcome> {
  const { drafts, id, about } = job;
  const [row, stored] = await Promise.all([drafts.get(id), drafts.text(id)]);
  let text: string | undefined;
  const head = stored?.content && new Uint8Array(await stored.content.slice(0, 1_024).arrayBuffer());
  if (row && stored?.content && head && isPdf(head)) {
    const found = await pdfText(job, { name: row.name, bytes: await stored.content.arrayBuffer() });
    if (found.type === "failed") {
      await drafts.fail(id, found.problem);
      return found;
    }
    text = found.text;
  }
  const request: ReadRequest = { id, ...(text !== undefined && { text }), ...(about && { about }) };
  const outcome = await askReader(job, request);
  if (outcome.type !== "attached") return outcome;
  const { name, bytes } = outcome;
  const found = await pdfText(job, { name, bytes });
  const attached = { name, text: found.type === "text" ? found.text : "" };
  const again = await askReader(job, { ...request, attached });
  if (again.type === "attached") throw new Error("The reader asked twice for one PDF.");
  return again;
}

type Read = ReadingOutcome | Extract<ReadReply, { type: "attached" }>;

async function askReader({ drafts, id, onProgress, signal }: Job, request: ReadRequest): Promise<Read> {
  kept ??= new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
  const worker = kept;
  const hear = (reply: ReadReply): Read | undefined => {
    if (reply.type !== "step") return reply;
    onProgress({ step: reply.step });
    return undefined;
  };
  try {
    return await askWorker(worker, request, { hear, brokenText, signal });
  } catch (error) {
    kept = undefined;
    worker.terminate();
    const problem = brokenProblem(error);
    await drafts.fail(id, problem);
    return { type: "failed", problem };
  }
}

/** Says that the worker of a reading broke, as the end of a sentence about the release. */
export function brokenText(message: string): string {
  return `could not be read: the reading stopped unexpectedly${message && ` (${message})`}.`;
}

/** What became of a reading whose worker broke. Throws any other error. */
export function brokenProblem(error: unknown): Problem {
  if (!(error instanceof BrokenWorkerError)) throw error;
  return {
    file: "The release",
    message: error.message,
    advice: "Give a shorter text, or paste the part that matters.",
  };
}

type PdfOutcome = Exclude<PdfReply, { type: "page" }>;

async function pdfText({ onProgress, signal }: Job, pdf: PdfRequest): Promise<PdfOutcome> {
  const worker = new Worker(new URL("./pdf.worker.ts", import.meta.url), { type: "module" });
  const hear = (reply: PdfReply): PdfOutcome | undefined => {
    // PDF.js speaks on the same channel.
    if (reply.type === "text" || reply.type === "failed") return reply;
    if (reply.type === "page") onProgress({ step: "pages", done: reply.done, total: reply.total });
    return undefined;
  };
  try {
    return await askWorker(worker, pdf, { hear, brokenText, signal });
  } catch (error) {
    return { type: "failed", problem: brokenProblem(error) };
  } finally {
    worker.terminate();
  }
}
