import { fileURLToPath } from 'node:url';
import { createServer, type Plugin } from 'vite';
import { readDataset } from '../../core/dataset/files.ts';
import { readGazetteerTables } from '../../core/dataset/gazetteer-files.ts';
import { placeTable } from '../../core/dataset/place-table.ts';

export interface ReviewPage {
  /** Address of the page with all cards; `?card=NAME` and others choose, see `main.tsx`. */
  readonly url: string;
  /** Address of the popup over the record in `data/`; see `popup.tsx`. */
  readonly popupUrl: string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Answers for the files that the extension's package has. */
const recordPlugin: Plugin = {
  name: 'record',
  configureServer: (server) => {
    const serve = (path: string, make: () => unknown) => {
      server.middlewares.use(path, (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(make()));
      });
    };
    serve('/record.json', () => readDataset(root));
    serve('/places.json', () => placeTable(readGazetteerTables(root)));
  },
};

/** Serves the review page on a free port of the loopback address. */
export async function serveReviewPage(): Promise<ReviewPage> {
  const server = await createServer({
    configFile: false,
    root,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: {
      // Otherwise every page of the project is searched for packages, the extension's own too.
      entries: ['tests/review/*.html'],
      include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'mark.js'],
    },
    cacheDir: 'node_modules/.vite-review',
    logLevel: 'warn',
    plugins: [recordPlugin],
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('the review page has no port');
  return {
    url: `http://127.0.0.1:${address.port}/tests/review/index.html`,
    popupUrl: `http://127.0.0.1:${address.port}/tests/review/popup.html`,
    close: () => server.close(),
  };
}
