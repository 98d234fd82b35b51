import fc from 'fast-check';
import { isDitto, nameKey, readNames } from '../../src/domain/records/names';
import type { PersonMention } from '../../src/domain/records/readings';
import { readWordTable } from './wordTable';

const COMPLETENESS = { full: '', surname: ' 只有姓', masked: ' 有遮盖', absent: ' 未到场' };

function inWords(mentions: readonly PersonMention[]): string {
  if (mentions.length === 0) return '—';
  return mentions
    .map(({ name, title, hints, completeness }) => {
      const titled = title === '' ? name : `${name}〔${title}〕`;
      return titled + (hints.length > 0 ? `（${hints.join('，')}）` : '') + COMPLETENESS[completeness];
    })
    .join('；');
}

const cases = readWordTable('names.table.md');
const SURNAMES = Array.from('王李张刘陈杨赵黄周吴');
const GIVEN = Array.from('明华强伟芳娜敏静丽勇军杰娟涛超霞平刚桂英');
const plainName = fc
  .tuple(fc.constantFrom(...SURNAMES), fc.constantFrom(...GIVEN), fc.constantFrom('', ...GIVEN))
  .map((parts) => parts.join(''));

describe('readNames', () => {
  it('has a table of at least 60 name texts, none twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ value }) => value)).size).toBe(cases.length);
  });

  it.each(cases)('$shown → $expected', ({ value, expected }) => {
    expect(inWords(readNames(value))).toBe(expected);
  });

  it('gives a key that stands for the name', () => {
    for (const { value } of cases) for (const mention of readNames(value)) expect(mention.key).toBe(nameKey(mention.name));
  });

  it('reads a list of names as those names, whatever parts them', () => {
    const sign = fc.constantFrom('、', '，', ',', '；', ';', '/', '\n', ' 、 ', '和', '及', '与');
    fc.assert(
      fc.property(fc.array(plainName, { minLength: 1, maxLength: 5 }), sign, (names, between) => {
        expect(readNames(names.join(between)).map(({ name }) => name)).toEqual(names);
      })
    );
  });

  it('reads a padded name as the name', () => {
    const padding = fc.constantFrom(' ', '\u3000', '\u00A0', '  ', '\u200B');
    fc.assert(
      fc.property(plainName, padding, (name, pad) => {
        const [first = '', ...rest] = name;
        expect(readNames(`${pad}${first}${pad}${rest.join('')}${pad}`)).toEqual(readNames(name));
      })
    );
  });

  it('never throws, and every mention has a name and a key', () => {
    const pieces = fc.constantFrom(
      ...Array.from('王李张和及与、，；/()（）【]·•. \n\u3000\u200B1２①某X*等人XxéA'), '书记', '教授', '欧阳', '𠮷', '买买提', '同上', '等3人', '化学学院'
    );
    const nameLike = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    const anything = fc.oneof(nameLike, fc.string({ unit: 'binary', maxLength: 500 }), fc.double(), fc.boolean());
    fc.assert(
      fc.property(anything, (value) => {
        for (const mention of readNames(value)) {
          expect(mention.name).not.toBe('');
          expect(mention.key).toBe(nameKey(mention.name));
        }
      }),
      { numRuns: 20_000 }
    );
  });

  it('does not stall on long texts', () => {
    for (const piece of ['和', '王和', '王明和', '教授', '(', ' 王', '党委副', '1.', '等', '王\n']) {
      for (const length of [24, 400, 20_000]) {
        expect(readNames(piece.repeat(Math.ceil(length / piece.length)))).toBeInstanceOf(Array);
      }
    }
  });
});

describe('nameKey', () => {
  it('is one for all spellings of a minority name', () => {
    const dots = ['\u00B7', '\u0387', '\u2022', '\u2024', '\u2027', '\u2219', '\u22C5', '\u30FB', '\uFF65', '.', '．', ' ', '\u3000', ''];
    const keys = new Set(dots.map((dot) => nameKey(`阿依古丽${dot}买买提`)));
    expect([...keys]).toEqual(['阿依古丽买买提']);
  });

  it('sees through width, case, padding and what is invisible', () => {
    expect(nameKey('Ｊｏｈｎ　Smith')).toBe(nameKey('john smith'));
    expect(nameKey('葛\u{E0100}洪')).toBe('葛洪');
    expect(nameKey('张\uFE00　三\u200B')).toBe('张三');
    expect(nameKey('𠮷 田')).toBe('𠮷田');
  });

  it('keeps different people apart', () => {
    expect(nameKey('张晓明')).not.toBe(nameKey('张小明'));
    expect(nameKey('张伟')).not.toBe(nameKey('張偉'));
  });
});

describe('isDitto', () => {
  it.each(['同上', ' 同上 ', '〃', '"', '同前'])('%s refers to the cell above', (text) => expect(isDitto(text)).toBe(true));
  it.each(['', '无', '同', '张同上', 5, true])('%s does not', (value) => expect(isDitto(value)).toBe(false));
});
