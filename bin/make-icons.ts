/** Renders assets/icon.svg to the PNG sizes that browsers ask for: `node bin/make-icons.ts`. */
import { readFileSync } from 'node:fs';
import { launch } from '../tests/support/browsers.ts';

/** Toolbar at one and two times, extension pages, and the stores. */
const SIZES = [16, 32, 48, 96, 128];

const svg = readFileSync(new URL('../assets/icon.svg', import.meta.url), 'utf8');
const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
const { browser } = await launch('chromium');
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img src="${address}" width="${size}">`,
    );
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
