import type { ComponentChildren } from 'preact';
import { usePageTexts } from '../../components/messages/pages.tsx';
import { Radios } from '../../components/settings/choices.tsx';
import { CardPicture, MarksPicture, SearchPicture } from './pictures.tsx';

/** On which sites articles are marked without being asked. */
export type Reach = 'known' | 'every';

export interface IntroProps {
  readonly reach: Reach;
  /** What the last choice came to. */
  readonly outcome: 'none' | 'done' | 'refused';
  readonly onReach: (reach: Reach) => void;
}

/** What stands before the sample article. */
export function Intro({ reach, outcome, onReach }: IntroProps) {
  const texts = usePageTexts().welcome;
  const { pictures } = texts;
  const now = reach === 'every' ? texts.everyNow : texts.knownNow;
  return (
    <>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <div class="pictures">
        <Picture title={pictures.marks} text={pictures.marksText}>
          <MarksPicture />
        </Picture>
        <Picture title={pictures.card} text={pictures.cardText}>
          <CardPicture />
        </Picture>
        <Picture title={pictures.search} text={pictures.searchText}>
          <SearchPicture />
        </Picture>
      </div>
      <div class="columns">
        <section aria-labelledby="not">
          <h2 id="not">{texts.not}</h2>
          <ul class="points">
            {texts.nots.map((not) => (
              <li key={not}>{not}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="access">
          <h2 id="access">{texts.access}</h2>
          <p>{texts.accessText}</p>
          <Radios
            legend={texts.access}
            value={reach}
            names={{ known: texts.knownOnly, every: texts.everySite }}
            onChange={onReach}
          />
          <p role="status" class="outcome">
            {outcome === 'done' && now}
            {outcome === 'refused' && texts.refused}
          </p>
          <p>{texts.privateWindows}</p>
        </section>
      </div>
      <h2 id="try">{texts.try}</h2>
      <p>{texts.tryText}</p>
      <p>{texts.tryHow}</p>
    </>
  );
}

export interface AfterProps {
  /** The marked words in the order of the article; null while it is read. */
  readonly marked: readonly string[] | null;
  readonly onOpen: (index: number) => void;
  readonly onSettings: () => void;
}

/** What stands below the sample article. */
export function After({ marked, onOpen, onSettings }: AfterProps) {
  const texts = usePageTexts().welcome;
  return (
    <>
      <section aria-labelledby="marked">
        <h3 id="marked">{texts.markedList}</h3>
        <p role="status">
          {marked && (marked.length > 0 ? texts.marked(marked.length) : texts.unmarked)}
        </p>
        <ul class="marked" lang="en">
          {(marked ?? []).map((words, index) => (
            <li key={index}>
              <button type="button" class="button" onClick={() => onOpen(index)}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <p class="end">
        <button type="button" class="link" onClick={onSettings}>
          {texts.settings}
        </button>
      </p>
    </>
  );
}

function Picture({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section>
      {children}
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}
