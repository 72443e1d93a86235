/** Has the browser save a file under a name, as if a link to it had been clicked. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click, and nothing tells when it has begun: a minute is enough.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
