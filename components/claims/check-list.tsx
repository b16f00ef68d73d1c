import { useId } from 'preact/hooks';
import type { CheckableSentence, SaidMisstatement } from '../../core/claims/checkable.ts';
import type { ComparedQuotation, Difference, Span } from '../../core/claims/quotations.ts';
import { useRecordLanguage } from '../card/plain.tsx';
import { SEPARATOR } from '../card/source-list.tsx';
import { useClaimTexts } from '../messages/claims.tsx';
import { AllSources } from './all-sources.tsx';
import { nameOf } from './claim-view.ts';

/** What is known of the sentences of the open article. */
export type CheckView =
  | { readonly at: 'reading' }
  | { readonly at: 'not-article' }
  | { readonly at: 'ready'; readonly sentences: readonly CheckableSentence[] };

interface Props {
  readonly view: CheckView;
  /** The claim that was made of a sentence; null where there is none. */
  readonly claimOf: (sentence: CheckableSentence) => string | null;
  readonly onMake: (sentence: CheckableSentence) => void;
  readonly onOpen: (claim: string) => void;
}

/** Sentences that the record can speak to, each with why it is listed; misstatements first. */
export function CheckList({ view, ...rest }: Props) {
  const texts = useClaimTexts().check;
  if (view.at === 'reading') return <p class="panel-sentence">{texts.reading}</p>;
  if (view.at === 'not-article') return <p class="panel-sentence">{texts.notArticle}</p>;
  if (view.sentences.length === 0) return <p class="panel-sentence">{texts.none}</p>;
  const misstated = view.sentences.filter(({ misstatements }) => misstatements.length > 0);
  const others = view.sentences.filter(({ misstatements }) => misstatements.length === 0);
  return (
    <div class="check">
      <p class="panel-sentence small">{texts.intro}</p>
      <Sentences heading={texts.misstatements} sentences={misstated} {...rest} />
      <Sentences
        heading={misstated.length > 0 ? texts.others : texts.only}
        sentences={others}
        {...rest}
      />
    </div>
  );
}

function Sentences({
  heading,
  sentences,
  ...rest
}: Omit<Props, 'view'> & {
  heading: string;
  sentences: readonly CheckableSentence[];
}) {
  const texts = useClaimTexts().check;
  const id = useId();
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="check-heading">
        {heading} <span class="soft">{texts.count(sentences.length)}</span>
      </h2>
      <ol class="check-list">
        {sentences.map((sentence) => (
          <Sentence key={sentence.start} sentence={sentence} {...rest} />
        ))}
      </ol>
    </section>
  );
}

function Sentence({
  sentence,
  claimOf,
  onMake,
  onOpen,
}: Omit<Props, 'view'> & { sentence: CheckableSentence }) {
  const texts = useClaimTexts().check;
  const claim = claimOf(sentence);
  const name = nameOf(sentence.text);
  return (
    <li class="check-item">
      <p class="check-words">
        <WithMarks sentence={sentence} spans={sentence.misstatements.map(({ said }) => said)} />
      </p>
      {sentence.misstatements.map((misstatement) => (
        <Correction key={misstatement.id} misstatement={misstatement} />
      ))}
      {sentence.quotations.map((quotation) => (
        <Quotation key={quotation.start} quotation={quotation} />
      ))}
      {sentence.reasons.length > 0 && (
        <p class="piece-why">{sentence.reasons.map(texts.reason).join(SEPARATOR)}</p>
      )}
      <p class="row-of-links">
        {claim === null ? (
          <button
            type="button"
            class="button small"
            aria-label={texts.makeClaimOf(name)}
            onClick={() => onMake(sentence)}
          >
            {texts.makeClaim}
          </button>
        ) : (
          <button
            type="button"
            class="link"
            aria-label={texts.openClaimOf(name)}
            onClick={() => onOpen(claim)}
          >
            {texts.openClaim}
          </button>
        )}
      </p>
    </li>
  );
}

function Correction({ misstatement }: { misstatement: SaidMisstatement }) {
  const texts = useClaimTexts().check;
  const language = useRecordLanguage();
  return (
    <div class="correction">
      <p>
        <span class="piece-label">{texts.record}</span>{' '}
        <span {...language}>{misstatement.correction}</span>
      </p>
      <AllSources sources={misstatement.sources} />
    </div>
  );
}

/** A quotation beside the record's words; where they differ, both are told word for word. */
function Quotation({ quotation }: { quotation: ComparedQuotation }) {
  const texts = useClaimTexts().check;
  const language = useRecordLanguage();
  return (
    <div class="quotation" data-state={quotation.state}>
      <p>{texts.quotation[quotation.state]}</p>
      {quotation.state === 'differs' && (
        <dl class="compared">
          <dt>{texts.inArticle}</dt>
          <dd>
            “<Compared of={quotation} differences={quotation.differences} side="article" />”
          </dd>
          <dt>{texts.inRecord}</dt>
          <dd {...language}>
            “
            <Compared
              of={{ start: 0, text: quotation.excerpt.text }}
              differences={quotation.differences}
              side="record"
            />
            ”
          </dd>
        </dl>
      )}
      {quotation.state === 'same' && (
        <p class="small soft" {...language}>
          {[quotation.excerpt.by, quotation.excerpt.title].filter(Boolean).join(SEPARATOR)}
        </p>
      )}
      {quotation.state !== 'not-in-record' && <AllSources sources={quotation.excerpt.sources} />}
    </div>
  );
}

/** Words of one side; what the other side does not have is marked, and told to who cannot see it. */
function Compared({
  of: { start, text },
  differences,
  side,
}: {
  of: { readonly start: number; readonly text: string };
  differences: readonly Difference[];
  side: 'article' | 'record';
}) {
  const texts = useClaimTexts().check;
  let at = 0;
  const parts = differences.flatMap((difference) => {
    const span = difference[side];
    const before = text.slice(at, span.start - start);
    at = span.end - start;
    if (span.text === '') return [before];
    return [
      before,
      <mark key={span.start} class="differing">
        <span class="unseen">{side === 'article' ? texts.onlyArticle : texts.onlyRecord}</span>
        {span.text}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** The words of a sentence with some of them marked. */
function WithMarks({
  sentence: { start, text },
  spans,
}: {
  sentence: Span;
  spans: readonly Span[];
}) {
  let at = 0;
  const parts = spans
    .toSorted((a, b) => a.start - b.start)
    .flatMap((span) => {
      const from = Math.max(at, span.start - start);
      const to = Math.max(from, span.end - start);
      const before = text.slice(at, from);
      at = to;
      return [before, <mark key={span.start}>{text.slice(from, to)}</mark>];
    });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
