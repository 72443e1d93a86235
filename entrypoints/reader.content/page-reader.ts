/** Reads a page and keeps its marks right: decides whether it is read, asks for its names, follows its changes. */
import { askBackground } from "@/lib/messages/ask";
import type { PageState } from "@/lib/messages/protocol";
import type { ExplainedMention, PageNames } from "@/lib/messages/replies";
import { addressOfPage } from "@/lib/page/address";
import type { PageDescription } from "@/lib/page/article";
import { viewArticle } from "@/lib/page/article";
import { type ArticleRoot, findArticleRoot, wholePage } from "@/lib/page/article-root";
import { type Mark, PageMarks, spotOf } from "@/lib/page/mark";
import { TextReader } from "@/lib/page/read-text";
import type { TextBlock } from "@/lib/page/text-block";
import { type PageChange, PageWatcher } from "@/lib/page/watch-page";
import type { MarkPlace } from "@/lib/popover/contract";
import { type Settings, type SiteRule, siteRuleOf } from "@/lib/settings/settings";
import { isArticle } from "@/lib/sites/article-verdict";
import { siteOf } from "@/lib/sites/site-of";
import { type ExplainOptions, explained } from "./explained";
import { heirsOf, sameMarks } from "./heirs";
import { inSlices, letPageGo, whenVisible } from "./idle";
import { NameFinder } from "./name-finder";
import { namesOf } from "./page-names";

/**
 * How many changes outside the article have the page examined anew: of any sort when its address has just changed,
 * later only those where its text grew or shrank by `LEAST_CHANGE`.
 */
const FIRST_LOOKS = 20;
const LEAST_CHANGE = 200;
/**
 * Beyond this many comparisons of old and new blocks, the page counts as another one: keeping its marks would take too
 * long.
 */
const MOST_PAIRS = 200_000;
/** After a failure the page is read again after each of these times, in ms: a starting browser has much to do. */
const AGAIN_AFTER = [2_000, 8_000, 30_000];
/** Feeds, data and drawings hold text too, but nobody reads them as an article. */
const PROSE_TYPES = ["text/html", "application/xhtml+xml", "text/plain"];

/** The article that stands on the page now. */
interface Article {
  root: ArticleRoot;
  page: PageDescription;
}

/** The reader of one page. */
export class PageReader {
  readonly marks = new PageMarks();
  #text: TextReader;
  readonly #finder = new NameFinder();
  readonly #signal: AbortSignal;
  readonly #watcher: PageWatcher;
  #settings: Settings;
  #state: PageState = "not-article";
  #article: Article | undefined;
  /** Whether the article is to be searched for again; until then its marks stay, and can be asked about. */
  #isStale = false;
  #blocks: readonly TextBlock[] = [];
  /** Below zero when the address has just changed. */
  #looks = 0;
  /** How long the page's text was at the last look. */
  #length = 0;
  /** The page, as the watcher counts them, that the user wants read whatever it is, as long as it is the present one. */
  #once = 0;
  #marksOf = new WeakMap<TextBlock, Mark[]>();
  #running: Promise<void> | undefined;
  #isWaiting = false;
  #failures = 0;
  #reported = "";
  /** Called when the marks on the page may have changed. */
  onMarks: (() => void) | undefined;

  constructor(settings: Settings, signal: AbortSignal) {
    this.#settings = settings;
    this.#text = new TextReader(settings.reach === "page");
    this.#signal = signal;
    this.marks.use(settings.marks);
    this.#watcher = new PageWatcher(document, { signal, onChange: (change) => this.#hear(change) });
    signal.addEventListener("abort", () => this.marks.clear());
  }

  /** The shadow roots that hold some of the marks. */
  get shadowRoots(): ReadonlySet<ShadowRoot> {
    return this.#text.shadowRoots;
  }

  /** Reads the page, or what changed of it; resolves when its marks are right. */
  read(): Promise<void> {
    this.#isWaiting = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /**
   * Looks for changes that no event reports: marks that the page took away, late shadow roots, and text revealed by
   * styles alone.
   */
  lookAgain(): void {
    this.marks.restore();
    if (this.#text.forgetFilled() || this.#text.forgetRevealed()) void this.read();
  }

  /**
   * Reads again after a change of datasets, or of the settings where they are given. With `once` the page is read until
   * it goes elsewhere or its site is switched off.
   */
  refresh(settings?: Settings, once?: boolean): Promise<void> {
    if (once) this.#once = this.#watcher.place;
    this.#finder.forget();
    if (settings) {
      if (this.#siteRule() !== "off" && this.#siteRule(settings) === "off") this.#once = 0;
      if (settings.reach !== this.#settings.reach) this.#text = new TextReader(settings.reach === "page");
      this.#settings = settings;
      this.marks.use(settings.marks);
    }
    this.#isStale = true;
    this.#looks = 0;
    this.#reported = "";
    return this.read();
  }

  /** What the popup and the command line ask for. */
  async pageNames(each: boolean): Promise<PageNames> {
    if (document.visibilityState !== "hidden") await this.#running;
    const marks = this.marks.list;
    return {
      state: this.#state,
      url: addressOfPage(),
      published: this.#article?.page.published,
      names: namesOf(marks, (ref) => this.#finder.entity(ref)),
      ...(each ? { each: marks.map(({ ref, surface }) => ({ ref, surface })) } : {}),
    };
  }

  /** Why names on the page are marked or not; empty where the page is not read. */
  async explain(options: ExplainOptions): Promise<ExplainedMention[]> {
    await this.#running;
    const page = this.#article?.page;
    if (!page || this.#state !== "on") return [];
    const blocks = this.#blocks;
    const texts = blocks.map(({ text }) => text);
    const { spellings } = await askBackground("explain", { page, blocks: texts });
    return explained(blocks, spellings, options);
  }

  /** Where a mark stands in the text, for the popover. */
  placeOf(mark: Mark): MarkPlace | undefined {
    const page = this.#article?.page;
    const block = this.#blocks.findIndex((one) => this.#marksOf.get(one)?.includes(mark));
    if (!page || block < 0) return undefined;
    return { page, blocks: this.#blocks.map(({ text }) => text), block, start: mark.start };
  }

  async #run(): Promise<void> {
    while (this.#isWaiting && !this.#signal.aborted) {
      await whenVisible(this.#signal);
      this.#isWaiting = false;
      const isRead = await succeeds(this.#readOnce());
      if (this.#signal.aborted) return;
      // The background failed, or the extension is gone: what is marked stays, and nobody is troubled.
      if (!isRead && this.marks.list.length === 0) this.#state = "failed";
      const isHeard = await succeeds(this.#report());
      if (!isHeard) this.#reported = "";
      if (!isHeard || !isRead) return this.#readAgainLater();
      this.#failures = 0;
    }
  }

  #readAgainLater(): void {
    const wait = AGAIN_AFTER[this.#failures];
    this.#failures += 1;
    if (wait !== undefined) setTimeout(() => this.#signal.aborted || void this.read(), wait);
  }

  async #readOnce(): Promise<void> {
    const isWanted =
      this.#settings.enabled && (this.#once === this.#watcher.place || this.#siteRule() !== "off");
    if (!isWanted || !siteOf(addressOfPage())) return this.#rest("off");
    // The browser shows it in a page of its own, which holds none of its text.
    if (document.contentType === "application/pdf") return this.#rest("pdf");
    const article = await this.#locate();
    this.#article = article;
    if (!article) return this.#rest("not-article");

    await letPageGo();
    const blocks = await inSlices((isLate) => this.#text.read(article.root, isLate), this.#signal);
    this.#inherit(blocks);
    this.#blocks = blocks;
    this.#watcher.watch([...article.root.elements, ...this.#text.shadowRoots]);
    const show = () => {
      if (!this.#signal.aborted) this.marks.show(blocks.flatMap((block) => this.#blockMarks(block)));
    };
    await this.#finder.find(article.page, blocks, () => firstInView(blocks), show);
    if (this.#signal.aborted) return;
    if (this.#finder.datasets === 0) return this.#rest("no-datasets");
    show();
    this.#state = "on";
  }

  /** The current article; searched for again when it was removed or may be another. */
  async #locate(): Promise<Article | undefined> {
    if (!this.#isStale && this.#article?.root.elements.every((element) => element.isConnected))
      return this.#article;
    this.#isStale = false;
    this.#looks += 1;
    this.#length = textLength();
    const isWhole = this.#settings.reach === "page";
    // A site or page that the user switched on is read whatever it looks like.
    const isAsked = isWhole || this.#once === this.#watcher.place || this.#siteRule() === "on";
    if (!isAsked && !PROSE_TYPES.includes(document.contentType)) return undefined;
    const root = isWhole ? wholePage(document) : findArticleRoot(document);
    if (!root) return undefined;
    await letPageGo();
    const { description, signals } = viewArticle(document, new URL(addressOfPage()), root);
    return isAsked || isArticle(signals) ? { root, page: description } : undefined;
  }

  /** The user's rule for the page's site. */
  #siteRule(settings = this.#settings): SiteRule | undefined {
    return siteRuleOf(settings, siteOf(addressOfPage()) ?? "");
  }

  /** Text that the page redrew, or changed in part, keeps its marks. */
  #inherit(blocks: readonly TextBlock[]): void {
    const stay = new Set(blocks);
    const gone = this.#blocks.filter((block) => !stay.has(block) && this.#marksOf.get(block)?.length);
    const fresh = blocks.filter((block) => !this.#marksOf.has(block));
    if (gone.length * fresh.length > MOST_PAIRS) return;
    for (const [block, heir] of heirsOf(gone, fresh)) {
      this.#marksOf.set(heir, this.#marksOf.get(block) ?? []);
      // A removed block may come back beside its heir: a mark stands in only one of them.
      this.#marksOf.delete(block);
    }
  }

  #blockMarks(block: TextBlock): Mark[] {
    const fresh = this.#finder.spans(block).flatMap((span) => spotOf(block, span) ?? []);
    const marks = sameMarks(this.#marksOf.get(block) ?? [], fresh);
    this.#marksOf.set(block, marks);
    return marks;
  }

  #hear({ nodes, navigated }: PageChange): void {
    if (navigated) this.#looks = -FIRST_LOOKS;
    let isInside = this.#text.forgetRevealed();
    for (const node of nodes) {
      this.#text.forget(node);
      isInside ||= this.#holds(node);
    }
    // Some time after the address changed, another article may fill the same elements.
    const isOther = isInside
      ? this.#looks < 0
      : this.#looks < FIRST_LOOKS || Math.abs(textLength() - this.#length) >= LEAST_CHANGE;
    if (isOther) this.#isStale = true;
    else if (!isInside) return;
    void this.read();
  }

  /** Whether a change at a node is in the article, or removed it. */
  #holds(node: Node): boolean {
    let at = node;
    for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
    return (
      this.#article?.root.elements.some(
        (element) => at === document || !element.isConnected || element.contains(at),
      ) ?? false
    );
  }

  /** Nothing is marked, and the badge says why. */
  #rest(state: PageState): void {
    this.marks.clear();
    this.#blocks = [];
    this.#state = state;
  }

  async #report(): Promise<void> {
    this.onMarks?.();
    const refs = this.marks.list.map(({ ref }) => ref);
    const report = `${this.#state} ${refs}`;
    if (report === this.#reported) return;
    this.#reported = report;
    await askBackground("report", { state: this.#state, names: new Set(refs).size });
  }
}

const succeeds = (work: Promise<void>) =>
  work.then(
    () => true,
    () => false,
  );

function firstInView(blocks: readonly TextBlock[]): number {
  const index = blocks.findIndex(({ runs }) => {
    const box = runs[0]?.node.parentElement?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0;
  });
  return Math.max(0, index);
}

function textLength(): number {
  return document.body?.textContent.length ?? 0;
}
