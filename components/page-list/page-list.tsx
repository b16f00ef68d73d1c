import type { MentionKind } from '../../core/find/mention.ts';
import type { Limit } from '../../core/page/page-state.ts';
import { useMessages } from '../messages/index.tsx';
import { groupMentions, type MentionGroup, type PageMention } from './group-mentions.ts';

/** What is known of the page in the reader's tab. */
export type PageView =
  | { readonly at: 'reading' }
  | {
      readonly at: 'annotated';
      /** ISO day of the article, or null. */
      readonly published: string | null;
      readonly mentions: readonly PageMention[];
      /** What was left out of a page too long to be read in full. */
      readonly limit: Limit | null;
    }
  | { readonly at: 'not-article' }
  /** The reader has switched the site off; the switches below say so. */
  | { readonly at: 'off' }
  /** A site that the extension does not run on by itself. */
  | { readonly at: 'not-listed' }
  /** A page of the browser, where no extension may run. */
  | { readonly at: 'no-access' }
  | { readonly at: 'failed' };

export interface PageListProps {
  readonly page: PageView;
  /** The name of what a mention names: its record's title, a law's citation; null if not known. */
  readonly titleOf: (mention: PageMention) => string | null;
  readonly onGo: (index: number) => void;
  /** Shows the card of what a group names. */
  readonly onOpen: (group: MentionGroup) => void;
  readonly onAnnotate: () => void;
}

const KINDS: readonly MentionKind[] = ['jurisdiction', 'instrument', 'case', 'letter'];

/** What the page names: the accessible twin of the marks in its text. */
export function PageList({ page, titleOf, onGo, onOpen, onAnnotate }: PageListProps) {
  const texts = useMessages().page;
  switch (page.at) {
    case 'reading':
      return <p class="page-sentence">{texts.working}</p>;
    case 'off':
      return null;
    case 'not-article':
      return (
        <Offer text={texts.notArticle} button={texts.annotateAnyway} onAnnotate={onAnnotate} />
      );
    case 'not-listed':
      return <Offer text={texts.notListed} button={texts.annotate} onAnnotate={onAnnotate} />;
    case 'no-access':
      return <p class="page-sentence">{texts.noAccess}</p>;
    case 'failed':
      return <p class="page-sentence">{texts.failed}</p>;
    case 'annotated':
      return (
        <div class="page-list">
          <p class="page-sentence">
            {page.mentions.length === 0 ? texts.nothing : dated(page.published, texts)}
            {page.limit && ` ${texts.limited(page.limit)}`}
          </p>
          {KINDS.map((kind) => (
            <KindGroups
              key={kind}
              kind={kind}
              groups={groupMentions(page.mentions.filter((mention) => mention.kind === kind))}
              titleOf={titleOf}
              onGo={onGo}
              onOpen={onOpen}
            />
          ))}
        </div>
      );
  }
}

function dated(published: string | null, texts: ReturnType<typeof useMessages>['page']): string {
  return published === null ? texts.undated : texts.dated(published);
}

function Offer({
  text,
  button,
  onAnnotate,
}: {
  text: string;
  button: string;
  onAnnotate: () => void;
}) {
  return (
    <div class="page-sentence">
      <p>{text}</p>
      <button type="button" class="button" onClick={onAnnotate}>
        {button}
      </button>
    </div>
  );
}

function KindGroups({
  kind,
  groups,
  titleOf,
  onGo,
  onOpen,
}: { kind: MentionKind; groups: readonly MentionGroup[] } & Pick<
  PageListProps,
  'titleOf' | 'onGo' | 'onOpen'
>) {
  const messages = useMessages();
  if (groups.length === 0) return null;
  return (
    <section class="page-kind">
      <h2>{messages.kinds[kind]}</h2>
      <ul>
        {groups.map((group) => (
          <li key={group.key}>
            <details class="page-group">
              <summary>
                <span class="page-name" data-kind={kind}>
                  {titleOf(group.mentions[0]) ?? group.mentions[0].text}
                </span>
                {group.isAmbiguous && <span class="page-hint">{messages.page.ambiguous}</span>}
                <span class="page-count">
                  <span aria-hidden="true">{group.mentions.length}</span>
                  <span class="unseen">{messages.page.count(group.mentions.length)}</span>
                </span>
              </summary>
              <ul class="page-places">
                {group.mentions.map((mention) => (
                  <li key={mention.index}>
                    <button type="button" class="page-place" onClick={() => onGo(mention.index)}>
                      {mention.before}
                      <mark>{mention.text}</mark>
                      {mention.after}
                    </button>
                  </li>
                ))}
              </ul>
              <p class="page-open">
                <button type="button" class="link" onClick={() => onOpen(group)}>
                  {messages.page.openCard}
                </button>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
