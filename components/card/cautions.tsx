import type { Correction, Disagreement } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { Disclosure } from './disclosure.tsx';
import { Entries, Section } from './parts.tsx';
import { SourceNote } from './source-list.tsx';

interface Props {
  readonly card: {
    readonly disagreements: readonly Disagreement[];
    readonly misstatements: readonly Correction[];
    readonly note?: string;
  };
}

/** What every record's card ends with: common errors, disagreements of sources, the record's note. */
export function Cautions({ card }: Props) {
  const messages = useMessages();
  const texts = messages.cautions;
  return (
    <>
      {card.misstatements.length > 0 && (
        <Section title={texts.misstatements}>
          <Entries items={card.misstatements}>
            {(line) => (
              <li key={line.title}>
                <p>
                  <b>{line.title}</b>
                </p>
                <p class="soft">
                  {texts.said} {line.wrong}
                </p>
                <p>{line.correction}</p>
                <SourceNote sources={line.sources} />
              </li>
            )}
          </Entries>
        </Section>
      )}
      {card.disagreements.length > 0 && (
        <Disclosure summary={texts.disagreements} heading>
          <Entries items={card.disagreements}>
            {(line) => (
              <li key={line.topic}>
                <p>
                  <b>{line.topic}</b>
                </p>
                <p>{line.says}</p>
                <p>
                  <span class="soft">{texts.best}</span> {line.best}
                </p>
                <SourceNote sources={line.sources} />
              </li>
            )}
          </Entries>
        </Disclosure>
      )}
      {card.note && (
        <p class="note">
          <b>{messages.note}:</b> {card.note}
        </p>
      )}
    </>
  );
}
