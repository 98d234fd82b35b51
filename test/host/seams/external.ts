/** What a page knows of the host before the library is loaded. */
export interface PageConfig {
  readonly hostInfo: string;
  readonly locale: string;
  readonly supportMatrix: string;
  readonly documentUrl: string;
  /** The add-in's settings as [key, JSON]. */
  readonly settings: readonly (readonly [string, string])[];
  /** Office theme as colours #RRGGBB by name, such as bodyBackgroundColor. */
  readonly theme: Readonly<Record<string, string>>;
}

export type WireReply = { readonly body: string } | { readonly error: number };

/** How a page reaches the host. */
export interface Bridge {
  execute(body: string, flags: number): Promise<WireReply>;
  saveSettings(settings: [string, string][]): void;
}

/** How the host reaches a page. */
export interface PageSink {
  entries(entries: readonly (readonly unknown[])[]): void;
  selectionChanged(): void;
}

/**
 * Makes `window.external` as Excel on Windows has it, before office.js is loaded. Runs inside the page and is sent
 * there as text: it uses nothing from outside of itself.
 */
export function installExternal(config: PageConfig, bridge: Bridge): PageSink {
  const RICH_API = 93;
  const SELECTION_EVENT = 2;
  const MESSAGE_EVENT = 33;
  type Handler = (id: number, args: unknown) => void;
  const handlers = new Map<number, Set<Handler>>();
  const safeArray = (items: readonly unknown[]): object => ({ toArray: () => items, dimensions: () => 1 });
  const settings = new Map(config.settings);
  const constant = (value: unknown) => () => value;
  const context = {
    GetAppType: constant(1),
    GetSolutionRef: constant('liaison-ledger'),
    GetAppVersionMajor: constant(16),
    GetAppVersionMinor: constant(1),
    GetAppUILocale: constant(config.locale),
    GetAppDataLocale: constant(config.locale),
    GetDocUrl: constant(config.documentUrl),
    GetAppCapabilities: constant(0),
    GetActivationMode: constant(2),
    GetControlIntegrationLevel: constant(0),
    GetSolutionToken: constant(''),
    GetCorrelationId: constant(''),
    GetInstanceId: constant('1'),
    GetTouchEnabled: constant(false),
    GetCommerceAllowed: constant(false),
    GetSupportedMatrix: constant(config.supportMatrix),
    GetHostFullVersion: constant('16.0.14332.20000'),
    GetInitialDisplayMode: constant(0),
    GetOfficeThemeInfo: () => {
      const colors = Object.entries(config.theme).map(([name, color]) => [name, parseInt(color.slice(1), 16)] as const);
      return JSON.stringify(Object.fromEntries(colors));
    },
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, i) => settings.set(key, values[i] ?? ''));
        bridge.saveSettings([...settings]);
      }
    })
  };
  const external = {
    GetHostInfo: constant(config.hostInfo),
    GetLoggingAllowed: constant(false),
    GetContext: () => context,
    Execute: (dispatchId: number, params: readonly unknown[], callback: (answer: unknown) => void) => {
      const [message] = params;
      if (dispatchId !== RICH_API || !Array.isArray(message)) {
        throw new Error(`The host has no method ${dispatchId}`);
      }
      void bridge.execute(String(message[4]), Number(message[6])).then((reply) => {
        callback('error' in reply ? reply.error : safeArray([0, 200, safeArray([]), reply.body]));
      });
    },
    RegisterEvent: (dispatchId: number, _target: string, handler: Handler, callback: (status: number) => void) => {
      const known = handlers.get(dispatchId) ?? new Set<Handler>();
      handlers.set(dispatchId, known.add(handler));
      callback(0);
    },
    UnregisterEvent: (dispatchId: number, _target: string, callback: (status: number) => void) => {
      handlers.delete(dispatchId);
      callback(0);
    }
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
  return {
    entries: (entries) => {
      for (const handler of handlers.get(MESSAGE_EVENT) ?? []) {
        handler(MESSAGE_EVENT, safeArray(entries.map((entry) => safeArray(entry))));
      }
    },
    selectionChanged: () => {
      for (const handler of handlers.get(SELECTION_EVENT) ?? []) {
        handler(SELECTION_EVENT, safeArray([]));
      }
    }
  };
}
