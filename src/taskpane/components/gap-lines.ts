import type { PaneTexts } from '../../i18n/pane';
import type { AuditReport } from '../../report/audit-report';

/** Which kind of table is not there at all; else, that there is nothing whose contacts could be counted. */
export function gapLines({ tables, quota }: AuditReport, texts: PaneTexts): string[] {
  const missing = (['roster', 'log'] as const).filter((kind) => tables.every((table) => table.kind !== kind));
  if (missing.length > 0) return missing.map((kind) => texts.notice.missingTable[kind]);
  return quota.length === 0 ? [texts.quotaEmpty] : [];
}
