import { expect, it } from 'vitest';
import newsHosts from '../../data/news-hosts.json' with { type: 'json' };

it('names at least a hundred news sites, the wire services among them', () => {
  expect(newsHosts.length).toBeGreaterThanOrEqual(100);
  expect(newsHosts).toEqual(expect.arrayContaining(['apnews.com', 'reuters.com', 'upi.com']));
});

it('names each site once, in order, and none that another one covers', () => {
  expect(newsHosts).toEqual([...new Set(newsHosts)].sort());
  const covered = newsHosts.filter((host) =>
    newsHosts.some((other) => host !== other && host.endsWith(`.${other}`)),
  );
  expect(covered).toEqual([]);
});

it.each(newsHosts)('writes %s as a host name without www', (host) => {
  expect(host).toMatch(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/);
});
