/** PDF.js's own worker as a module: loading it puts its handler where the library looks for one on the same thread. */
declare module "pdfjs-dist/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
