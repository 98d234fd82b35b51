import type { CellValue } from './cell';

const DAY = 86400000;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const CHINESE_DAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

/** Parts of a number format: literal texts, date and time letters, digit places. */
const TOKEN = new RegExp([
  /"([^"]*)"/, /\\(.)/, /_(.)/, /\*(.)/, /\[(\$[^\]]*|[hms]+|[^\]]*)\]/, /(AM\/PM|A\/P|上午\/下午)/,
  /(y+|m+|d+|h+|s+|a{3,4}|e)/, /([#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+)/, /(General)/, /(@)/, /(%)/, /(.)/
].map(({ source }) => source).join('|'), 'gi');

interface Token {
  readonly kind: 'text' | 'date' | 'ampm' | 'digits' | 'general' | 'at' | 'percent';
  readonly text: string;
}

function tokens(section: string): Token[] {
  return [...section.matchAll(TOKEN)].flatMap((found): Token[] => {
    const [, quoted, escaped, space, , bracket, ampm, date, digits, general, at, percent, other] = found;
    if (bracket !== undefined) {
      const currency = /^\$([^-]*)/.exec(bracket);
      return currency ? [{ kind: 'text', text: currency[1] ?? '' }] : /^[hms]+$/i.test(bracket)
        ? [{ kind: 'date', text: `[${bracket}]` }] : [];
    }
    if (ampm !== undefined) return [{ kind: 'ampm', text: ampm }];
    if (date !== undefined) return [{ kind: 'date', text: date.toLowerCase() }];
    if (digits !== undefined) return [{ kind: 'digits', text: digits }];
    if (general !== undefined) return [{ kind: 'general', text: general }];
    if (at !== undefined) return [{ kind: 'at', text: at }];
    if (percent !== undefined) return [{ kind: 'percent', text: '%' }];
    return [{ kind: 'text', text: quoted ?? escaped ?? (space === undefined ? other ?? '' : ' ') }];
  });
}

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) {
    return String(value);
  }
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-9 && size > 0)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${String(Number(mantissa))}E${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  return String(Number(value.toPrecision(10)));
}

function digitsText(pattern: string, value: number): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const least = (fraction.match(/0/g) ?? []).length;
  const scale = /,+$/.exec(whole)?.[0].length ?? 0;
  const rounded = (value / 1000 ** scale).toFixed(fraction.length);
  const [integer = '0', decimals = ''] = rounded.split('.');
  const places = (whole.match(/0/g) ?? []).length;
  const shown = (integer === '0' && places === 0 ? '' : integer).padStart(places, '0');
  const grouped = whole.replace(/,+$/, '').includes(',') ? shown.replace(/\B(?=(\d{3})+$)/g, ',') : shown;
  let tail = decimals;
  while (tail.length > least && tail.endsWith('0')) {
    tail = tail.slice(0, -1);
  }
  return pattern.includes('.') && (tail !== '' || least > 0 || fraction !== '') ? `${grouped}.${tail}` : grouped;
}

function dateText(token: string, date: Date, serial: number, minutes: boolean, half: boolean): string {
  const pad = (value: number): string => String(value).padStart(token.length > 1 ? 2 : 1, '0');
  switch (token[0]) {
    case 'y':
    case 'e':
      return token.length > 2 || token === 'e' ? String(date.getUTCFullYear())
        : String(date.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      if (minutes) return pad(date.getUTCMinutes());
      if (token.length > 4) return (MONTHS[date.getUTCMonth()] ?? '').charAt(0);
      if (token.length > 2) return (MONTHS[date.getUTCMonth()] ?? '').slice(0, token.length === 3 ? 3 : 9);
      return pad(date.getUTCMonth() + 1);
    case 'd':
      if (token.length > 2) return (DAYS[date.getUTCDay()] ?? '').slice(0, token.length === 3 ? 3 : 9);
      return pad(date.getUTCDate());
    case 'a':
      return `${token.length === 4 ? '星期' : ''}${CHINESE_DAYS[date.getUTCDay()] ?? ''}`;
    case 'h':
      return pad(half ? (date.getUTCHours() + 11) % 12 + 1 : date.getUTCHours());
    case 's':
      return pad(date.getUTCSeconds());
    default:
      return String(Math.floor(serial * (token === '[h]' ? 24 : token === '[m]' ? 1440 : 86400) + 1e-9));
  }
}

function dateSection(parts: readonly Token[], serial: number, date1904: boolean): string {
  const base = serial + (date1904 ? 1462 : 0);
  const date = new Date(Math.round((base + (base < 60 && !date1904 ? 1 : 0) - 25569) * DAY / 1000) * 1000);
  const half = parts.some((part) => part.kind === 'ampm');
  const letters = parts.filter((part) => part.kind === 'date');
  return parts.map((part) => {
    if (part.kind === 'ampm') {
      return date.getUTCHours() < 12 ? part.text.split('/')[0] : part.text.split('/')[1];
    }
    if (part.kind !== 'date') {
      return part.text;
    }
    const place = letters.indexOf(part);
    const near = /h/.test(letters[place - 1]?.text ?? '') || /s/.test(letters[place + 1]?.text ?? '');
    return dateText(part.text, date, base, near, half);
  }).join('');
}

function numberSection(parts: readonly Token[], value: number): string {
  const percent = parts.some((part) => part.kind === 'percent');
  const shown = percent ? value * 100 : value;
  return parts.map((part) => (
    part.kind === 'digits' ? digitsText(part.text, shown) : part.kind === 'general' ? general(shown) : part.text
  )).join('');
}

/**
 * The text that Excel shows for a value, width of the column aside. Covers the formats of office work:
 * General, digits with groups and decimals, percent, texts, dates and times in English and Chinese.
 */
export function display(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) {
    return '';
  }
  if (typeof value === 'boolean') {
    return value ? 'TRUE' : 'FALSE';
  }
  const sections = numberFormat.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (typeof value === 'string') {
    const section = sections[3] ?? (sections.length === 1 && numberFormat.includes('@') ? numberFormat : '@');
    return tokens(section).map((part) => (part.kind === 'at' ? value : part.text)).join('');
  }
  const [positive = 'General', negative, zero] = sections;
  const section = value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
  const parts = tokens(section);
  if (parts.some((part) => part.kind === 'date')) {
    return value < 0 ? '########' : dateSection(parts, value, date1904);
  }
  if (parts.some((part) => part.kind === 'at')) {
    return general(value);
  }
  const size = Math.abs(value);
  return `${value < 0 && negative === undefined ? '-' : ''}${numberSection(parts, size)}`;
}
