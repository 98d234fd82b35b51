import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileError } from '../../../src/workbook/file-error';
import { WorkbookError } from '../../../src/workbook/port';
import { Random } from '../../domain/random-ledger';
import { samplePath } from '../../sample/path';
import { bookBytes, readAll, surveyOf } from './book';

/** How many mutated files were read as before, and how many were refused, by fault. */
export type DamageCounts = Record<string, number>;

/** A mutated file that was read otherwise than the original, crashed the reader or held it up. */
export interface DamageFailure {
  seed: number;
  what: string;
}

export interface DamageReport {
  counts: DamageCounts;
  failures: readonly DamageFailure[];
}

/** A reading that takes longer is taken for a hang. */
const longestReading = 10_000;

const cellsOf = (row: number) =>
  `<row r="${row}"${row % 7 === 0 ? ' hidden="1"' : ''}><c r="A${row}" s="1"><v>${45_000 + row}</v></c>` +
  `<c r="B${row}" t="s"><v>${row % 9}</v></c><c r="C${row}" t="inlineStr"><is><t>谈话${row}</t></is></c>` +
  `<c r="D${row}" t="b"><v>1</v></c><c r="E${row}"><f>A${row}*1.1</f><v>${(45_000 + row) * 1.1}</v></c></row>`;

const handmade = bookBytes({
  sheets: {
    名单: `<sheetData>${Array.from({ length: 60 }, (_none, row) => cellsOf(row + 1)).join('')}</sheetData><mergeCells><mergeCell ref="A2:A4"/></mergeCells>`,
    记录: '<sheetFormatPr zeroHeight="1"/><sheetData><row r="4"><c><v>1</v></c></row></sheetData><sheetProtection sheet="1"/>',
  },
  sharedStrings: Array.from({ length: 9 }, (_none, index) => `<si><r><t>张</t></r><r><t>伟${index}</t></r></si>`).join(''),
  before: '<workbookPr date1904="0"/>',
  after: '<definedNames><definedName name="x" hidden="1">名单!$A$1</definedName></definedNames>',
});

interface Original {
  bytes: Uint8Array;
  reading: string;
}

/**
 * Damages workbooks at random and reads them. Damaged bytes must be noticed or change nothing; where the XML itself is
 * changed and packed anew, the reader must not crash or hang.
 */
export async function damageFiles(count: number, firstSeed: number): Promise<DamageReport> {
  const sample = await originalOf(new Uint8Array(readFileSync(samplePath)));
  const small = await originalOf(handmade);
  const counts: DamageCounts = {};
  const failures: DamageFailure[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const random = new Random(seed);
    const original = random.chance(0.05) ? sample : small;
    const isPacked = random.chance(0.25);
    const bytes = isPacked ? damagedXml(original.bytes, random) : damagedBytes(original.bytes, random);
    const start = performance.now();
    const reading = await readingOf(bytes);
    const outcome = isPacked && reading.kind === 'read' ? 'XML changed, read' : outcomeOf(reading, original);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (reading.kind === 'crash') failures.push({ seed, what: reading.text });
    else if (outcome === 'read otherwise') failures.push({ seed, what: outcome });
    else if (performance.now() - start > longestReading) failures.push({ seed, what: 'took too long' });
  }
  return { counts, failures };
}

type Reading = { kind: 'read' | 'refused' | 'crash'; text: string };

async function readingOf(bytes: Uint8Array): Promise<Reading> {
  try {
    return { kind: 'read', text: JSON.stringify([await surveyOf(bytes), await readAll(bytes)]) };
  } catch (error) {
    if (error instanceof FileError || error instanceof WorkbookError) return { kind: 'refused', text: error.fault };
    return { kind: 'crash', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function originalOf(bytes: Uint8Array): Promise<Original> {
  const { kind, text } = await readingOf(bytes);
  if (kind !== 'read') throw new Error(`the original cannot be read: ${text}`);
  return { bytes, reading: text };
}

function outcomeOf({ kind, text }: Reading, original: Original): string {
  if (kind === 'crash') return 'crashed';
  if (kind === 'refused') return `refused: ${text}`;
  return text === original.reading ? 'read as before' : 'read otherwise';
}

/** One act of damage, or up to four; half of them in the last tenth, where the directory is. */
function damagedBytes(original: Uint8Array, random: Random): Uint8Array {
  let bytes: Uint8Array = original.slice();
  const most = random.chance(0.7) ? 1 : 4;
  for (let acts = 1 + random.below(most); acts > 0 && bytes.length > 0; acts -= 1) {
    const tail = Math.floor(bytes.length * 0.9);
    const at = random.chance(0.5) ? tail + random.below(bytes.length - tail) : random.below(bytes.length);
    bytes = damagedAt(bytes, Math.min(at, bytes.length - 1), random);
  }
  return bytes;
}

function damagedAt(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  const length = 1 + random.below(random.below(3) === 0 ? 2_000 : 8);
  const end = Math.min(at + length, bytes.length);
  switch (random.below(9)) {
    case 1:
      return bytes.fill(random.below(2) * 255, at, end);
    case 2:
      return bytes.map((byte, index) => (index >= at && index < end ? random.below(256) : byte));
    case 3:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 4:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 5:
      return random.below(4) === 0 ? bytes.slice(0, at) : bytes.copyWithin(random.below(bytes.length), at, end);
    default:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
  }
}

/** Damages the text of one part and packs all anew, so that the check sums are right. */
function damagedXml(original: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(original);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = names[random.below(names.length)] ?? '';
  const pieces = strFromU8(parts[name] ?? new Uint8Array()).split(/(?=[<>" =/])/);
  for (let acts = 1 + random.below(4); acts > 0; acts -= 1) {
    const at = random.below(pieces.length);
    const other = pieces[random.below(pieces.length)] ?? '';
    switch (random.below(4)) {
      case 0:
        pieces.splice(at, 1 + random.below(4));
        break;
      case 1:
        pieces.splice(at, 0, other);
        break;
      case 2:
        pieces[at] = other;
        break;
      default:
        pieces[at] = ['', '"', '<', '&', '-1', '99999999999', 'A0', '\u0000', '<!--', '&#x110000;'][random.below(10)] ?? '';
    }
  }
  return zipSync({ ...parts, [name]: strToU8(pieces.join('')) }, { level: 1 });
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** `damage.ts [count] [first seed]`: prints what became of the files; exit code 1 when any was not handled well. */
async function main(): Promise<void> {
  const [count = 10_000, firstSeed = 1] = process.argv.slice(2).map(Number);
  const { counts, failures } = await damageFiles(count, firstSeed);
  console.log(`seeds ${firstSeed} to ${firstSeed + count - 1}`);
  for (const [outcome, number] of Object.entries(counts).sort()) console.log(`${String(number).padStart(7)}  ${outcome}`);
  for (const { seed, what } of failures) console.log(`seed ${seed}: ${what}`);
  if (failures.length > 0) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('damage.ts')) void main();
