import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { nameKey, readNames } from '../../src/domain/records/names';
import { indexNames, nearestNames } from '../../src/domain/records/nearest';

const soundOf = (name: string) => pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).join(' ');
const candidatesOf = (names: readonly string[]) => names.map((name) => ({ name, key: nameKey(name) }));

function nearest(text: string, names: readonly string[]) {
  const [mention] = readNames(text);
  if (!mention) throw new Error(`no name in ${text}`);
  const { suggestions, clear } = nearestNames(mention, indexNames(candidatesOf(names), soundOf));
  return { found: suggestions.map(({ candidate, likeness }) => `${candidate.name} ${likeness}`), clear: clear?.name };
}

describe('nearestNames', () => {
  it.each([
    ['张晓明', ['李华', '张小明'], ['张小明 sound'], '张小明'],
    ['张晓明', ['张明晓', '张小明'], ['张小明 sound', '张明晓 swapped'], '张小明'],
    ['李伟', ['李维', '王伟'], ['李维 sound'], '李维'],
    ['曾志强', ['增志强', '曾志伟'], ['增志强 sound', '曾志伟 replaced'], '增志强'],
    ['王明华', ['王华明'], ['王华明 swapped'], '王华明'],
    ['王建华', ['王建国', '赵强'], ['王建国 replaced'], '王建国'],
    ['王明', ['王小明'], ['王小明 missing'], '王小明'],
    ['王小明', ['王明'], ['王明 missing'], '王明'],
    ['阿依古丽·买买题', ['阿依古丽·买买提'], ['阿依古丽·买买提 sound'], '阿依古丽·买买提'],
    ['𠮷田明', ['𠮷田光', '𠮷光明', '吉光'], ['𠮷光明 replaced', '𠮷田光 replaced'], undefined],
    ['王?', ['王㛃', '李四'], ['王㛃 surname'], undefined]
  ])('%s among %j → %j', (text, names, found, clear) => {
    expect(nearest(text, names)).toEqual({ found, clear });
  });

  it('offers no correction when the best two are of one class', () => {
    expect(nearest('张晓明', ['张小明', '张筱明'])).toEqual({ found: ['张小明 sound', '张筱明 sound'], clear: undefined });
  });

  it('offers no correction when only the surname is left of a short name', () => {
    expect(nearest('王明', ['王芳'])).toEqual({ found: ['王芳 replaced'], clear: undefined });
    expect(nearest('王明', ['李明'])).toEqual({ found: [], clear: undefined });
  });

  it('names the people of a surname, but none for certain', () => {
    expect(nearest('李书记', ['王明', '李强'])).toEqual({ found: ['李强 surname'], clear: undefined });
    expect(nearest('欧阳教授', ['欧阳娜娜', '欧文'])).toEqual({ found: ['欧阳娜娜 surname'], clear: undefined });
  });

  it('fits masked names, those of the same length first', () => {
    expect(nearest('张XX', ['张伟', '张小明', '李小明']).found).toEqual(['张小明 surname', '张伟 surname']);
    expect(nearest('张*明', ['张小明', '张小华']).found).toEqual(['张小明 surname']);
  });

  it('counts two people of one name once', () => {
    expect(nearest('张晓明', ['张小明', '张 小明'])).toEqual({ found: ['张小明 sound'], clear: '张小明' });
  });

  it('gives at most three, whatever the order of the candidates', () => {
    const name = fc
      .tuple(fc.constantFrom(...Array.from('王汪李黎张章𠮷')), fc.constantFrom('', ...Array.from('明名小晓')), fc.constantFrom(...Array.from('明华花伟维')))
      .map((parts) => parts.join(''));
    const shuffled = fc
      .array(name, { maxLength: 40 })
      .chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })));
    fc.assert(
      fc.property(name, shuffled, (text, [names, others]) => {
        const result = nearest(text, names);
        expect(result.found.length).toBeLessThanOrEqual(3);
        expect(nearest(text, others)).toEqual(result);
        if (result.clear !== undefined) expect(result.found[0]).toContain(result.clear);
      }),
      { numRuns: 300 }
    );
  });

  it('finds two thousand unknown names among two thousand', () => {
    const signs = Array.from({ length: 60 }, (_, number) => String.fromCodePoint(0x4e00 + number * 97));
    const names = Array.from({ length: 2000 }, (_, n) => `王${signs[n % 60]}${signs[Math.floor(n / 60)]}`);
    const index = indexNames(candidatesOf(names), (name) => name);
    const mentions = names.map((name) => ({
      name, key: `${name}龘`, hints: [], title: '', completeness: 'full' as const
    }));
    const found = mentions.map((mention) => nearestNames(mention, index).clear?.name);
    expect(found).toEqual(names);
  });
});
