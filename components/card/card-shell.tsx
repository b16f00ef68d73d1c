import { Fragment } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Card, CaseCard } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { CardContent, type CardContentProps } from './card.tsx';
import { PlaceMap } from './place-map.tsx';
import { useRecordLanguage } from './plain.tsx';

/** What stands in the place of a card that is not there yet, cannot be had, or of which there is none. */
export interface Notice {
  readonly kind: 'loading' | 'failed' | 'unknown';
  /** The words of the article whose card was asked for. */
  readonly title: string;
}

export interface CardShellProps extends Omit<CardContentProps, 'card'> {
  readonly card: Card | Notice;
  /** Asks for a card again that could not be had. */
  readonly onRetry?: () => void;
  /** Title of the card to go back to; without it there is no back button. */
  readonly backTo?: string;
  readonly onBack?: () => void;
  /** Whether the card stays open; without `onPin` there is no pin button. */
  readonly pinned?: boolean;
  readonly onPin?: () => void;
  /** Without it there is no close button. */
  readonly onClose?: () => void;
  /** `dialog` on a page that is not ours; `region` where the card is part of our own page. */
  readonly role?: 'dialog' | 'region';
}

/**
 * A card with its title bar, as a non-modal dialog. It keeps no state but the scroll position:
 * when it opens, stays and closes is decided by whoever mounts it.
 */
export function CardShell({
  card,
  backTo,
  onBack,
  pinned = false,
  onPin,
  onClose,
  onRetry,
  role = 'dialog',
  ...content
}: CardShellProps) {
  const messages = useMessages();
  const texts = messages.shell;
  const language = useRecordLanguage();
  const titleId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const key = cardKey(card);

  // Another card starts at its top.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [key]);

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      class="shell"
      role={role}
      aria-labelledby={titleId}
      lang={messages.locale}
      dir={messages.direction}
    >
      <header class="shell-head" data-kind={card.kind}>
        <div class="shell-bar">
          {onBack && (
            <IconButton
              label={backTo === undefined ? texts.back : texts.backTo(backTo)}
              icon="back"
              onClick={onBack}
            />
          )}
          <p class="kicker">{'kicker' in card && messages.kicker(card.kicker)}</p>
          {onPin && (
            <IconButton
              label={texts.pin}
              icon={pinned ? 'pinned' : 'pin'}
              pressed={pinned}
              onClick={onPin}
            />
          )}
          {onClose && <IconButton label={texts.close} icon="close" onClick={onClose} />}
        </div>
        {card.kind === 'jurisdiction' && card.map && <PlaceMap map={card.map} name={card.title} />}
        <h2 id={titleId} class="shell-title" tabIndex={-1}>
          {card.kind === 'case' ? (
            <cite {...language}>{card.title}</cite>
          ) : (
            <span {...language}>{card.title}</span>
          )}
        </h2>
        {card.kind === 'case' && <OtherCaptions card={card} />}
        {'reading' in card && card.reading && (
          <p class="reading">{messages.reading(card.reading, card.asOf)}</p>
        )}
      </header>
      <div class="shell-scroll" ref={scroller}>
        {isNotice(card) ? (
          <NoticeBody kind={card.kind} {...(onRetry ? { onRetry } : {})} />
        ) : (
          <CardContent key={key} card={card} {...content} />
        )}
      </div>
    </div>
  );
}

/** The caption follows the office's holder, so the article's may be none of today's. */
function OtherCaptions({ card }: { card: CaseCard }) {
  const texts = useMessages().case;
  const language = useRecordLanguage();
  const others = card.captions.filter((caption) => caption !== card.title);
  if (others.length === 0) return null;
  return (
    <p class="reading">
      {texts.captions}:{' '}
      {others.map((caption, index) => (
        <Fragment key={caption}>
          {index > 0 && '; '}
          <cite {...language}>{caption}</cite>
        </Fragment>
      ))}
    </p>
  );
}

function isNotice(card: Card | Notice): card is Notice {
  return card.kind === 'loading' || card.kind === 'failed' || card.kind === 'unknown';
}

function NoticeBody({ kind, onRetry }: { kind: Notice['kind']; onRetry?: () => void }) {
  const texts = useMessages().shell;
  return (
    <div class="card">
      <section class="section">
        <p role="status">{texts[kind]}</p>
        {kind === 'failed' && onRetry && (
          <p class="actions">
            <button type="button" class="link" onClick={onRetry}>
              {texts.retry}
            </button>
          </p>
        )}
      </section>
    </div>
  );
}

/** Outlines on a 16 px grid. */
const ICONS = {
  back: 'M10 3 5 8l5 5',
  close: 'M3.5 3.5l9 9m0-9-9 9',
  pin: 'M6 2.5h4L9.5 7l2.5 2.5H4L6.5 7zM8 9.5V14',
  pinned: 'M6 2.5h4L9.5 7l2.5 2.5H4L6.5 7zM8 9.5V14',
};

/** A button of the title bar. */
export function IconButton({
  label,
  icon,
  pressed,
  onClick,
}: {
  label: string;
  icon: keyof typeof ICONS;
  pressed?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <svg class={`icon icon-${icon}`} viewBox="0 0 16 16" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}

/** Tells one card's content from another's, so that what was unfolded in one is folded in the next. */
function cardKey(card: Card | Notice): string {
  const id = 'id' in card ? card.id : card.title;
  return `${card.kind} ${id} ${'asOf' in card ? card.asOf : ''}`;
}
