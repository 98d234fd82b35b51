import { languageOf, schemeOf } from '../../src/taskpane/host';

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['ZH-cn', 'zh'],
  ['en-US', 'en'],
  ['ja-JP', 'en'],
  ['', 'en'],
])('the language of an Office in %s is %s', (display, language) => {
  expect(languageOf(display)).toBe(language);
});

test.each([
  ['colourful and white', '#FFFFFF', 'light'],
  ['light grey', '#E6E6E6', 'light'],
  ['dark grey', '#666666', 'dark'],
  ['black', '#262626', 'dark'],
  ['a strong green, which is bright to the eye', '#00FF00', 'light'],
  ['a strong blue, which is not', '#0000FF', 'dark'],
  ['without a hash', '262626', 'dark'],
  ['no colour', 'Canvas', 'light'],
])('Office’s theme: %s', (_name, background, scheme) => {
  expect(schemeOf({ bodyBackgroundColor: background })).toBe(scheme);
});

test('Excel on the web tells no theme', () => {
  expect(schemeOf(undefined)).toBe('light');
});
