/** The background: answers the protocol and keeps the badge, the keyboard commands and the readers where they belong. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { answerBackground, type Sender } from "@/lib/messages/channel";
import { showPageState } from "./badge";
import { stepOnActivePage } from "./commands";
import { followGrantedSites } from "./granted-sites";
import { KeptTexts } from "./kept-texts";
import { KnowledgeSession } from "./knowledge-session";
import { loadPopover, openEntityPage, refreshReaders } from "./pages";

export default defineBackground(() => {
  const knowledge = new KnowledgeSession();
  const keptTexts = new KeptTexts();

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
    explain: ({ page, blocks }) => knowledge.explain(page, blocks),
    describe: ({ ref, others, limit }) => knowledge.describe(ref, others, limit),
    agreement: ({ ref }) => knowledge.agreement(ref),
    search: ({ query, limit }) => knowledge.search(query, limit),
    loadPopover: (_params, sender) => loadPopover(sender),
    report: ({ state, names }, sender) => showPageState(sender, state, names),
    ready: () => knowledge.ready(),
    datasetsChanged: () => refreshReaders(),
    explainMatch: (params) => knowledge.explainMatch(params),
    reject: (said) => knowledge.reject(said),
    undoReject: ({ id }) => knowledge.undoReject(id),
    addName: (said) => knowledge.addName(said),
    undoAddName: ({ id }) => knowledge.undoAddName(id),
    openEntity: ({ ref }) => openEntityPage(ref),
  });

  browser.runtime.onInstalled.addListener(() => void knowledge.ready().catch(() => undefined));
  browser.commands.onCommand.addListener((command) => void stepOnActivePage(command));
  followGrantedSites();
});

/** No page can reach another's text, whatever it calls itself. */
function pageOf({ tabId, frameId }: Sender, document: string): string {
  return `${tabId} ${frameId} ${document}`;
}
