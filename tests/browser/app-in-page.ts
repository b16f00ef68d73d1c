/**
 * Runs inside the page: an app that updates itself at random, with the page layer and the real
 * finder beside it or without. Put there as one script that leaves `appRun` behind.
 */

import lexicon from 'virtual:lexicon';
import Mark from 'mark.js';
import { makeFinder } from '../../core/find/finder.ts';
import { findArticle } from '../../core/page/article.ts';
import { createMarkPainter } from '../../core/page/mark-painter.ts';
import { annotateArticle, type PageSession } from '../../core/page/session.ts';
import {
  firstStory,
  type Mounted,
  randomUpdate,
  type StoryApp,
  seededRandom,
} from '../fixtures/apps/story.ts';
import { freshMarks, freshPaint, marksOnPage, paintOnPage } from './paint-on-page.ts';

declare const storyApp: StoryApp;

export interface AppRun {
  readonly seed: number;
  readonly steps: number;
  /** `none`: the app alone. `mark.js`: no page layer, but the library alone, once. */
  readonly engine: 'none' | 'highlight' | 'mark' | 'mark.js';
  /** The page holds the markup of the first state, which the app takes over. */
  readonly hydrated: boolean;
  /** What is painted is compared after each so many steps, and at the end. */
  readonly comparedSteps: number;
}

export interface AppResult {
  /** The visible text after each step, first of all that of the first state. */
  readonly texts: readonly string[];
  /** Exceptions, and everything the console was given as a warning or an error. */
  readonly errors: readonly string[];
  /** Steps after which what is painted never became what a first reading would paint. */
  readonly stale: readonly string[];
  /** Most that was painted at a step that was looked at. */
  readonly mostPainted: number;
  /** How often the assistive engine stopped; it is started again after each comparison. */
  readonly stops: number;
}

/**
 * Changes are answered well within this time, also where other work holds a reading up: then the next
 * one waits twenty times as long (milliseconds).
 */
const PATIENCE_MS = 30_000;

/** Some of the names that the stories hold, for the library alone. */
const NAMES = /Philadelphia|Chicago|New York City|New Orleans|\w+ County|Section 1373/g;

const finder = makeFinder(lexicon);

export async function run(options: AppRun): Promise<AppResult> {
  const { seed, steps, engine, hydrated, comparedSteps } = options;
  const errors = collectErrors();
  const texts: string[] = [];
  const stale: string[] = [];
  let mostPainted = 0;
  let stops = 0;
  let session: PageSession | null = null;

  const look = () => {
    // biome-ignore lint/performance/useDomNodeTextContent: as a reader sees it
    texts.push(document.body.innerText);
  };
  const annotate = () => {
    if (engine === 'highlight') session = annotateArticle(document, () => finder);
    if (engine === 'mark')
      session = annotateArticle(document, () => finder, { painter: markPainter });
    if (engine === 'mark.js') new Mark(container()).markRegExp(NAMES);
  };
  const compare = async (step: number) => {
    if (!session) return;
    const difference = await waitForFreshPaint(session);
    if (difference) stale.push(`after step ${step}: ${difference}`);
    mostPainted = Math.max(mostPainted, paintOnPage().length, marksOnPage().length);
    if (!isStopped(session)) return;
    stops += 1;
    session.stop();
    annotate();
  };

  const random = seededRandom(seed);
  let story = firstStory(random);
  let app: Mounted | undefined;
  if (hydrated) {
    annotate();
    await compare(0);
    app = await storyApp.hydrate?.(container(), story);
  } else {
    app = storyApp.mount(container(), story);
    annotate();
  }
  look();
  await compare(0);
  for (let step = 1; step <= steps; step += 1) {
    const { route } = story;
    story = randomUpdate(story, random);
    if (story.route !== route) history.pushState(null, '', `part-${story.route + 1}`);
    await app?.update(story);
    await nextTask();
    look();
    if (step % comparedSteps === 0 || step === steps) await compare(step);
  }
  return { texts, errors, stale, mostPainted, stops };
}

function markPainter(onStop: () => void) {
  return createMarkPainter({ describe: ({ kind }) => kind, onStop });
}

function isStopped({ state }: PageSession): boolean {
  return state.kind === 'annotated' && state.engine === 'mark-stopped';
}

function container(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#app');
  if (!element) throw new Error('the page has no place for the app');
  return element;
}

/** Null as soon as the paint is that of a first reading; after some time what is different. */
async function waitForFreshPaint(session: PageSession): Promise<string | null> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { state } = session;
    const marks = state.kind === 'annotated' && state.engine === 'mark';
    const root = findArticle(document)?.root;
    const wanted = root ? (marks ? freshMarks : freshPaint)(root, finder) : [];
    const there = [...paintOnPage(), ...marksOnPage()];
    if (String(there) === String(wanted)) return null;
    if (performance.now() > until) {
      const missing = wanted.filter((line) => !there.includes(line));
      const extra = there.filter((line) => !wanted.includes(line));
      return `${state.kind}; missing ${missing}; too much ${extra}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function collectErrors(): string[] {
  const errors: string[] = [];
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  for (const level of ['warn', 'error'] as const) {
    console[level] = (...parts: unknown[]) => errors.push(parts.map(String).join(' '));
  }
  return errors;
}

/** A task of its own, unlike a timer not delayed by the browser. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
