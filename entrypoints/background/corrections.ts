/** The user's corrections of names: kept in the store, remembered while the background is awake, sent to all readers. */
import type { Sender } from "@/lib/messages/answer";
import type { BackgroundParams } from "@/lib/messages/protocol";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import { addedNameOf, rejectionOf } from "@/lib/popover/not-this-one";
import { type Library, Overlay } from "@/lib/store";
import { refreshReaders } from "./pages";

/** The only place that changes the overlay, so that what it remembers stays right. */
export class Corrections {
  readonly #overlay = new Overlay();
  readonly #library: Library;
  #rejections: Promise<Rejection[]> | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  /** All rejections. */
  rejections(): Promise<Rejection[]> {
    this.#rejections ??= this.#overlay.rejections().catch((error: unknown) => {
      this.#rejections = undefined;
      throw error;
    });
    return this.#rejections;
  }

  /**
   * Keeps a rejection; every page is read again. Throws where the address is not on the web, and where that of a private
   * window would be kept.
   */
  async reject(
    said: BackgroundParams<"reject">,
    { isPrivate }: Pick<Sender, "isPrivate"> = {},
  ): Promise<Rejection> {
    if (isPrivate && said.scope !== "everywhere")
      throw new Error(
        "Of a private window no address is kept: say it of all pages, or in an ordinary window.",
      );
    const rejection = rejectionOf(said, new Date());
    if (!rejection) throw new Error("This page has no address by which it can be remembered.");
    await this.#overlay.reject(rejection);
    await this.#changed();
    return rejection;
  }

  /** Takes a rejection back. */
  async undoReject(id: string): Promise<true> {
    await this.#overlay.undoRejection(id);
    return this.#changed();
  }

  /**
   * Adds a name, which is marked once this resolves; where it rejects, the name is not kept. Rejects for a name that was
   * added before: who takes the second back means to keep the first.
   */
  async addName(said: BackgroundParams<"addName">): Promise<AddedName> {
    const name = addedNameOf(said, new Date());
    const before = await this.#overlay.addedNames();
    if (before.some(({ id }) => id === name.id)) throw new Error("You have added it before.");
    await this.#library.addName(name);
    await this.#changed();
    return name;
  }

  /** Drops an added name, which is no longer marked once this resolves; where it rejects, the name is kept. */
  async undoAddName(id: string): Promise<true> {
    await this.#library.removeName(id);
    return this.#changed();
  }

  /** Reads them anew at the next question. */
  forget(): void {
    this.#rejections = undefined;
  }

  async #changed(): Promise<true> {
    this.forget();
    // Not waited for: a page that is slow to answer keeps nobody from going on.
    void refreshReaders();
    return true;
  }
}
