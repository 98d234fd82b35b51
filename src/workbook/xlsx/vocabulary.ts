/** The namespaces of a workbook: those of the usual form, or of the strict form of the standard. */
export interface Vocabulary {
  /** Workbook, sheets and styles. */
  main: string;
  /** Types of relations, and their references in parts. */
  relations: string;
  drawing: string;
  sheetDrawing: string;
  chart: string;
}

/** ISO/IEC 29500-4, Transitional: what Excel and WPS write unless told otherwise. */
const transitional: Vocabulary = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

/** ISO/IEC 29500-1, Strict. */
const strict: Vocabulary = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
};

/** The form that a workbook is written in, so that what is added to it has the same. */
export function vocabularyOf(workbookXml: string): Vocabulary {
  return workbookXml.includes(strict.main) ? strict : transitional;
}

/** How a part begins. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
