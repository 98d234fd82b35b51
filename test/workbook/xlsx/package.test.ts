import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { fileErrorTexts } from '../../../src/i18n/file-errors';
import { FileError, type FileFault } from '../../../src/workbook/file-error';
import { crc32 } from '../../../src/workbook/xlsx/crc32';
import { openPackage, XlsxPackage } from '../../../src/workbook/xlsx/package';
import { readZip } from '../../../src/workbook/xlsx/zip';
import { samplePath } from '../../sample/path';
import { bookBytes, partsOf, readAll, relationships, rowsBook, transitional } from './book';
import { compoundFile } from './compound-file';

const sample = new Uint8Array(readFileSync(samplePath));
const one = rowsBook('<row><c><v>1</v></c></row>');

function errorOf(bytes: Uint8Array, name?: string): FileError {
  try {
    openPackage(bytes, name);
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error('was opened');
}

function concat(...pieces: Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

describe('saving', () => {
  it('gives back the same bytes when nothing was changed', () => {
    expect(openPackage(sample).save()).toEqual(sample);
    expect(openPackage(one).save()).toEqual(one);
  });

  it('keeps every other entry, byte for byte and in its order', () => {
    const pkg = openPackage(sample);
    const path = 'xl/workbook.xml';
    pkg.set(path, pkg.text(path).replace('</workbook>', '<!-- 新 --></workbook>'));
    pkg.set('xl/worksheets/sheet99.xml', '<worksheet/>');
    pkg.remove('docProps/app.xml');
    const saved = pkg.save();
    const [before, after] = [unzipSync(sample), unzipSync(saved)];
    expect(Object.keys(after)).toEqual([
      ...Object.keys(before).filter((name) => name !== 'docProps/app.xml'),
      'xl/worksheets/sheet99.xml',
    ]);
    for (const [name, bytes] of Object.entries(after)) {
      if (name !== path && name !== 'xl/worksheets/sheet99.xml') expect(bytes).toEqual(before[name]);
    }
    expect(strFromU8(after[path] ?? new Uint8Array())).toContain('<!-- 新 -->');
    expect(openPackage(saved).text('xl/worksheets/sheet99.xml')).toBe('<worksheet/>');
    expect(pkg.save()).toEqual(saved);
  });

  it('gives back the original bytes of a part that is as it was again', () => {
    const pkg = openPackage(sample);
    const text = pkg.text('xl/workbook.xml');
    pkg.set('xl/workbook.xml', `${text} `);
    pkg.set('xl/new.xml', '<a/>');
    pkg.remove('xl/styles.xml');
    expect(pkg.has('xl/styles.xml')).toBe(false);
    pkg.set('xl/workbook.xml', text);
    pkg.set('xl/styles.xml', unzipSync(sample)['xl/styles.xml'] ?? '');
    pkg.remove('xl/new.xml');
    expect(pkg.save()).toEqual(sample);
  });

  it('keeps folders, comments, extra fields and names that are no parts', () => {
    const bytes = zipSync(
      {
        'xl/': new Uint8Array(),
        ...partsOf({}),
        '说明.txt': [strToU8('文'), { extra: { 0x7777: strToU8('extra') }, comment: 'note', level: 0 }],
      },
      { mtime: '2024-09-01' },
    );
    expect(openPackage(bytes).save()).toEqual(bytes);
    expect(openPackage(bytes).paths()).not.toContain('xl/');
  });

  it('takes files with junk before and after them', async () => {
    for (const [before, after] of [[strToU8('junk'), new Uint8Array()], [new Uint8Array(), strToU8('junk')]] as const) {
      const shifted = concat(before, one, after);
      expect((await readAll(shifted))['表']?.rows).toEqual([[1]]);
      expect((await readAll(openPackage(shifted).save()))['表']?.rows).toEqual([[1]]);
    }
  });

  it('takes backslashes, leading slashes and escaped blanks in names', () => {
    const parts = partsOf({});
    const named = (name: string) => `\\xl\\worksheets\\${name}`;
    const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array(), ...others } = parts;
    const bytes = zipSync({ ...others, [named('sheet 1.xml')]: sheet });
    const pkg = openPackage(bytes);
    expect(pkg.has('xl/worksheets/sheet%201.xml')).toBe(true);
    expect(pkg.has('/XL/worksheets/sheet 1.xml')).toBe(true);
    pkg.set('xl/worksheets/sheet%201.xml', '<worksheet/>');
    expect(pkg.paths().filter((path) => path.includes('sheet'))).toEqual(['xl/worksheets/sheet 1.xml']);
  });
});

describe('relations', () => {
  const xml = relationships(
    `<Relationship Id="a" Type="${transitional.relations}/worksheet" Target="../sheets/s.xml#x"/>` +
      '<Relationship Id="b" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="/xl/styles.xml"/>' +
      '<Relationship Id="c" Type="x/hyperlink" Target="https://example.cn/a?b=1&amp;c#d" TargetMode="External"/>' +
      '<Relationship Id="d" Type="x/y" Target="..\\..\\..\\media/./a.png"/>',
  );

  it('are resolved against their part', () => {
    const pkg = openPackage(bookBytes({ parts: { 'xl/deep/_rels/p.xml.rels': xml } }));
    expect(pkg.relationsOf('xl/deep/p.xml').map(({ kind, target, external }) => [kind, target, external])).toEqual([
      ['worksheet', 'xl/sheets/s.xml', false],
      ['styles', 'xl/styles.xml', false],
      ['hyperlink', 'https://example.cn/a?b=1&c#d', true],
      ['y', 'media/a.png', false],
    ]);
    expect(pkg.relationsOf('xl/none.xml')).toEqual([]);
  });
});

describe('files that are no workbook', () => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const renamed = partsOf({});
  const twice = zipSync({ ...renamed, 'XL/WORKBOOK.XML': strToU8('<workbook/>') });
  const cases: [string, FileFault, Uint8Array, string?][] = [
    ['nothing', 'empty', new Uint8Array()],
    ['a web page', 'not-a-zip', strToU8('<html><table></table></html>')],
    ['a file cut short', 'truncated', sample.subarray(0, sample.length / 2)],
    ['a file whose last byte is missing', 'truncated', one.subarray(0, one.length - 1)],
    ['an encrypted workbook', 'encrypted', compoundFile('EncryptionInfo', 'EncryptedPackage')],
    ['an encrypted workbook of WPS', 'encrypted', compoundFile('EncryptionInfo', 'EncryptedPackage'), '台账.et'],
    ['an .xls', 'old-xls', compoundFile('Workbook')],
    ['an .xls of Excel 95', 'old-xls', compoundFile('Book')],
    ['an .et', 'et', compoundFile('Workbook'), '台账.ET'],
    ['a .doc', 'not-a-workbook', compoundFile('WordDocument')],
    ['a zip file', 'not-a-workbook', zipSync({ 'a.txt': strToU8('a') })],
    ['an .ods', 'not-a-workbook', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })],
    ['a .docx', 'not-a-workbook', bookBytes({ contentType: docx })],
    ['an .xlsb', 'xlsb', bookBytes({ contentType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' })],
    ['a workbook without its main part', 'damaged', bookBytes({ parts: { 'xl/workbook.xml': null } })],
    ['a workbook that names no main part', 'damaged', bookBytes({ parts: { '_rels/.rels': null } })],
    ['two parts of one name', 'damaged', twice],
  ];

  it.each(cases.map(([name, ...rest]) => [name, rest] as const))('%s', (_name, [fault, bytes, fileName]) => {
    expect(errorOf(bytes, fileName).fault).toBe(fault);
  });

  it('has a sentence for every fault, in both languages', () => {
    for (const [, fault] of cases) {
      for (const texts of [fileErrorTexts.zh, fileErrorTexts.en]) {
        expect(texts[fault].message.length).toBeGreaterThan(8);
        expect(texts[fault].todo.length).toBeGreaterThan(8);
      }
    }
    expect(Object.keys(fileErrorTexts.zh)).toEqual(Object.keys(fileErrorTexts.en));
  });
});

describe('damaged entries', () => {
  it('are told by their check sum, and only when they are read', () => {
    const bytes = zipSync(partsOf({}), { level: 0 });
    const text = '<worksheet';
    const at = Buffer.from(bytes).indexOf(text);
    bytes[at + 1] = 'W'.charCodeAt(0);
    const pkg = openPackage(bytes);
    expect(() => pkg.text('xl/worksheets/sheet1.xml')).toThrow('check sum');
    expect(pkg.text('xl/workbook.xml')).toContain('<workbook');
  });

  it('are refused where header and directory contradict each other', () => {
    const bytes = one.slice();
    bytes[Buffer.from(bytes).indexOf('xl/workbook.xml')] = 'y'.charCodeAt(0);
    expect(errorOf(bytes).fault).toBe('damaged');
    expect(() => new XlsxPackage(one).text('xl/none.xml')).toThrow('missing');
  });

  it('of an encrypted archive are named as such', () => {
    const bytes = one.slice();
    const record = Buffer.from(bytes).indexOf(Uint8Array.from([0x50, 0x4b, 1, 2]));
    bytes[record + 8] = (bytes[record + 8] ?? 0) | 1;
    expect(errorOf(bytes).fault).toBe('encrypted');
  });
});

describe('other forms of zip files', () => {
  it('with sizes after the data are read, and copied as they are', async () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_error, piece) => pieces.push(piece));
    for (const [name, bytes] of Object.entries(partsOf({ sheets: { 表: '<sheetData><row><c><v>7</v></c></row></sheetData>' } }))) {
      const entry = new ZipDeflate(name);
      entry.mtime = '2024-09-01';
      zip.add(entry);
      entry.push(bytes, true);
    }
    zip.end();
    const bytes = new Uint8Array(Buffer.concat(pieces));
    expect((await readAll(bytes))['表']?.rows).toEqual([[7]]);
    expect(openPackage(bytes).save()).toEqual(bytes);
  });

  it('with the sizes of ZIP64 are read, and written again with sizes that fit', async () => {
    const bytes = asZip64(one);
    expect((await readAll(bytes))['表']?.rows).toEqual([[1]]);
    const saved = openPackage(bytes).save();
    expect((await readAll(saved))['表']?.rows).toEqual([[1]]);
    expect(Object.keys(unzipSync(saved))).toEqual(Object.keys(unzipSync(one)));
  });
});

/** The same file with every size and offset in the fields of ZIP64. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const { entries } = readZip(bytes);
  let offset = 0;
  const records = entries.map(({ record, raw, size, compressedSize }) => {
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    [size, compressedSize, offset].forEach((value, index) => extra.setUint32(4 + index * 8, value, true));
    offset += raw.length;
    const longer = concat(record, new Uint8Array(extra.buffer));
    const view = new DataView(longer.buffer);
    [20, 24, 42].forEach((at) => view.setUint32(at, 0xffffffff, true));
    view.setUint16(30, 28, true);
    return longer;
  });
  const directory = concat(...records);
  const end = new DataView(new ArrayBuffer(56 + 20 + 22));
  end.setUint32(0, 0x06064b50, true);
  [24, 32].forEach((at) => end.setUint32(at, entries.length, true));
  end.setUint32(40, directory.length, true);
  end.setUint32(48, offset, true);
  end.setUint32(56, 0x07064b50, true);
  end.setUint32(64, offset + directory.length, true);
  end.setUint32(76, 0x06054b50, true);
  [84, 86].forEach((at) => end.setUint16(at, 0xffff, true));
  [88, 92].forEach((at) => end.setUint32(at, 0xffffffff, true));
  return concat(...entries.map(({ raw }) => raw), directory, new Uint8Array(end.buffer));
}

it('reckons the check sum of the standard', () => {
  expect(crc32(strToU8('123456789')).toString(16)).toBe('cbf43926');
  expect(crc32(strToU8('56789'), crc32(strToU8('1234')))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
