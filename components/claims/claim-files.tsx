import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { ExportedFile } from '../../core/claims/export/export.ts';
import type { ImportEntry } from '../../core/claims/import/import.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import type { ExportForm } from '../messages/claims-en.ts';

/** What came of a file that was read. */
export type FileOutcome =
  | { readonly at: 'none' }
  | { readonly at: 'reading'; readonly file: string }
  | { readonly at: 'read'; readonly file: string; readonly entries: readonly ImportEntry[] }
  /** Nothing of it was taken in; `why` is a sentence. */
  | { readonly at: 'refused'; readonly file: string; readonly why: string }
  | { readonly at: 'not-stored'; readonly file: string; readonly why: string }
  /** A backup that would take the place of everything. */
  | {
      readonly at: 'asking';
      readonly file: string;
      readonly count: number;
      /** Entries of the file that cannot be read, and would be lost. */
      readonly refused: readonly ImportEntry[];
    }
  | { readonly at: 'restored'; readonly count: number }
  | { readonly at: 'not-restored'; readonly why: string };

/** What came of the last export. */
export type ExportOutcome =
  | { readonly at: 'none' }
  | { readonly at: 'saved'; readonly file: ExportedFile }
  | { readonly at: 'failed'; readonly why: string };

interface Props {
  /** How many claims an export would hold. */
  readonly count: number;
  readonly exported: ExportOutcome;
  readonly outcome: FileOutcome;
  readonly onExport: (form: ExportForm) => void;
  readonly onImport: (file: File) => void;
  readonly onBackup: () => void;
  /** A backup is looked at first; then it is restored or left. */
  readonly onRestore: (file: File) => void;
  readonly onAnswer: (restore: boolean) => void;
}

const FORMS: readonly ExportForm[] = [
  'web-annotation',
  'claim-review',
  'hypothesis',
  'csv',
  'markdown',
];

/** Refused entries are told one by one up to this number. */
const REFUSALS_SHOWN = 20;

/** Claims as files: out in several forms, in with a report, and everything at once as a backup. */
export function ClaimFiles(props: Props) {
  const texts = useClaimTexts().files;
  const id = useId();
  const [form, setForm] = useState<ExportForm>('web-annotation');
  const { exported, outcome } = props;
  const restoreInput = useRef<HTMLInputElement>(null);

  return (
    <details class="claim-files">
      <summary>{texts.heading}</summary>
      <div class="claim-files-parts">
        <section aria-labelledby={`${id}-export`}>
          <h2 id={`${id}-export`}>{texts.exportHeading}</h2>
          <label class="field">
            {texts.form}
            <select
              value={form}
              aria-describedby={`${id}-purpose`}
              onChange={({ currentTarget }) => {
                const chosen = FORMS.find((one) => one === currentTarget.value);
                if (chosen) setForm(chosen);
              }}
            >
              {FORMS.map((one) => (
                <option key={one} value={one}>
                  {texts.forms[one]}
                </option>
              ))}
            </select>
          </label>
          <p id={`${id}-purpose`} class="field-help">
            {texts.purposes[form]}
          </p>
          <p>
            <button
              type="button"
              class="button export"
              aria-disabled={props.count === 0}
              onClick={() => props.count > 0 && props.onExport(form)}
            >
              {texts.export(props.count)}
            </button>
          </p>
          <div role="status" class="outcome">
            {exported.at === 'saved' && <Saved file={exported.file} />}
            {exported.at === 'failed' && <p class="doubtful">{texts.failed(exported.why)}</p>}
          </div>
        </section>
        <section aria-labelledby={`${id}-import`}>
          <h2 id={`${id}-import`}>{texts.importHeading}</h2>
          <FileField label={texts.import} name="import" onFile={props.onImport} />
          <div role="status" class="outcome">
            <Outcome outcome={outcome} />
          </div>
        </section>
        <section aria-labelledby={`${id}-backup`}>
          <h2 id={`${id}-backup`}>{texts.backupHeading}</h2>
          <p class="field-help">{texts.backupIntro}</p>
          <p>
            <button type="button" class="button backup" onClick={props.onBackup}>
              {texts.backup}
            </button>
          </p>
          <FileField
            label={texts.restore}
            name="restore"
            input={restoreInput}
            onFile={props.onRestore}
          />
          <div role="status">
            {outcome.at === 'asking' && (
              <p class="doubtful">{texts.restoreWhat(outcome.count, outcome.file)}</p>
            )}
            {outcome.at === 'asking' && outcome.refused.length > 0 && (
              <>
                <p class="doubtful">{texts.restoreRefused(outcome.refused.length)}</p>
                <Refused entries={outcome.refused} />
              </>
            )}
            {outcome.at === 'restored' && <p>{texts.restored(outcome.count)}</p>}
            {outcome.at === 'not-restored' && (
              <p class="doubtful">{texts.restoreFailed(outcome.why)}</p>
            )}
          </div>
          {outcome.at === 'asking' && (
            <Question
              key={outcome.file}
              refused={outcome.refused.length}
              onAnswer={(isYes) => {
                props.onAnswer(isYes);
                restoreInput.current?.focus();
              }}
            />
          )}
        </section>
      </div>
    </details>
  );
}

function Saved({ file }: { file: ExportedFile }) {
  const texts = useClaimTexts().files;
  const count = (why: 'undecided' | 'deleted') =>
    file.leftOut.filter((one) => one.why === why).length;
  return (
    <>
      <p>{texts.exported(file.name)}</p>
      {(['undecided', 'deleted'] as const).map(
        (why) => count(why) > 0 && <p key={why}>{texts.leftOut(count(why), why)}</p>,
      )}
    </>
  );
}

/** What became of each entry of a file: counts, and what was refused with why. */
function Outcome({ outcome }: { outcome: FileOutcome }) {
  const texts = useClaimTexts().files;
  switch (outcome.at) {
    case 'reading':
      return <p>{texts.importing(outcome.file)}</p>;
    case 'refused':
      return (
        <p class="doubtful">
          {texts.refusedFile(outcome.file)} {outcome.why}
        </p>
      );
    case 'not-stored':
      return <p class="doubtful">{texts.storeFailed(outcome.file, outcome.why)}</p>;
    case 'read':
      return <Report file={outcome.file} entries={outcome.entries} />;
    default:
      return null;
  }
}

function Report({ file, entries }: { file: string; entries: readonly ImportEntry[] }) {
  const texts = useClaimTexts().files;
  const refused = entries.filter((entry) => entry.result === 'refused');
  const results = ['added', 'merged', 'same', 'refused'] as const;
  return (
    <>
      <h3>{texts.report(file)}</h3>
      <ul class="report">
        {results.map((result) => {
          const count = entries.filter((entry) => entry.result === result).length;
          return count > 0 && <li key={result}>{texts.results[result](count)}</li>;
        })}
      </ul>
      <Refused entries={refused} />
    </>
  );
}

/** What was refused of a file, and why. */
function Refused({ entries }: { entries: readonly ImportEntry[] }) {
  const texts = useClaimTexts().files;
  const refused = entries.filter((entry) => entry.result === 'refused');
  if (refused.length === 0) return null;
  return (
    <ul class="refused">
      {refused.slice(0, REFUSALS_SHOWN).map((entry) => (
        <li key={entry.index}>
          {texts.entry(entry.index, entry.words)}: {texts.refusal(entry)}
        </li>
      ))}
      {refused.length > REFUSALS_SHOWN && <li>{texts.andMore(refused.length - REFUSALS_SHOWN)}</li>}
    </ul>
  );
}

/** Asks whether to restore; where entries would be lost, that has to be agreed to by itself. */
function Question({ refused, onAnswer }: { refused: number; onAnswer: (isYes: boolean) => void }) {
  const texts = useClaimTexts().files;
  const [isAgreed, setAgreed] = useState(refused === 0);
  return (
    <>
      {refused > 0 && (
        <label class="agreement">
          <input
            type="checkbox"
            class="agree"
            checked={isAgreed}
            onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
          />
          {texts.restoreWithout(refused)}
        </label>
      )}
      <p class="row-of-links">
        <button
          type="button"
          class="button confirm"
          aria-disabled={!isAgreed}
          onClick={() => isAgreed && onAnswer(true)}
        >
          {texts.restoreConfirm}
        </button>
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {texts.cancel}
        </button>
      </p>
    </>
  );
}

function FileField({
  label,
  name,
  input,
  onFile,
}: {
  label: string;
  name: string;
  input?: RefObject<HTMLInputElement | null>;
  onFile: (file: File) => void;
}) {
  return (
    <label class="field">
      {label}
      <input
        ref={input ?? null}
        type="file"
        class={`file-input ${name}`}
        accept=".json,.jsonld,application/json,application/ld+json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // So that the same file, once corrected, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
