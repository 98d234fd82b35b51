import { invalidArgument, itemAlreadyExists, itemNotFound } from '../errors';
import { rectAddress } from '../model/address';
import type { Rect } from '../model/address';
import { quoteSheetName } from '../model/address';
import type { DefinedName, Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { declare, ExcelCollection, ExcelObject, optionalText, text, truth } from './object';
import { RangeObject } from './range';
import { rangeOfFormula } from './resolve';
import { WorksheetObject } from './worksheet';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export class NamedItemObject extends ExcelObject {
  static readonly declares = declare('NamedItem', {
    read: 'Name Type Value Visible _Id Comment Scope Formula',
    write: 'Visible Comment Formula',
    navigate: 'Worksheet WorksheetOrNullObject',
    call: 'Delete GetRange GetRangeOrNullObject'
  });

  constructor(
    host: HostState, private readonly owner: { names: DefinedName[] }, private readonly sheet: Sheet | undefined,
    private readonly named: DefinedName
  ) {
    super(host);
  }

  get declares() {
    return NamedItemObject.declares;
  }

  override identity() { return { _Id: this.named.name }; }
  get _Id() { return this.named.name; }
  get Name() { return this.named.name; }
  get Scope() { return this.sheet === undefined ? 'Workbook' : 'Worksheet'; }
  get Comment() { return this.named.comment; }
  set Comment(value: unknown) { this.named.comment = text(value, 'comment'); }
  get Visible() { return this.named.visible; }
  set Visible(value: unknown) { this.named.visible = truth(value, 'visible'); }
  get Formula() { return this.named.formula; }
  set Formula(value: unknown) { this.named.formula = formulaOf(text(value, 'formula')); }
  get Type() { return constant(this.host, this.named.formula).type; }
  get Value() { return constant(this.host, this.named.formula).value; }
  get WorksheetOrNullObject() { return this.sheet === undefined ? null : new WorksheetObject(this.host, this.sheet); }

  get Worksheet() {
    if (this.sheet === undefined) {
      throw itemNotFound();
    }
    return new WorksheetObject(this.host, this.sheet);
  }

  GetRangeOrNullObject() {
    const target = rangeOfFormula(this.host, this.named.formula);
    return target === undefined ? null : new RangeObject(this.host, target.sheet, target.rect);
  }

  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (range === null) {
      throw itemNotFound();
    }
    return range;
  }

  Delete(): void {
    const index = this.owner.names.indexOf(this.named);
    if (index < 0) {
      throw itemNotFound();
    }
    this.owner.names.splice(index, 1);
  }
}

function formulaOf(text: string): string {
  return text.startsWith('=') ? text : `=${text}`;
}

/** Kind and value of what a name stands for. Source: Excel.NamedItem, type and value. */
function constant(host: HostState, formula: string): { type: string; value: unknown } {
  const body = formula.slice(1);
  const target = rangeOfFormula(host, formula);
  if (target) {
    return { type: 'Range', value: `${quoteSheetName(target.sheet.name)}!${absolute(target.rect)}` };
  }
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(body);
  if (quoted) {
    return { type: 'String', value: (quoted[1] ?? '').replace(/""/g, '"') };
  }
  if (/^(true|false)$/i.test(body)) {
    return { type: 'Boolean', value: body.toLowerCase() === 'true' };
  }
  if (body !== '' && Number.isFinite(Number(body))) {
    return { type: Number.isInteger(Number(body)) ? 'Integer' : 'Double', value: Number(body) };
  }
  return body.startsWith('{') ? { type: 'Array', value: body } : { type: 'Error', value: '#REF!' };
}

function absolute(rect: Rect): string {
  return rectAddress(rect).replace(/[A-Z]+|\d+/g, '$$$&');
}

export class NamedItemCollectionObject extends ExcelCollection {
  static readonly declares = declare('NamedItemCollection', {
    call: 'Add GetCount GetItemOrNullObject', indexed: true
  });

  constructor(host: HostState, private readonly owner: { names: DefinedName[] }, private readonly sheet?: Sheet) {
    super(host);
  }

  get declares() {
    return NamedItemCollectionObject.declares;
  }

  list(): NamedItemObject[] {
    return this.owner.names.map((item) => new NamedItemObject(this.host, this.owner, this.sheet, item));
  }

  GetCount(): number {
    return this.owner.names.length;
  }

  GetItemOrNullObject(name: unknown): NamedItemObject | null {
    const wanted = text(name, 'name').toLowerCase();
    return this.list().find((item) => item.Name.toLowerCase() === wanted) ?? null;
  }

  override item(name: unknown): NamedItemObject {
    const item = this.GetItemOrNullObject(name);
    if (item === null) {
      throw itemNotFound();
    }
    return item;
  }

  Add(name: unknown, reference: unknown, comment: unknown): NamedItemObject {
    const wanted = text(name, 'name');
    if (!NAME.test(wanted) || wanted.length > 255 || /^([A-Z]{1,3}\d+|[rc])$/i.test(wanted)) {
      throw invalidArgument(`name ${wanted}`);
    }
    if (this.GetItemOrNullObject(wanted) !== null) {
      throw itemAlreadyExists();
    }
    const item: DefinedName = {
      name: wanted,
      formula: this.referenceFormula(reference),
      visible: true,
      comment: optionalText(comment, 'comment') ?? ''
    };
    this.owner.names.push(item);
    return new NamedItemObject(this.host, this.owner, this.sheet, item);
  }

  private referenceFormula(reference: unknown): string {
    if (reference instanceof RangeObject) {
      return `=${quoteSheetName(reference.sheet.name)}!${absolute(reference.rect)}`;
    }
    const formula = text(reference, 'reference');
    if (!formula.startsWith('=')) {
      throw invalidArgument(`the reference must start with "=", not ${formula}`);
    }
    return formula;
  }
}

