import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Address, FIRST_DAY, writeAddress } from '../../core/dataset/atlas-address.ts';
import { makeCard } from '../../core/dataset/card.ts';
import { markTerms } from '../../core/dataset/card-terms.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { CardContent } from '../card/card.tsx';
import type { OpenRecord } from '../card/parts.tsx';
import { TermsContext, useRecordLanguage } from '../card/plain.tsx';
import { Unfolded } from '../card/unfolded.ts';
import { MessagesContext, useMessages } from '../messages/index.tsx';
import { PlacePage } from './place-page.tsx';

interface Props {
  readonly dataset: Dataset;
  readonly address: Extract<Address, { page: 'record' }>;
  /** Where “back” leads. */
  readonly home: string;
  /** ISO day. */
  readonly today: string;
  readonly onAddress: (address: Address, how: 'push' | 'replace') => void;
}

/** The page of one record, told as of a day. */
export function RecordPage({ dataset, address, home, today, onAddress }: Props) {
  const messages = useMessages();
  const texts = messages.atlas;
  const language = useRecordLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const { kind, id, on } = address;
  const day = on ?? dataset.asOf;
  const card = useMemo(() => makeCard(dataset, { id, ref: null, asOf: day }), [dataset, id, day]);
  const terms = useMemo(() => (card ? markTerms(card) : new Map()), [card]);
  // The day is the reader's choice here, not an article's.
  const dated = useMemo(
    () => ({ ...messages, asOf: { ...messages.asOf, article: texts.asOfDay } }),
    [messages, texts],
  );

  useEffect(() => {
    document.title = texts.pageTitle(card?.title ?? texts.notFound);
  }, [card, texts]);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [kind, id]);

  const open: OpenRecord = (link) =>
    onAddress({ page: 'record', kind: link.kind, id: link.id, on }, 'push');

  return (
    <article class="record-page" data-kind={kind}>
      <nav class="record-nav">
        <a href={home}>{texts.back}</a>
        <label class="field">
          {texts.changeDay}
          <input
            type="date"
            min={FIRST_DAY}
            max={dataset.asOf}
            value={day}
            onChange={({ currentTarget }) => {
              const { value } = currentTarget;
              if (value && currentTarget.checkValidity()) {
                onAddress({ ...address, on: value === dataset.asOf ? null : value }, 'replace');
              }
            }}
          />
        </label>
        <button type="button" class="button" onClick={() => print()}>
          {texts.print}
        </button>
      </nav>
      {card && 'id' in card ? (
        <>
          <p class="kicker">{messages.kicker(card.kicker)}</p>
          <h2 ref={title} class="record-title" tabIndex={-1} {...language}>
            {card.kind === 'case' ? <cite>{card.title}</cite> : card.title}
          </h2>
          <MessagesContext.Provider value={dated}>
            <Unfolded.Provider value={true}>
              {card.kind === 'jurisdiction' ? (
                <TermsContext.Provider value={terms}>
                  {messages.recordLanguage && (
                    <p class="language-note">{messages.recordLanguage}</p>
                  )}
                  <PlacePage
                    key={`${id} ${day}`}
                    dataset={dataset}
                    card={card}
                    day={day}
                    on={on}
                    onOpen={open}
                  />
                </TermsContext.Provider>
              ) : (
                <CardContent
                  key={`${id} ${day}`}
                  card={card}
                  today={today}
                  onOpen={open}
                  onCopy={(text) => navigator.clipboard.writeText(text)}
                />
              )}
            </Unfolded.Provider>
          </MessagesContext.Provider>
          <p class="record-address small soft">
            <a href={writeAddress({ ...address, on: day })}>
              {writeAddress({ ...address, on: day })}
            </a>
          </p>
        </>
      ) : (
        <h2 ref={title} class="record-title" tabIndex={-1}>
          {texts.notFound}
        </h2>
      )}
    </article>
  );
}
