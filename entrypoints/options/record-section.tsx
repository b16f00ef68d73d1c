import { useEffect, useRef, useState } from 'preact/hooks';
import { type PageTexts, usePageTexts } from '../../components/messages/pages.tsx';
import {
  differences,
  problemLine,
  type Reading,
  readDatasetFile,
} from '../../core/dataset/import.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import retiredHosts from '../../data/retired-hosts.json';
import schema from '../../data/schema.json';
import {
  forgetImported,
  type Imported,
  keepImported,
  readImported,
} from '../shared/imported-record.ts';
import { announceRecordChange, loadBundledRecord } from '../shared/record.ts';
import { Approval } from './approval.tsx';
import { InUse } from './in-use.tsx';
import { Refusal } from './refusal.tsx';

/** What the page knows when it has read both: the bundled record, and what was imported. */
interface Records {
  readonly bundled: Dataset;
  readonly imported: Imported;
}

/** Where the choice of another record stands. */
type Step =
  | { readonly at: 'choosing' }
  | { readonly at: 'checking'; readonly name: string }
  | {
      readonly at: 'refused';
      readonly name: string;
      readonly headline: string;
      readonly lines: readonly string[];
    }
  | {
      readonly at: 'asking';
      readonly name: string;
      readonly text: string;
      readonly dataset: Dataset;
    }
  | { readonly at: 'done'; readonly message: string };

/** Which record is in use, and how another takes its place. */
export function RecordSection() {
  const texts = usePageTexts();
  const [records, setRecords] = useState<Records | 'loading' | 'failed'>('loading');
  const [step, setStep] = useState<Step>({ at: 'choosing' });
  const report = useRef<HTMLDivElement>(null);

  useEffect(() => {
    void readRecords().then(setRecords);
  }, []);
  useEffect(() => {
    if (step.at !== 'choosing' && step.at !== 'checking') report.current?.focus();
  }, [step]);

  async function check(name: string, read: () => Promise<ArrayBuffer | Uint8Array>): Promise<void> {
    setStep({ at: 'checking', name });
    // The check keeps the page busy for a moment; first let it say so.
    await new Promise((drawn) => setTimeout(drawn, 50));
    const reading = await read()
      .then((bytes) => readDatasetFile(bytes, { schema, retiredHosts }))
      .catch((error: Error): Reading => ({ outcome: 'unreadable', message: error.message }));
    setStep(afterReading(texts, name, reading));
  }

  async function accept(text: string, name: string): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    try {
      await keepImported(text, name, today);
    } catch (error) {
      const { storeFailed } = texts.change;
      return setStep({ at: 'done', message: storeFailed((error as Error).message) });
    }
    await changed(texts.change.accepted(name));
  }

  async function undo(): Promise<void> {
    await forgetImported();
    await changed(texts.record.undone);
  }

  async function changed(message: string): Promise<void> {
    announceRecordChange();
    setRecords(await readRecords());
    setStep({ at: 'done', message });
  }

  return (
    <>
      <section aria-labelledby="record">
        <h2 id="record">{texts.record.heading}</h2>
        <p>{texts.record.intro}</p>
        {records === 'loading' && <p>{texts.record.loading}</p>}
        {records === 'failed' && <p role="alert">{texts.record.failed}</p>}
        {typeof records === 'object' && (
          <InUse
            bundled={records.bundled}
            imported={records.imported}
            onUndo={undo}
            onRecheck={(text, name) => check(name, async () => new TextEncoder().encode(text))}
          />
        )}
      </section>
      {typeof records === 'object' && (
        <section aria-labelledby="change">
          <h3 id="change">{texts.change.heading}</h3>
          <p>{texts.change.intro}</p>
          <p>{texts.change.limit}</p>
          <p>
            <label class="choose">
              {texts.change.choose}
              <input
                type="file"
                accept=".json,application/json"
                onChange={({ currentTarget }) => {
                  const file = currentTarget.files?.[0];
                  if (file) void check(file.name, () => file.arrayBuffer());
                  // So that the same file, once corrected, can be chosen again.
                  currentTarget.value = '';
                }}
              />
            </label>
          </p>
        </section>
      )}
      <p role="status" class="status">
        {step.at === 'checking' && texts.change.checking(step.name)}
      </p>
      <div ref={report} tabIndex={-1} class="report">
        {step.at === 'done' && <p class="done">{step.message}</p>}
        {step.at === 'refused' && <Refusal headline={step.headline} lines={step.lines} />}
        {step.at === 'asking' && typeof records === 'object' && (
          <Approval
            name={step.name}
            next={step.dataset}
            current={inUse(records)}
            differences={differences(step.dataset, records.bundled)}
            onAccept={() => accept(step.text, step.name)}
            onCancel={() => setStep({ at: 'choosing' })}
          />
        )}
      </div>
    </>
  );
}

async function readRecords(): Promise<Records | 'failed'> {
  try {
    const [bundled, imported] = await Promise.all([loadBundledRecord(), readImported()]);
    return { bundled, imported };
  } catch {
    return 'failed';
  }
}

function afterReading(texts: PageTexts, name: string, reading: Reading): Step {
  switch (reading.outcome) {
    case 'unreadable':
      return {
        at: 'refused',
        name,
        headline: texts.report.unreadable(name),
        lines: [reading.message],
      };
    case 'wrong':
      return {
        at: 'refused',
        name,
        headline: texts.report.wrong(name, reading.problems.length),
        lines: reading.problems.map(problemLine),
      };
    case 'right':
      return { at: 'asking', name, text: reading.text, dataset: reading.dataset };
  }
}

function inUse({ bundled, imported }: Records): Dataset {
  return imported.state === 'usable' ? imported.dataset : bundled;
}
