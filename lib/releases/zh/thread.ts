/** What stays known from sentence to sentence while a Chinese text is read. */
import type { Deal, Proven } from "../agreements/deal";
import type { Entity } from "../entities/entity";
import type { Won } from "./deals/won";
import { DealsTold } from "./deals-told";
import type { ChineseDate } from "./details/dates";
import { Scene } from "./scene";

/** What was told so far, and of whom. */
export class Thread {
  readonly deals = new DealsTold();
  readonly scene = new Scene();
  /** Agreements told as of another time than the main news. */
  readonly vague = new Set<Deal>();
  /** Days and places that an agreement has from the scene: what a later sentence says of it is surer. */
  readonly assumed = new Set<unknown>();
  /** The two agreements that one sentence tells: "前者", "后者". */
  both: readonly [Deal, Deal] | undefined;
  /** The agreement of which later sentences tell more. */
  current: Deal | undefined;
  /** Who agreed, as a line of its own says, and up to where. */
  heading: { pair: Entity[]; until: number } | undefined;
  /** The two whom the last sentence names together, though it tells of no agreement. */
  near: Entity[] | undefined;
  /** Who was spoken of last. */
  focus: Entity | undefined;
  /** Who travels to others. */
  guest: Entity | undefined;
  /** With whom those agreed who are told of as investors. */
  host: Entity | undefined;
  /** Whose tender it is that winners are told of, and when they were told. */
  tender: { giver: Entity; date: ChineseDate | undefined } | undefined;
  /** An order of what a maker makes, when and where it was signed. */
  order: { maker: Entity; date: Proven<string> | undefined; place: Proven<Entity> | undefined } | undefined;
  /** Contracts that are told without who gives them. */
  readonly won: Won[] = [];
  /** Who signs with several whom the next sentences name, when, where and in which words; `isHead` where a line of its own tells it. */
  hub:
    | {
        one: Entity;
        date: Proven<string> | undefined;
        place: Proven<Entity> | undefined;
        told: string;
        isHead: boolean;
        /** It was told how much each of several takes. */
        isCounted: boolean;
      }
    | undefined;
  /** The first of several agreements of the same parties that a list tells, and how many are left. */
  bundle: { of: Deal; left: number; isBegun?: boolean } | undefined;
  /** Whose agreements are counted out. */
  counts: Entity | undefined;

  constructor(
    /** The firm whose text it is. */
    readonly self: Entity | undefined,
    /** Who "双方" are: those who agreed last. */
    public parties: readonly Entity[],
  ) {
    this.focus = self;
  }
}
