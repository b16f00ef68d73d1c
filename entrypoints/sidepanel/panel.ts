/** What the side panel shows and does: the claims of the page beside it, and the one that is open. */
import { browser } from 'wxt/browser';
import type { CheckView } from '../../components/claims/check-list.tsx';
import type { ShownClaim } from '../../components/claims/claim-view.ts';
import type { PanelPage, PanelTab } from '../../components/claims/claims-panel.tsx';
import type { Done } from '../../components/claims/undo-bar.tsx';
import type { ClaimTexts } from '../../components/messages/claims.tsx';
import { anchor, anchorText } from '../../core/claims/anchor.ts';
import type { CheckableSentence } from '../../core/claims/checkable.ts';
import type { Anchoring, Claim, TextQuoteSelector, Verdict } from '../../core/claims/claim.ts';
import type { Evidence } from '../../core/claims/evidence.ts';
import type { Outcome } from '../../core/claims/problem.ts';
import { type ClaimEditing, editClaim } from '../shared/claim-editing.ts';
import {
  createClaim,
  deleteClaims,
  readClaimsOfPage,
  undeleteClaims,
  watchClaims,
} from '../shared/claims.ts';
import {
  claimsOfTab,
  type FromPage,
  goToClaim,
  type PageText,
  type Passage,
  passageOf,
  selectedPassage,
  takeChosenClaim,
  textOfTab,
  watchPages,
} from '../shared/claims-page.ts';

/** How far around a claim the article's mentions count as near (UTF-16 units). */
const NEARBY = 600;

/** W3C TextQuoteSelector: as much of the text on both sides as claims carry (UTF-16 units). */
const CONTEXT = 32;

export interface PanelState {
  readonly page: PanelPage;
  readonly tab: PanelTab;
  readonly active: number;
  readonly editing: ClaimEditing | null;
  readonly done: Done | null;
  readonly evidence: Evidence | null;
}

/** Opens the panel for a tab, or for whichever tab is in front of its window. */
export function openPanel(
  fixedTab: number | null,
  texts: () => ClaimTexts,
  scale: () => readonly Verdict[],
  draw: (state: PanelState) => void,
) {
  let tabId: number | null = null;
  let page: PanelPage = { at: 'reading' };
  let text: PageText | null = null;
  let tab: PanelTab = 'claims';
  let active = -1;
  let editing: ClaimEditing | null = null;
  let done: Done | null = null;
  let evidence: Evidence | null = null;
  /** A claim to be opened as soon as the list has it. */
  let wanted: string | null = null;
  /** While claims are being deleted the list stays, so that it and the offer to undo change at once. */
  let isRemoving = false;
  /** Answers that come after another page was asked for are of no use. */
  let reading = 0;

  const { signal } = new AbortController();
  const show = () => draw({ page, tab, active, editing, done, evidence });
  const claims = (): readonly ShownClaim[] => (page.at === 'open' ? page.claims : []);
  const say = (words: string, undo: (() => void) | null = null) => {
    done = { text: words, undo };
    show();
  };

  // Not before who called has what is returned here.
  queueMicrotask(() => void start());

  async function start(): Promise<void> {
    watchClaims((news) => {
      if (news.kind === 'claims') news.claims.forEach(hear);
      void readClaims();
    }, signal);
    watchPages((news) => {
      if (news.tabId !== tabId) return false;
      if (news.kind === 'chosen') void openWhenRead(news.id);
      else void readClaims();
      return true;
    }, signal);
    if (fixedTab === null) {
      const here = await browser.windows.getCurrent();
      browser.tabs.onActivated.addListener(({ windowId }) => {
        if (windowId === here.id) void readFrontTab();
      });
    }
    browser.tabs.onUpdated.addListener((id, { status }) => {
      if (id === tabId && status === 'complete') void readPage(id);
    });
    browser.permissions.onAdded.addListener(() => tabId !== null && void readPage(tabId));
    await readFrontTab();
    const chosen = await takeChosenClaim();
    if (chosen && chosen.tabId === tabId) await openWhenRead(chosen.id);
  }

  async function readFrontTab(): Promise<void> {
    if (fixedTab !== null) return readPage(fixedTab);
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    if (front?.id !== undefined) return readPage(front.id);
    page = { at: 'no-page' };
    show();
  }

  /** Reads another page than before: what was open is closed. */
  async function readPage(id: number): Promise<void> {
    const isOther = id !== tabId;
    tabId = id;
    text = null;
    if (isOther) {
      close();
      active = -1;
      done = null;
      page = { at: 'reading' };
      show();
    }
    await readClaims();
    await idle();
    if (id === tabId) await readText(id);
  }

  async function readClaims(): Promise<void> {
    const id = tabId;
    if (id === null || isRemoving) return;
    reading += 1;
    const mine = reading;
    const state = await claimsOfTab(id);
    if (mine !== reading) return;
    if (state.outcome === 'failed') {
      page = { at: (await hasWebPage(id)) ? 'no-access' : 'no-page' };
      return show();
    }
    const kept = await readClaimsOfPage(state.value.page.url);
    if (mine !== reading) return;
    if (kept.outcome === 'failed') page = { at: 'failed', why: texts().problem(kept.problem) };
    else {
      const check: CheckView = page.at === 'open' ? page.check : { at: 'reading' };
      const shown = inOrder(kept.value, state.value.claims);
      page = { at: 'open', page: state.value.page, claims: shown, check };
      active = Math.min(active, shown.length - 1);
    }
    if (wanted === null || !open(wanted)) show();
  }

  /** The article's text, for sentences worth checking and for what is named near a claim. */
  async function readText(id: number): Promise<void> {
    const answer = await textOfTab(id);
    if (id !== tabId || answer.outcome === 'failed') return;
    text = answer.value;
    await idle();
    const { loadCheckable } = await import('../shared/claim-record.ts');
    const find = await loadCheckable();
    await idle();
    if (id !== tabId || page.at !== 'open') return;
    const sentences = find(answer.value.text, answer.value.mentions);
    page = { ...page, check: { at: 'ready', sentences } };
    show();
  }

  /** @returns whether the claim is there. */
  function open(id: string): boolean {
    const index = claims().findIndex(({ claim }) => claim.id === id);
    const claim = claims()[index]?.claim;
    if (!claim) return false;
    close();
    wanted = null;
    active = index;
    tab = 'claims';
    editing = editClaim(claim, show, texts().problem);
    show();
    // Where the page was not read as an article the record can still be asked.
    void readEvidence();
    return true;
  }

  async function readEvidence(): Promise<void> {
    const { loadEvidence } = await import('../shared/claim-record.ts');
    evidence = await loadEvidence();
    show();
  }

  async function openWhenRead(id: string): Promise<void> {
    wanted = id;
    await readClaims();
  }

  /** Another window, or this one, has changed a claim. */
  function hear(claim: Claim): void {
    if (isRemoving || editing?.edited.claim.id !== claim.id) return;
    if (claim.deleted === null) editing.hear(claim);
    else close();
  }

  function close(): void {
    editing?.close();
    editing = null;
  }

  async function make(passage: Passage): Promise<void> {
    const answer = await createClaim(passage);
    if (answer.outcome === 'failed') return notDone(answer.problem);
    await openWhenRead(answer.value.id);
    say(texts().saving.made);
  }

  /** Where a claim stands in the article's text, which is only a part of the page's. */
  function placeInText({ target }: Claim): Exclude<Anchoring, { state: 'lost' }> | null {
    if (!text) return null;
    const found = anchor(anchorText(text.text), target);
    return found.state === 'lost' ? null : found;
  }

  function notDone(problem: Parameters<ClaimTexts['problem']>[0]): void {
    say(texts().saving.notDone(texts().problem(problem)));
  }

  /** The passage that is wanted from the page; says so where there is none. */
  async function passage(asked: Promise<FromPage<Passage | null>>): Promise<Passage | null> {
    const answer = await asked;
    if (answer.outcome === 'failed') say(texts().panel.noAccess);
    else if (answer.value === null) say(texts().anchoring.noSelection);
    else return answer.value;
    return null;
  }

  async function remove(id: string): Promise<void> {
    isRemoving = true;
    const answer = await deleteClaims([id]);
    isRemoving = false;
    if (answer.outcome === 'failed') return notDone(answer.problem);
    close();
    done = { text: texts().saving.deleted(1), undo: () => void restore(id) };
    await readClaims();
  }

  async function restore(id: string): Promise<void> {
    const answer: Outcome<readonly Claim[]> = await undeleteClaims([id]);
    if (answer.outcome === 'failed') return notDone(answer.problem);
    await openWhenRead(id);
    say(texts().saving.restored(1));
  }

  return {
    setTab(next: PanelTab): void {
      tab = next;
      show();
    },
    setActive(index: number): void {
      active = index;
      show();
    },
    open(id: string): void {
      done = null;
      open(id);
    },
    back(): void {
      close();
      void readClaims();
      show();
    },
    remove: (id: string) => void remove(id),
    async makeOfSelection(): Promise<void> {
      if (tabId === null) return;
      const found = await passage(selectedPassage(tabId));
      if (found) await make(found);
    },
    async makeOfSentence({ start, end }: CheckableSentence): Promise<void> {
      if (tabId === null || !text) return;
      const found = await passage(passageOf(tabId, quoteOf(text.text, start, end), start));
      if (found) await make(found);
    },
    /** The claim that holds a sentence or is part of it. */
    claimOf({ text: words }: CheckableSentence): string | null {
      const found = claims().find(({ claim: { target } }) => target.quote.exact === words);
      return found?.claim.id ?? null;
    },
    anchoringOf: (id: string): Anchoring | null =>
      claims().find(({ claim }) => claim.id === id)?.anchoring ?? null,
    /** Ids that the article mentions near a claim. */
    nearby(claim: Claim): readonly string[] {
      const place = placeInText(claim);
      if (!text || !place) return [];
      const { start, end } = place;
      const near = text.mentions.filter(
        (mention) => mention.end > start - NEARBY && mention.start < end + NEARBY,
      );
      return [...new Set(near.flatMap(({ id }) => id ?? []))];
    },
    /** Reads the page again: access may have been given since. */
    lookAgain: () => void (tabId === null ? readFrontTab() : readPage(tabId)),
    goTo: (id: string) => tabId !== null && void goToClaim(tabId, id),
    async placeOnSelection(): Promise<void> {
      if (tabId === null) return;
      const found = await passage(selectedPassage(tabId));
      if (!found) return;
      editing?.place(found.target);
      say(texts().anchoring.placed);
    },
    /** The words that stand in the article where a claim's are no longer; null where none are like them. */
    wordsFound(claim: Claim): string | null {
      const place = placeInText(claim);
      return text && place?.state === 'approximate'
        ? text.text.slice(place.start, place.end)
        : null;
    },
    /** Takes the similar words that stand in the page for those of the claim. */
    async confirm(claim: Claim): Promise<void> {
      const place = placeInText(claim);
      if (tabId === null || !text || !place) return;
      const { start, end } = place;
      const found = await passage(passageOf(tabId, quoteOf(text.text, start, end), start));
      if (found) editing?.place(found.target);
    },
    /** What an annotated copy is made of; null where the page cannot be read. */
    async forCopy() {
      if (tabId === null) return null;
      const answer = await textOfTab(tabId);
      if (answer.outcome === 'failed') return null;
      const prepared = anchorText(answer.value.text);
      const placed = claims().map(({ claim }) => {
        const found = anchor(prepared, claim.target);
        return { claim, at: found.state === 'exact' || found.state === 'moved' ? found : null };
      });
      return { text: answer.value, claims: placed, scale: scale() };
    },
    say,
  };
}

/** Longest time that work may wait for a still moment (milliseconds). */
const IDLE_MS = 2_000;

/** Resolves when nothing else is to be done: what takes long must not stand in the way of a hand. */
function idle(): Promise<void> {
  return new Promise((done) => requestIdleCallback(() => done(), { timeout: IDLE_MS }));
}

/** Claims with how they stand in the page, in its order; those the page does not tell of come last. */
function inOrder(
  kept: readonly Claim[],
  told: readonly { readonly id: string; readonly anchoring: Anchoring }[],
): ShownClaim[] {
  const byId = new Map(kept.map((claim) => [claim.id, claim]));
  const shown = told.flatMap(({ id, anchoring }) => {
    const claim = byId.get(id);
    byId.delete(id);
    return claim ? [{ claim, anchoring }] : [];
  });
  return [...shown, ...[...byId.values()].map((claim) => ({ claim, anchoring: null }))];
}

function quoteOf(text: string, start: number, end: number): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** Where the address may not be read it is still a page of the web. */
async function hasWebPage(id: number): Promise<boolean> {
  const { url } = await browser.tabs.get(id).catch(() => ({ url: 'about:blank' }));
  return url === undefined || /^(https?|file):/.test(url);
}
