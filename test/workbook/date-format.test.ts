import { isDateFormat } from '../../src/workbook/date-format';

test.each(['yyyy/m/d', 'm/d/yyyy', 'd-mmm', 'yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月";@', 'yy.m', '[$-F800]dddd, mmmm dd', 'yyyy\\-mm\\-dd hh:mm', '[Red]d'])(
  '%s shows a date',
  (format) => {
    expect(isDateFormat(format)).toBe(true);
  },
);

test.each(['General', '@', '0', '0.00', '#,##0', '0"日"', '"day" 0', 'h:mm', '[h]:mm:ss', '0.00E+00', '[Red]0', '¥#,##0', 'mm:ss', '\\d0', '_d0', ''])(
  '%s shows none',
  (format) => {
    expect(isDateFormat(format)).toBe(false);
  },
);
