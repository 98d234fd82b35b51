/** Writes a picture of every screen, width, look and language to out/pictures (npm run pictures). */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fixtures } from '../fixtures/index';
import { fixtureBytes } from '../fixtures/make';
import { ExcelHost } from '../host/host';
import { launchChromium } from './chromium';
import { openPane, type Look, type OpenPane } from './openPane';
import { openPage } from './pageSuite';
import { visitPage } from './page-screens';
import { visitAsk, visitMenu, visitNoTable, visitScreens } from './screens';

const FOLDER = join(__dirname, '..', '..', 'out', 'pictures');
const WIDTHS = [320, 350];
const PAGE_WIDTHS = [420, 1366];
const LOOKS: readonly Look[] = ['light', 'dark', 'forced-colors'];
const LOCALES = ['zh-CN', 'en-US'] as const;

async function main(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const width of WIDTHS) {
      for (const look of LOOKS) {
        for (const locale of LOCALES) {
          const options = { width, look, locale };
          const picture = (pane: OpenPane) => async (name: string): Promise<void> => {
            await pane.page.screenshot({ path: join(FOLDER, `${name}-${locale}-${look}-${width}.png`) });
          };
          const full = await openPane(browser, options);
          await visitScreens(full, picture(full));
          await full.close();
          const menu = await openPane(browser, options);
          await visitMenu(menu, picture(menu));
          await menu.close();
          const empty = await openPane(browser, { ...options, host: new ExcelHost() });
          await visitNoTable(empty, picture(empty));
          await empty.close();
          const asked = await ExcelHost.open(await fixtureBytes(fixtures['24-contact-person-open']!));
          const asking = await openPane(browser, { ...options, host: asked });
          await visitAsk(asking, picture(asking));
          await asking.close();
        }
      }
    }
    for (const width of PAGE_WIDTHS) {
      for (const look of LOOKS) {
        for (const locale of LOCALES) {
          const opened = await openPage(browser, { width, look, locale });
          await visitPage(opened, async (name) => {
            await opened.page.screenshot({ path: join(FOLDER, `${name}-${locale}-${look}-${width}.png`) });
          });
          await opened.close();
        }
      }
    }
  } finally {
    await browser.close();
  }
  console.log(FOLDER);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
