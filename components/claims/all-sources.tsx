import { Fragment } from 'preact';
import type { SourceLine } from '../../core/dataset/card-model.ts';
import { SEPARATOR, SourceLink } from '../card/source-list.tsx';
import { useMessages } from '../messages/index.tsx';

/** Every source of a piece of the record: here no list at the foot has the rest. */
export function AllSources({ sources }: { readonly sources: readonly SourceLine[] }) {
  const { sources: texts } = useMessages();
  if (sources.length === 0) return null;
  return (
    <p class="source-note">
      {texts.lead(sources.length)}:{' '}
      {sources.map((source, nth) => (
        <Fragment key={source.id}>
          {nth > 0 && SEPARATOR}
          <SourceLink source={source} />
        </Fragment>
      ))}
    </p>
  );
}
