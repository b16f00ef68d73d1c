/**
 * Everything that is said between the page, the background and the extension's own pages. Senders
 * build typed messages; receivers parse them again, because a content script runs inside a page
 * that is not ours and its messages are treated as untrusted.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ToolbarState } from '../../components/messages/toolbar.ts';
import type { Card, CardRequest } from '../../core/dataset/card-model.ts';
import type { Mention } from '../../core/find/mention.ts';
import type { Limit } from '../../core/page/page-state.ts';

const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/), v.maxLength(120));
const Day = v.pipe(v.string(), v.isoDate());

/** Longest words of a mention that are sent along (UTF-16 units): a long caption of a case. */
const MENTION_LENGTH = 1_000;

/** Before the background is asked a second and a third time (milliseconds): it takes some to start. */
const PAUSES: readonly number[] = [50, 250];

/** How long a first and a second answer are waited for (milliseconds): reading the record takes some. */
const PATIENCE = 2_500;

const CardRequestShape = v.object({
  id: v.nullable(Id),
  ids: v.optional(v.pipe(v.array(Id), v.maxLength(40), v.readonly())),
  ref: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  asOf: v.nullable(Day),
  mention: v.optional(
    v.object({
      form: v.picklist(['full', 'short', 'name', 'description']),
      text: v.pipe(v.string(), v.maxLength(MENTION_LENGTH)),
    }),
  ),
});

const BackgroundRequest = v.variant('type', [
  v.object({ type: v.literal('card'), request: CardRequestShape }),
  v.object({ type: v.literal('load-script'), script: v.picklist(['finder', 'card', 'assistive']) }),
  v.object({ type: v.literal('faint-marks'), on: v.boolean() }),
  v.object({
    type: v.literal('page-changed'),
    state: v.variant('at', [
      v.object({
        at: v.literal('annotated'),
        count: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
      v.object({ at: v.picklist(['not-article', 'off']) }),
    ]),
  }),
]);
export type BackgroundRequest = v.InferOutput<typeof BackgroundRequest>;

const PageRequest = v.variant('type', [
  v.object({ type: v.literal('page-state') }),
  v.object({ type: v.literal('annotate-anyway') }),
  v.object({ type: v.literal('go-to-mention'), index: v.pipe(v.number(), v.integer()) }),
  v.object({ type: v.literal('walk'), to: v.picklist(['next', 'previous']) }),
  v.object({ type: v.literal('open-card') }),
]);
export type PageRequest = v.InferOutput<typeof PageRequest>;

/** One mention as the popup lists it; `before` and `after` are a few words of its surroundings. */
export interface ListedMention
  extends Pick<Mention, 'kind' | 'id' | 'ids' | 'ref' | 'form' | 'text'> {
  readonly index: number;
  readonly before: string;
  readonly after: string;
}

/** What the content script knows of its page. */
export interface PageState {
  /** `off`: the reader has switched the site off. */
  readonly status: 'reading' | 'annotated' | 'not-article' | 'off';
  readonly url: string;
  readonly headline: string | null;
  /** ISO day, or null. */
  readonly published: string | null;
  readonly mentions: readonly ListedMention[];
  /** What was left out of a page too long to be read in full. */
  readonly limit: Limit | null;
}

interface PageAnswers {
  'page-state': PageState;
  'annotate-anyway': PageState;
  'go-to-mention': boolean;
  walk: boolean;
  'open-card': boolean;
}

/** Parses a message to the background; null where it is none of ours. */
export function parseBackgroundRequest(message: unknown): BackgroundRequest | null {
  const result = v.safeParse(BackgroundRequest, message);
  return result.success ? result.output : null;
}

/** Parses a message to a page; null where it is none of ours. */
export function parsePageRequest(message: unknown): PageRequest | null {
  const result = v.safeParse(PageRequest, message);
  return result.success ? result.output : null;
}

/** Asks the background for a card. Null where the record holds nothing for the request. */
export async function askForCard(request: CardRequest): Promise<Card | null> {
  return ask({ type: 'card', request });
}

/**
 * Has the background load a script into the asking page: `finder` finds names and citations, `card`
 * draws cards, `assistive` makes marks of real elements. Resolves when it is there, or tells that the
 * extension may no longer run on the page.
 */
export async function askForScript(
  script: 'finder' | 'card' | 'assistive',
): Promise<'loaded' | 'withdrawn'> {
  return (await ask({ type: 'load-script', script })) === 'withdrawn' ? 'withdrawn' : 'loaded';
}

/** Has the background make the marks of the asking page faint, or as strong as they were. */
export async function askForFaintMarks(on: boolean): Promise<void> {
  await browser.runtime.sendMessage({ type: 'faint-marks', on } satisfies BackgroundRequest);
}

/** Tells the background what has become of the page, for the toolbar button. */
export async function tellPage(state: ToolbarState): Promise<void> {
  await browser.runtime.sendMessage({ type: 'page-changed', state } satisfies BackgroundRequest);
}

/**
 * Asks the background, and again where there was no answer: browsers stop it when it has had nothing
 * to do, be it the moment it is asked, and start it anew for the next question.
 * @throws where it does not answer at all, or not to this script, whose extension was updated.
 */
async function ask<Answer>(request: BackgroundRequest): Promise<Answer> {
  for (const pause of PAUSES) {
    try {
      return await inTime(browser.runtime.sendMessage(request));
    } catch {
      if (browser.runtime?.id === undefined) break;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  return browser.runtime.sendMessage(request);
}

/** The answer, unless it is long in coming: one that was stopped in the midst may give none at all. */
function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Asks the content script of a tab.
 * @returns its answer, or `absent` where no content script listens there (no access, or not loaded).
 */
export async function askTab<R extends PageRequest>(
  tabId: number,
  request: R,
): Promise<PageAnswers[R['type']] | 'absent'> {
  try {
    return await browser.tabs.sendMessage(tabId, request);
  } catch {
    // Both browsers reject when nobody listens; the reason differs in words only.
    return 'absent';
  }
}
