import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CopyText } from '../../components/card/card-footer.tsx';
import { CardShell } from '../../components/card/card-shell.tsx';
import { useMessages } from '../../components/messages/index.tsx';
import type { MentionGroup, PageMention } from '../../components/page-list/group-mentions.ts';
import { PageList, type PageView } from '../../components/page-list/page-list.tsx';
import { SearchBox } from '../../components/search/search-box.tsx';
import {
  type SiteAction,
  SiteSwitches,
  type SiteView,
} from '../../components/site-switches/site-switches.tsx';
import { makeCard } from '../../core/dataset/card.ts';
import type { Card, CardRequest } from '../../core/dataset/card-model.ts';
import { titleOfRef } from '../../core/dataset/official-url.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { makeSearch, resultOf, type Search } from '../../core/dataset/search.ts';
import { filterChoices, NO_FILTER, type SearchFilter } from '../../core/dataset/search-facets.ts';
import { linkTo } from '../../core/dataset/titles.ts';
import type { Start } from './start.ts';
import { type TabName, Tabs } from './tabs.tsx';

export interface PopupProps {
  readonly record: Dataset | 'loading' | 'failed';
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
  /** Address of the atlas. */
  readonly atlas: string;
}

/** Look-up in the record and what the page names, with cards in the same place. */
export function Popup({ record, ...props }: PopupProps) {
  const texts = useMessages().popup;
  if (record === 'loading') return <p class="popup-wait">{texts.loading}</p>;
  if (record === 'failed') return <p class="popup-wait">{texts.loadFailed}</p>;
  return <OpenPopup record={record} {...props} />;
}

function OpenPopup({
  record,
  page,
  today,
  onGo,
  onAnnotate,
  site,
  onSite,
  onCopy,
  onClose,
  start,
  recent,
  onLookUp,
  onForgetRecent,
  onSettings,
  atlas,
}: PopupProps & { readonly record: Dataset }) {
  const texts = useMessages();
  const search = useMemo(() => searchWhenAsked(record), [record]);
  const find = useCallback(
    (words: string, filter: SearchFilter) => search(words, undefined, filter),
    [search],
  );
  const choices = useMemo(() => filterChoices(record), [record]);
  const [tab, setTab] = useState<TabName>('search');
  const [query, setQuery] = useState(start.query);
  const [filter, setFilter] = useState(NO_FILTER);
  const lookedUp = useMemo(
    () => recent.flatMap((id) => resultOf(record, id) ?? []),
    [record, recent],
  );
  /** Cards opened one from another, the shown one last. */
  const [trail, setTrail] = useState<readonly Card[]>(() => {
    const card = start.id ? makeCard(record, { id: start.id, ref: null, asOf: null }) : null;
    return card ? [card] : [];
  });
  const card = trail.at(-1);
  const cardBefore = trail.at(-2);
  const focusBefore = useRef<Element | null>(null);
  const cardPlace = useRef<HTMLDivElement>(null);

  // The index is built once the box can be seen, and before most people have typed a letter.
  useEffect(() => {
    const soon = setTimeout(() => search(''));
    return () => clearTimeout(soon);
  }, [search]);
  useEffect(() => {
    if (card) cardPlace.current?.querySelector<HTMLElement>('h2')?.focus();
    else if (focusBefore.current instanceof HTMLElement) focusBefore.current.focus();
  }, [card]);

  function open(request: CardRequest): void {
    const opened = makeCard(record, request);
    if (!opened) return;
    if (trail.length === 0) focusBefore.current = document.activeElement;
    setTrail([...trail, opened]);
  }

  function openGroup({ mentions: [{ id, ids, ref }] }: MentionGroup): void {
    open({ id, ids, ref, asOf: page.at === 'annotated' ? page.published : null });
  }

  const back = () => setTrail(trail.slice(0, -1));

  return (
    <>
      <h1 class="unseen">{texts.popup.name}</h1>
      <Tabs
        tab={tab}
        onTab={setTab}
        hidden={card !== undefined}
        count={page.at === 'annotated' ? page.mentions.length : null}
        search={
          <SearchBox
            search={find}
            query={query}
            onQuery={setQuery}
            filter={filter}
            choices={choices}
            onFilter={setFilter}
            recent={lookedUp}
            onForgetRecent={onForgetRecent}
            onSelect={({ id }) => {
              onLookUp(id);
              open({ id, ref: null, asOf: null });
            }}
            onClose={onClose}
          />
        }
        page={
          <>
            <PageList
              page={page}
              titleOf={(mention) => titleOf(record, mention)}
              onGo={onGo}
              onOpen={openGroup}
              onAnnotate={onAnnotate}
            />
            {site && <SiteSwitches view={site} onAction={onSite} />}
          </>
        }
      />
      {card && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc goes back from wherever focus is
        <div
          class="popup-card"
          ref={cardPlace}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            back();
          }}
        >
          <CardShell
            role="region"
            card={card}
            today={today}
            backTo={
              cardBefore?.title ?? (tab === 'search' ? texts.popup.results : texts.page.heading)
            }
            onBack={back}
            onOpen={({ id }) => open({ id, ref: null, asOf: card.asOf })}
            onCopy={onCopy}
          />
        </div>
      )}
      <footer class="popup-footer" hidden={card !== undefined}>
        <nav aria-label={texts.popup.more}>
          <a href={atlas} target="_blank" rel="noreferrer">
            {texts.popup.atlas}
          </a>
          <button type="button" class="link" onClick={onSettings}>
            {texts.popup.settings}
          </button>
        </nav>
      </footer>
    </>
  );
}

function titleOf(record: Dataset, { id, ref }: PageMention): string | null {
  if (id !== null) return linkTo(record, id)?.title ?? null;
  return ref === null ? null : titleOfRef(ref);
}

/** A search whose index is built with the first question. */
function searchWhenAsked(record: Dataset): Search {
  let search: Search | null = null;
  return (...question) => {
    search ??= makeSearch(record);
    return search(...question);
  };
}
