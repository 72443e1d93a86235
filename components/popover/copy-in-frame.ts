/**
 * Copies text to the clipboard from within a frame, with the browser's old copy command: `navigator.clipboard` is
 * missing on http pages and not granted to frames, and pages are told when a frame asks for it. Resolves to whether the
 * text was copied.
 */
export async function copyInFrame(text: string): Promise<boolean> {
  let done = false;
  const write = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    done = event.clipboardData !== null;
  };
  addEventListener("copy", write, { capture: true });
  try {
    return document.execCommand("copy") && done;
  } finally {
    removeEventListener("copy", write, { capture: true });
  }
}
