/** What the user said of names: kept in the store, remembered while the background is awake, told to all readers. */
import type { BackgroundParams } from "@/lib/messages/protocol";
import { addedNameOf, rejectionOf } from "@/lib/popover/not-this-one";
import type { AddedName, Rejection } from "@/lib/popover/said";
import { type Library, Overlay } from "@/lib/store";
import { refreshReaders } from "./pages";

/** The only place that changes the overlay, so that what it remembers is right. */
export class UserSaid {
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

  /** Keeps a rejection; every page is read again. Rejects where the address is not on the web. */
  async reject(said: BackgroundParams<"reject">): Promise<Rejection> {
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

  /** Adds a name and compiles it in; where that fails, the name is not kept. */
  async addName(said: BackgroundParams<"addName">): Promise<AddedName> {
    const name = addedNameOf(said, new Date());
    await this.#overlay.addName(name);
    try {
      await this.#library.recompile();
    } catch (error) {
      await this.#overlay.removeName(name.id).catch(() => undefined);
      throw error;
    }
    await this.#changed();
    return name;
  }

  /** Drops an added name. */
  async undoAddName(id: string): Promise<true> {
    await this.#overlay.removeName(id);
    await this.#library.recompile();
    return this.#changed();
  }

  async #changed(): Promise<true> {
    this.#rejections = undefined;
    // Not waited for: a page that is slow to answer keeps nobody from going on.
    void refreshReaders();
    return true;
  }
}
