import type { CellValue } from '../../domain/records/cells';
import { dayOfSerial, isoOf, partsOf } from '../../domain/records/day';

/** The first day that both date systems count right: before it Excel has a day that never was. */
const firstSureSerial = 61;

const daySeconds = 86_400;

type Shower = (value: number, system1904: boolean) => string;

const plain: Shower = (value) => String(value);

const showers = new Map<string, Shower>();

/**
 * What a cell shows for a value. It knows the formats of ledgers: General, text, `0` and `0.00` with as many digits as
 * they say, `#,##0`, percent, and dates and times in figures (`yyyy/m/d`, `yyyy"年"m"月"d"日"`, `h:mm`). Any other
 * date is shown as 2024-03-05, and any other number with all its digits.
 */
export function shownText(value: CellValue, format: string, system1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  let shower = showers.get(format);
  if (!shower) {
    shower = showerOf(format);
    showers.set(format, shower);
  }
  return shower(value, system1904);
}

function showerOf(format: string): Shower {
  // Several sections, as for negative numbers: the first is for most numbers.
  const [section = '', ...others] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const bare = section.replace(/\[(?:\$-[^\]]*|DBNum\d)\]/gi, '').replace(/[_*]./g, '');
  const number = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(bare);
  if (number) {
    const [, grouped, decimals = '', percent] = number;
    const show = numberShower(decimals.length, grouped !== undefined, percent !== undefined);
    return (value) => (value < 0 && others.length > 1 ? plain(value, false) : show(value));
  }
  const letters = bare.replace(/"[^"]*"|\\./g, '');
  if (/[ymdhs]|aaa/i.test(letters) && !/[0#?@]|General|Red|Color/i.test(letters)) return dateShower(bare);
  return plain;
}

function numberShower(decimals: number, isGrouped: boolean, isPercent: boolean): (value: number) => string {
  const shift = isPercent ? 2 : 0;
  return (value) => {
    const digits = String(Math.abs(value));
    // Reckoned with the decimal digits, so that 1.005 becomes 1.01.
    const rounded = digits.includes('e')
      ? NaN
      : Math.round(Number(`${digits}e${decimals + shift}`)) / 10 ** decimals;
    if (!(rounded < 1e15)) return String(value);
    const text = rounded.toFixed(decimals);
    const whole = isGrouped ? text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text;
    return `${value < 0 ? '-' : ''}${whole}${isPercent ? '%' : ''}`;
  };
}

const dateTokens = /"([^"]*)"|\\(.)|(y+|m+|d+|h+|s+)|(.)/gis;

interface DateToken {
  text: string;
  /** The letter of a part of the date, or `n` for minutes; `''` for a text that stands as it is. */
  part: string;
}

function dateShower(format: string): Shower {
  const tokens = dateTokensOf(format);
  const isKnown = tokens?.every(({ part, text }) => part === '' || text.length <= (part === 'y' ? 4 : 2));
  return (value, system1904) => {
    if (value < 0 || value > 3_000_000 || (value < firstSureSerial && !system1904 && hasDate(tokens))) {
      return String(value);
    }
    const seconds = Math.min(Math.round((value % 1) * daySeconds), daySeconds - 1);
    const day = dayOfSerial(value, system1904);
    if (!tokens || !isKnown) return seconds === 0 ? isoOf(day) : `${isoOf(day)} ${clock(seconds)}`;
    const { year, month, day: dayOfMonth } = partsOf(day);
    const parts: Readonly<Record<string, number>> = {
      y: year,
      m: month,
      d: dayOfMonth,
      h: Math.floor(seconds / 3_600),
      n: Math.floor(seconds / 60) % 60,
      s: seconds % 60,
    };
    return tokens
      .map(({ part, text }) => {
        const number = parts[part];
        if (number === undefined) return text;
        if (part === 'y' && text.length < 3) return padded(number % 100, 2);
        return padded(number, text.length);
      })
      .join('');
  };
}

function hasDate(tokens: readonly DateToken[] | undefined): boolean {
  return !tokens || tokens.some(({ part }) => part !== '' && 'ymd'.includes(part));
}

/** Undefined for a format with more than figures in it: names of months or weekdays, halves of the day, spans. */
function dateTokensOf(format: string): DateToken[] | undefined {
  if (/[[\]]|AM\/PM|A\/P|上午|下午|aaa|s\.0/i.test(format)) return undefined;
  const tokens = [...format.matchAll(dateTokens)].map(([, quoted, escaped, letters, other = '']): DateToken => {
    if (letters === undefined) return { text: quoted ?? escaped ?? other, part: '' };
    return { text: letters, part: letters.charAt(0).toLowerCase() };
  });
  const parts = tokens.filter(({ part }) => part !== '');
  for (const [index, token] of parts.entries()) {
    const isMinutes = parts[index - 1]?.part === 'h' || parts[index + 1]?.part === 's';
    if (token.part === 'm' && isMinutes) token.part = 'n';
  }
  return tokens;
}

function clock(seconds: number): string {
  return `${padded(Math.floor(seconds / 3_600), 2)}:${padded(Math.floor(seconds / 60) % 60, 2)}`;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
