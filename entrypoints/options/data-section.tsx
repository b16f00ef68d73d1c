import { useRef, useState } from 'preact/hooks';
import { useClaimTexts } from '../../components/messages/claims.tsx';
import { usePageTexts } from '../../components/messages/pages.tsx';
import { readRecentClaims } from '../shared/claims.ts';
import { readSettings, replaceSettings, resetEverything } from '../shared/settings.ts';
import { readSettingsFile, settingsFile } from '../shared/settings-file.ts';

/** Settings as a file, in and out, and the way back to how everything was at first. */
export function DataSection() {
  const texts = usePageTexts().data;
  const claimTexts = useClaimTexts();
  const [outcome, setOutcome] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  /** How many claims a reset would delete; null where that cannot be told. */
  const [claims, setClaims] = useState<number | null>(null);
  const [backup, setBackup] = useState('');
  const resetButton = useRef<HTMLButtonElement>(null);

  async function take(file: File): Promise<void> {
    const reading = readSettingsFile(await file.text());
    if (reading.outcome === 'refused') {
      return setOutcome([texts.refused(file.name), texts.problem(reading)]);
    }
    try {
      await replaceSettings(reading.settings);
      setOutcome([texts.imported(file.name)]);
    } catch (error) {
      setOutcome([texts.applyFailed(reasonOf(error))]);
    }
  }

  async function reset(): Promise<void> {
    try {
      await resetEverything();
      setOutcome([texts.resetDone]);
    } catch (error) {
      setOutcome([texts.resetFailed(reasonOf(error))]);
    }
    stopAsking();
  }

  async function ask(): Promise<void> {
    setBackup('');
    const answer = await readRecentClaims(1);
    setClaims(answer.outcome === 'done' ? answer.value.stored : null);
    setAsking(true);
  }

  async function keepClaims(): Promise<void> {
    // With it come all forms of export, which are rarely wanted here.
    const { saveBackup } = await import('../desk/files.ts');
    const saved = await saveBackup(claimTexts);
    if (saved.at === 'saved') setBackup(claimTexts.files.exported(saved.file.name));
    if (saved.at === 'failed') setBackup(claimTexts.files.failed(saved.why));
  }

  function stopAsking(): void {
    setAsking(false);
    resetButton.current?.focus();
  }

  return (
    <section aria-labelledby="data" class="data">
      <h2 id="data">{texts.heading}</h2>
      <p>{texts.intro}</p>
      <p>
        <button type="button" class="button" onClick={() => void save()}>
          {texts.export}
        </button>
      </p>
      <p>
        <label class="choose">
          {texts.import}
          <input
            type="file"
            class="settings-file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void take(file);
              // So that the same file, once corrected, can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <div role="status" class="outcome">
        {outcome.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p>
        <button
          ref={resetButton}
          type="button"
          class="button"
          aria-expanded={isAsking}
          onClick={() => (isAsking ? setAsking(false) : void ask())}
        >
          {texts.reset}
        </button>
      </p>
      {isAsking && (
        <div class="notice">
          <p>{texts.resetWhat}</p>
          <p>{texts.resetClaims(claims)}</p>
          {claims !== 0 && (
            <p>
              <button type="button" class="button backup" onClick={() => void keepClaims()}>
                {texts.resetBackup}
              </button>
            </p>
          )}
          <p role="status">{backup}</p>
          <p class="buttons">
            <button type="button" class="button confirm" onClick={() => void reset()}>
              {texts.resetConfirm}
            </button>
            <button type="button" class="button" onClick={stopAsking}>
              {texts.cancel}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

/** Gives the file to the browser's own downloads. */
async function save(): Promise<void> {
  const text = settingsFile(await readSettings());
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'lawmark-settings.json';
  link.click();
  URL.revokeObjectURL(url);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
