import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A web of our own: an HTTP proxy that answers for the addresses it was given and writes down every
 * request a browser makes. Whatever else a browser or an extension asks for is refused, and stands
 * in `strangers` for a test to find.
 */
export interface Site {
  /** `127.0.0.1:PORT`, to be set as the browser's proxy. */
  readonly proxy: { readonly host: string; readonly port: number };
  /** Puts a page at an address such as `http://www.inquirer.com/news/a.html`. */
  serve(url: string, body: string, headers?: Record<string, string>): void;
  /** Requests for addresses that nobody served, in order: `GET http://…` or `CONNECT host:443`. */
  readonly strangers: readonly string[];
  /** All requests that were answered. */
  readonly answered: readonly string[];
  close(): Promise<void>;
}

/**
 * What Chromium asks for by itself although it is told not to: updates, its clock, its accounts. An
 * extension has no business with any of them, so nothing that it could do hides behind this list.
 */
const BROWSERS_OWN =
  /^(?:\w+ http:\/\/|CONNECT )(?:update\.googleapis|clients2\.google|accounts\.google|redirector\.gvt1)\.com[:/]/;

/** Starts the proxy on a free port of the loopback address. */
export async function openSite(): Promise<Site> {
  const pages = new Map<string, { body: string; headers: Record<string, string> }>();
  const strangers: string[] = [];
  const answered: string[] = [];
  const note = (request: string) => {
    if (!BROWSERS_OWN.test(request)) strangers.push(request);
  };
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const page = pages.get(url.split(/[?#]/)[0] ?? '');
    if (page) {
      answered.push(url);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.body);
      return;
    }
    // Browsers ask for an icon by themselves; it belongs to the page that was served.
    if (!url.endsWith('/favicon.ico')) note(`${request.method} ${url}`);
    response.writeHead(404);
    response.end();
  });
  server.on('connect', (request, socket) => {
    note(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: { host: '127.0.0.1', port },
    serve: (url, body, headers = {}) => pages.set(url, { body, headers }),
    strangers,
    answered,
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
