/** The messages between the extension's parts. Types only: neither side knows more of the other. */

/** Who it is for, the request's name, its parameters. */
export interface Envelope {
  to: "background" | "reader";
  request: string;
  params: unknown;
}

/** The answer; an error is sent as its text, since error objects cannot be. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: string };
