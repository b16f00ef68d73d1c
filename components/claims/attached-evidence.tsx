import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AttachedEvidence } from '../../core/claims/claim.ts';
import { ExternalLink } from '../card/source-list.tsx';
import { useClaimTexts } from '../messages/claims.tsx';
import { DraftField } from './draft-field.tsx';

interface Props {
  readonly evidence: readonly AttachedEvidence[];
  /** `words` tell what was done, for those who do not see it. */
  readonly onChange: (evidence: readonly AttachedEvidence[], words?: string) => void;
}

const STANCES: readonly AttachedEvidence['stance'][] = ['supports', 'contradicts', 'context'];

/** What is held against a claim, in order; each piece can be moved, weighed, noted and removed. */
export function AttachedEvidenceList({ evidence, onChange }: Props) {
  const { evidence: texts, saving } = useClaimTexts();
  const list = useRef<HTMLOListElement>(null);
  /** What takes focus once the list is drawn anew: an element that moves in the page loses it. */
  const [wanted, setWanted] = useState<{ piece: string; control: string } | null>(null);

  useLayoutEffect(() => {
    if (!wanted) return;
    const items = [...(list.current?.children ?? [])] as HTMLElement[];
    const item = items.find(({ dataset }) => dataset.piece === wanted.piece);
    item?.querySelector<HTMLElement>(`[data-control="${wanted.control}"]`)?.focus();
    setWanted(null);
  }, [wanted]);

  function change(index: number, part: Partial<AttachedEvidence>): void {
    onChange(evidence.map((one, nth) => (nth === index ? { ...one, ...part } : one)));
  }

  function move(index: number, by: 1 | -1, control: string): void {
    const to = index + by;
    const moved = evidence[index];
    if (!moved || to < 0 || to >= evidence.length) return;
    const order = evidence.toSpliced(index, 1).toSpliced(to, 0, moved);
    onChange(order, texts.movedTo(to + 1, evidence.length));
    setWanted({ piece: keyOf(moved), control });
  }

  function detach(index: number): void {
    const next = evidence[index + 1] ?? evidence[index - 1];
    onChange(evidence.toSpliced(index, 1), saving.detached);
    if (next) setWanted({ piece: keyOf(next), control: 'detach' });
    else list.current?.closest('section')?.querySelector<HTMLElement>('h3')?.focus();
  }

  return (
    <>
      {evidence.length > 1 && <p class="field-help">{texts.order}</p>}
      <ol class="attached" ref={list}>
        {evidence.map((one, index) => (
          <li
            key={keyOf(one)}
            data-piece={keyOf(one)}
            data-stance={one.stance}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              const { control } = (event.target as HTMLElement).dataset;
              move(index, event.key === 'ArrowUp' ? -1 : 1, control ?? 'stance');
            }}
          >
            <div class="attached-head">
              <select
                data-control="stance"
                aria-label={texts.stanceOf(index + 1)}
                value={one.stance}
                onChange={({ currentTarget }) => {
                  const stance = STANCES.find((value) => value === currentTarget.value);
                  if (stance) change(index, { stance });
                }}
              >
                {STANCES.map((stance) => (
                  <option key={stance} value={stance}>
                    {texts.stances[stance]}
                  </option>
                ))}
              </select>
              <MoveButton
                control="up"
                label={texts.up(index + 1)}
                isOff={index === 0}
                onClick={() => move(index, -1, 'up')}
              />
              <MoveButton
                control="down"
                label={texts.down(index + 1)}
                isOff={index === evidence.length - 1}
                onClick={() => move(index, 1, 'down')}
              />
              <button
                type="button"
                class="icon-button"
                data-control="detach"
                aria-label={texts.detachThis(index + 1)}
                title={texts.detach}
                onClick={() => detach(index)}
              >
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M3.5 3.5l9 9m0-9-9 9" />
                </svg>
              </button>
            </div>
            <blockquote class="piece-text" lang="en" dir="ltr">
              {one.text}
            </blockquote>
            {one.source && (
              <p class="piece-source">
                {texts.source}: <Source text={one.source} />
              </p>
            )}
            <DraftField
              label={texts.noteOf(index + 1)}
              labelled="told"
              placeholder={texts.note}
              value={one.note}
              rows={1}
              onSave={(note) => change(index, { note })}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** At the ends it says that it does nothing, but keeps focus, which a disabled button would lose. */
function MoveButton({
  control,
  label,
  isOff,
  onClick,
}: {
  control: 'up' | 'down';
  label: string;
  isOff: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      data-control={control}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={onClick}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={control === 'up' ? 'M3.5 10 8 5.5l4.5 4.5' : 'M3.5 6 8 10.5 12.5 6'} />
      </svg>
    </button>
  );
}

function Source({ text }: { text: string }) {
  if (!/^https?:\/\//.test(text)) return <span>{text}</span>;
  return <ExternalLink url={text}>{text}</ExternalLink>;
}

function keyOf({ record, piece }: AttachedEvidence): string {
  return `${record} ${piece}`;
}
