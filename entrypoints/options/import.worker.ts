/** Reads, checks and stores one dataset off the main thread, so that the page stays responsive. */
import { InputError } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { Library, Overlay } from "@/lib/store";
import type { FromWorker, ToWorker } from "./import-protocol";
import { ImportSession } from "./import-session";

const cancelled = new AbortController();
let answer: ((message: ToWorker) => void) | undefined;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "read") void run((session) => session.run({ name: data.name, content: data.content }));
  else if (data.type === "commit") void run((session) => session.commit(data));
  else if (data.type === "cancel") cancelled.abort();
  else answer?.(data);
});

function tell(event: FromWorker): void {
  postMessage(event);
}

/** The user's next answer; rejects when they cancel instead. */
function asked(): Promise<ToWorker> {
  const { signal } = cancelled;
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    answer = resolve;
  });
}

async function run(work: (session: ImportSession) => Promise<void>): Promise<void> {
  const library = new Library();
  const overlay = new Overlay();
  try {
    await work(new ImportSession({ library, overlay, tell, asked, signal: cancelled.signal }));
  } catch (error) {
    if (cancelled.signal.aborted) tell({ type: "cancelled" });
    else tellFailure(error);
  } finally {
    library.close();
    overlay.close();
  }
}

function tellFailure(error: unknown): void {
  const problems = error instanceof InputError ? [...error.problems] : [];
  tell({
    type: "failed",
    message: messageOf(error),
    problems,
    total: problems.length,
  });
}
