/**
 * The one writer of claims, and what goes between pages and the panel. Pages may only speak of
 * themselves: which page is asking is told by the browser, not by its script.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Claim } from '../../core/claims/claim.ts';
import { edited, undone, withDeleted } from '../../core/claims/history.ts';
import { pageAddress } from '../../core/claims/page-identity.ts';
import {
  ClaimsError,
  type ClaimsProblem,
  type Outcome,
  outcomeOf,
} from '../../core/claims/problem.ts';
import { openClaimStore } from '../../core/claims/store.ts';
import { popupAddress } from '../popup/start.ts';
import { readClaimSettings, writeClaimSettings } from '../shared/claim-settings.ts';
import type { ClaimDraft, ClaimsNews, PutReport } from '../shared/claims.ts';
import {
  type ClaimsCommand,
  type ClaimsPageRequest,
  type ClaimsRequest,
  type News,
  parseClaimsRequest,
} from '../shared/claims-messages.ts';
import { askPage, loadClaimsScript, loadFinder, type PageNews } from '../shared/claims-page.ts';
import { createDirectReader } from '../shared/claims-reader.ts';
import { readPreferences } from '../shared/preferences.ts';
import { openBeside } from './menus.ts';

type Sender = Browser.runtime.MessageSender;

/** Where the claim that was clicked last waits for a panel; gone with the browser's session. */
const CHOSEN = 'chosen-claim';

/** Most claims named in one piece of news; more are told as “all”. */
const MAX_NAMED = 50;

const store = openClaimStore();
const reader = createDirectReader(store);

/** Answers messages of claims; undefined for all others. */
export function answerClaims(message: unknown, sender: Sender): Promise<unknown> | undefined {
  const request = parseClaimsRequest(message);
  if (!request) return undefined;
  if (isOwnPage(sender)) return answerOwnPage(request);
  return answerPage(request, sender);
}

/**
 * Removes for good what was deleted long ago, and what a restore left that was cut off; to be called
 * when the browser or the extension starts. What fails is tried again at the next start.
 */
export async function tidyClaims(): Promise<void> {
  await store.unstage(null).catch(() => {});
  await store.takeRestoredSettings(writeClaimSettings).catch(() => {});
  await store.purge(now()).catch(() => 0);
}

/** Firefox's sidebar, which the types of the other browsers do not know. */
function sidebarOf(api: object): { open(): Promise<void> } | undefined {
  return (api as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;
}

/** Makes a claim of what is selected in a tab, and shows it. Call in the user's own gesture. */
export async function claimSelection(tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  openPanel(tab);
  const passage = await askPage(tab.id, { type: 'claims-selection' });
  // Where the browser lets no extension in, there is nowhere to say so either.
  if (passage.outcome === 'failed') return;
  if (!passage.value) {
    await askPage(tab.id, { type: 'claims-tell', what: 'no-words' });
    return;
  }
  const made = await create(passage.value);
  if (made.outcome === 'done') await choose(tab.id, made.value.id);
  else await askPage(tab.id, { type: 'claims-tell', what: 'not-kept' });
}

async function answerOwnPage(request: ClaimsRequest): Promise<unknown> {
  switch (request.type) {
    case 'claims':
      return obey(request.order);
    case 'claims-read':
      return reader.answer(request.order);
    case 'claims-take-chosen':
      return takeChosen();
    default:
      return failed({ reason: 'not-allowed' });
  }
}

async function answerPage(request: ClaimsRequest, sender: Sender): Promise<unknown> {
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId !== 0) return failed({ reason: 'not-allowed' });
  switch (request.type) {
    case 'claims-here':
      return loadWhereNeeded(tab.id, pageOf(request, sender));
    case 'claims-mine': {
      const page = pageOf(request, sender);
      return page === null ? failed({ reason: 'not-allowed' }) : reader.readClaimsOfPage(page);
    }
    case 'claims-make':
      return claimSelection(tab);
    case 'claims-look-up':
      return openBeside(popupAddress({ query: request.words }));
    case 'claims-anchored':
      return tellPanels({ news: 'page', what: { kind: 'anchored', tabId: tab.id } });
    case 'claims-chosen':
      return choose(tab.id, request.id);
    case 'claims-open':
      openPanel(tab, () => void browser.tabs.create({ url: '/desk.html' }));
      return choose(tab.id, request.id);
    default:
      return failed({ reason: 'not-allowed' });
  }
}

/** Whether a message comes from a page of the extension itself. */
function isOwnPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/')) === true;
}

/** The address of the page that a script speaks for; null where it speaks for another one. */
function pageOf(
  { address, canonical }: { readonly address: string; readonly canonical: string | null },
  { url }: Sender,
): string | null {
  try {
    // Pages that move on without loading have another path than the browser may tell.
    if (new URL(address).origin !== new URL(url ?? '').origin) return null;
    return pageAddress(address, canonical);
  } catch {
    return null;
  }
}

async function loadWhereNeeded(tabId: number, page: string | null): Promise<void> {
  if (page === null) return;
  const [count, { factChecker }] = await Promise.all([
    store.countOfPage(page).catch(() => 0),
    readPreferences(),
  ]);
  if (count > 0 || factChecker) await loadClaimsScript(tabId);
}

function obey(command: ClaimsCommand): Promise<Outcome<unknown>> {
  switch (command.do) {
    case 'create':
      return create(command.draft);
    case 'change':
      return change([command.id], (claim, act) =>
        edited(unchanged(claim, command.base), command.change, act),
      ).then(onlyOne);
    case 'place':
      return change([command.id], (claim, act) =>
        edited(unchanged(claim, command.base), { target: command.target }, act),
      ).then(onlyOne);
    case 'undo':
      return change([command.id], (claim, { at }) => {
        const before = undone(unchanged(claim, command.base), at);
        if (!before) throw new ClaimsError({ reason: 'nothing-to-undo' });
        return before;
      }).then(onlyOne);
    case 'delete':
      return change(command.ids, (claim, { at }) => withDeleted(claim, true, at));
    case 'undelete':
      return change(command.ids, (claim, { at }) => withDeleted(claim, false, at));
    case 'put':
      return outcomeOf(async () => {
        const { written, ...report } = await store.putMany(command.claims);
        announce(written);
        return report satisfies PutReport;
      });
    case 'wipe':
      return outcomeOf(async () => {
        await store.wipe();
        announce('all');
        return null;
      });
    case 'stage':
      return outcomeOf(() => store.stage(command.restore, command.claims).then(() => null));
    case 'swap':
      return outcomeOf(async () => {
        await store.swap(command.restore, command.count, command.settings);
        announce('all');
        // The claims are in; the next start tries again.
        await store.takeRestoredSettings(writeClaimSettings).catch(() => {});
        return null;
      });
    case 'unstage':
      return outcomeOf(() => store.unstage(command.restore).then(() => null));
  }
}

function create({ page, target, content = {} }: ClaimDraft): Promise<Outcome<Claim>> {
  return outcomeOf(async () => {
    const [about, { author }] = await Promise.all([
      namedIn(target.quote, page.published),
      readClaimSettings(),
    ]);
    const at = now();
    const claim: Claim = {
      verdict: null,
      rationale: '',
      tags: [],
      evidence: [],
      ...content,
      id: crypto.randomUUID(),
      page,
      target,
      about,
      author,
      created: at,
      modified: at,
      history: [],
      deleted: null,
    };
    await store.add(claim);
    announce([claim]);
    return claim;
  });
}

function change(
  ids: readonly string[],
  make: (claim: Claim, act: { at: string; author: string }) => Claim,
): Promise<Outcome<readonly Claim[]>> {
  return outcomeOf(async () => {
    const { author } = await readClaimSettings();
    const claims = await store.update(ids, (claim) => make(claim, { at: now(), author }));
    announce(claims);
    return claims;
  });
}

function unchanged(claim: Claim, base: string): Claim {
  if (claim.modified === base) return claim;
  throw new ClaimsError({ reason: 'stale', current: claim });
}

/** Ids of the records that words name, read with what stood around them. */
async function namedIn(
  { prefix, exact, suffix }: Claim['target']['quote'],
  published: string | null,
): Promise<readonly string[]> {
  // A record that cannot be read must not stand in the way of keeping a claim.
  const find = await loadFinder().catch(() => null);
  if (!find) return [];
  const end = prefix.length + exact.length;
  const ids = find(`${prefix}${exact}${suffix}`, published ? { published } : {})
    .filter((mention) => mention.start < end && mention.end > prefix.length)
    .map(({ id }) => id)
    .filter((id) => id !== null);
  return [...new Set(ids)];
}

/** Tells own pages and open articles that claims have changed. Nobody who saves waits for that. */
function announce(claims: readonly Claim[] | 'all'): void {
  if (claims !== 'all' && claims.length === 0) return;
  const what: ClaimsNews =
    claims === 'all' || claims.length > MAX_NAMED ? { kind: 'all' } : { kind: 'claims', claims };
  reader.take(what);
  void tellPanels({ news: 'changed', what });
  const pages = what.kind === 'all' ? [] : [...new Set(what.claims.map(({ page }) => page.url))];
  void tellArticles(pages.length === 1 ? (pages[0] ?? null) : null);
}

/** @param url the page whose claims have changed; null where it may be any. */
async function tellArticles(url: string | null): Promise<void> {
  const stale: ClaimsPageRequest = { type: 'claims-stale', url };
  for (const { id } of await browser.tabs.query({})) {
    // Most tabs have no such script, and need not hear of it.
    if (id !== undefined) void browser.tabs.sendMessage(id, stale).catch(() => {});
  }
}

/** @returns whether a page of the extension says that it was told for it; a desk hears of all. */
async function tellPanels(content: News): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage({ type: 'claims-news', content })) === true;
  } catch {
    return false;
  }
}

/** Shows a claim in the panel; kept for one that is about to open. */
async function choose(tabId: number, id: string): Promise<boolean> {
  const what: PageNews = { kind: 'chosen', tabId, id };
  if (await tellPanels({ news: 'page', what })) return true;
  await browser.storage.session.set({ [CHOSEN]: { tabId, id } });
  return false;
}

async function takeChosen(): Promise<unknown> {
  const { [CHOSEN]: chosen } = await browser.storage.session.get(CHOSEN);
  await browser.storage.session.remove(CHOSEN);
  return chosen ?? null;
}

/**
 * Opens the side panel, which browsers allow only at once in a user's gesture.
 * @param otherwise what to do where the browser does not allow it.
 */
function openPanel({ id, windowId }: Browser.tabs.Tab, otherwise: () => void = () => {}): void {
  try {
    const opening = browser.sidePanel
      ? browser.sidePanel.open(id === undefined ? { windowId } : { tabId: id, windowId })
      : sidebarOf(browser)?.open();
    if (opening) opening.catch(otherwise);
    else otherwise();
  } catch {
    otherwise();
  }
}

function onlyOne<T>(answer: Outcome<readonly T[]>): Outcome<T> {
  if (answer.outcome === 'failed') return answer;
  return { outcome: 'done', value: answer.value[0] as T };
}

function failed(problem: ClaimsProblem) {
  return { outcome: 'failed', problem } as const;
}

function now(): string {
  return new Date().toISOString();
}
