/**
 * The user's corrections and decisions, in ordinary rows beside the datasets: rejected matches, added names, and which
 * records are the same. They refer to parties and places by reference, so they outlast every new version of a dataset,
 * and wait while a dataset is removed.
 */
import type { SameDecision } from "@/lib/merging/decision";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import { Database } from "./database";

export class Overlay {
  readonly #db: Database;

  /** Opens nothing yet. Give the name of the library's database. */
  constructor(databaseName = "entente") {
    this.#db = new Database(databaseName);
  }

  /** Calls back after each change of these, whoever made it. Gives the way to stop. */
  follow(changed: () => void): () => void {
    return this.#db.follow(["rejections", "addedNames", "decisions"], changed);
  }

  /** All rejections, the newest first. */
  async rejections(): Promise<Rejection[]> {
    return this.#db.run(async (db) => (await db.rejections.orderBy("at").toArray()).reverse());
  }

  /** Stores a rejection, in place of an earlier one of its id: said again, it is the newest. */
  async reject(rejection: Rejection): Promise<void> {
    await this.#db.add((db) => db.rejections.put(rejection));
  }

  /** Removes a rejection; does nothing where there is none of that id. */
  async undoRejection(id: string): Promise<void> {
    await this.#db.run((db) => db.rejections.delete(id));
  }

  /** All added names, newest first. `Library.addName` and `removeName` change them. */
  async addedNames(): Promise<AddedName[]> {
    return this.#db.run(async (db) => (await db.addedNames.orderBy("at").toArray()).reverse());
  }

  /** All decisions on records of several datasets, newest first. `Library.decide` changes them. */
  async decisions(): Promise<SameDecision[]> {
    return this.#db.run(async (db) => (await db.decisions.orderBy("at").toArray()).reverse());
  }

  /** Closes the database. */
  close(): void {
    this.#db.close();
  }
}
