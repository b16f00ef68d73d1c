import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CopyText } from '../../components/card/card-footer.tsx';
import { useMessages } from '../../components/messages/index.tsx';
import type { News } from '../../components/messages/news-en.ts';
import type { MentionGroup } from '../../components/page-list/group-mentions.ts';
import { PageList, type PageView } from '../../components/page-list/page-list.tsx';
import { type Choice, SearchBox } from '../../components/search/search-box.tsx';
import {
  type SiteAction,
  SiteSwitches,
  type SiteView,
} from '../../components/site-switches/site-switches.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import type { Card, CardRequest } from '../../core/dataset/card-model.ts';
import { type FilterChoices, NO_FILTER } from '../../core/dataset/search-facets.ts';
import type { UnrecordedPlace } from '../../core/dataset/search-places.ts';
import type { Answers } from './answers.tsx';
import { NewsNote } from './news-note.tsx';
import type { Start } from './start.ts';

export interface PopupProps {
  /** The open record. Until then the box can be typed into, and the page's tab works. */
  readonly answers: Answers | 'loading' | 'failed';
  readonly page: PageView;
  /** ISO day. */
  readonly today: string;
  /** Goes to a mention in the page, by its number. */
  readonly onGo: (index: number) => void;
  readonly onAnnotate: () => void;
  /** The site of the page; null where no site may be read. */
  readonly site: SiteView | null;
  readonly onSite: (action: SiteAction) => void;
  readonly onCopy: CopyText;
  readonly onClose: () => void;
  readonly start: Start;
  /** Ids of what was looked up before, the last first. */
  readonly recent: readonly string[];
  readonly onLookUp: (id: string) => void;
  readonly onForgetRecent: () => void;
  readonly onSettings: () => void;
  /** Leads to claims, for who wants the tools of fact-checkers. */
  readonly claims?: ComponentChildren;
  /** What has come since the reader last looked, the newest first. */
  readonly news: readonly News[];
  readonly onNewsSeen: () => void;
  /** Address of the atlas. */
  readonly atlas: string;
}

/** What stands in place of the tabs: a card, or word that there is none. */
type Shown =
  | { readonly is: 'card'; readonly card: Card }
  | { readonly is: 'place'; readonly place: UnrecordedPlace };

const NO_CHOICES: FilterChoices = { states: [], lists: [], acts: [], courts: [] };

/** Look-up in the record and what the page names, with cards in the same place. */
export function Popup(props: PopupProps) {
  const { page, today, start, recent, onLookUp } = props;
  const answers = typeof props.answers === 'object' ? props.answers : null;
  const texts = useMessages();
  const [tab, setTab] = useState<'search' | 'page'>('search');
  const [query, setQuery] = useState(start.query);
  const [filter, setFilter] = useState(NO_FILTER);
  const lookedUp = useMemo(() => answers?.resultsOf(recent) ?? [], [answers, recent]);
  /** What was opened one from another, the shown one last. */
  const [trail, setTrail] = useState<readonly Shown[]>([]);
  const shown = trail.at(-1);
  const before = trail.at(-2);
  const focusBefore = useRef<Element | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const started = useRef(false);

  // The index is built once the box can be seen, and before most people have typed a letter.
  useEffect(() => {
    const soon = setTimeout(() => answers?.find('', NO_FILTER));
    return () => clearTimeout(soon);
  }, [answers]);
  useEffect(() => {
    if (!answers || started.current) return;
    started.current = true;
    if (start.id) open({ id: start.id, ref: null, asOf: null });
  }, [answers, start]);
  // Before the next key arrives: a second Esc right behind the first would find no focus.
  useLayoutEffect(() => {
    if (shown) place.current?.querySelector<HTMLElement>('h2')?.focus();
    else if (focusBefore.current instanceof HTMLElement) focusBefore.current.focus();
  }, [shown]);

  function show(next: Shown): void {
    if (trail.length === 0) focusBefore.current = document.activeElement;
    setTrail([...trail, next]);
  }

  function open(request: CardRequest): void {
    const card = answers?.cardFor(request);
    if (card) show({ is: 'card', card });
  }

  function openGroup({ mentions: [{ id, ids, ref }] }: MentionGroup): void {
    open({ id, ids, ref, asOf: page.at === 'annotated' ? page.published : null });
  }

  function select(choice: Choice): void {
    if (choice.is === 'place') {
      show(choice);
      return;
    }
    const { id } = choice.result;
    onLookUp(id);
    open({ id, ref: null, asOf: null });
  }

  const back = () => setTrail(trail.slice(0, -1));
  const backTo = before
    ? titleOf(before)
    : tab === 'search'
      ? texts.popup.results
      : texts.page.heading;

  const search =
    props.answers === 'failed' ? (
      <p class="search-hint" role="alert">
        {texts.popup.loadFailed}
      </p>
    ) : (
      <SearchBox
        search={answers?.find ?? null}
        query={query}
        onQuery={setQuery}
        filter={filter}
        choices={answers?.choices ?? NO_CHOICES}
        onFilter={setFilter}
        recent={lookedUp}
        onForgetRecent={props.onForgetRecent}
        onSelect={select}
        onClose={props.onClose}
      />
    );
  const thisPage = (
    <>
      <PageList
        page={page}
        titleOf={(mention) => answers?.titleOf(mention) ?? null}
        onGo={props.onGo}
        onOpen={openGroup}
        onAnnotate={props.onAnnotate}
      />
      {props.site && <SiteSwitches view={props.site} onAction={props.onSite} />}
    </>
  );

  return (
    <>
      <h1 class="unseen">{texts.popup.name}</h1>
      <div class="tabs" hidden={shown !== undefined}>
        <Tabs
          label={texts.popup.tabs}
          open={tab}
          onOpen={setTab}
          panelClass="panel"
          tabs={[
            { name: 'search', title: texts.popup.search, count: null, panel: search },
            {
              name: 'page',
              title: texts.page.heading,
              count: page.at === 'annotated' ? page.mentions.length : null,
              panel: thisPage,
            },
          ]}
        />
      </div>
      {shown && answers && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc goes back from wherever focus is
        <div
          class="popup-card"
          ref={place}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            back();
          }}
        >
          {shown.is === 'card' ? (
            <answers.CardShell
              role="region"
              card={shown.card}
              today={today}
              backTo={backTo}
              onBack={back}
              onOpen={({ id }) => open({ id, ref: null, asOf: shown.card.asOf })}
              onCopy={props.onCopy}
            />
          ) : (
            <answers.UnrecordedPlaceView
              place={shown.place}
              homes={answers.homesOf(shown.place)}
              onBack={back}
              onOpen={({ id }) => open({ id, ref: null, asOf: null })}
            />
          )}
        </div>
      )}
      {shown === undefined && <NewsNote news={props.news} onSeen={props.onNewsSeen} />}
      <footer class="popup-footer" hidden={shown !== undefined}>
        <nav aria-label={texts.popup.more}>
          <a href={props.atlas} target="_blank" rel="noreferrer">
            {texts.popup.atlas}
          </a>
          {props.claims}
          <button type="button" class="link" onClick={props.onSettings}>
            {texts.popup.settings}
          </button>
        </nav>
      </footer>
    </>
  );
}

function titleOf(shown: Shown): string {
  return shown.is === 'card' ? shown.card.title : shown.place.name;
}
