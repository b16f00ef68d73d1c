import type { InstrumentCard } from '../../core/dataset/card-model.ts';
import { happenedBy } from '../../core/dataset/dates.ts';
import { useMessages } from '../messages/index.tsx';
import { Cautions } from './cautions.tsx';
import { Disclosure } from './disclosure.tsx';
import { CaseList, type OpenRecord, Section, Time, Timeline, useThenHeading } from './parts.tsx';
import { Plain, useRecordLanguage } from './plain.tsx';
import { ProvisionQuote, Quotations } from './quotes.tsx';
import { ExternalLink, hostOf } from './source-list.tsx';
import { capitalize } from './words.ts';

/** What a law says in its own words, what it does not say, and where it stands. */
export function InstrumentBody({ card, onOpen }: { card: InstrumentCard; onOpen: OpenRecord }) {
  const messages = useMessages();
  const texts = messages.instrument;
  const [cited, ...otherParts] = card.provisions;
  const host = hostOf(card.officialUrl);
  const language = useRecordLanguage();
  return (
    <>
      {cited && (
        <Section title={texts.ownWords}>
          <ProvisionQuote provision={cited} url={card.officialUrl} />
          {otherParts.length > 0 && (
            <Disclosure summary={texts.otherParts(otherParts.length)}>
              {otherParts.map((provision) => (
                <ProvisionQuote key={provision.ref} provision={provision} url={card.officialUrl} />
              ))}
            </Disclosure>
          )}
        </Section>
      )}
      <Section title={texts.says}>
        <p>
          <Plain text={card.summary} />
        </p>
      </Section>
      {card.doesNotSay.length > 0 && (
        <Section title={texts.doesNotSay}>
          <ul class="bullets">
            {card.doesNotSay.map((text) => (
              <li key={text}>
                <Plain text={text} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <LawStatus card={card} />
      <Developments card={card} onOpen={onOpen} />
      {card.cases.length > 0 && (
        <Section title={texts.cases}>
          <CaseList cases={card.cases} asOf={card.asOf} onOpen={onOpen} />
        </Section>
      )}
      <Quotations title={texts.courtsOnIt} quotations={card.quotations} />
      <Cautions card={card} />
      <Section title={texts.official}>
        {card.heading && (
          <p class="law-heading" {...language}>
            {card.heading}
          </p>
        )}
        {card.citations.length > 0 && (
          <p class="soft" {...language}>
            {card.citations.join(' · ')}
          </p>
        )}
        {card.officialUrl && host && (
          <p>
            <ExternalLink url={card.officialUrl}>{host}</ExternalLink>
          </p>
        )}
      </Section>
    </>
  );
}

function LawStatus({ card }: { card: InstrumentCard }) {
  const messages = useMessages();
  const thenHeading = useThenHeading(card.asOf);
  return (
    <>
      {card.asOf !== null && (
        <Section title={thenHeading} isThen>
          {card.then ? (
            <LawThen then={card.then} />
          ) : (
            <p class="unknown">{messages.unknown.noStatusThen}</p>
          )}
        </Section>
      )}
      {card.now && (
        <section class="section">
          <h3>
            {messages.asOf.newest}, <Time when={card.now.asOf} />
          </h3>
          <p class="status-what">
            <Plain text={capitalize(card.now.text)} />
          </p>
        </section>
      )}
    </>
  );
}

function LawThen({ then }: { then: NonNullable<InstrumentCard['then']> }) {
  const messages = useMessages();
  if (then.kind === 'not-yet') {
    return <p class="status-what">{messages.unknown.notYetLaw(then.day)}</p>;
  }
  return (
    <p class="status-what">
      <Plain text={capitalize(then.text)} />, {messages.from(then.on)}
    </p>
  );
}

function Developments({ card, onOpen }: { card: InstrumentCard; onOpen: OpenRecord }) {
  const messages = useMessages();
  const { asOf, developments } = card;
  if (developments.length === 0) return null;
  if (asOf === null) {
    return (
      <Section title={messages.asOf.soFar}>
        <Timeline items={developments} onOpen={onOpen} />
      </Section>
    );
  }
  const before = developments.filter(({ date }) => happenedBy(date, asOf));
  const since = developments.filter(({ date }) => !happenedBy(date, asOf));
  return (
    <>
      <Section title={messages.asOf.sinceThen}>
        {since.length > 0 ? (
          <Timeline items={since} onOpen={onOpen} />
        ) : (
          <p class="unknown">{messages.unknown.nothingSince(card.dataset.asOf)}</p>
        )}
      </Section>
      {before.length > 0 && (
        <Disclosure summary={messages.asOf.before} heading>
          <Timeline items={before} onOpen={onOpen} />
        </Disclosure>
      )}
    </>
  );
}
