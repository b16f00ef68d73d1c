import { Fragment } from 'preact';
import type { SourceLine, StatusLine } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { Disclosure } from './disclosure.tsx';
import { useRecordLanguage } from './plain.tsx';

/** How many sources stand beside a statement; the list at the foot of the card has them all. */
const BESIDE_A_STATEMENT = 2;

/** Between the parts of a line. */
export const SEPARATOR = ' · ';

/** A source by its publisher's name, linked where there is an address to give. */
export function SourceLink({ source }: { source: SourceLine }) {
  return <ExternalLink url={source.url}>{source.publisher}</ExternalLink>;
}

/** The sources of one statement, in its last line: “Press report: Reuters · Law360”. */
export function SourceNote({
  sources,
  strength,
}: {
  sources: readonly SourceLine[];
  /** How well the statement is evidenced, where the record tells. */
  strength?: StatusLine['strength'] | undefined;
}) {
  const messages = useMessages();
  // Those that can be opened stand first; the order of the record decides between others.
  const linkable = [...sources].sort((a, b) => Number(b.url !== null) - Number(a.url !== null));
  const shown = linkable.slice(0, BESIDE_A_STATEMENT);
  const rest = sources.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <p class="source-note">
      {strength ? messages.strength[strength] : messages.sources.lead(sources.length)}:{' '}
      {shown.map((source, index) => (
        <Fragment key={source.id}>
          {index > 0 && SEPARATOR}
          <SourceLink source={source} />
        </Fragment>
      ))}
      {rest > 0 && ` ${messages.sources.andMore(rest)}`}
    </p>
  );
}

/** Every source of a card, each once, with title, publisher, date, kind and host. */
export function SourceList({ sources }: { sources: readonly SourceLine[] }) {
  const messages = useMessages();
  const language = useRecordLanguage();
  if (sources.length === 0) return null;
  return (
    <Disclosure summary={messages.sources.heading(sources.length)} heading>
      <ol class="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <span {...language}>
              <ExternalLink url={source.url}>{source.title}</ExternalLink>
            </span>
            <span class="soft">
              {[
                source.publisher,
                source.date ? messages.when(source.date) : messages.sources.undated,
                messages.sources.kind[source.kind],
                hostOf(source.url) ?? messages.sources.noAddress,
              ].join(SEPARATOR)}
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

/** A link out of the extension; plain text where the address is missing or not a web address. */
export function ExternalLink({ url, children }: { url: string | null; children: string }) {
  const messages = useMessages();
  const host = hostOf(url);
  if (url === null || host === null) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={host}>
      {children}
      <span class="unseen" lang={messages.locale}>{` (${messages.sources.newTab})`}</span>
    </a>
  );
}

/** @returns the host of a web address without “www.”, or null where it is none. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return hostname.replace(/^www\./, '');
}
