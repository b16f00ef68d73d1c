import type { ComponentChildren } from 'preact';
import { type Address, writeAddress } from '../../core/dataset/atlas-address.ts';
import type { RecordKind } from '../../core/dataset/card-model.ts';
import { useRecordLanguage } from '../card/plain.tsx';

/** Leads to the page of a record, as of a day. */
export function RecordPageLink({
  kind,
  id,
  on,
  children,
}: {
  kind: RecordKind;
  id: string;
  on: string | null;
  children: ComponentChildren;
}) {
  const language = useRecordLanguage();
  const address: Address = { page: 'record', kind, id, on };
  return (
    <a href={writeAddress(address)} {...language}>
      {kind === 'case' ? <cite>{children}</cite> : children}
    </a>
  );
}
