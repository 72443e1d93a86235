/** Fetches a file from a server that may be slow, but not silent. */

/** Fetches; `fetch` itself, but in tests. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A file, and what the server said of it. */
export interface Download {
  content: Blob;
  /** The address that answered in the end, which is another where the server sent the request on. */
  url: string;
  etag: string | undefined;
  modified: string | undefined;
}

/** What a server said of a file. */
interface Known {
  etag?: string | undefined;
  modified?: string | undefined;
}

/** For how long a server may send nothing, in ms. How long all of it takes is up to the line. */
const SILENCE_MS = 60_000;

/**
 * Fetches a file whole. `known` is what the server said of the one that is here: where that is still the newest it resolves to
 * `undefined`.
 * @throws Error with words for the user
 */
export async function download(url: string, fetch: Fetch, known: Known = {}): Promise<Download | undefined> {
  const { host } = new URL(url);
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), SILENCE_MS);
  };
  const failed = (otherwise: string) =>
    new Error(stop.signal.aborted ? `${host} sent nothing for ${SILENCE_MS / 1_000} seconds.` : otherwise);
  wait();
  try {
    const response = await fetch(url, initOf(known, stop.signal)).catch(() => {
      throw failed(`${host} could not be reached, or sent the request on to a site without access.`);
    });
    if (response.status === 304) {
      if (known.etag !== undefined || known.modified !== undefined) return undefined;
      throw new Error(`${host} says that nothing has changed, though nothing of it is here yet.`);
    }
    if (!response.ok) throw new Error(`${host} answered ${response.status} for ${url}.`);
    const content = await contentOf(response, wait, stop.signal).catch(() => {
      throw failed(`${host} ended in the middle of ${url}.`);
    });
    return {
      content,
      url: response.url || url,
      etag: response.headers.get("ETag") ?? undefined,
      modified: response.headers.get("Last-Modified") ?? undefined,
    };
  } finally {
    clearTimeout(timer);
  }
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

/** What is sent, with `onPiece` called for each piece of it. A browser keeps a large Blob on disk, a list of pieces it does not. */
async function contentOf({ body }: Response, onPiece: () => void, signal: AbortSignal): Promise<Blob> {
  if (!body) return new Blob();
  const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (piece, controller) => {
      onPiece();
      controller.enqueue(piece);
    },
  });
  return new Response(body.pipeThrough(heard, { signal })).blob();
}
