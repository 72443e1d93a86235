/** The state that is carried from sentence to sentence while a Chinese text is read. */
import type { Deal, Proven } from "../agreements/deal";
import type { Entity } from "../entities/entity";
import type { Won } from "./deals/won";
import type { ChineseDate } from "./details/dates";
import { ReportedDeals } from "./reported-deals";
import { Scene } from "./scene";

/** The agreements so far, and the parties that the text is about. */
export class Thread {
  readonly deals = new ReportedDeals();
  readonly scene = new Scene();
  /** Agreements of another time than the main news. */
  readonly vague = new Set<Deal>();
  /** Days and places that agreements have from the scene; a later sentence about one overrides them. */
  readonly assumed = new Set<unknown>();
  /** The two agreements of one sentence: "前者", "后者". */
  both: readonly [Deal, Deal] | undefined;
  /** The agreement that later sentences add to. */
  current: Deal | undefined;
  /** The parties in a heading, and where its paragraph ends. */
  heading: { pair: Entity[]; until: number } | undefined;
  /** The two parties that the last sentence names together without an agreement. */
  near: Entity[] | undefined;
  /** The last party mentioned. */
  focus: Entity | undefined;
  /** The party that visits others. */
  guest: Entity | undefined;
  /** The partner of those reported as investors. */
  host: Entity | undefined;
  /** The body whose tender the winners are reported of, and when. */
  tender: { giver: Entity; date: ChineseDate | undefined } | undefined;
  /** An order for a maker's product, with when and where it was signed. */
  order: { maker: Entity; date: Proven<string> | undefined; place: Proven<Entity> | undefined } | undefined;
  /** Contracts without the awarding party. */
  readonly won: Won[] = [];
  /**
   * The party that signs with several named in the next sentences, with when and in which words; `isHead` if a heading
   * names it.
   */
  hub:
    | {
        one: Entity;
        date: Proven<string> | undefined;
        place: Proven<Entity> | undefined;
        line: string;
        isHead: boolean;
        /** The text said how much each of several takes. */
        isCounted: boolean;
      }
    | undefined;
  /** The first of several agreements of the same parties in a list, and how many remain. */
  bundle: { of: Deal; left: number; isBegun?: boolean } | undefined;
  /** The party whose agreements are counted out. */
  counts: Entity | undefined;

  constructor(
    /** The firm whose text it is. */
    readonly self: Entity | undefined,
    /** The parties that "双方" means: those of the last agreement. */
    public parties: readonly Entity[],
  ) {
    this.focus = self;
  }
}
