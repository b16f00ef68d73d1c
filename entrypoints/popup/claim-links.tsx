import { type Browser, browser } from 'wxt/browser';
import { useMessages } from '../../components/messages/index.tsx';
import { DESK, PANEL } from '../shared/desk.ts';

/** Leads to the claims of the page beside it, and to all claims. Opening a panel takes a click. */
export function ClaimLinks({ tab }: { readonly tab: () => Browser.tabs.Tab | undefined }) {
  const texts = useMessages().popup;
  return (
    <>
      <button type="button" class="link" onClick={() => void openPanel(tab())}>
        {texts.claims}
      </button>
      <a href={DESK} target="_blank" rel="noreferrer">
        {texts.desk}
      </a>
    </>
  );
}

/** Where there is no side panel, its page is opened in a tab. */
async function openPanel(tab: Browser.tabs.Tab | undefined): Promise<void> {
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  if (browser.sidePanel && tab?.windowId !== undefined) {
    await browser.sidePanel.open({ windowId: tab.windowId });
  } else if (sidebarAction) await sidebarAction.open();
  else await browser.tabs.create({ url: `${PANEL}?tab=${tab?.id}` });
  window.close();
}
