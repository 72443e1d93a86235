/** Fetches a file from a server that may be slow, but not silent. */

/** Fetches; `fetch` itself, but in tests. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A file, and what the server said of it. */
export interface Download {
  content: Blob;
  /** The final address, which differs where the server redirected the request. */
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
  /** Ends it before its time. */
  signal?: AbortSignal | undefined;
  /** How much is fetched at most, where that is less than `MOST_BYTES`. */
  mostBytes?: number;
}

/** Of a file of which nothing is here yet. */
interface FirstOptions extends Options {
  etag?: undefined;
  modified?: undefined;
}

/**
 * How much a server must send within how many ms, unless that is the end. How long all of it takes is up to the line; but one
 * that drips would keep the browser's background awake for days.
 */
const PACE_BYTES = 10_000;
const PACE_MS = 60_000;
/**
 * How much is fetched at most: some two million agreements with their evidence. A server that never ends would fill the
 * disk.
 */
const MOST_BYTES = 4_000_000_000;

/**
 * Fetches a file whole. The options hold what the server said of the one that is here: where that is still the newest, and only
 * there, it resolves to `undefined`.
 * @throws Error with words for the user, and the signal's reason where that aborts
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
    // What is refused is not fetched to its end.
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

/** What is sent; `onPiece` is told at each piece how much has come. A browser keeps a large Blob on disk, a list of pieces it does not. */
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
