/** Downloads a file from a server that may be slow, but must keep sending. */

/** Like `fetch`; tests use their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A file, and what the server said of it. */
export interface Download {
  content: Blob;
  /** The final address, after redirects. */
  url: string;
  etag: string | undefined;
  modified: string | undefined;
}

/** What a server said of a file. */
interface Known {
  etag?: string | undefined;
  modified?: string | undefined;
}

interface Options extends Known {
  /** Ends the download early. */
  signal?: AbortSignal | undefined;
  /** The most bytes to fetch, where that is less than `MOST_BYTES`. */
  mostBytes?: number;
}

/** Options for a file of which there is no copy yet. */
interface FirstOptions extends Options {
  etag?: undefined;
  modified?: undefined;
}

/**
 * How much a server must send in how many ms, unless the file ends before. The whole may take any time, but a server
 * that only drips would keep the browser's background awake for days.
 */
const PACE_BYTES = 10_000;
const PACE_MS = 60_000;
/**
 * The most bytes to fetch: some two million agreements with their evidence. A server that never stops would fill the
 * disk.
 */
const MOST_BYTES = 4_000_000_000;

/**
 * Downloads a whole file. The options may have what the server said of the copy that is here. Resolves to `undefined`
 * only where that is still the newest.
 * @throws Error with words for the user, or the signal's reason when it aborts
 */
export async function download(url: string, fetch: Fetch, options?: FirstOptions): Promise<Download>;
export async function download(url: string, fetch: Fetch, options: Options): Promise<Download | undefined>;
export async function download(
  url: string,
  fetch: Fetch,
  { signal, mostBytes = MOST_BYTES, ...known }: Options = {},
): Promise<Download | undefined> {
  const { host } = new URL(url);
  const over = new AbortController();
  const ended = AbortSignal.any([over.signal, ...(signal ? [signal] : [])]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const giveUp = (words: string) => over.abort(new Error(`${host} ${words}`));
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => giveUp(`sent next to nothing for ${PACE_MS / 1_000} seconds. Try again later.`),
      PACE_MS,
    );
  };
  const mustFit = (bytes: number) => {
    if (bytes > mostBytes) giveUp(tooMuch(url, mostBytes));
  };
  let counted = 0;
  const heard = (bytes: number) => {
    mustFit(bytes);
    if (bytes - counted < PACE_BYTES) return;
    counted = bytes;
    wait();
  };
  const failed = (otherwise: string) => {
    signal?.throwIfAborted();
    over.signal.throwIfAborted();
    return new Error(otherwise);
  };
  wait();
  try {
    const response = await fetch(url, initOf(known, ended)).catch(() => {
      throw failed(
        `${host} could not be reached, or sent the request on to a site without access. Look at the address and at the connection.`,
      );
    });
    if (response.status === 304) {
      if (known.etag !== undefined || known.modified !== undefined) return undefined;
      throw new Error(`${host} says that nothing has changed, though nothing of it is here yet.`);
    }
    if (!response.ok)
      throw new Error(`${host} answered ${response.status} for ${url}: ${refusalOf(response.status)}.`);
    wait();
    mustFit(Number(response.headers.get("Content-Length")));
    const content = await contentOf(response, heard, ended).catch(() => {
      throw failed(
        `${host} ended in the middle of ${url}, or packs it otherwise than it says. Try again later.`,
      );
    });
    return {
      content,
      url: response.url || url,
      etag: response.headers.get("ETag") ?? undefined,
      modified: response.headers.get("Last-Modified") ?? undefined,
    };
  } finally {
    clearTimeout(timer);
    // A refused file is not fetched to its end.
    over.abort();
  }
}

function tooMuch(url: string, mostBytes: number): string {
  const size = (mostBytes / 1_000_000).toLocaleString("en");
  return `sends more than ${size} MB for ${url}, far more than a dataset has. Look at the address; if it is right, download the file yourself and import it from your disk.`;
}

function refusalOf(status: number): string {
  if (status === 408) return "the request took too long to reach it, try again later";
  if (status === 429) return "it was asked too often, try again later";
  return status < 500
    ? "there is no such file, or it is not public"
    : "it has trouble of its own, try again later";
}

function initOf({ etag, modified }: Known, signal: AbortSignal): RequestInit {
  return {
    headers: {
      ...(etag !== undefined && { "If-None-Match": etag }),
      ...(modified !== undefined && { "If-Modified-Since": modified }),
    },
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal,
  };
}

/**
 * Collects what is sent; tells `onPiece` the bytes so far. A browser keeps a large Blob on disk, but no list of pieces.
 */
async function contentOf(
  { body }: Response,
  onPiece: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  if (!body) return new Blob();
  let bytes = 0;
  const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (piece, controller) => {
      bytes += piece.length;
      onPiece(bytes);
      controller.enqueue(piece);
    },
  });
  return new Response(body.pipeThrough(heard, { signal })).blob();
}
