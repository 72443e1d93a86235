import type { PageActions } from "./PageNotice";
import type { PopupApi } from "./popup-api";

/**
 * The actions of the page's view; after each the page is read again. That tells of a failure too: the switch goes back to
 * what holds.
 */
export function pageActions(api: PopupApi, reread: () => void): PageActions {
  const act = (change: Promise<void>) => void change.catch(() => undefined).then(reread);
  return {
    requestAccess: () => act(api.requestAccess()),
    // What an older page cannot have put into it, it has after it was loaded anew.
    readOnce: () => act(api.readOnce().catch(api.reloadPage)),
    setScope: (scope) => act(api.setScope(scope)),
    setEnabled: (on) => act(api.setEnabled(on)),
    setSite: (site, rule) => act(api.setSite(site, rule)),
    scrollTo: (ref, index) => act(api.scrollTo(ref, index)),
    openOptions: api.openOptions,
  };
}
