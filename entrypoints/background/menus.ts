import { type Browser, browser } from 'wxt/browser';
import { popupAddress } from '../popup/start.ts';
import { wordsOfSelection } from './look-up.ts';

const LOOK_UP = 'look-up';
const CLAIM = 'claim';

/** Size of the window in which a selection is looked up (CSS pixels): the popup's, with its frame. */
const WINDOW = { width: 430, height: 660 };

/**
 * The menu of a page: to be called at once on every start.
 * @param onClaim called, still in the reader's own gesture, to make a claim of what is selected.
 */
export function listenToMenus(onClaim: (tab: Browser.tabs.Tab | undefined) => Promise<void>): void {
  browser.contextMenus?.onClicked.addListener(async ({ menuItemId, selectionText }, tab) => {
    if (menuItemId === CLAIM) await onClaim(tab);
    if (menuItemId !== LOOK_UP) return;
    await openBeside(popupAddress({ query: wordsOfSelection(selectionText ?? '') }));
  });
}

/** Browsers keep menus from one start to the next, so they are made when the extension is installed. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({
    id: LOOK_UP,
    title: browser.i18n.getMessage('lookUp'),
    contexts: ['selection'],
  });
  browser.contextMenus?.create({
    id: CLAIM,
    title: browser.i18n.getMessage('checkClaim'),
    contexts: ['selection'],
  });
}

/** Opens a page of the extension in a small window, in a tab where there are no windows. */
export async function openBeside(url: string): Promise<void> {
  if (browser.windows) await browser.windows.create({ url, type: 'popup', ...WINDOW });
  else await browser.tabs.create({ url });
}
