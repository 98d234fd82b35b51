import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { FileFault } from '../../../src/workbook/file-error';
import { crc32 } from '../../../src/workbook/xlsx/crc32';
import { newEntry, readZip, writeZip, type ZipEntry } from '../../../src/workbook/xlsx/zip';
import { bookBytes, partsOf, relationships, rowsBook, transitional } from './book';

/** A file made to exhaust whoever reads it, and how it is to be refused. */
export interface HostileFile {
  name: string;
  fault: FileFault;
  make: () => Uint8Array;
}

const sheetPath = 'xl/worksheets/sheet1.xml';
const million = 1_000_000;

/** A workbook whose sheet is this entry instead of its own. */
function withSheet(make: (old: ZipEntry) => ZipEntry): Uint8Array {
  const { entries, comment } = readZip(bookBytes({}));
  return writeZip({ comment, entries: entries.map((entry) => (entry.name === sheetPath ? make(entry) : entry)) });
}

/** A sheet of 200 MB of blanks that says it has so many bytes. */
function bomb(said: number): Uint8Array {
  manyBlanks ??= deflateRawSync(new Uint8Array(200 * million).fill(0x20));
  return sheetEntry(manyBlanks, said);
}

let manyBlanks: Uint8Array | undefined;

function sheetEntry(data: Uint8Array, size: number): Uint8Array {
  return withSheet((old) => newEntry({ name: sheetPath, data, crc: 0, size }, old));
}

/** A sheet whose XML is made of repeated pieces, honest about its size. */
function sheetOf(text: string): Uint8Array {
  const content = strToU8(`<worksheet>${text}</worksheet>`);
  const data = deflateRawSync(content);
  return withSheet((old) => newEntry({ name: sheetPath, data, crc: crc32(content), size: content.length }, old));
}

/** Many entries of the directory that all have the data of one. */
function overlapping(count: number): Uint8Array {
  const { entries, comment } = readZip(bookBytes({ parts: { 'xl/media/a.bin': new Uint8Array(100_000) } }));
  const large = entries.find(({ name }) => name === 'xl/media/a.bin');
  if (!large) throw new Error('no such entry');
  const bytes = writeZip({ comment, entries });
  const end = bytes.length - 22;
  const view = new DataView(bytes.buffer);
  const record = bytes.slice(end - large.record.length, end);
  const copies = new Uint8Array(record.length * count);
  for (let index = 0; index < count; index += 1) copies.set(record, index * record.length);
  const all = new Uint8Array(bytes.length + copies.length);
  all.set(bytes.subarray(0, end));
  all.set(copies, end);
  all.set(bytes.subarray(end), end + copies.length);
  const tail = new DataView(all.buffer, end + copies.length);
  tail.setUint16(8, entries.length + count, true);
  tail.setUint16(10, entries.length + count, true);
  tail.setUint32(12, view.getUint32(end + 12, true) + copies.length, true);
  return all;
}

function relationTo(target: string): string {
  return relationships(`<Relationship Id="rId1" Type="${transitional.relations}/worksheet" Target="${target}"/>`);
}

const doctype =
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

export const hostileFiles: readonly HostileFile[] = [
  { name: 'a bomb that says what it is: 200 MB', fault: 'hostile', make: () => bomb(200 * million) },
  { name: 'a bomb that says it is 1 kB', fault: 'hostile', make: () => bomb(1_000) },
  { name: 'a bomb that says it is 30 MB', fault: 'hostile', make: () => bomb(30 * million) },
  { name: 'a part that says it has 4 GB', fault: 'hostile', make: () => bomb(4_000_000_000) },
  { name: 'a part of 600 MB', fault: 'too-large', make: () => sheetEntry(new Uint8Array(4 * million), 600 * million) },
  { name: 'blanks that do not end, in a cell', fault: 'hostile', make: () => sheetOf(`<sheetData><row><c><v>${' '.repeat(20 * million)}`) },
  { name: 'a tag that does not end', fault: 'hostile', make: () => sheetOf(`<sheetData a="${'b'.repeat(20 * million)}`) },
  { name: 'a comment that does not end', fault: 'hostile', make: () => sheetOf(`<!--${'-'.repeat(20 * million)}`) },
  { name: 'elements a million deep', fault: 'hostile', make: () => sheetOf('<a>'.repeat(million)) },
  { name: 'a million cells in one row', fault: 'damaged', make: () => sheetOf(`<sheetData><row>${'<c/>'.repeat(million)}</row></sheetData>`) },
  { name: 'a column of millions', fault: 'damaged', make: () => rowsBook('<row><c r="ZZZZZ1"><v>1</v></c></row>') },
  { name: 'two million rows', fault: 'damaged', make: () => sheetOf(`<sheetData>${'<row/>'.repeat(2 * million)}</sheetData>`) },
  {
    name: 'a million merged areas',
    fault: 'hostile',
    make: () => sheetOf(`<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(million)}</mergeCells>`),
  },
  { name: 'entities of entities', fault: 'hostile', make: () => bookBytes({ parts: { [sheetPath]: `${doctype}<worksheet>&b;</worksheet>` } }) },
  {
    name: 'entities in the relations',
    fault: 'hostile',
    make: () => bookBytes({ parts: { '_rels/.rels': `${doctype}<Relationships/>` } }),
  },
  {
    name: 'a sheet that is the workbook itself',
    fault: 'damaged',
    make: () => bookBytes({ parts: { 'xl/_rels/workbook.xml.rels': relationTo('workbook.xml') } }),
  },
  {
    name: 'a sheet that is the list of relations',
    fault: 'damaged',
    make: () => bookBytes({ parts: { 'xl/_rels/workbook.xml.rels': relationTo('_rels/workbook.xml.rels') } }),
  },
  {
    name: 'a main part that is the list of relations',
    fault: 'not-a-workbook',
    make: () => bookBytes({ parts: { '_rels/.rels': relationTo('_rels/.rels').replace('/worksheet', '/officeDocument') } }),
  },
  {
    name: 'a million names',
    fault: 'hostile',
    make: () => bookBytes({ after: `<definedNames>${'<definedName name="a">1</definedName>'.repeat(million)}</definedNames>` }),
  },
  {
    name: 'a hundred thousand relations',
    fault: 'hostile',
    make: () => {
      const relation = (_none: undefined, index: number) => `<Relationship Id="r${index}" Type="t" Target="t"/>`;
      const relations = Array.from({ length: 100_000 }, relation).join('');
      return bookBytes({ parts: { 'xl/_rels/workbook.xml.rels': relationships(relations) } });
    },
  },
  {
    name: 'thirty thousand parts',
    fault: 'hostile',
    make: () => {
      const many = Object.fromEntries(Array.from({ length: 30_000 }, (_none, index) => [`a/${index}`, new Uint8Array()]));
      return zipSync({ ...partsOf({}), ...many }, { level: 0 });
    },
  },
  { name: 'entries that share their data', fault: 'hostile', make: () => overlapping(1_000) },
  {
    name: 'millions of empty shared strings',
    fault: 'too-large',
    make: () => {
      const sharedStrings = `<sst>${'<si/>'.repeat(7_900_000)}</sst>`;
      return rowsBook('<row><c t="s"><v>0</v></c></row>', { sharedStrings: '', parts: { 'xl/sharedStrings.xml': sharedStrings } });
    },
  },
];
