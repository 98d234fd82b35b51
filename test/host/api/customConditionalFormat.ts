import { invalidArgument } from '../errors';
import type { ConditionalFormat, CustomRule, RuleFormat } from '../model/conditionalFormat';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { declare, ExcelCollection, ExcelObject, oneOf, text, truth, whole } from './object';
import { colorArgument } from './rangeFill';

/** A custom rule being changed: every change takes the place of the format that the file had. */
class Editor {
  constructor(
    readonly host: HostState, readonly sheet: Sheet, readonly rule: ConditionalFormat, readonly custom: CustomRule
  ) {}

  format(change: (format: RuleFormat) => RuleFormat): void {
    this.host.checkPermission(this.sheet, 'formatCells');
    this.custom.format = change(this.custom.format);
    this.rule.dxf = '';
  }
}

export class CustomConditionalFormatObject extends ExcelObject {
  static readonly declares = declare('CustomConditionalFormat', { navigate: 'Format Rule' });
  private readonly editor: Editor;

  constructor(host: HostState, sheet: Sheet, rule: ConditionalFormat, custom: CustomRule) {
    super(host);
    this.editor = new Editor(host, sheet, rule, custom);
  }

  get declares() {
    return CustomConditionalFormatObject.declares;
  }

  get Rule() { return new ConditionalFormatRuleObject(this.host, this.editor); }
  get Format() { return new ConditionalRangeFormatObject(this.host, this.editor); }
}

export class ConditionalFormatRuleObject extends ExcelObject {
  static readonly declares = declare('ConditionalFormatRule', { read: 'Formula', write: 'Formula' });

  constructor(host: HostState, private readonly editor: Editor) {
    super(host);
  }

  get declares() {
    return ConditionalFormatRuleObject.declares;
  }

  get Formula() { return this.editor.custom.formula; }

  set Formula(value: unknown) {
    this.host.checkPermission(this.editor.sheet, 'formatCells');
    const formula = text(value, 'formula');
    if (formula.length < 2 || formula.length > 8192) {
      throw invalidArgument('formula');
    }
    this.editor.custom.formula = formula.startsWith('=') ? formula : `=${formula}`;
  }
}

export class ConditionalRangeFormatObject extends ExcelObject {
  static readonly declares = declare('ConditionalRangeFormat', {
    read: 'NumberFormat', write: 'NumberFormat', navigate: 'Borders Fill Font'
  });

  constructor(host: HostState, private readonly editor: Editor) {
    super(host);
  }

  get declares() {
    return ConditionalRangeFormatObject.declares;
  }

  get NumberFormat() { return this.editor.custom.format.numberFormat ?? null; }
  set NumberFormat(value: unknown) {
    this.editor.format((format) => ({ ...format, numberFormat: text(value, 'numberFormat') }));
  }

  get Fill() { return new ConditionalRangeFillObject(this.host, this.editor); }
  get Font() { return new ConditionalRangeFontObject(this.host, this.editor); }
  get Borders() { return new ConditionalRangeBorderCollectionObject(this.host, this.editor); }
}

export class ConditionalRangeFillObject extends ExcelObject {
  static readonly declares = declare('ConditionalRangeFill', { read: 'Color', write: 'Color', call: 'Clear' });

  constructor(host: HostState, private readonly editor: Editor) {
    super(host);
  }

  get declares() {
    return ConditionalRangeFillObject.declares;
  }

  get Color() { return this.editor.custom.format.fillColor ?? null; }
  set Color(value: unknown) {
    this.editor.format((format) => ({ ...format, fillColor: colorArgument(value, 'color') }));
  }

  Clear(): void {
    this.editor.format(({ fillColor: _, ...format }) => format);
  }
}

export class ConditionalRangeFontObject extends ExcelObject {
  static readonly declares = declare('ConditionalRangeFont', {
    read: 'Color Italic Bold Underline Strikethrough',
    write: 'Color Italic Bold Underline Strikethrough',
    call: 'Clear'
  });

  constructor(host: HostState, private readonly editor: Editor) {
    super(host);
  }

  get declares() {
    return ConditionalRangeFontObject.declares;
  }

  private get format() { return this.editor.custom.format; }
  private change(part: RuleFormat): void { this.editor.format((format) => ({ ...format, ...part })); }

  get Color() { return this.format.fontColor ?? null; }
  set Color(value: unknown) { this.change({ fontColor: colorArgument(value, 'color') }); }
  get Bold() { return this.format.bold ?? null; }
  set Bold(value: unknown) { this.change({ bold: truth(value, 'bold') }); }
  get Italic() { return this.format.italic ?? null; }
  set Italic(value: unknown) { this.change({ italic: truth(value, 'italic') }); }
  get Strikethrough() { return this.format.strikethrough ?? null; }
  set Strikethrough(value: unknown) { this.change({ strikethrough: truth(value, 'strikethrough') }); }
  get Underline() { return this.format.underline ?? null; }
  set Underline(value: unknown) { this.change({ underline: oneOf(value, ['None', 'Single', 'Double'], 'underline') }); }

  Clear(): void {
    this.editor.format(({ fillColor, borders, numberFormat }) => ({
      ...(fillColor === undefined ? {} : { fillColor }),
      ...(borders === undefined ? {} : { borders }),
      ...(numberFormat === undefined ? {} : { numberFormat })
    }));
  }
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
type Edge = typeof EDGES[number];

export class ConditionalRangeBorderObject extends ExcelObject {
  static readonly declares = declare('ConditionalRangeBorder', {
    read: 'SideIndex Style Color', write: 'Style Color'
  });

  constructor(host: HostState, private readonly editor: Editor, private readonly edge: Edge) {
    super(host);
  }

  get declares() {
    return ConditionalRangeBorderObject.declares;
  }

  override identity() { return { Id: this.edge }; }
  get SideIndex() { return this.edge; }
  private get side() { return this.editor.custom.format.borders?.[this.edge]; }

  private draw(change: { style?: string; color?: string }): void {
    this.editor.format((format) => {
      const side = { style: 'Continuous', color: '#000000', ...format.borders?.[this.edge], ...change };
      return { ...format, borders: { ...format.borders, [this.edge]: side } };
    });
  }

  get Style() { return this.side?.style ?? 'None'; }
  set Style(value: unknown) { this.draw({ style: oneOf(value, ['None', 'Continuous', 'Dash', 'Dot'], 'style') }); }
  get Color() { return this.side?.color ?? ''; }
  set Color(value: unknown) { this.draw({ color: colorArgument(value, 'color') }); }
}

export class ConditionalRangeBorderCollectionObject extends ExcelCollection {
  static readonly declares = declare('ConditionalRangeBorderCollection', {
    read: 'Count', navigate: 'Bottom Left Right Top', call: 'GetItemAt', indexed: true
  });

  constructor(host: HostState, private readonly editor: Editor) {
    super(host);
  }

  get declares() {
    return ConditionalRangeBorderCollectionObject.declares;
  }

  private edge(edge: Edge) { return new ConditionalRangeBorderObject(this.host, this.editor, edge); }

  get Count() { return EDGES.length; }
  get Top() { return this.edge('EdgeTop'); }
  get Bottom() { return this.edge('EdgeBottom'); }
  get Left() { return this.edge('EdgeLeft'); }
  get Right() { return this.edge('EdgeRight'); }
  list() { return EDGES.map((edge) => this.edge(edge)); }
  override item(key: unknown) { return this.edge(oneOf(key, EDGES, 'border')); }

  GetItemAt(index: unknown) {
    const edge = EDGES[whole(index, 'index')];
    if (edge === undefined) {
      throw invalidArgument('border');
    }
    return this.edge(edge);
  }
}
