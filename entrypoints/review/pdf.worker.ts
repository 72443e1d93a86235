/** Extracts the text of PDF files off the main thread. PDF.js is large: this worker is started only for a PDF. */
import { getDocument } from "pdfjs-dist";
import { messageOf } from "@/lib/model/message-of";
// In a worker of its own already, PDF.js needs no second one: it finds the handler that this module leaves.
import "pdfjs-dist/build/pdf.worker.mjs";
import { pdfText } from "@/lib/releases/pdf";
import { fault } from "@/lib/review/files/decode-file";
import type { PdfReply, PdfRequest } from "./reading-protocol";

addEventListener("message", ({ data }: MessageEvent<PdfRequest>) => void read(data));

function tell(reply: PdfReply): void {
  postMessage(reply);
}

async function read({ name, bytes }: PdfRequest): Promise<void> {
  try {
    const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
    const pdf = await task.promise;
    const text = await pdfText(pdf, (done) => tell({ type: "page", done, total: pdf.numPages }));
    await task.destroy();
    tell({ type: "text", text });
  } catch (error) {
    const reason = messageOf(error);
    const [problem] = fault(
      name,
      `is not a readable PDF (${reason.replace(/\.$/, "")}).`,
      "Check that it opens in a PDF viewer and has no password.",
    ).problems;
    if (problem) tell({ type: "failed", problem });
  }
}
