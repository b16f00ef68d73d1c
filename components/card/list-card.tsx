import type { ListCard } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { Cautions } from './cautions.tsx';
import { Disclosure } from './disclosure.tsx';
import { type OpenRecord, RecordButton, Section, Time } from './parts.tsx';
import { Plain } from './plain.tsx';
import { capitalize } from './words.ts';

type Member = ListCard['members'][number];

/** How many members are shown before “more”. */
const MEMBERS_SHOWN = 8;

/** What a federal list is, whether it still stands, and who is on it. */
export function ListBody({ card, onOpen }: { card: ListCard; onOpen: OpenRecord }) {
  const messages = useMessages();
  const rest = card.members.slice(MEMBERS_SHOWN);
  return (
    <>
      <Section title={messages.list.about}>
        <p>
          <Plain text={card.summary} />
        </p>
        <dl class="pairs">
          <dt>{messages.list.published}</dt>
          <dd>
            <Time when={card.published} />
          </dd>
          <dt>{messages.list.status}</dt>
          <dd>
            <Plain text={capitalize(card.status)} />
            {card.statusDate && (
              <>
                {' ('}
                <Time when={card.statusDate} />)
              </>
            )}
          </dd>
        </dl>
      </Section>
      <Section title={messages.list.members(card.members.length)}>
        {card.members.length === 0 && <p class="unknown">{messages.unknown.noMembers}</p>}
        <Members members={card.members.slice(0, MEMBERS_SHOWN)} onOpen={onOpen} />
        {rest.length > 0 && (
          <Disclosure summary={messages.more(rest.length)}>
            <Members members={rest} onOpen={onOpen} />
          </Disclosure>
        )}
      </Section>
      <Cautions card={card} />
    </>
  );
}

function Members({ members, onOpen }: { members: readonly Member[]; onOpen: OpenRecord }) {
  const messages = useMessages();
  return (
    <ul class="members">
      {members.map((member) => (
        <li key={member.name + (member.role ?? '')}>
          {member.id === null ? (
            member.name
          ) : (
            <RecordButton
              link={{ kind: 'jurisdiction', id: member.id, title: member.name }}
              onOpen={onOpen}
            />
          )}
          {member.role && <span class="soft">{`, ${messages.list.role(member.role)}`}</span>}
          {member.off && <span class="soft">{` ${messages.list.removed(member.off)}`}</span>}
        </li>
      ))}
    </ul>
  );
}
