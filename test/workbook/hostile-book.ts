import { Workbook } from '../host/model/workbook';
import { logHeadings, rosterHeadings } from '../report/ledgers';
import { fill } from './bigLog';

/** Names of sheets with all that Excel allows in them. */
export const rosterName = "名单'!A1 <b>\"&\u202e";
export const logName = '=联系!\'"<img src=x>😀';

/** Longest text of a cell. */
const longest = 32_767;

/** What somebody may type into a cell in the hope that it is taken for more than text. */
export const hostileTexts: readonly string[] = [
  '<script>globalThis.hacked = 1</script>',
  '<img src="x" onerror="globalThis.hacked = 2">',
  '"><svg onload=globalThis.hacked=3>',
  '=HYPERLINK("https://example.org/","按这里")',
  "+cmd|'/C calc'!A0",
  '@SUM(1+1)*cmd|A0',
  '-2+3',
  '=1+1',
  'javascript:globalThis.hacked=4',
  '\u202e名字反\u202c\u200f',
  '控\u0007制\u001b符\u0000',
  '两\r\n行\t缩进',
  '家庭👨‍👩‍👧和😀',
  '半个\ud83d字',
  '半个\ude00字',
  "'引号",
  ']]></t><f>1+1</f>',
  '_x0041_ 与 &lt;b&gt;',
  '${globalThis.hacked=5} {{7*7}}',
  '_liaison_ledger',
  '="findings|"',
  '=N("liaison:log/date-required")=0',
  '__proto__',
  'constructor',
  '长'.repeat(longest),
];

/** A ledger whose names, contents and sheet names are hostile throughout. */
export function hostileBook(): Workbook {
  const book = new Workbook();
  const people = hostileTexts.map((text) => text.slice(0, 200));
  fill(book, rosterName, [
    rosterHeadings,
    ...people.map((text, index) => [text, `赵${text}`, text, people[people.length - 1 - index] ?? '', text, text]),
  ]);
  fill(book, logName, [
    logHeadings,
    ...hostileTexts.map((text, index) => [
      index % 3 === 0 ? '2024.10.8' : index % 3 === 1 ? text : 45_600 + index,
      `赵${text.slice(0, 200)}`,
      people[people.length - 1 - index] ?? '',
      text.slice(0, 200),
      '是',
      text,
      text,
      text,
    ]),
  ]);
  return book;
}
