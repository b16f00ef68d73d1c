import { useId } from 'preact/hooks';
import type { RecordLink } from '../../core/dataset/card-model.ts';
import type { UnrecordedPlace } from '../../core/dataset/search-places.ts';
import { IconButton } from '../card/card-shell.tsx';
import { type OpenRecord, RecordButton } from '../card/parts.tsx';
import { useRecordLanguage } from '../card/plain.tsx';
import { useMessages } from '../messages/index.tsx';

interface Props {
  readonly place: UnrecordedPlace;
  /** The recorded places that it is in. */
  readonly homes: readonly RecordLink[];
  readonly onBack: () => void;
  readonly onOpen: OpenRecord;
}

/** Stands where a card would: says that there is none, and leads to what is known around. */
export function UnrecordedPlaceView({ place, homes, onBack, onOpen }: Props) {
  const messages = useMessages();
  const texts = messages.search;
  const language = useRecordLanguage();
  const titleId = useId();
  const { name, state, county } = place;
  return (
    <section class="shell" aria-labelledby={titleId}>
      <header class="shell-head" data-kind="jurisdiction">
        <div class="shell-bar">
          <IconButton
            label={messages.shell.backTo(messages.popup.results)}
            icon="back"
            onClick={onBack}
          />
          <p class="kicker">{[county?.name, state.name].filter(Boolean).join(', ')}</p>
        </div>
        <h2 id={titleId} class="shell-title" tabIndex={-1} {...language}>
          {name}
        </h2>
      </header>
      <div class="shell-scroll card">
        <section class="section">
          <p class="unknown">{texts.noRecord(name, state.name)}</p>
          <p class="small">{texts.noRecordMeans}</p>
        </section>
        <section class="section">
          <h3>{texts.around}</h3>
          {homes.length === 0 ? (
            <p class="unknown">{texts.nothingAround(state.name)}</p>
          ) : (
            <ul class="entries">
              {homes.map((link) => (
                <li key={link.id}>
                  <RecordButton link={link} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </section>
  );
}
