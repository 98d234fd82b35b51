import packageJson from '../../../package.json';
import type { NoticeData } from '../ledger-state';

/** What an administrator needs to know of a fault, on one line. It holds nothing of the ledger. */
export function diagnosisOf({ fault, detail }: Extract<NoticeData, { kind: 'fault' }>): string {
  const { platform, version: office } = Office.context.diagnostics;
  return [
    `Liaison Ledger ${packageJson.version}`,
    `Excel ${platform} ${office}`,
    `${fault} ${detail.code}`,
    detail.message,
    detail.location,
  ].join(' | ');
}
