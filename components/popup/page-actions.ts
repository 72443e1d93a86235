import type { Attempts } from "../use-attempt";
import type { PageActions } from "./PageNotice";
import type { PopupApi } from "./popup-api";

/** The actions on the page in the tab. Failures are reported, except for a mark that is gone. */
export function pageActions(api: PopupApi, attempt: Attempts["attempt"]): PageActions {
  const act = (change: Promise<void>) => attempt(change);
  return {
    requestAccess: () => act(api.requestAccess()),
    readOnce: () => act(api.readOnce()),
    // An old page that cannot take the reader takes it after a reload. On all others that would cost what is typed there.
    readUnread: () => act(api.readOnce().catch(api.reloadPage)),
    setScope: (scope) => act(api.setScope(scope)),
    setEnabled: (on) => act(api.setEnabled(on)),
    setSite: (site, rule) => act(api.setSite(site, rule)),
    scrollTo: (ref, index) => act(api.scrollTo(ref, index).catch(() => undefined)),
    openOptions: api.openOptions,
  };
}
