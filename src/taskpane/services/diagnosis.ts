import packageJson from '../../../package.json';
import type { FaultDetail, WorkbookFault } from '../../workbook/port';
import type { HostInfo } from '../host-info';

/** The version of this program. */
export const version = packageJson.version;

/** Longest message that a diagnosis holds, in characters. */
const longestMessage = 200;

/** Stands for what was taken out of a message. */
const gap = '…';

/**
 * What an administrator needs to know, on one line: the version, the host, and of a fault its code, words and place.
 * It holds nothing of the ledger.
 */
export function diagnosisOf(host: HostInfo, fault?: { fault: WorkbookFault; detail: FaultDetail }): string {
  return [
    `Liaison Ledger ${version}`,
    [host.name, host.platform, host.version].filter((word) => word !== '').join(' '),
    ...(fault
      ? [
          `${fault.fault} ${fault.detail.code.replace(/[^\w.-]+/g, gap)}`,
          withoutPersonalData(fault.detail.message),
          memberOf(fault.detail.location),
        ]
      : []),
    host.apiSet ?? '',
  ]
    .filter((part) => part !== '')
    .join(' | ');
}

/**
 * A host's or the browser's message without what may come from the workbook: quoted words, anything that is not plain
 * English, addresses of cells, of people and of files, and long numbers.
 */
export function withoutPersonalData(message: string): string {
  return message
    .normalize('NFKC')
    .replace(/“[^”]*”?|‘[^’]*’?|「[^」]*」?|《[^》]*》?|`[^`]*`?/g, gap)
    .replace(/(?<!\w)'.*?'(?!\w)|"[^"]*"/g, gap)
    // A quotation that was cut off.
    .replace(/(?<!\w)['"].*$/s, gap)
    .replace(/\S*(?:@|:\/\/|!|\\)\S*/g, gap)
    .replace(/[^\x20-\x7e]+/g, gap)
    .replace(/\$?\b[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?\b|\d{5,}/g, gap)
    .replace(/…[\s…]*/g, `${gap} `)
    .slice(0, longestMessage)
    .trim();
}

/** Where it happened, as a member of the interface (`Worksheet.getRange`), without what it was called with. */
function memberOf(location: string): string {
  return /^[A-Za-z]+(?:\.[A-Za-z]+)*/.exec(location)?.[0] ?? '';
}
