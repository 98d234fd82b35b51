import { ExcelHost } from '../host';
import { sampleBook } from '../sampleBook';
import { loadOffice } from '../seams/jsdom';

/** The sample book in a host, with the library started anew before it; for tests in jsdom. */
export async function openSample(): Promise<{ host: ExcelHost; excel: typeof Excel }> {
  const host = await ExcelHost.open(await sampleBook());
  const { Excel: excel } = await loadOffice(host);
  return { host, excel };
}
