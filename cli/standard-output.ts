/** Standard output whose reader may stop early, as `head` does. */

let isClosed = false;

/** Takes it as no fault that the reader stops; any other fault of standard output is told, and ends the command. */
export function letReaderStop(): void {
  process.stdout.on("error", (error) => {
    if (!isBrokenPipe(error)) {
      console.error(`standard output: ${error.message}`);
      process.exit(1);
    }
    isClosed = true;
  });
}

/** Whether the reader has stopped: what is written now reaches nobody. */
export function readerHasStopped(): boolean {
  return isClosed;
}

/** Whether an error says that nobody reads any more. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
