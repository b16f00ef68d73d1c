import { isUnread } from './unread.ts';

/** Changes are answered this long after the first of a burst (milliseconds). */
const SETTLE_MS = 120;

/** Idle time is waited for no longer than this (milliseconds). */
const IDLE_TIMEOUT_MS = 500;

/** A living page may cost at most one part in so many of the time: see `ArticleWatch.spent`. */
const SHARE_OF_TIME = 20;

export interface WatchHandlers {
  /** At once, before the page is drawn again: a node whose data changed, read or not. */
  readonly onTouched?: (node: Node) => void;
  /** Whether `onTouched` matters at the moment; it does unless given. */
  readonly wantsTouched?: () => boolean;
  /** After a burst of changes inside the article, in idle time. Read the article again. */
  readonly onChange: () => void;
  /** Something was added beside the article or it was taken out. Look for the article again. */
  readonly onMoved: () => void;
}

export interface ArticleWatch {
  /** Watches an open shadow root inside the article too. */
  include(shadowRoot: ShadowRoot): void;
  /** Runs what changes the article itself; none of that counts as a change of the page. */
  quietly<T>(run: () => T): T;
  /** Tells how long answering took (milliseconds); the next answer waits in proportion. */
  spent(milliseconds: number): void;
}

const INSIDE: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'hidden',
    'aria-hidden',
    'class',
    'style',
    'contenteditable',
    'translate',
    'open',
  ],
};

/** What is still watched inside while an answer is waited for, which takes in all other changes. */
const TOUCHES: MutationObserverInit = { subtree: true, characterData: true };

/** Around the article only what comes and goes, and what may show or hide parts of it. */
const AROUND: MutationObserverInit = {
  childList: true,
  attributes: true,
  attributeFilter: ['hidden', 'class', 'style', 'open'],
};

/**
 * May show or hide text by style alone, which leaves no record: a "read more" made of a checkbox, an
 * opened `details`, a narrower window.
 */
const REVEALS = ['click', 'toggle', 'resize'] as const;

/** Follows changes of the article until `signal` aborts. Ignores parts that are not read. */
export function watchArticle(
  root: Element,
  handlers: WatchHandlers,
  signal: AbortSignal,
): ArticleWatch {
  let pending: 'nothing' | 'change' | 'move' = 'nothing';
  let waiting = false;
  let pause = SETTLE_MS;

  const answer = () => {
    waiting = false;
    if (signal.aborted) return;
    const what = pending;
    pending = 'nothing';
    watchInside(INSIDE);
    if (what === 'move') handlers.onMoved();
    else if (what === 'change') handlers.onChange();
  };
  const schedule = (what: 'change' | 'move') => {
    if (pending !== 'move') pending = what;
    if (waiting) return;
    waiting = true;
    setTimeout(() => whenIdle(answer), pause);
  };

  const onRecords = (records: readonly MutationRecord[]) => {
    for (const { type, target } of records) {
      if (type === 'characterData') handlers.onTouched?.(target);
    }
    // One that counts is enough: a page may make thousands of changes at once.
    if (pending !== 'nothing') return;
    const isInUnread = makeUnreadTest(root);
    if (!records.some((record) => isRelevant(record, root, isInUnread))) return;
    schedule('change');
    // A record that is not made costs the page nothing.
    if (handlers.wantsTouched?.() ?? true) watchInside(TOUCHES);
    else inside.disconnect();
  };
  const inside = new MutationObserver(onRecords);
  const included = new Set<ShadowRoot>();
  const watchInside = (what: MutationObserverInit) => {
    for (const tree of [root, ...included]) inside.observe(tree, what);
  };
  const around = new MutationObserver((records) => {
    if (records.some((record) => record.type === 'childList' && isAudible(record))) {
      schedule('move');
    } else if (records.some(({ type }) => type === 'attributes')) {
      schedule('change');
    }
  });

  watchInside(INSIDE);
  for (let parent = parentOf(root); parent; parent = parentOf(parent)) {
    around.observe(parent, AROUND);
  }
  for (const type of REVEALS) {
    const listen = { capture: true, passive: true, signal } as const;
    root.ownerDocument.defaultView?.addEventListener(type, () => schedule('change'), listen);
  }
  signal.addEventListener('abort', () => {
    inside.disconnect();
    around.disconnect();
  });

  return {
    include(shadowRoot) {
      if (included.has(shadowRoot)) return;
      included.add(shadowRoot);
      inside.observe(shadowRoot, INSIDE);
    },
    quietly(run) {
      onRecords(inside.takeRecords());
      const result = run();
      inside.takeRecords();
      return result;
    },
    spent(milliseconds) {
      pause = Math.max(SETTLE_MS, milliseconds * SHARE_OF_TIME);
    },
  };
}

/**
 * Tells when the page shows another address without loading (hash changes are the same page).
 * Listens to the Navigation API where there is one, else to history moves and the title; never polls.
 */
export function watchNavigation(
  document: Document,
  onNavigate: () => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView;
  if (!window) return;
  let address = addressOf(document);
  const check = () => {
    const now = addressOf(document);
    if (signal.aborted || now === address) return;
    address = now;
    onNavigate();
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', check, { signal });
  navigation?.addEventListener('currententrychange', check, { signal });
  window.addEventListener('popstate', check, { signal });
  // Sites that route by themselves change the title or the canonical link with the address.
  const head = new MutationObserver(check);
  if (document.head) head.observe(document.head, { childList: true, subtree: true });
  signal.addEventListener('abort', () => head.disconnect());
}

/**
 * Calls `onGrowth` in idle time after nodes were added anywhere in the page, until `signal` aborts:
 * for pages that build their article after loading.
 */
export function watchGrowth(document: Document, onGrowth: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (!records.some(({ addedNodes }) => addedNodes.length > 0)) return;
    // What comes until then is looked at then.
    observer.disconnect();
    setTimeout(() => {
      whenIdle(() => {
        if (signal.aborted) return;
        watch();
        onGrowth();
      });
    }, SETTLE_MS);
  });
  const watch = () => observer.observe(document, { childList: true, subtree: true });
  watch();
  signal.addEventListener('abort', () => observer.disconnect());
}

function addressOf(document: Document): string {
  return (document.defaultView?.location.href ?? document.URL).replace(/#.*$/, '');
}

/** Runs something when the page has nothing to do, or soon. */
export function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS });
  } else {
    setTimeout(run, 0);
  }
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** Whether a record can have changed what is read below `root`. */
function isRelevant(
  record: MutationRecord,
  root: Element,
  isInUnread: (element: Element | null) => boolean,
): boolean {
  if (record.type === 'childList' && !isAudible(record)) return false;
  const { target } = record;
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
  if (record.type !== 'attributes') return !isInUnread(element);
  // An image fading in, an empty box for an advertisement: no text, nothing to read again.
  if (!element?.firstChild || element === root) return false;
  return !isInUnread(element.parentElement);
}

/** Whether nodes came or went that can hold text of the article. */
function isAudible({ addedNodes, removedNodes }: MutationRecord): boolean {
  for (const node of addedNodes) if (!isSilent(node)) return true;
  for (const node of removedNodes) if (!isSilent(node)) return true;
  return false;
}

/** Nodes that hold no text of the article whatever their style. */
function isSilent(node: Node): boolean {
  if (node.nodeType === 3) return (node as Text).data === '';
  return node.nodeType !== 1 || isUnread(node as Element);
}

/**
 * A test whether an element or an ancestor below `root` is left unread. It remembers what it has
 * told, so it is for the records of one moment only.
 */
function makeUnreadTest(root: Element): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  const test = (element: Element | null): boolean => {
    if (!element || element === root) return false;
    let answer = known.get(element);
    if (answer === undefined) {
      answer = isUnread(element) || test(element.parentElement);
      known.set(element, answer);
    }
    return answer;
  };
  return test;
}
