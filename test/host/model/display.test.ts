import { display } from './display';

test.each([
  [45717, 'General', '45717'],
  [0.30000000000000004, 'General', '0.3'],
  [123456789012, 'General', '1.23457E+11'],
  [45717, 'yyyy-mm-dd', '2025-03-01'],
  [45717, 'm/d/yyyy', '3/1/2025'],
  [45717, 'yyyy"年"m"月"d"日";@', '2025年3月1日'],
  [45717, '[$-804]yyyy"年"m"月";@', '2025年3月'],
  [45717, 'yyyy\\-mm', '2025-03'],
  [45717.5, 'yyyy/m/d h:mm', '2025/3/1 12:00'],
  [45717.75, 'h:mm AM/PM', '6:00 PM'],
  [45717, 'aaaa', '星期六'],
  [1, 'yyyy-mm-dd', '1900-01-01'],
  [1.5, '[h]:mm', '36:00'],
  [1234.5, '#,##0.00', '1,234.50'],
  [-1234.5, '#,##0.0;(#,##0.0)', '(1,234.5)'],
  [-3, '0', '-3'],
  [0.256, '0%', '26%'],
  [0, '0;-0;"无"', '无'],
  [7, '000', '007'],
  [7, '@', '7'],
  ['文字', '0.00', '文字'],
  [true, 'General', 'TRUE'],
  [null, '0.00', '']
])('%s in the format %s is shown as %s', (value, format, shown) => {
  expect(display(value, format, false)).toBe(shown);
});

test('the 1904 date system counts from another day', () => {
  expect(display(45717 - 1462, 'yyyy-mm-dd', true)).toBe('2025-03-01');
});
