import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Height of a row before one has been measured (CSS pixels). */
const GUESSED_ROW = 76;

/** Height of the list before it has been measured (CSS pixels). */
const GUESSED_VIEW = 700;

/** Rows drawn beyond both edges, so that a short scroll shows no gap. */
const BEYOND = 6;

export interface WindowedListProps {
  /** `list`: choose one. `grid`: rows of cells, of which several can be selected. */
  readonly kind: 'list' | 'grid';
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly count: number;
  /** The row that keys work on; -1 where there is none. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onDelete?: (index: number) => void;
  readonly onToggle?: (index: number) => void;
  readonly onSelectAll?: () => void;
  readonly isSelected?: (index: number) => boolean;
  /** Draws what is in a row: all rows have to be of one height. */
  readonly drawRow: (index: number) => ComponentChildren;
  /** Tells which rows are drawn, for loading them; `last` is included. */
  readonly onWindow?: (first: number, last: number) => void;
}

/**
 * A scrolling list of any length, of which only the rows in sight are drawn. Focus stays on the list
 * itself and the active row is told by `aria-activedescendant`, so no scroll can lose it.
 */
export function WindowedList(props: WindowedListProps) {
  const { kind, id, count, active } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const [rowHeight, setRowHeight] = useState(GUESSED_ROW);
  const [view, setView] = useState({ top: 0, height: GUESSED_VIEW });
  const first = Math.max(0, Math.floor(view.top / rowHeight) - BEYOND);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + BEYOND) - 1;
  const inSight = Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => first + nth);

  useLayoutEffect(() => {
    const height = rows.current?.firstElementChild?.getBoundingClientRect?.().height ?? 0;
    if (height > 0 && Math.abs(height - rowHeight) > 0.5) setRowHeight(height);
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => props.onWindow?.(first, last), [first, last, count]);
  useLayoutEffect(() => show(active), [active, rowHeight]);

  function show(index: number): void {
    const element = scroller.current;
    if (!element || index < 0) return;
    const top = index * rowHeight;
    const { scrollTop, clientHeight } = element;
    if (top < scrollTop) element.scrollTop = top;
    else if (top + rowHeight > scrollTop + clientHeight) {
      element.scrollTop = top + rowHeight - clientHeight;
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || count === 0) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const to = (index: number) => props.onActive(Math.max(0, Math.min(count - 1, index)));
    switch (event.key) {
      case 'ArrowDown':
        to(active + 1);
        break;
      case 'ArrowUp':
        to(active - 1);
        break;
      case 'PageDown':
        to(active + page);
        break;
      case 'PageUp':
        to(active - page);
        break;
      case 'Home':
        to(0);
        break;
      case 'End':
        to(count - 1);
        break;
      case 'Enter':
        if (active >= 0) props.onOpen(active);
        break;
      case ' ':
        if (active < 0) break;
        if (props.onToggle) props.onToggle(active);
        else props.onOpen(active);
        break;
      case 'Delete':
        if (active >= 0) props.onDelete?.(active);
        break;
      case 'a':
        if (!props.onSelectAll || !(event.ctrlKey || event.metaKey)) return;
        props.onSelectAll();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  const drawn = active >= 0 && active < count && !inSight.includes(active);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one of two
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: those of a grid are given to a grid only
    <div
      ref={scroller}
      id={id}
      class="windowed"
      role={kind === 'grid' ? 'grid' : 'listbox'}
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-activedescendant={active >= 0 && active < count ? rowId(id, active) : undefined}
      aria-multiselectable={kind === 'grid' ? 'true' : undefined}
      aria-rowcount={kind === 'grid' ? count : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => active < 0 && count > 0 && props.onActive(0)}
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) =>
        setView({ top: scrollTop, height: clientHeight })
      }
    >
      <div class="windowed-all" role="presentation" style={{ height: `${count * rowHeight}px` }}>
        <div
          ref={rows}
          class="windowed-rows"
          role="presentation"
          style={{ transform: `translateY(${first * rowHeight}px)` }}
        >
          {inSight.map((index) => (
            <Row key={index} {...props} index={index} />
          ))}
        </div>
        {/* Focus stands on it, so it has to be there. */}
        {drawn && (
          <div
            class="windowed-rows"
            role="presentation"
            style={{ transform: `translateY(${active * rowHeight}px)` }}
          >
            <Row {...props} index={active} />
          </div>
        )}
      </div>
    </div>
  );
}

/** @returns the id of a row's element. */
function rowId(list: string, index: number): string {
  return `${list}-${index}`;
}

function Row({
  kind,
  id,
  index,
  count,
  active,
  isSelected,
  onActive,
  onOpen,
  drawRow,
}: WindowedListProps & { readonly index: number }) {
  const isActive = index === active;
  const shared = {
    id: rowId(id, index),
    class: 'windowed-row',
    'data-active': isActive ? '' : undefined,
    onClick: () => {
      onActive(index);
      onOpen(index);
    },
  };
  if (kind === 'grid') {
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: focus stands on the grid
      // biome-ignore lint/a11y/useSemanticElements: rows that are placed by themselves are no table's
      <div
        {...shared}
        role="row"
        aria-rowindex={index + 1}
        aria-selected={isSelected?.(index) ?? false}
      >
        {drawRow(index)}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stands on the list
    <div
      {...shared}
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={count}
    >
      {drawRow(index)}
    </div>
  );
}
