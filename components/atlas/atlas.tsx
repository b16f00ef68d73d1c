import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Address, readAddress, writeAddress } from '../../core/dataset/atlas-address.ts';
import type { Shapes } from '../../core/dataset/atlas-shapes.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { useMessages } from '../messages/index.tsx';
import { AtlasHome } from './atlas-home.tsx';
import { RecordPage } from './record-page.tsx';

interface Props {
  readonly dataset: Dataset;
  readonly shapes: Shapes;
  /** ISO day. */
  readonly today: string;
}

/** The atlas: map and tables, or the page of one record, as the address says. */
export function Atlas({ dataset, shapes, today }: Props) {
  const texts = useMessages().atlas;
  const [address, setAddress] = useState<Address>(() => readAddress(location.hash));
  const home = useHome(address);

  useEffect(() => {
    const read = () => setAddress(readAddress(location.hash));
    addEventListener('popstate', read);
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener('hashchange', read);
    };
  }, []);
  useEffect(() => {
    if (address.page === 'atlas') document.title = texts.name;
  }, [address, texts]);

  const go = useCallback((next: Address, how: 'push' | 'replace') => {
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', writeAddress(next));
    setAddress(next);
  }, []);

  return (
    <>
      <header class="atlas-head">
        <h1>
          {address.page === 'atlas' ? texts.name : <a href={writeAddress(home)}>{texts.name}</a>}
        </h1>
        <p>{texts.intro}</p>
      </header>
      {/* Kept while a record is shown, so that coming back finds it as it was left. */}
      <div class="home" hidden={address.page !== 'atlas'}>
        <AtlasHome dataset={dataset} shapes={shapes} address={home} onAddress={go} />
      </div>
      {address.page === 'record' && (
        <RecordPage
          dataset={dataset}
          address={address}
          home={writeAddress(home)}
          today={today}
          onAddress={go}
        />
      )}
      <footer class="atlas-foot">{texts.asOfRecord(dataset.asOf, dataset.version)}</footer>
    </>
  );
}

/** The last address of map and tables, and its scroll position when it is come back to. */
function useHome(address: Address): Extract<Address, { page: 'atlas' }> {
  const home = useRef<Extract<Address, { page: 'atlas' }>>({
    page: 'atlas',
    view: 'federal',
    tab: 'jurisdiction',
    on: address.on,
    place: address.page === 'record' && address.kind === 'jurisdiction' ? address.id : null,
  });
  const scrolled = useRef(0);
  if (address.page === 'atlas') home.current = address;

  useEffect(() => {
    if (address.page !== 'atlas') return;
    const note = () => {
      scrolled.current = scrollY;
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [address.page]);
  useLayoutEffect(() => {
    if (address.page === 'atlas') scrollTo(0, scrolled.current);
  }, [address.page]);
  return home.current;
}
