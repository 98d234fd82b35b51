import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { ExcelHost } from '../host';
import { officeJsFolder } from '../officeJs';
import { pageConfig, storeSettings } from './config';
import { installExternal } from './external';

const BASE = 'https://addin.local/';

/** The globals that office.js gives to an add-in. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** What the library has and its types leave out. */
interface ApiCheck {
  CommonUtility: { _doApiNotSupportedCheck: boolean };
}

/**
 * Loads the real office.js into the jsdom window of a Jest test and connects it with a host. Each call starts the
 * library anew: what an earlier one left in the window is taken away, so that every test has a conversation of its own.
 */
export async function loadOffice(host: ExcelHost): Promise<OfficeGlobals> {
  // Every web view has it, jsdom has not.
  Object.assign(window, { MessageChannel });
  disconnect();
  leftByLibrary.splice(0).forEach((name) => Reflect.deleteProperty(window, name));
  document.querySelectorAll(`script[src^="${BASE}"]`).forEach((script) => script.remove());
  window.sessionStorage.clear();
  const sink = installExternal(pageConfig(host), {
    execute: (body, flags) => host.execute(body, flags),
    saveSettings: (settings) => storeSettings(host, settings)
  });
  disconnect = host.listen(sink);
  runScriptsFromDisk();
  const before = new Set(Object.getOwnPropertyNames(window));
  const script = document.createElement('script');
  script.src = `${BASE}office.js`;
  document.head.appendChild(script);
  await Office.onReady();
  leftByLibrary.push(...Object.getOwnPropertyNames(window).filter((name) => !before.has(name)));
  (OfficeExtension as unknown as ApiCheck).CommonUtility._doApiNotSupportedCheck = true;
  return { Office, Excel, OfficeExtension };
}

let disconnect: () => void = () => undefined;
let intercepted = false;
const leftByLibrary: string[] = [];

/** Runs each script that is added with an address under BASE from the library's folder, in this window. */
function runScriptsFromDisk(): void {
  if (intercepted) {
    return;
  }
  intercepted = true;
  const insert: unknown = Reflect.get(Node.prototype, 'appendChild');
  if (typeof insert !== 'function') {
    throw new Error('This is no window');
  }
  Node.prototype.appendChild = function appendChild<T extends Node>(this: Node, node: T): T {
    const added = Reflect.apply(insert, this, [node]) as T;
    if (node instanceof HTMLScriptElement && node.src.startsWith(BASE)) {
      const path = decodeURI(node.src.slice(BASE.length)).replace(/[?#].*$/, '');
      window.eval(readFileSync(join(officeJsFolder, path), 'utf8'));
      void Promise.resolve().then(() => node.dispatchEvent(new Event('load')));
    }
    return added;
  };
}
