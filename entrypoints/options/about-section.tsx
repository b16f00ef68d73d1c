import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useMessages } from '../../components/messages/index.tsx';
import { usePageTexts } from '../../components/messages/pages.tsx';
import { formatDay } from '../../core/dataset/dates.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { loadRecord } from '../shared/record.ts';

/** What this is, what it does with the reader's data, and whose work it uses. */
export function AboutSection() {
  const texts = usePageTexts().about;
  const { locale } = useMessages();
  const [record, setRecord] = useState<Dataset | null>(null);
  useEffect(() => {
    // The section above tells of a record that cannot be read.
    loadRecord().then(setRecord, () => {});
  }, []);
  return (
    <section aria-labelledby="about">
      <h2 id="about">{texts.heading}</h2>
      <dl>
        <dt>{texts.version}</dt>
        <dd>{browser.runtime.getManifest().version}</dd>
        {record && (
          <>
            <dt>{texts.record}</dt>
            <dd>{formatDay(record.asOf, locale)}</dd>
          </>
        )}
      </dl>
      <h3>{texts.promise}</h3>
      <ul class="points">
        {texts.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <h3>{texts.licenses}</h3>
      <p>{texts.code}</p>
      {record && <p>{texts.dataLicense(record.licence)}</p>}
      <p>{texts.libraries}</p>
      <p>
        <a href="/welcome.html">{texts.welcome}</a>
      </p>
    </section>
  );
}
