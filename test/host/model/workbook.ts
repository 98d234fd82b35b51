import { randomUUID } from 'node:crypto';
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from '../errors';
import type { DefinedName } from './sheet';
import { Sheet } from './sheet';

const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/;

/** XML that an add-in or another program keeps in the workbook. */
export interface CustomXml {
  readonly id: string;
  xml: string;
}

export class CustomXmlPart implements CustomXml {
  readonly id = `{${randomUUID().toUpperCase()}}`;

  constructor(public xml: string) {}
}

/** A workbook's whole state, open in the host. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** The add-in's settings: JSON text by key, as Excel keeps them in the file. */
  readonly settings = new Map<string, string>();
  /** Custom XML parts, in the order in which they were added. */
  readonly customXml: CustomXml[] = [];
  fileName = 'workbook.xlsx';
  activeSheet: Sheet | undefined;
  calculationMode = 'Automatic';
  structureProtected = false;
  date1904 = false;
  /** The theme part of the file, kept as it is. */
  themes: unknown = undefined;
  /** The day on which it is used, the same whenever tests run: completes typed dates without a year. */
  today = new Date(2026, 10, 22);

  sheet(name: string): Sheet {
    const found = this.find(name);
    if (!found) {
      throw new Error(`The workbook has no sheet ${name}`);
    }
    return found;
  }

  /** By name (case does not matter) or id. */
  find(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key)
      ?? this.sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase());
  }

  get active(): Sheet {
    const found = this.activeSheet ?? this.sheets[0];
    if (!found) {
      throw new Error('The workbook has no sheet');
    }
    return found;
  }

  /** @throws ExcelError with the code that Excel uses for the same mistake. */
  checkSheetName(name: string, except?: Sheet): void {
    const badEnds = name.startsWith("'") || name.endsWith("'");
    if (name === '' || name.length > 31 || FORBIDDEN_IN_NAME.test(name) || badEnds || /^history$/i.test(name)) {
      throw invalidArgument('sheet name');
    }
    const other = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (other && other !== except) {
      throw itemAlreadyExists();
    }
  }

  addSheet(name: string | null): Sheet {
    this.checkStructure();
    const sheet = new Sheet(name ?? this.freeName());
    this.checkSheetName(sheet.name);
    this.sheets.push(sheet);
    return sheet;
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      if (!this.find(`Sheet${number}`)) {
        return `Sheet${number}`;
      }
    }
  }

  deleteSheet(sheet: Sheet): void {
    this.checkStructure();
    if (sheet.visibility === 'VeryHidden') {
      throw invalidOperation('a very hidden sheet cannot be deleted');
    }
    this.checkNotLastVisible(sheet);
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    if (this.activeSheet === sheet) {
      const visible = this.sheets.filter((other) => other.visibility === 'Visible');
      this.activeSheet = visible[Math.min(index, visible.length - 1)];
    }
  }

  checkNotLastVisible(sheet: Sheet): void {
    if (!this.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) {
      throw invalidOperation('a workbook must contain at least one visible worksheet');
    }
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkStructure();
    this.checkSheetName(name, sheet);
    sheet.name = name;
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.checkStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw invalidArgument('position');
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  private checkStructure(): void {
    if (this.structureProtected) {
      throw accessDenied();
    }
  }
}
