/** The background: answers the protocol and keeps the badge, the keyboard commands and the readers where they belong. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { answerBackground, type Sender } from "@/lib/messages/answer";
import { forgetClosedTabs } from "@/lib/messages/frames-with-names";
import { answerAddressBar } from "./address-bar";
import { showPageState, showWhereNothingIsRead } from "./badge";
import { runCommand } from "./commands";
import { finishRestore } from "./finish-restore";
import { followGrantedSites } from "./granted-sites";
import { KeptTexts } from "./kept-texts";
import { KnowledgeSession } from "./knowledge-session";
import { later } from "./later";
import { readPagesOpenBefore } from "./open-pages";
import { loadPopover, loadReader, openEntityPage, openWelcomePage, refreshReaders, zoomOf } from "./pages";
import { articleIn, offerInContextMenu, readArticle } from "./read-article";
import { readOnce } from "./reader-script";
import { Subscriptions } from "./subscriptions";

export default defineBackground(() => {
  const knowledge = new KnowledgeSession();
  const keptTexts = new KeptTexts();
  const subscriptions = new Subscriptions(refreshReaders);
  const finishAnyRestore = async () => {
    const finished = await finishRestore();
    if (finished) await subscriptions.schedule();
    return finished;
  };

  answerBackground({
    find: ({ page, blocks }) => knowledge.find(page, blocks),
    keepText: async ({ document, numbers, blocks }, sender) => {
      keptTexts.keep(pageOf(sender, document), numbers, blocks);
      return true;
    },
    findInKept: async ({ page, document, order }, sender) => {
      const kept = keptTexts.take(pageOf(sender, document), order);
      return "missing" in kept ? kept : knowledge.find(page, kept.blocks);
    },
    explain: (params) => knowledge.explain(params),
    describe: (params) => knowledge.describe(params),
    agreement: ({ ref }) => knowledge.agreement(ref),
    search: ({ query, limit }) => knowledge.search(query, limit),
    complete: ({ query }) => knowledge.complete(query),
    loadPopover: (_params, sender) => loadPopover(sender),
    loadReader: (_params, sender) => loadReader(sender),
    zoom: (_params, sender) => zoomOf(sender),
    report: ({ state, names }, sender) => showPageState(sender, state, names),
    ready: () => knowledge.ready(),
    datasetsChanged: () => {
      knowledge.forgetCorrections();
      return refreshReaders();
    },
    finishRestore: () => finishAnyRestore(),
    subscribe: ({ url, every }) => subscriptions.add(url, every),
    askSubscription: ({ url }) => subscriptions.ask(url),
    setSubscription: ({ url, every }) => subscriptions.setInterval(url, every),
    unsubscribe: ({ url }) => subscriptions.remove(url),
    reject: (said, sender) => knowledge.reject(said, sender),
    undoReject: ({ id }) => knowledge.undoReject(id),
    addName: (said) => knowledge.addName(said),
    decide: (change) => knowledge.decide(change),
    undoAddName: ({ id }) => knowledge.undoAddName(id),
    openEntity: ({ ref }) => openEntityPage(ref),
    readArticle: ({ tabId }) => readArticle(tabId),
    articleText: ({ tabId }) => articleIn(tabId),
    readOnce: ({ tabId }) => readOnce(tabId),
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Else Firefox may delete what is stored when the disk gets full. With `unlimitedStorage` it asks nobody.
    if (import.meta.env.FIREFOX) navigator.storage.persist().catch(() => undefined);
    knowledge.ready().catch(() => undefined);
    if (reason === "install") void openWelcomePage();
  });
  // The page that restored a backup may have been closed before its settings were in place.
  browser.runtime.onStartup.addListener(() => void finishAnyRestore().catch(() => undefined));
  // Phones have neither keys for commands nor a context menu.
  browser.commands?.onCommand.addListener((command) => void runCommand(command));
  answerAddressBar((query, limit) => knowledge.search(query, limit));
  showWhereNothingIsRead();
  // Not when one is closed: each would wake the background.
  later(forgetClosedTabs);
  followGrantedSites();
  readPagesOpenBefore();
  subscriptions.listen();
  offerInContextMenu();
});

/** No page can reach another's text, whatever it calls itself. */
function pageOf({ tabId, frameId }: Sender, document: string): string {
  return `${tabId} ${frameId} ${document}`;
}
