import { BookXml } from './book-xml';
import { Edits } from './edits';
import type { XlsxPackage } from './package';
import { emptyStyles, StyleSheet } from './styles';
import { matchesIn } from './text-pieces';
import { vocabularyOf, type Vocabulary } from './vocabulary';
import { onlyPart, type WorkbookPart } from './workbook-part';

const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Changes of a workbook, its list of sheets and its formats, that are made all together or not at all. */
export class BookEdits {
  readonly parts: Edits;
  readonly vocabulary: Vocabulary;
  readonly xml: BookXml;
  /** The folder of the workbook's parts, with its slash. */
  readonly folder: string;
  private readonly bookText: string;
  private readonly stylesText: string | undefined;
  private loadedStyles: StyleSheet | undefined;

  constructor(
    readonly pkg: XlsxPackage,
    readonly book: WorkbookPart,
  ) {
    this.parts = new Edits(pkg);
    this.bookText = pkg.text(book.path);
    this.vocabulary = vocabularyOf(this.bookText);
    this.xml = new BookXml(this.bookText, book.path);
    this.folder = book.path.slice(0, book.path.lastIndexOf('/') + 1);
    const styles = this.stylesPath;
    this.stylesText = styles === undefined ? undefined : pkg.text(styles);
  }

  get styles(): StyleSheet {
    this.loadedStyles ??= new StyleSheet(this.stylesText, this.vocabulary);
    return this.loadedStyles;
  }

  /** The type of a relation as this workbook writes it: `worksheet` → a URI. */
  relationType(kind: string): string {
    return `${this.vocabulary.relations}/${kind}`;
  }

  /** To be called where what the user's formulas, if there are any, showed last is no longer right. */
  recalculate(): void {
    const { sheets } = this.book;
    this.xml.recalculates ||= sheets.some(({ path, isWorksheet, mark, draft }) => {
      return isWorksheet && !mark && !draft && matchesIn(this.parts.stream(path), /<(?:[\w.-]+:)?f[\s/>]/, 80);
    });
  }

  /** Carries all changes out. @returns whether there were any */
  commit(): boolean {
    const styles = this.loadedStyles?.toString();
    if (styles !== undefined && styles !== this.stylesText) this.setStyles(styles);
    const book = this.xml.toString();
    if (book !== this.bookText) this.parts.set(this.book.path, book);
    return this.parts.commit();
  }

  private get stylesPath(): string | undefined {
    const path = onlyPart(this.book, 'styles');
    return path !== undefined && this.parts.has(path) ? path : undefined;
  }

  private setStyles(xml: string): void {
    const known = this.stylesPath;
    if (known !== undefined && xml === emptyStyles(this.vocabulary)) {
      // It was there for our formats only.
      const relation = this.book.relations.find(({ kind, external }) => kind === 'styles' && !external);
      this.parts.remove(known);
      if (relation) this.parts.unrelate(this.book.path, relation.id);
      return;
    }
    if (known !== undefined) {
      this.parts.set(known, xml);
      return;
    }
    const path = `${this.folder}styles.xml`;
    this.parts.add({ path, xml, contentType: stylesType });
    if (onlyPart(this.book, 'styles') !== path) this.parts.relate(this.book.path, this.relationType('styles'), path);
  }
}
