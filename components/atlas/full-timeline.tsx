import type { TimelineItem } from '../../core/dataset/card-model.ts';
import { Happening, type OpenRecord, Time } from '../card/parts.tsx';
import { useMessages } from '../messages/index.tsx';

interface Props {
  readonly before: readonly TimelineItem[];
  readonly since: readonly TimelineItem[];
  /** ISO day that parts them. */
  readonly day: string;
  readonly onOpen: OpenRecord;
}

/** Everything that happened, with a line at the chosen day. */
export function FullTimeline({ before, since, day, onOpen }: Props) {
  const texts = useMessages().atlas;
  if (before.length + since.length === 0) return <p class="unknown">{texts.noEvents}</p>;
  return (
    <>
      <Items items={before} onOpen={onOpen} />
      <p class="up-to">
        <span>{texts.upTo(day)}</span>
      </p>
      <Items items={since} onOpen={onOpen} isSince />
    </>
  );
}

function Items({
  items,
  onOpen,
  isSince = false,
}: {
  items: readonly TimelineItem[];
  onOpen: OpenRecord;
  isSince?: boolean;
}) {
  if (items.length === 0) return null;
  return (
    <ol class={isSince ? 'long-timeline is-since' : 'long-timeline'}>
      {items.map((item) => (
        <li key={`${item.date.on}${item.text}`} data-turning={item.turning ? '' : undefined}>
          <p class="long-date">
            <Time when={item.date} />
          </p>
          <Happening item={item} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}
