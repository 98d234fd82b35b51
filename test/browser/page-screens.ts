import { findingsTexts } from '../../src/i18n/findings';
import type { Language } from '../../src/domain/policy/text';
import { give, openSampleFile, press, sampleFile, sheetTab, validate, type OpenPage } from './pageSuite';

/** Everything that the page without Excel can show beside the pane's own screens, by a name for files. */
export type PageScreenName =
  | 'page-01-start' | 'page-02-not-opened' | 'page-03-open' | 'page-04-findings' | 'page-05-cell' | 'page-06-summary'
  | 'page-07-leave' | 'page-08-many' | 'page-09-many-done';

/** Goes through the page as a user would, and calls back at each screen. The page has just been opened. */
export async function visitPage(opened: OpenPage, visit: (name: PageScreenName) => Promise<void>): Promise<void> {
  const { page, words, texts } = opened;
  const isNarrow = (page.viewportSize()?.width ?? 0) < 900;
  const showSheets = async (): Promise<void> => {
    if (isNarrow) await sheetTab(opened, words.viewTab).click();
  };
  await visit('page-01-start');
  await give(opened, { name: 'x.xlsx', bytes: new Uint8Array([1, 2, 3]) });
  await page.getByText(words.notOpened('x.xlsx')).waitFor();
  await visit('page-02-not-opened');
  await openSampleFile(opened);
  await showSheets();
  await page.getByRole('gridcell').first().waitFor();
  await visit('page-03-open');
  if (isNarrow) await sheetTab(opened, words.paneTab).click();
  await validate(opened);
  await page.getByRole('treegrid', { name: findingsTexts[languageOf(opened)].list }).waitFor();
  await visit('page-04-findings');
  await showSheets();
  await page.locator('[data-severity]').first().click();
  await visit('page-05-cell');
  if (isNarrow) await sheetTab(opened, words.paneTab).click();
  await press(opened, texts.generateSummary).click();
  await page.getByRole('grid', { name: words.cells('年度汇总表2024-2025') }).waitFor();
  await visit('page-06-summary');
  await press(opened, words.close).click();
  await press(opened, words.leaveDiscard).waitFor();
  await visit('page-07-leave');
  await press(opened, words.leaveDiscard).click();
  await give(opened, sampleFile, { name: 'x.xlsx', bytes: new Uint8Array([1, 2, 3]) });
  await press(opened, words.many.start).waitFor();
  await visit('page-08-many');
  await press(opened, words.many.start).click();
  await press(opened, words.many.download).waitFor();
  await visit('page-09-many-done');
}

function languageOf({ texts }: OpenPage): Language {
  return texts.validate === '校验' ? 'zh' : 'en';
}
