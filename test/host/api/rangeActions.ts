import type { Rect } from '../model/address';
import { intersect, keyColumn, keyRow, subtract } from '../model/address';
import { NO_STYLE } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { oneOf } from './object';

/** What Excel.ClearApplyTo offers; null means All. */
export function clearCells(host: HostState, sheet: Sheet, rects: readonly Rect[], applyTo: unknown): void {
  const what = applyTo === null ? 'All'
    : oneOf(applyTo, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'applyTo');
  host.checkContent(sheet, rects);
  for (const rect of rects) {
    if (what === 'All' || what === 'Contents') {
      for (const key of sheet.keysIn(rect)) {
        sheet.setContent(keyRow(key), keyColumn(key), { value: null });
      }
      host.events.changed(sheet, rect);
    }
    if (what !== 'Formats' && what !== 'Contents') {
      for (const key of [...sheet.hyperlinks.keys()]) {
        if (intersect(rect, { row: keyRow(key), column: keyColumn(key), rows: 1, columns: 1 })) {
          sheet.hyperlinks.delete(key);
        }
      }
    }
    if (what === 'All' || what === 'Formats') {
      host.checkPermission(sheet, 'formatCells');
      sheet.setStyle(rect, () => NO_STYLE);
      sheet.merges.remove(sheet.merges.within(rect));
      removeRules(sheet, rect);
      host.events.formatChanged(sheet, rect);
    }
  }
}

/** Takes a block out of the conditional formats that lie on it; rules that lie nowhere any more are gone. */
export function removeRules(sheet: Sheet, rect: Rect): void {
  for (const rule of sheet.conditionalFormats) {
    rule.ranges = rule.ranges.flatMap((range) => subtract(range, rect));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.ranges.length > 0);
}

/** Merges a block (or each of its rows); only the upper left value stays. */
export function mergeCells(host: HostState, sheet: Sheet, rect: Rect, across: boolean): void {
  host.checkPermission(sheet, 'formatCells');
  const blocks = across
    ? Array.from({ length: rect.rows }, (_, i) => ({ ...rect, row: rect.row + i, rows: 1 })) : [rect];
  for (const block of blocks) {
    sheet.merges.remove(sheet.merges.within(block));
    const keys = sheet.keysIn(block).filter((key) => keyRow(key) !== block.row || keyColumn(key) !== block.column);
    for (const key of keys) {
      sheet.setContent(keyRow(key), keyColumn(key), { value: null });
    }
    if (block.rows * block.columns > 1) {
      sheet.merges.add(block);
    }
  }
  host.events.formatChanged(sheet, rect);
}

export function unmergeCells(host: HostState, sheet: Sheet, rect: Rect): void {
  host.checkPermission(sheet, 'formatCells');
  sheet.merges.remove(sheet.merges.within(rect));
  host.events.formatChanged(sheet, rect);
}

