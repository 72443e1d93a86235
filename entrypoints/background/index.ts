/** The background: answers the protocol and keeps the badge, the keyboard commands and the readers where they belong. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { answerBackground } from "@/lib/messages/channel";
import { showPageState } from "./badge";
import { stepOnActivePage } from "./commands";
import { followGrantedSites } from "./granted-sites";
import { KnowledgeSession } from "./knowledge-session";
import { loadPopover, openEntityPage, refreshReaders } from "./pages";

export default defineBackground(() => {
  const knowledge = new KnowledgeSession();

  answerBackground({
    find: ({ page, blocks }) => knowledge.find(page, blocks),
    describe: ({ ref, others, limit }) => knowledge.describe(ref, others, limit),
    agreement: ({ ref }) => knowledge.agreement(ref),
    search: ({ query, limit }) => knowledge.search(query, limit),
    loadPopover: (_params, sender) => loadPopover(sender),
    report: ({ state, names }, sender) => showPageState(sender, state, names),
    ready: () => knowledge.ready(),
    datasetsChanged: () => refreshReaders(),
    openEntity: ({ ref }) => openEntityPage(ref),
  });

  browser.runtime.onInstalled.addListener(() => void knowledge.ready().catch(() => undefined));
  browser.commands.onCommand.addListener((command) => void stepOnActivePage(command));
  followGrantedSites();
});
