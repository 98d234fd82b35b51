import type { SheetMark } from '../../report/plan';
import { FileError } from '../file-error';
import { draftFormula, markName, readMarkFormula } from '../sheet-marks';
import { mostListed } from './limits';
import { workbookPath, type XlsxPackage } from './package';
import type { Relation } from './relations';
import { XmlScanner } from '../xml';

/** A tab of the workbook: a worksheet, or a chart, dialog or macro sheet, which holds no cells that are read. */
export interface WorkbookSheet {
  name: string;
  isWorksheet: boolean;
  /** The sheet's part; `''` for a tab that has none. */
  path: string;
  /** The id of the workbook's relation to it. */
  relationId: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  /** What of our sheets it is; undefined for the user's own. */
  mark: SheetMark | undefined;
  /** A sheet of ours that was never finished. */
  draft: boolean;
}

interface DefinedName {
  name: string;
  /** Which of the sheets, counted from 0, the name belongs to; undefined for the whole workbook. */
  sheetIndex: number | undefined;
  /** Without the leading `=`. */
  formula: string;
}

/** What the workbook part tells. */
export interface WorkbookPart {
  path: string;
  /** All tabs, in their order. */
  sheets: readonly WorkbookSheet[];
  relations: readonly Relation[];
  /** Whether days count from 1904. */
  system1904: boolean;
  /** Whether sheets can be neither added nor deleted. */
  structureProtected: boolean;
}

type NamedSheet = Omit<WorkbookSheet, 'isWorksheet' | 'path' | 'mark' | 'draft'>;

/** @throws FileError `damaged` where sheets have no part, share one, or bear one name */
export function readWorkbookPart(pkg: XlsxPackage): WorkbookPart {
  const path = workbookPath(pkg);
  const relations = pkg.relationsOf(path);
  const sheets: NamedSheet[] = [];
  const definedNames: DefinedName[] = [];
  let system1904 = false;
  let structureProtected = false;
  const scanner = new XmlScanner(pkg.text(path), path);
  while (scanner.next()) {
    if (scanner.kind !== 'start') continue;
    switch (scanner.name) {
      case 'workbookPr':
        system1904 = isTrue(scanner.attribute('date1904'));
        break;
      case 'workbookProtection':
        structureProtected = isTrue(scanner.attribute('lockStructure'));
        break;
      case 'sheet':
        sheets.push(namedSheet(scanner));
        break;
      case 'definedName':
        definedNames.push(definedName(scanner));
        break;
      case 'extLst':
        scanner.skip();
    }
    if (sheets.length + definedNames.length > mostListed) {
      throw new FileError('hostile', { part: path, message: 'too many sheets or names' });
    }
  }
  const byId = new Map(relations.filter(({ external }) => !external).map((relation) => [relation.id, relation]));
  const ownNames = definedNames.filter(({ name }) => name === markName);
  const marks = new Map(ownNames.map(({ sheetIndex, formula }) => [sheetIndex, `=${formula.trim()}`]));
  const withParts = sheets.map((sheet, index): WorkbookSheet => {
    // A module of Visual Basic that Excel 5 kept as a tab has no part.
    if (sheet.relationId === '') return { ...sheet, isWorksheet: false, path: '', mark: undefined, draft: false };
    const relation = byId.get(sheet.relationId);
    if (!relation || !pkg.has(relation.target)) {
      throw new FileError('damaged', { part: path, message: `no part for sheet ${index + 1}` });
    }
    const mark = marks.get(index) ?? '';
    return {
      ...sheet,
      isWorksheet: relation.kind === 'worksheet',
      path: relation.target,
      mark: readMarkFormula(mark),
      draft: mark === draftFormula,
    };
  });
  const parts = withParts.map((sheet) => sheet.path.toLowerCase()).filter((part) => part !== '');
  refuseTwice(parts, path);
  refuseTwice(withParts.map(({ name }) => name.toLowerCase()), path);
  return { path, sheets: withParts, relations, system1904, structureProtected };
}

/** The part of a kind that the workbook has at most one of: `sharedStrings`, `styles`, `theme`. */
export function onlyPart({ relations }: WorkbookPart, kind: string): string | undefined {
  return relations.find((relation) => relation.kind === kind && !relation.external)?.target;
}

/** An XML attribute of the type boolean; left out, it is false. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function namedSheet(scanner: XmlScanner): NamedSheet {
  const name = scanner.attribute('name');
  const relationId = scanner.prefixedAttribute('id');
  if (name === undefined || relationId === undefined) throw scanner.fail('a sheet without name or part');
  const state = scanner.attribute('state');
  return {
    name,
    relationId,
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  };
}

function definedName(scanner: XmlScanner): DefinedName {
  const index = scanner.attribute('localSheetId');
  return {
    name: scanner.attribute('name') ?? '',
    sheetIndex: index === undefined ? undefined : Number(index),
    formula: scanner.textWithin(),
  };
}

function refuseTwice(values: readonly string[], part: string): void {
  if (new Set(values).size === values.length) return;
  throw new FileError('damaged', { part, message: 'two sheets of one name or part' });
}
