import type { FindContext, Finder, Mention } from '../find/mention.ts';
import { type FoundArticle, findArticle } from './article.ts';
import { type ArticleText, nodesOf } from './blocks.ts';
import { findInSlices, isInParts } from './find-in-slices.ts';
import { canHighlight, createHighlightPainter } from './highlight-painter.ts';
import { type Hit, mentionAt } from './hit-test.ts';
import { offsetInView } from './in-view.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { type OwnTime, startOwnTime } from './own-time.ts';
import { readPageData } from './page-data.ts';
import { limitOf, type PageState } from './page-state.ts';
import type { PainterMaker } from './painter.ts';
import { createPartReader, type PartReader } from './part-reader.ts';
import { mentionsByNode, type PlacedMention, placeMentions } from './placed-mention.ts';
import {
  counterpart,
  isAnother,
  isSameReading,
  isSameText,
  type Shown,
  shownBy,
} from './readings.ts';
import { type MentionChoice, shownMentions } from './shown-mentions.ts';
import { inSlices } from './slices.ts';
import {
  type ArticleWatch,
  watchArticle,
  watchGrowth,
  watchNavigation,
  whenIdle,
} from './watch.ts';

/** Longest text read of one page (UTF-16 units): some 60,000 words, a very long live blog. */
const MAX_TEXT_LENGTH = 400_000;

/** Most mentions painted on one page. */
const MAX_MENTIONS = 2_000;

/** How long after loading or navigating an article may still turn up (milliseconds). */
const GROWTH_MS = 20_000;

export interface AnnotateOptions {
  /** The reader asked: take any page as an article. */
  readonly asked?: boolean;
  /** Called after each change of `state`, never before `annotateArticle` has returned. */
  readonly onUpdate?: (state: PageState) => void;
  /** Makes the engine that paints; CSS highlights unless given. */
  readonly painter?: PainterMaker;
  /** What is painted of what is found; everything unless given. */
  readonly choice?: MentionChoice;
  readonly maxLength?: number;
  readonly maxMentions?: number;
}

/**
 * Makes the finder, or has it loaded, for the article in an element; where it rejects, the page stays
 * as it is.
 */
export type FinderMaker = (root: Element) => Finder | Promise<Finder>;

/** A page that is kept annotated until `stop`. */
export interface PageSession {
  readonly state: PageState;
  /** The mention under a point of the viewport (CSS pixels). */
  mentionAt(x: number, y: number): Hit | null;
  /** Marks a mention of the present state as the one spoken of; it stays so when read again. */
  setActive(mention: PlacedMention | null): void;
  /** Takes off all paint and every observer and listener. */
  stop(): void;
}

/**
 * Finds the article of a page, paints what the finder finds in it and keeps it right while the page
 * changes, navigates without loading, or builds its article late. The page is never changed. Works
 * in slices of some milliseconds. The finder is made for the first article: most pages have none.
 */
export function annotateArticle(
  document: Document,
  makeFinder: FinderMaker,
  options: AnnotateOptions = {},
): PageSession {
  const { maxLength = MAX_TEXT_LENGTH, maxMentions = MAX_MENTIONS } = options;
  const seeking = { asked: options.asked ?? false };
  const life = new AbortController();
  let state: PageState = { kind: 'reading' };
  let finder: Promise<Finder | null> | null = null;
  /** Ends what belongs to the article of the moment: its watch, and the wait for a first one. */
  let search = new AbortController();
  let active: PlacedMention | null = null;
  /** The painted mentions of each text node; made in idle time, or when the first of them changes. */
  let byNode: ReadonlyMap<Node, readonly PlacedMention[]> | null = null;
  /** Whether paint was taken off since the last reading. */
  let bared = false;
  /** The article that was shown when the head of the page became what it is. */
  let described: Shown | null = null;
  /** Only the newest reading may finish. */
  let newest = 0;
  /** Nodes whose text has changed since the reading that goes on began; null while none does. */
  let touched: Set<Node> | null = null;
  /** Whether marks in view are painted that are not part of the state yet. */
  let isAhead = false;

  /** Whether the engine that was asked for has had to give up. */
  let stopped = false;
  let painter = (options.painter ?? (() => createHighlightPainter()))(() => {
    stopped = true;
    bared = true;
    if (canHighlight()) painter = createHighlightPainter();
  });

  const update = (next: PageState) => {
    state = next;
    isAhead = false;
    byNode = null;
    if (next.kind === 'annotated') {
      whenIdle(() => {
        if (state === next) byNode ??= mentionsByNode(next.text, next.painted);
      });
    }
    options.onUpdate?.(next);
  };

  /** Has the finder made as soon as it is known to be needed; null where that fails. */
  const takeFinder = (root: Element) => {
    finder ??= Promise.resolve()
      .then(() => makeFinder(root))
      .catch(() => {
        finder = null;
        return null;
      });
    return finder;
  };

  const look = () => {
    search.abort();
    search = new AbortController();
    const article = findArticle(document, seeking);
    if (article) {
      void takeFinder(article.root);
      follow(article, search.signal);
      return;
    }
    newest += 1;
    painter.clear();
    if (state.kind !== 'none') update({ kind: 'none' });
    const patience = AbortSignal.any([search.signal, AbortSignal.timeout(GROWTH_MS)]);
    watchGrowth(document, () => findArticle(document) && look(), patience);
  };

  /** They come back with the rest. */
  const clearAhead = () => {
    isAhead = false;
    painter.clear();
  };

  const follow = (article: FoundArticle, signal: AbortSignal) => {
    isAhead = false;
    const reader = createPartReader(article.root, maxLength);
    const watch = watchArticle(
      article.root,
      {
        onTouched: (node) => {
          touched?.add(node);
          if (isAhead) clearAhead();
          if (state.kind !== 'annotated' || state.painted.length === 0) return;
          byNode ??= mentionsByNode(state.text, state.painted);
          const there = byNode.get(node);
          if (!there) return;
          bared = true;
          painter.remove(there);
        },
        wantsTouched: () =>
          touched !== null || (state.kind === 'annotated' && state.painted.length > 0),
        onChange: () => void read(article, reader, watch, signal),
        onMoved: () => {
          const time = startOwnTime();
          if (findArticle(document, seeking)?.root !== article.root) look();
          // It may have changed as well, which was answered by this.
          else void read(article, reader, watch, signal, time);
        },
      },
      signal,
    );
    const onScrolled = () => {
      if (state.kind !== 'annotated' || !reader.hasLeft(state.text)) return;
      void read(article, reader, watch, signal);
    };
    document.addEventListener('scrollend', onScrolled, { capture: true, passive: true, signal });
    void read(article, reader, watch, signal);
  };

  const read = async (
    article: FoundArticle,
    reader: PartReader,
    watch: ArticleWatch,
    signal: AbortSignal,
    time = startOwnTime(),
  ) => {
    newest += 1;
    const turn = newest;
    const changed = new Set<Node>();
    touched = changed;
    await time.rest();
    let text = await reader.read(time);
    if (turn !== newest || signal.aborted) return;
    for (const shadowRoot of text.shadowRoots) watch.include(shadowRoot);
    await time.rest();
    const page = readPageData(document);
    const shown = shownBy(document, article, page);
    if (described?.head !== shown.head) described = shown;
    const staleHead = isAnother(described, shown);
    const metadata = readMetadata(document, { root: article.root, staleHead, page });
    const before = state.kind === 'annotated' && state.article.root === article.root ? state : null;
    if (before && !bared && isSameReading(before, text, metadata)) {
      touched = null;
      watch.spent(time.spent);
      return;
    }
    const known = before && isSameText(before, text, metadata) ? before : null;
    const paintAhead = (part: readonly Mention[]) => {
      if (state.kind === 'annotated' || isAhead || turn !== newest || signal.aborted) return;
      if (painter.engine !== 'highlight' || options.choice?.firstOnly) return;
      isAhead = true;
      painter.paint(unchanged(text, shownMentions(placeMentions(text, part), options.choice)));
    };
    const unchanged = (where: ArticleText, marks: readonly PlacedMention[]) =>
      changed.size === 0
        ? marks
        : marks.filter(
            ({ start, end }) => !nodesOf(where, start, end).some((it) => changed.has(it)),
          );
    const found = known?.mentions ?? (await find(article.root, text, metadata, time, paintAhead));
    if (turn !== newest || signal.aborted) return;
    touched = null;
    if (!found) return;
    const kept = found.slice(0, maxMentions);
    let mentions = placeMentions(text, kept);
    // Of words that have changed in the meantime nothing is known until they are read again.
    watch.quietly(() => painter.paint(unchanged(text, shownMentions(mentions, options.choice))));
    bared = changed.size > 0;
    if (painter.engine === 'mark') {
      const among = reader.readAgain();
      // Otherwise the page has changed in the meantime, and is about to be read again.
      if (among.text === text.text) {
        text = among;
        mentions = placeMentions(text, kept);
      }
    }
    const painted = shownMentions(mentions, options.choice);
    active = active && counterpart(active, painted);
    painter.setActive(active);
    watch.spent(time.spent);
    const limit = known ? known.limit : limitOf(text, reader.isAround, found.length, maxMentions);
    const engine = stopped ? 'mark-stopped' : painter.engine;
    update({ kind: 'annotated', article, metadata, text, mentions, painted, limit, engine });
  };

  const find = async (
    root: Element,
    text: ArticleText,
    metadata: PageMetadata,
    { rest, waitFor, ask }: OwnTime,
    onPart: (found: readonly Mention[]) => void,
  ) => {
    const run = await waitFor(takeFinder(root));
    await rest();
    const near = isInParts(text) ? ask(() => offsetInView(text)) : 0;
    return run && inSlices(findInSlices(run, text, contextOf(metadata), near), rest, onPart);
  };

  watchNavigation(document, look, life.signal);
  queueMicrotask(() => {
    if (!life.signal.aborted) look();
  });

  return {
    get state() {
      return state;
    },
    mentionAt: (x, y) =>
      state.kind === 'annotated' ? mentionAt(document, x, y, state.painted) : null,
    setActive(mention) {
      active = mention;
      painter.setActive(mention);
    },
    stop() {
      life.abort();
      search.abort();
      newest += 1;
      painter.clear();
    },
  };
}

function contextOf({ published }: PageMetadata): FindContext {
  return published ? { published: published.day } : {};
}
