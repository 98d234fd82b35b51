import { createContext, useContext } from 'react';

/** The program that shows the pane: what a diagnosis names, and nothing of the user. */
export interface HostInfo {
  /** Excel, or the browser where there is none. */
  name: string;
  platform: string;
  version: string;
  /** The newest requirement set of the host, such as `ExcelApi 1.17`. */
  apiSet?: string;
}

const HostInfoContext = createContext<HostInfo>({ name: 'browser', platform: '', version: '' });

export const HostInfoProvider = HostInfoContext.Provider;

export function useHostInfo(): HostInfo {
  return useContext(HostInfoContext);
}
