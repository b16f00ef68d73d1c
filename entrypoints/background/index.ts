import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { type ToolbarState, toolbarTitle } from '../../components/messages/toolbar.ts';
import { makeCard } from '../../core/dataset/card.ts';
import { registerGrantedSites } from '../shared/granted-sites.ts';
import { askTab, type PageRequest, parseBackgroundRequest } from '../shared/messages.ts';
import { noteInstalled } from '../shared/news.ts';

import { languageOf, readPreferences } from '../shared/preferences.ts';
import { loadRecord } from '../shared/record.ts';
import { answerClaims, claimSelection, tidyClaims } from './claims.ts';
import { listenToMenus, makeMenus } from './menus.ts';
import { listenToOmnibox } from './omnibox.ts';

/** What each command of the manifest asks the page to do. */
const COMMANDS: Readonly<Record<string, PageRequest>> = {
  'next-mention': { type: 'walk', to: 'next' },
  'previous-mention': { type: 'walk', to: 'previous' },
  'open-card': { type: 'open-card' },
};

/** Listeners are added at once, on every start: the browser wakes this script for each event. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender) => {
    const claims = answerClaims(message, sender);
    if (claims) return claims;
    const request = parseBackgroundRequest(message);
    switch (request?.type) {
      case 'card':
        return loadRecord().then((record) => makeCard(record, request.request));
      case 'load-script':
        return loadScript(sender, `/${request.script}.js`);
      case 'faint-marks':
        return setFaint(sender, request.on);
      case 'page-changed': {
        const { state } = request;
        // Its first card should not wait for the record; the background is awake anyway.
        if (state.at === 'annotated' && state.count > 0) loadRecord().catch(() => {});
        return showState(sender.tab?.id, state);
      }
      default:
        return undefined;
    }
  });

  browser.permissions.onAdded.addListener(() => registerGrantedSites());
  browser.permissions.onRemoved.addListener(() => registerGrantedSites());
  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    // An update of the extension drops what was registered.
    await Promise.all([registerGrantedSites(), makeMenus(), tidyClaims()]);
    if (reason === 'install' || reason === 'update') await noteInstalled(previousVersion ?? null);
    if (reason === 'install') await browser.tabs.create({ url: '/welcome.html' });
  });

  listenToMenus(claimSelection);
  browser.runtime.onStartup.addListener(tidyClaims);
  listenToOmnibox();

  browser.commands.onCommand.addListener(async (command, pressedIn) => {
    if (command === 'make-claim') return claimSelection(pressedIn);
    const request = COMMANDS[command];
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (request && tab?.id !== undefined) await askTab(tab.id, request);
  });
});

/**
 * Needs leave for the page: the sites of the manifest, or the one the reader asked for.
 * @returns whether that leave has been taken back since the page was opened.
 */
async function loadScript(
  sender: Browser.runtime.MessageSender,
  file: '/finder.js' | '/card.js' | '/assistive.js',
): Promise<'loaded' | 'withdrawn'> {
  const target = targetOf(sender);
  try {
    if (target) await browser.scripting.executeScript({ target, files: [file] });
    return 'loaded';
  } catch (error) {
    const origins = sender.url ? [`${new URL(sender.url).origin}/*`] : [];
    if (await browser.permissions.contains({ origins })) throw error;
    return 'withdrawn';
  }
}

/** The style of a page's marks cannot be changed from within it without changing the page. */
async function setFaint(sender: Browser.runtime.MessageSender, on: boolean): Promise<void> {
  const target = targetOf(sender);
  if (!target) return;
  const sheet = { target, files: ['/assets/faint.css'] };
  if (on) await browser.scripting.insertCSS(sheet);
  else await browser.scripting.removeCSS(sheet);
}

function targetOf({ tab, frameId }: Browser.runtime.MessageSender) {
  return tab?.id === undefined ? null : { tabId: tab.id, frameIds: [frameId ?? 0] };
}

/** Shows what a tab's page is: its mentions as a badge, and in words for those who do not see it. */
async function showState(tabId: number | undefined, state: ToolbarState): Promise<void> {
  if (tabId === undefined) return;
  const text = state.at === 'annotated' && state.count > 0 ? String(state.count) : '';
  const title = toolbarTitle(state, languageOf(await readPreferences()));
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#5c4a1f' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
