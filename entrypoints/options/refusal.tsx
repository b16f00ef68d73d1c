import { useState } from 'preact/hooks';
import { usePageTexts } from '../../components/messages/pages.tsx';

/** So many are shown; all can be copied. */
const SHOWN = 25;

interface Props {
  readonly headline: string;
  /** One problem each. */
  readonly lines: readonly string[];
}

/** Why a file was not imported. */
export function Refusal({ headline, lines }: Props) {
  const { report: words } = usePageTexts();
  const [copied, setCopied] = useState('');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText([headline, ...lines].join('\n'));
      setCopied(words.copied);
    } catch {
      setCopied(words.copyFailed);
    }
  }

  return (
    <section aria-labelledby="refusal" class="refusal">
      <h3 id="refusal">{headline}</h3>
      <ul>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && <p>{words.more(lines.length - SHOWN)}</p>}
      <p>
        <button type="button" class="button" onClick={copy}>
          {words.copy}
        </button>{' '}
        <span role="status">{copied}</span>
      </p>
    </section>
  );
}
