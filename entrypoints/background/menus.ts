import { browser } from 'wxt/browser';
import { popupAddress } from '../popup/start.ts';
import { wordsOfSelection } from './look-up.ts';

const LOOK_UP = 'look-up';

/** Size of the window in which a selection is looked up (CSS pixels): the popup's, with its frame. */
const WINDOW = { width: 430, height: 660 };

/** The menu of a page: to be called at once on every start. */
export function listenToMenus(): void {
  browser.contextMenus?.onClicked.addListener(async ({ menuItemId, selectionText }) => {
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
}

/** Opens a page of the extension in a small window, in a tab where there are no windows. */
async function openBeside(url: string): Promise<void> {
  if (browser.windows) await browser.windows.create({ url, type: 'popup', ...WINDOW });
  else await browser.tabs.create({ url });
}
