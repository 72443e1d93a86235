/** Puts text into the clipboard from within a page. */

/**
 * Resolves to whether the text is in the clipboard. Pages over http have no `navigator.clipboard`, and some forbid it;
 * there the browser's own copy command is used, in an event that the page does not get to see.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let done = false;
  const write = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
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
