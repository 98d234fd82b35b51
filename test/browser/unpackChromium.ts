import { systemBrowser } from './chromium';
import { packagedChromium } from './packagedChromium';

/** Before any test: unpacks the packaged Chromium where the system has none, which takes longer than a test may. */
export default async function unpackChromium(): Promise<void> {
  if (systemBrowser() === undefined) await packagedChromium();
}
