/** What the review page and its workers say to each other. */
import type { OwnFacts } from "@/components/review/review-api";
import type { Problem } from "@/lib/model";
import type { ReleaseInput } from "@/lib/releases";
import type { About, Item, TextSpan } from "@/lib/review/draft";
import type { ChosenAgreement } from "@/lib/review/read-chosen";
import type { Publishing } from "@/lib/store/releases/own-dataset";

/**
 * To the reading worker: one release at a time. `text` is set where the file was a PDF, `about` where it was edited.
 */
export interface ReadRequest {
  id: string;
  text?: string;
  about?: About;
  /** The text of the PDF that it asked for; empty where that cannot be read. */
  attached?: { name: string; text: string };
}

/** How far the reading of one release is. */
export type ReadingStep = "opening" | "known names" | "reading" | "storing";

/** From the reading worker, about the release that was asked for. */
export type ReadReply =
  | { type: "step"; step: ReadingStep }
  | { type: "read" }
  /** The same text is in the queue already, as another release. */
  | { type: "again"; other: string }
  /** It is a mail that brings a PDF, which another worker reads: ask again with its text. */
  | ({ type: "attached" } & PdfRequest)
  | { type: "failed"; problem: Problem };

/** To the reading worker: chosen words of a release, to be read as those of an agreement. */
export interface ChosenRequest {
  input: ReleaseInput & { id: string };
  /** Those of its review. */
  items: readonly Item[];
  words: TextSpan;
  /** Of the agreement. */
  agreement: string;
}

/** What these tell; nothing where they name no party. */
export interface ChosenReply {
  found: ChosenAgreement | undefined;
}

/** To the PDF worker: the bytes of one file. */
export interface PdfRequest {
  name: string;
  bytes: ArrayBuffer;
}

/** From the PDF worker. */
export type PdfReply =
  | { type: "page"; done: number; total: number }
  | { type: "text"; text: string }
  | { type: "failed"; problem: Problem };

/** What the worker of the user's own dataset does. */
export type OwnTask =
  | { type: "publish" }
  | { type: "rename"; title: string }
  /** Tells what the dataset holds of what was accepted of a release. */
  | { type: "held"; id: string };

/** To the worker of the user's own dataset. */
export type OwnRequest = { number: number } & OwnTask;

/** What it did, and what it was asked for. */
export interface OwnAnswer extends Publishing {
  held?: OwnFacts;
}

/** From that worker. */
export type OwnReply = { number: number } & (
  | ({ type: "done" } & OwnAnswer)
  | { type: "failed"; message: string }
);
