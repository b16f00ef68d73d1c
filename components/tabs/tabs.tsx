import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Tab<Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** Shown beside the title; null where it is not known. */
  readonly count: number | null;
  readonly panel: ComponentChildren;
}

interface Props<Name extends string> {
  /** What the tabs are of, for those who do not see them. */
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly open: Name;
  readonly onOpen: (name: Name) => void;
  /** Class of a panel. */
  readonly panelClass: string;
}

/** Views of which one is seen, after the ARIA tabs pattern. */
export function Tabs<Name extends string>({ label, tabs, open, onOpen, panelClass }: Props<Name>) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const next = nextTab(
      event.key,
      tabs.length,
      tabs.findIndex(({ name }) => name === open),
    );
    const tab = next === null ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onOpen(tab.name);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.name}`)?.focus();
  }

  return (
    <>
      <div
        class="tab-list"
        role="tablist"
        tabIndex={-1}
        aria-label={label}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {tabs.map(({ name, title, count }) => (
          <button
            key={name}
            type="button"
            id={`tab-${name}`}
            class="tab"
            role="tab"
            aria-selected={name === open}
            aria-controls={`panel-${name}`}
            tabIndex={name === open ? 0 : -1}
            onClick={() => onOpen(name)}
          >
            {title}
            {count !== null && <span class="tab-count">{count}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ name, panel }) => (
        <div
          key={name}
          id={`panel-${name}`}
          class={panelClass}
          role="tabpanel"
          aria-labelledby={`tab-${name}`}
          hidden={name !== open}
        >
          {panel}
        </div>
      ))}
    </>
  );
}

/** The tab that a key leads to; null for all other keys. */
function nextTab(key: string, count: number, at: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'ArrowRight':
      return (at + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
