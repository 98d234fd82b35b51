/**
 * Draws assets/icon-<size>.png from the SVG sources in assets/icons (npm run icons). Each size is drawn from the source
 * whose pixel grid it shares, so that edges stay crisp: 64 is twice 32, 80 is twice 40.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium';

const ASSETS = join(__dirname, '../../assets');
const SOURCE_OF_SIZE: readonly (readonly [size: number, source: number])[] = [
  [16, 16],
  [20, 20],
  [24, 24],
  [32, 32],
  [40, 40],
  [48, 48],
  [64, 32],
  [80, 40]
];

async function drawIcons(): Promise<void> {
  const browser = await launchChromium();
  try {
    for (const [size, source] of SOURCE_OF_SIZE) {
      const svg = readFileSync(join(ASSETS, 'icons', `icon-${source}.svg`), 'utf8');
      const page = await browser.newPage({
        viewport: { width: source, height: source },
        deviceScaleFactor: size / source
      });
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
      writeFileSync(join(ASSETS, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
