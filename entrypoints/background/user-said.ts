/** What the user said of names: kept in the store, remembered while the background is awake, told to all readers. */
import { browser } from "wxt/browser";
import type { BackgroundParams } from "@/lib/messages/protocol";
import { addedNameOf, rejectionOf } from "@/lib/popover/not-this-one";
import type { AddedName, Rejection } from "@/lib/popover/said";
import { type Library, Overlay } from "@/lib/store";
import { refreshReaders } from "./pages";

/** Set in `storage.local` from before the names that the user added change until they are compiled in. */
const PENDING = "addedNamesPending";

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

  /**
   * Keeps a rejection; every page is read again. Rejects where the address is not on the web, and where one of a private
   * window would be kept.
   */
  async reject(said: BackgroundParams<"reject">, isPrivate = false): Promise<Rejection> {
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

  /** Adds a name and compiles it in; where that fails, the name is not kept. */
  async addName(said: BackgroundParams<"addName">): Promise<AddedName> {
    const name = addedNameOf(said, new Date());
    await browser.storage.local.set({ [PENDING]: true });
    await this.#overlay.addName(name);
    try {
      await this.#compile();
    } catch (error) {
      await this.#overlay.removeName(name.id).catch(() => undefined);
      throw error;
    }
    return name;
  }

  /** Drops an added name. */
  async undoAddName(id: string): Promise<true> {
    await browser.storage.local.set({ [PENDING]: true });
    await this.#overlay.removeName(id);
    return this.#compile();
  }

  /** Call it at start: compiles in what a browser that was ended in the middle of a change left behind. */
  async heal(): Promise<void> {
    const { [PENDING]: isPending } = await browser.storage.local.get(PENDING);
    if (isPending === true) await this.#compile();
  }

  async #compile(): Promise<true> {
    await this.#library.recompile();
    await browser.storage.local.remove(PENDING);
    return this.#changed();
  }

  /** Reads all of it anew at the next question. */
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
