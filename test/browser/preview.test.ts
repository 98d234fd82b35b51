/** The preview of the summary is put together when it is looked at, and not before; its figures are never old ones. */
import { jobTexts } from '../../src/i18n/jobs';
import { summaryTexts } from '../../src/i18n/summary';
import { button, eventually, press, said, tab, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';

const words = summaryTexts.zh;

const open = paneSuite();
let pane: OpenPane;

declare global {
  interface Window {
    /** How often each function of the engine was asked for. */
    asked: Record<string, number>;
  }
}

/** From here on, counts what is asked of the engine in its thread; one function's calls never get there. */
async function watchEngine(withheld?: string): Promise<void> {
  await pane.page.evaluate((kept) => {
    window.asked = {};
    const { prototype } = Worker;
    const send = Object.getOwnPropertyDescriptor(prototype, 'postMessage')?.value as (...sent: unknown[]) => void;
    prototype.postMessage = function (this: Worker, ...sent: unknown[]) {
      const [{ path: [name = ''] = [] }] = sent as [{ path?: readonly string[] }];
      window.asked[name] = (window.asked[name] ?? 0) + 1;
      if (name !== kept) send.apply(this, sent);
    };
  }, withheld);
}

const asked = (name: string) => pane.page.evaluate((called) => window.asked[called] ?? 0, name);
const previews = () => asked('preview');

const validate = () => press(pane, pane.texts.validate, '校验完成');
const show = (name: string | RegExp) => tab(pane, name).click();
const errorsLine = () => pane.view.getByRole('button', { name: /^必须更正的问题\d+项/ });

/** The number of errors in the preview, once it is there and as wanted. */
async function errors(wanted: (count: number) => boolean): Promise<number> {
  const count = async () => Number(/\d+/.exec(await errorsLine().innerText())?.[0]);
  await eventually(async () => expect(wanted(await count())).toBe(true));
  return count();
}

test('no preview before its tab is opened; there, and fresh after corrections made on the tab and elsewhere', async () => {
  pane = await open();
  await watchEngine();
  await validate();
  await show(pane.texts.tabQuota);
  await pane.page.waitForTimeout(500);
  expect(await previews()).toBe(0);

  await show(words.tab);
  const before = await errors((count) => count > 0);
  expect(await previews()).toBe(1);

  pane.host.user.setCell('联系记录', 'B20', 45_625);
  await button(pane, pane.texts.validate).click();
  expect(await errors((count) => count < before)).toBe(before - 1);
  const made = await previews();

  await show(/^问题/);
  pane.host.user.setCell('联系记录', 'B20', '');
  await said(pane, jobTexts.zh.staleLocal).waitFor();
  await button(pane, pane.texts.validate).click();
  await said(pane, jobTexts.zh.staleLocal).waitFor({ state: 'detached' });
  expect(await previews()).toBe(made);

  await show(words.tab);
  expect(await errors((count) => count >= before)).toBe(before);
  expect(await previews()).toBe(made + 1);
});

test('after a check that was stopped there is nothing to count, and the tab says what to do', async () => {
  pane = await open();
  await validate();
  await watchEngine('audit');
  await button(pane, pane.texts.validate).click();
  await eventually(async () => expect(await asked('audit')).toBe(1));
  await button(pane, jobTexts.zh.cancel).click();
  await said(pane, jobTexts.zh.cancelled).waitFor();
  await show(words.tab);
  await said(pane, words.noCheck).waitFor();
});
