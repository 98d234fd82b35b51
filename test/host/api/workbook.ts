import { itemNotFound } from '../errors';
import { createWorkbook, WorkbookCreatedObject } from './createdWorkbook';
import { CustomXmlPartCollectionObject } from './customXmlParts';
import { NamedItemCollectionObject } from './names';
import { declare, ExcelObject, oneOf, text, whole } from './object';
import { WorkbookProtectionObject } from './protection';
import { RangeObject } from './range';
import { SettingCollectionObject } from './settings';
import { TableCollectionObject } from './tables';
import { WorksheetCollectionObject } from './worksheets';

export class WorkbookObject extends ExcelObject {
  static readonly declares = declare('Workbook', {
    read: 'Name ReadOnly',
    navigate: 'Application CustomXmlParts Names Protection Settings Tables Worksheets',
    call: 'GetActiveCell GetSelectedRange _RemoveReference'
  });

  get declares() {
    return WorkbookObject.declares;
  }

  get Name() { return this.host.workbook.fileName; }
  get ReadOnly() { return false; }
  get Application() { return new ApplicationObject(this.host); }
  get CustomXmlParts() { return new CustomXmlPartCollectionObject(this.host); }
  get Names() { return new NamedItemCollectionObject(this.host, this.host.workbook); }
  get Protection() { return new WorkbookProtectionObject(this.host); }
  get Settings() { return new SettingCollectionObject(this.host); }
  get Tables() { return new TableCollectionObject(this.host, this.host.workbook.sheets); }
  get Worksheets() { return new WorksheetCollectionObject(this.host); }

  GetSelectedRange() {
    const { active } = this.host.workbook;
    return new RangeObject(this.host, active, active.selection);
  }

  GetActiveCell() {
    const { active } = this.host.workbook;
    return new RangeObject(this.host, active, { ...active.selection, rows: 1, columns: 1 });
  }

  _RemoveReference(id: unknown): void {
    if (!this.host.references.delete(text(id, 'reference'))) {
      throw itemNotFound();
    }
  }
}

export class ApplicationObject extends ExcelObject {
  static readonly declares = declare('Application', {
    read: 'CalculationMode',
    write: 'CalculationMode',
    call: 'Calculate CreateWorkbook _GetWorkbookCreatedById SuspendApiCalculationUntilNextSync SuspendScreenUpdatingUntilNextSync'
  });

  get declares() {
    return ApplicationObject.declares;
  }

  get CalculationMode() { return this.host.workbook.calculationMode; }
  set CalculationMode(value: unknown) {
    this.host.workbook.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'], 'mode');
  }

  /** The host has nothing to calculate: it only looks at the argument. */
  Calculate(calculationType: unknown): void {
    oneOf(calculationType, ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
  }

  CreateWorkbook(base64File: unknown): WorkbookCreatedObject {
    return createWorkbook(this.host, base64File);
  }

  _GetWorkbookCreatedById(id: unknown): WorkbookCreatedObject {
    return new WorkbookCreatedObject(this.host, whole(Number(text(id, 'id')), 'id'));
  }

  SuspendScreenUpdatingUntilNextSync(): void {
    this.host.screenUpdatingSuspended += 1;
  }

  SuspendApiCalculationUntilNextSync(): void {
    this.host.calculationSuspended += 1;
  }
}

