import type { Cell } from '../../core/dataset/atlas-rows.ts';
import { Plain, useRecordLanguage } from '../card/plain.tsx';
import { useMessages } from '../messages/index.tsx';

/** What stands in a table; what is not on record says so. */
export function CellText({ cell }: { cell: Cell | undefined }) {
  const messages = useMessages();
  const language = useRecordLanguage();
  if (!cell) return <span class="unknown">{messages.atlas.unknown}</span>;
  switch (cell.is) {
    case 'text':
      return <Plain text={cell.text} />;
    case 'kind':
      return <>{messages.kicker({ what: cell.what, of: null })}</>;
    case 'when':
      return <time dateTime={cell.when.on}>{messages.when(cell.when)}</time>;
    case 'number':
      return <>{cell.number}</>;
    case 'items':
      return (
        <span class="cell-items" {...language}>
          {cell.items.join('; ')}
        </span>
      );
    case 'act':
      return (
        <>
          <span class="cell-status" {...language}>
            {cell.status}
          </span>
          <span class="cell-who">
            <span {...language}>{cell.actor}</span>,{' '}
            <time dateTime={cell.when.on}>{messages.when(cell.when)}</time>
          </span>
        </>
      );
  }
}
