import { visibleText } from './invisible';
import { tellsHowOrWhere } from './remarks';

/** Words that say what the cell is about: 日期:2009-4-17, 谈话时间 2024.3.5. */
const LABEL = /^\p{Script=Han}{0,6}(?:日期|时间)\s*:?\s*/u;
/** Weekdays, and the week of the semester beside them: 第3周. */
const WEEKDAY = /第\s*[\d一二三四五六七八九十]{1,3}\s*周|(?:星期|礼拜|[周週])[一二三四五六日天末]|\([一二三四五六日天]\)/g;
const PART_OF_DAY = /上午|下午|中午|晚上|晚间|早上|早晨|清晨|傍晚|凌晨|午间|午后|夜间|夜里|白天|全天|半天|[白晚夜早]/g;
/** What follows a day without brackets: 2024.9.15电话, 2024年9月15日 学院会议室. Of 2024.9.15号楼 the number may be the house’s. */
const HOW_OR_WHERE = /(?<=[-./月]\d{1,2}(?:[日号](?!楼)|\s)?)\s*(?![日号楼室栋层座院区馆厅])(\p{Script=Han}{2,12})$/u;
/** The festival that a day is (4.3c): 9月10日教师节, 2024.9.17（中秋节）. A festival alone, or 中秋节前, is no day. */
const FESTIVAL = new RegExp(
  '(?<=(?:[日号]|[-./]\\d{1,2})\\s*\\(?\\s*)' +
    '(?:元旦|除夕|春节|元宵|清明|端午|中秋|重阳|国庆|(?:三八|五一|五四|六一)?(?:国际)?(?:妇女|劳动|青年|儿童)|' +
    '(?:三八|五一|五四|六一)(?=节)|教师|(?:中国)?医师|(?:国际)?护士|建[党军]|植树)节?(?:当[天日])?(?!\\p{Script=Han})',
  'gu',
);

const HOUR = '(?<!\\d)(?:[01]?\\d|2[0-4])';
const CLOCK =
  `${HOUR}(?:(?::[0-5]\\d){1,2}(?:\\.\\d{1,7})?(?:\\s*[ap]\\.?m\\.?)?(?:\\+0?8(?::?00)?)?` +
  '|[时点](?:半|整|[一三]刻|[0-5]?\\d分?)?)';
const CLOCKS = new RegExp(`${CLOCK}(?:\\s*[-~]\\s*${CLOCK})?`, 'gi');

/**
 * Numerals count only before 年, 月, 日, an hour, or the sign of a span or a list: 八月十五 without 日 is how the lunar
 * calendar is written, and 一 between digits is often a mistyped dash.
 */
const NUMERAL = /(?<![\d〇○◯零一二三四五六七八九十廿卅])[〇○◯零Oo0一二三四五六七八九十廿卅]+(?=\s*[年月日号时点分\-~、,和及与])/g;
const DIGITS: Readonly<Record<string, string>> = {
  '〇': '0', '○': '0', '◯': '0', 零: '0', O: '0', o: '0', '0': '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5',
  六: '6', 七: '7', 八: '8', 九: '9'
};
const TENS = /^(?:([一二三四五六七八九]?)十|(廿)|(卅))([一二三四五六七八九]?)$/;

/**
 * The bare date of a text, written with digits and the signs `. - / 年 月 日 , ~` only as far as it is a date at all:
 * `二〇二四年三月五日（周二）下午—６日` → `2024年3月5日-6日`. Labels, weekdays, festivals, times of day and remarks in
 * brackets on how or where it was are dropped (a weekday that contradicts the date is not looked at), the signs of a
 * span and of a list become `~` (or `-`) and `,`. Whatever is not understood stays in the text.
 */
export function bareDate(text: string): string {
  return visibleText(text)
    .replace(/[-‐‑‒–—―−─━]+/g, '-')
    .replace(/[∼〜]/g, '~')
    .replace(/[【〔[]/g, '(')
    .replace(/[】〕\]]/g, ')')
    .replace(/^['"‘’“”]+|['"‘’“”]+$/g, '')
    .replace(/\(([^()]+)\)/g, (all, remark: string) => (tellsHowOrWhere(remark) ? ' ' : all))
    .replace(HOW_OR_WHERE, (all, remark: string) => (tellsHowOrWhere(remark) ? '' : all))
    .replace(LABEL, '')
    .replace(WEEKDAY, ' ')
    .replace(PART_OF_DAY, ' ')
    .replace(FESTIVAL, ' ')
    .replace(/直?[至到]/g, '~')
    .replace(/元月/g, '1月')
    .replace(NUMERAL, digitsOfNumeral)
    .replace(/(\d)T(?=\d)/g, '$1 ')
    .replace(CLOCKS, ' ')
    .replace(/\([\s,;]*\)/g, ' ')
    .trim()
    .replace(/[。·・]/g, '.')
    .replace(/\\/g, '/')
    .replace(/号/g, '日')
    // A line break inside a date is only wrapping; between two dates it parts them.
    .replace(/(?<=[-./~年月])\s*\n|\n\s*(?=[-./~年月日])/g, '')
    .replace(/月份/g, '月')
    .replace(/以及|[、;和及与&+\n]/g, ',')
    .replace(/([日\d])\s+(?=\d{4}[-./年]|\d{1,2}月)/g, '$1,')
    .replace(/日\s+(?=\d)/g, '日,')
    .replace(/\s*([-./~,年月日])\s*/g, '$1')
    .replace(/([.,])\1+/g, '$1')
    .replace(/[.,]+$/, '');
}

function digitsOfNumeral(numeral: string): string {
  if (/^[Oo0]+$/.test(numeral)) return numeral;
  const tens = TENS.exec(numeral);
  if (tens) {
    const ten = tens[2] ? '2' : tens[3] ? '3' : (DIGITS[tens[1] ?? ''] ?? '1');
    return ten + (DIGITS[tens[4] ?? ''] ?? '0');
  }
  return /[十廿卅]/.test(numeral) ? numeral : Array.from(numeral, (sign) => DIGITS[sign]).join('');
}
