import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useMessages } from '../../components/messages/index.tsx';

export type TabName = 'search' | 'page';

const TABS: readonly TabName[] = ['search', 'page'];

interface Props {
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  /** How many mentions the page has; null where that is not known. */
  readonly count: number | null;
  readonly search: ComponentChildren;
  readonly page: ComponentChildren;
  /** Kept as they are, but out of sight, while a card is shown. */
  readonly hidden: boolean;
}

/** The two views of the popup, after the ARIA tabs pattern; both keep their state. */
export function Tabs({ tab, onTab, count, search, page, hidden }: Props) {
  const messages = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const names: Readonly<Record<TabName, string>> = {
    search: messages.popup.search,
    page: messages.page.heading,
  };
  const panels: Readonly<Record<TabName, ComponentChildren>> = { search, page };

  function onKeyDown(event: KeyboardEvent): void {
    const keys = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];
    if (!keys.includes(event.key)) return;
    event.preventDefault();
    const other = tab === 'search' ? 'page' : 'search';
    const next = event.key === 'Home' ? 'search' : event.key === 'End' ? 'page' : other;
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  }

  return (
    <div class="tabs" hidden={hidden}>
      <div
        class="tab-list"
        role="tablist"
        tabIndex={-1}
        aria-label={messages.popup.tabs}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            id={`tab-${name}`}
            class="tab"
            role="tab"
            aria-selected={name === tab}
            aria-controls={`panel-${name}`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {names[name]}
            {name === 'page' && count !== null && <span class="tab-count">{count}</span>}
          </button>
        ))}
      </div>
      {TABS.map((name) => (
        <div
          key={name}
          id={`panel-${name}`}
          class="panel"
          role="tabpanel"
          aria-labelledby={`tab-${name}`}
          hidden={name !== tab}
        >
          {panels[name]}
        </div>
      ))}
    </div>
  );
}
