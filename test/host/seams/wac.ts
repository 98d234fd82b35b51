import type { FrameLocator, Page } from 'playwright-core';
import type { ExcelHost } from '../host';
import { tell } from './chromium';
import { storeSettings } from './config';

const CONTROL_ID = 'liaison-pane';
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;
const DISPATCH = { refreshSettings: 75, saveSettings: 76, richApi: 93 } as const;
const MESSAGE_EVENT = 'richApiMessage';
const SELECTION_EVENT = 'documentSelectionChanged';

declare global {
  interface Window {
    excelWebHostReceive(message: string): Promise<string | null>;
    excelWebHostSend(message: string): void;
  }
}

let lastConversation = 0;

/**
 * Opens the add-in as Excel on the web does: in a frame of a page that plays the host. The origin must be https.
 *
 * @param url address of the pane; the page of the host lies on the same origin and is made here.
 * @returns the frame with the pane.
 */
export async function openInWebHost(page: Page, host: ExcelHost, url: string): Promise<FrameLocator> {
  lastConversation += 1;
  const conversation = new WebConversation(host, `web-${lastConversation}`);
  const { origin } = new URL(url);
  const hostPage = `${origin}/excel-on-the-web.html`;
  await page.exposeFunction('excelWebHostReceive', (message: string) => conversation.receive(message));
  await page.route(hostPage, (route) => route.fulfill({
    status: 200, contentType: 'text/html; charset=utf-8', body: parentPage(url, origin, conversation.id, host.locale)
  }));
  const send = (message: object | undefined): void => {
    if (message !== undefined) {
      tell(host, page, page.evaluate((sent) => window.excelWebHostSend(sent), JSON.stringify(message)));
    }
  };
  const stop = host.listen({
    entries: (entries) => send(conversation.event(MESSAGE_EVENT, { ArrayData: entries })),
    selectionChanged: () => send(conversation.event(SELECTION_EVENT, {}))
  });
  page.on('close', stop);
  await page.goto(hostPage);
  return page.frameLocator('iframe');
}

function parentPage(url: string, origin: string, conversation: string, locale: string): string {
  const name = JSON.stringify({
    baseFrameName: '_xdm_addin-1',
    hostInfo: `Excel|Web|16.01|${locale}|${conversation}|notDialog|disableLogging|0`,
    xdmInfo: `${conversation}|${CONTROL_ID}|${origin}`,
    serializerVersion: '1',
    flights: '[]'
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Excel</title>
<style>html, body { margin: 0; height: 100%; } iframe { border: 0; width: 350px; height: 100%; }</style></head>
<body><script>
const frame = document.createElement('iframe');
frame.name = ${JSON.stringify(name)};
frame.title = 'Add-in';
frame.src = ${JSON.stringify(url)};
window.excelWebHostSend = (message) => frame.contentWindow.postMessage(message, ${JSON.stringify(origin)});
window.addEventListener('message', async (event) => {
  if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
  const answer = await window.excelWebHostReceive(event.data);
  if (answer !== null) window.excelWebHostSend(answer);
});
document.body.append(frame);
</script></body></html>`;
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** One add-in in its frame: reads the envelopes of the library and writes those of Excel on the web. */
class WebConversation {
  private readonly heard = new Set<string>();

  constructor(private readonly host: ExcelHost, readonly id: string) {}

  async receive(message: string): Promise<string | null> {
    const envelope = fields(JSON.parse(message));
    const name = String(envelope['_actionName']);
    const answer = await this.answer(Number(envelope['_actionType']), name, envelope['_data']);
    return answer === undefined ? null
      : JSON.stringify(this.envelope(name, RESPONSE.answer, answer, Number(envelope['_correlationId'])));
  }

  /** An event for the add-in; undefined when it does not listen. */
  event(name: string, data: unknown): object | undefined {
    return this.heard.has(name) ? this.envelope(name, RESPONSE.event, data, 0) : undefined;
  }

  private envelope(name: string, responseType: number, data: unknown, correlation: number): object {
    return {
      _messageType: 1, _actionName: name, _conversationId: this.id, _correlationId: correlation, _origin: '',
      _data: data, _errorCode: 0, _responseType: responseType, _serializerVersion: 1
    };
  }

  private async answer(action: number, name: string, data: unknown): Promise<unknown> {
    if (action === ACTION.register) {
      this.heard.add(name);
      return { Error: 0 };
    }
    if (action === ACTION.unregister) {
      this.heard.delete(name);
      return { Error: 0 };
    }
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.context();
      case 'ContextActivationManager_notifyHost':
        return undefined;
      case 'executeMethod':
        return this.execute(fields(data));
      default:
        this.host.violations.push(`Excel on the web has no ${name}`);
        return { Error: 5001 };
    }
  }

  private context(): object {
    return {
      _id: CONTROL_ID, _appName: 16, _appVersion: '16.00', _appUILocale: this.host.locale,
      _dataLocale: this.host.locale,
      _docUrl: `https://excel.local/${encodeURIComponent(this.host.workbook.fileName)}`, _clientMode: 1,
      _settings: [...this.host.workbook.settings], _reason: 'documentOpened', _osfControlType: 1, _eToken: '',
      _correlationId: this.id, _requirementMatrix: this.host.supportMatrix, _hostFullVersion: '16.0.14332.20000'
    };
  }

  private async execute(data: Fields): Promise<object> {
    const dispatch = Number(fields(data['DdaMethod'])['DispatchId']);
    if (dispatch === DISPATCH.richApi && Array.isArray(data['ArrayData'])) {
      const message: readonly unknown[] = data['ArrayData'];
      const reply = await this.host.execute(String(message[4]), Number(message[6]), String(message[0]));
      return 'error' in reply ? { Version: 1, Error: reply.error }
        : { Version: 1, Error: 0, Data: [200, [], reply.body] };
    }
    if (dispatch === DISPATCH.saveSettings) {
      const { Properties: pairs } = fields(data['DdaSettingsMethod']);
      storeSettings(this.host, Object.values(fields(pairs)).map(pairOf));
      return { Version: 1, Error: 0 };
    }
    if (dispatch === DISPATCH.refreshSettings) {
      return { Version: 1, Error: 0, Properties: [...this.host.workbook.settings] };
    }
    this.host.violations.push(`Excel on the web was asked for method ${dispatch}`);
    return { Version: 1, Error: 5001 };
  }
}

function pairOf(pair: unknown): readonly [string, string] {
  if (!Array.isArray(pair) || pair.length !== 2) {
    throw new Error(`A setting has the form ${JSON.stringify(pair)}`);
  }
  return [String(pair[0]), String(pair[1])];
}
