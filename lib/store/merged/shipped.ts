/** Tables that ship with the extension as files. */

/**
 * Reads one; `undefined` where it cannot be read, as outside the extension. What is compiled without it finds less, which
 * is no reason to refuse an import.
 */
export async function readShipped<T>(file: string): Promise<T | undefined> {
  try {
    const response = await fetch(new URL(file, location.origin));
    if (!response.ok) return undefined;
    const table: T = await response.json();
    return table;
  } catch {
    return undefined;
  }
}
