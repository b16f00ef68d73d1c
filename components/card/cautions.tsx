import type { Correction, Disagreement } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { Disclosure } from './disclosure.tsx';
import { Entries, Section } from './parts.tsx';
import { Plain } from './plain.tsx';
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
                  <b>
                    <Plain text={line.title} />
                  </b>
                </p>
                <p class="soft">
                  {texts.said} <Plain text={line.wrong} />
                </p>
                <p>
                  <Plain text={line.correction} />
                </p>
                <SourceNote sources={line.sources} />
              </li>
            )}
          </Entries>
        </Section>
      )}
      {card.disagreements.length > 0 && (
        <Section title={texts.disagreements}>
          <Entries items={card.disagreements}>
            {(line) => (
              <li key={line.topic}>
                <Disclosure summary={<Plain text={line.topic} />}>
                  <p>
                    <Plain text={line.says} />
                  </p>
                  <p>
                    <span class="soft">{texts.best}</span> <Plain text={line.best} />
                  </p>
                  <SourceNote sources={line.sources} />
                </Disclosure>
              </li>
            )}
          </Entries>
        </Section>
      )}
      {card.note && (
        <p class="note">
          <b>{messages.note}:</b> <Plain text={card.note} />
        </p>
      )}
    </>
  );
}
