import type { Finder } from '../../core/find/mention.ts';
import { searchFirst } from '../../core/page/first-search.ts';
import { canHighlight } from '../../core/page/highlight-painter.ts';
import type { PainterMaker } from '../../core/page/painter.ts';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import { annotateArticle, type FinderMaker, type PageSession } from '../../core/page/session.ts';
import type { MentionChoice } from '../../core/page/shown-mentions.ts';
import type { PageState } from '../shared/messages.ts';
import { loadMarkPainter } from './assistive-engine.ts';
import { listMentions } from './mention-list.ts';
import { counterpartOf } from './walk.ts';

/** Tells what stands for an earlier mention now; null where nothing does. */
export type FindCounterpart = (mention: PlacedMention) => PlacedMention | null;

/** What the reader wants to be marked, and how. */
export interface Wishes {
  readonly choice: MentionChoice;
  /** Whether to mark what only describes a thing. */
  readonly descriptions: boolean;
  /** Marks made of real elements, which screen readers can tell. */
  readonly assistive: boolean;
}

/** The annotation of a page, which may be switched on and off while the page is open. */
export interface Annotation {
  readonly mentions: readonly PlacedMention[];
  /** ISO day of the article, or null. */
  readonly published: string | null;
  /** Annotates anew; `asked` takes any page as an article. Resolves with the first result. */
  start(how: { readonly asked: boolean }): Promise<void>;
  /** Takes new wishes, and annotates an annotated page anew by them. */
  wish(wishes: Wishes): void;
  /** Takes everything off the page. */
  stop(): void;
  isOn(): boolean;
  mentionAt(x: number, y: number): PlacedMention | null;
  setActive(mention: PlacedMention | null): void;
  readonly status: PageState['status'];
  /** What the popup is told. */
  describe(): PageState;
}

/**
 * @param makeFinder called once, for the first article.
 * @param onChange called after each reading of the page, and when the annotation is taken off.
 */
export function createAnnotation(
  document: Document,
  makeFinder: FinderMaker,
  onChange: (find: FindCounterpart) => void,
): Annotation {
  let wishes: Wishes = { choice: {}, descriptions: true, assistive: false };
  let asked = false;
  let session: PageSession | null = null;
  /** The annotation that is on, also while its engine is being loaded; null while it is off. */
  let current: AbortController | null = null;
  let mentions: readonly PlacedMention[] = [];
  let finder: Finder | null = null;

  const replace = (next: readonly PlacedMention[]) => {
    const before = mentions;
    mentions = next;
    onChange((mention) => counterpartOf(mention, before, next));
  };

  const annotate = async () => {
    session?.stop();
    session = null;
    const starting = new AbortController();
    current?.abort();
    current = starting;
    const { choice, assistive, descriptions } = wishes;
    const painter = assistive || !canHighlight() ? await engineOf(document) : null;
    if (starting.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const takeFinder = async (root: Element) => {
        finder ??= await searchFirst(await makeFinder(root), root);
        return descriptions ? finder : withoutDescriptions(finder);
      };
      session = annotateArticle(document, takeFinder, {
        asked,
        choice,
        ...(painter ? { painter } : {}),
        onUpdate: (state) => {
          replace(state.kind === 'annotated' ? state.painted : []);
          resolve();
        },
      });
    });
  };

  const annotated = () => (session?.state.kind === 'annotated' ? session.state : null);

  return {
    get mentions() {
      return mentions;
    },
    get published() {
      return annotated()?.metadata.published?.day ?? null;
    },
    start(how) {
      asked = how.asked;
      return annotate();
    },
    wish(next) {
      wishes = next;
      if (current) void annotate();
    },
    stop() {
      if (!current) return;
      current.abort();
      current = null;
      session?.stop();
      session = null;
      replace([]);
    },
    isOn: () => current !== null,
    mentionAt: (x, y) => session?.mentionAt(x, y)?.mention ?? null,
    setActive: (mention) => session?.setActive(mention),
    get status() {
      if (annotated()) return 'annotated';
      return !current ? 'off' : session?.state.kind === 'none' ? 'not-article' : 'reading';
    },
    describe() {
      const page = annotated();
      if (page) {
        return {
          status: 'annotated',
          url: page.metadata.url ?? document.location.href,
          headline: page.metadata.headline,
          published: page.metadata.published?.day ?? null,
          mentions: listMentions(page.text.text, mentions),
          limit: page.limit,
        };
      }
      const url = document.location.href;
      return {
        status: this.status,
        url,
        headline: null,
        published: null,
        mentions: [],
        limit: null,
      };
    },
  };
}

/** The assistive engine; null, for highlights, where it cannot be loaded. */
function engineOf(document: Document): Promise<PainterMaker | null> {
  return loadMarkPainter(document).catch(() => null);
}

function withoutDescriptions(finder: Finder): Finder {
  return (text, context) => finder(text, context).filter(({ form }) => form !== 'description');
}
