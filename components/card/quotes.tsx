import type { ExcerptView, InstrumentCard, SourceLine } from '../../core/dataset/card-model.ts';
import { happenedBy } from '../../core/dataset/dates.ts';
import type { Provision } from '../../core/dataset/record.ts';
import { useMessages } from '../messages/index.tsx';
import { Disclosure } from './disclosure.tsx';
import { type OpenRecord, Section, Time } from './parts.tsx';
import { Plain, useRecordLanguage } from './plain.tsx';
import { SEPARATOR, SourceLink } from './source-list.tsx';
import { capitalize } from './words.ts';

type QuotationView = InstrumentCard['quotations'][number];

/** How many excerpts are shown before “more”: one of each side. */
const EXCERPTS_SHOWN = 2;

/** Excerpts of letters, the first two shown and the rest folded. */
export function ExcerptQuotes({
  excerpts,
  asOf = null,
  onOpen,
}: {
  excerpts: readonly ExcerptView[];
  /** ISO day of the article, so that what was written later is told so. */
  asOf?: string | null;
  onOpen: OpenRecord | null;
}) {
  const messages = useMessages();
  const rest = excerpts.slice(EXCERPTS_SHOWN);
  return (
    <>
      {excerpts.slice(0, EXCERPTS_SHOWN).map((excerpt) => (
        <ExcerptQuote key={excerpt.id} excerpt={excerpt} asOf={asOf} onOpen={onOpen} />
      ))}
      {rest.length > 0 && (
        <Disclosure summary={messages.moreWords(rest.length)}>
          {rest.map((excerpt) => (
            <ExcerptQuote key={excerpt.id} excerpt={excerpt} asOf={asOf} onOpen={onOpen} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

/** Words of a letter, unchanged: who wrote them, when, how they were seen and where. */
function ExcerptQuote({
  excerpt,
  asOf,
  onOpen,
}: {
  excerpt: ExcerptView;
  asOf: string | null;
  /** Null where the letter is the card itself, which has said who wrote it to whom. */
  onOpen: OpenRecord | null;
}) {
  const messages = useMessages();
  const language = useRecordLanguage();
  return (
    <figure class="quote">
      <QuoteText text={excerpt.text} source={excerpt.source} />
      <figcaption>
        {onOpen && (
          <p>
            <b {...language}>{excerpt.by}</b>
            {excerpt.to && (
              <>
                {` ${messages.excerpt.to} `}
                <Plain text={excerpt.to} />
              </>
            )}
            , <Time when={excerpt.date} />
          </p>
        )}
        <p class="source-note">
          {!happenedBy(excerpt.date, asOf) && (
            <>
              <span class="badge">{messages.excerpt.later}</span>{' '}
            </>
          )}
          <span class="badge">{messages.excerpt.evidence[excerpt.evidence]}</span>{' '}
          {excerpt.form !== 'letter' && (
            <>
              <span class="badge">{messages.excerpt.form[excerpt.form]}</span>{' '}
            </>
          )}
          {excerpt.fragment && (
            <>
              <span class="badge">{messages.excerpt.fragment}</span>{' '}
            </>
          )}
          <SourceLink source={excerpt.source} />
          {onOpen && (
            <>
              {SEPARATOR}
              <button
                type="button"
                class="link"
                aria-label={`${messages.letter.open}: ${excerpt.letter.title}`}
                onClick={() => onOpen(excerpt.letter)}
              >
                {messages.letter.open}
              </button>
            </>
          )}
        </p>
        <QuoteNote note={excerpt.note} />
      </figcaption>
    </figure>
  );
}

/** A section with what courts wrote: the first quotation, the others folded. */
export function Quotations({
  title,
  quotations,
}: {
  readonly title: string;
  readonly quotations: readonly QuotationView[];
}) {
  const messages = useMessages();
  const [first, ...others] = quotations;
  if (!first) return null;
  return (
    <Section title={title}>
      <QuotationQuote quotation={first} />
      {others.length > 0 && (
        <Disclosure summary={messages.moreWords(others.length)}>
          {others.map((quotation) => (
            <QuotationQuote key={quotation.text} quotation={quotation} />
          ))}
        </Disclosure>
      )}
    </Section>
  );
}

/** Words of a court or an official, unchanged. */
function QuotationQuote({ quotation }: { quotation: QuotationView }) {
  const messages = useMessages();
  const language = useRecordLanguage();
  return (
    <figure class="quote">
      <QuoteText text={quotation.text} source={quotation.sourceLine} />
      <figcaption>
        <p>
          <b {...language}>{quotation.by}</b>
        </p>
        <p class="source-note">
          <span class="badge">{messages.excerpt.evidence[quotation.evidence]}</span>{' '}
          <SourceLink source={quotation.sourceLine} />
        </p>
        <QuoteNote note={quotation.note} />
      </figcaption>
    </figure>
  );
}

/** A part of a law's own text. */
export function ProvisionQuote({ provision, url }: { provision: Provision; url: string | null }) {
  const language = useRecordLanguage();
  return (
    <figure class="quote">
      <figcaption class="provision-label" {...language}>
        {provision.label} {provision.heading && <span>{provision.heading}</span>}
      </figcaption>
      <blockquote lang="en" dir="ltr" {...(url ? { cite: url } : {})}>
        {provision.text
          .split(/\n+/)
          .filter((line) => line.trim() !== '')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </blockquote>
    </figure>
  );
}

/** Of which notes a badge beside the quotation has said all. */
const SAID_BY_BADGE = /^(?:(?:two-word |one-word )?fragment|the sentence goes on)(?:; |$)/;

function QuoteNote({ note = '' }: { note?: string | undefined }) {
  const rest = note.replace(SAID_BY_BADGE, '');
  if (rest === '') return null;
  return (
    <p class="quote-note">
      <Plain text={capitalize(rest)} />
    </p>
  );
}

function QuoteText({ text, source }: { text: string; source: SourceLine }) {
  return (
    <blockquote lang="en" dir="ltr" {...(source.url ? { cite: source.url } : {})}>
      <p>{`“${text}”`}</p>
    </blockquote>
  );
}
