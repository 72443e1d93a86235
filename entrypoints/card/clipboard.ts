/**
 * Puts text into the clipboard from within a frame, by the browser's own copy command: `navigator.clipboard` is not there
 * within a page over http, is not given to frames, and pages are told where a frame asks for it. Resolves to whether the
 * text is in the clipboard.
 */
export async function copyText(text: string): Promise<boolean> {
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
