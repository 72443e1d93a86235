/** What travels between the extension's parts. Types only: who asks and who answers know no more of each other. */

/** Who it is for, the request's name, its parameters. */
export interface Envelope {
  to: "background" | "reader";
  request: string;
  params: unknown;
}

/** The answer; an error crosses as its text, since error objects do not survive the way. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: string };
