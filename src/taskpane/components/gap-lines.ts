import type { PaneTexts } from '../../i18n/pane';
import type { AuditReport } from '../../report/audit-report';

/** Which kind of table is not there at all, and that there is no pairing to count: without a roster that is plain. */
export function gapLines({ tables, quota }: AuditReport, texts: PaneTexts): string[] {
  const missing = (['roster', 'log'] as const).filter((kind) => tables.every((table) => table.kind !== kind));
  const lines = missing.map((kind) => texts.notice.missingTable[kind]);
  return quota.length === 0 && !missing.includes('roster') ? [...lines, texts.quotaEmpty] : lines;
}
