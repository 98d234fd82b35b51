import fc from 'fast-check';
import { editDistance } from '../../src/domain/records/edit-distance';
import { findSimilar, nearlySame } from '../../src/domain/records/similar-texts';

describe('editDistance', () => {
  it.each([
    ['科研平台', '科研平台', 0],
    ['科研平台', '科技平台', 1],
    ['科研平台', '科研大平台', 1],
    ['科研平台', '研平台', 1],
    ['', '平台', 2],
    ['平台建设', '建设平台', 4],
    ['kitten', 'sitting', 3],
  ])('%s, %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
    expect(editDistance(b, a, distance)).toBe(distance);
    expect(editDistance(a, b, distance - 1)).toBeUndefined();
  });

  it('agrees with the full table of distances', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 14 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, fc.nat({ max: 8 }), (a, b, most) => {
        const distance = fullDistance(a, b);
        expect([a, b, editDistance(a, b, most)]).toEqual([a, b, distance <= most ? distance : undefined]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('nearlySame', () => {
  const ten = '听取科研平台建设意见';
  const twenty = '听取科研平台建设意见了解指导研究生的情况';

  it.each([
    ['ten characters, one replaced', ten, '听取科技平台建设意见', true],
    ['ten characters, two replaced', ten, '听取科技平台建设建见', false],
    ['ten characters, one added: one of eleven', ten, '听取了科研平台建设意见', true],
    ['ten characters, one deleted: one of ten', ten, '听取科研平台建意见', true],
    ['twenty characters, two replaced', twenty, '听取科技平台建设意见了解指导研究生的状况', true],
    ['twenty characters, three replaced', twenty, '听取科技平台建设意见了解教导研究生的状况', false],
    ['nineteen characters, two replaced: only one of nineteen is allowed', twenty.slice(1), '取科技平台建设意见了解指导研究生的状况', false],
    ['the same words in another order', ten, '平台建设听取科研意见', false],
  ])('%s', (_case, a, b, expected) => {
    expect(nearlySame(a, b)).toBe(expected);
    expect(nearlySame(b, a)).toBe(expected);
  });
});

describe('findSimilar', () => {
  it('finds exactly the pairs that are nearly the same', () => {
    fc.assert(
      fc.property(fc.array(similarPool(), { minLength: 2, maxLength: 30 }), (texts) => {
        const found = findSimilar(texts);
        expect(found.complete).toBe(true);
        texts.forEach((text, index) => {
          const others = text.length < 10
            ? []
            : [...texts.keys()].filter((o) => o !== index && (texts[o]?.length ?? 0) >= 10 && nearlySame(texts[o] ?? '', text));
          const likeness = found.of(index);
          expect([text, likeness?.count ?? 0]).toEqual([text, others.length]);
          expect(likeness?.first ?? []).toEqual(others.slice(0, 5));
          expect(likeness?.same ?? true).toBe(others.every((other) => texts[other] === text));
        });
      }),
      { numRuns: 400 },
    );
  });

  it('compares the first 1,000 characters of long texts', () => {
    const long = randomText(7, 990);
    const found = findSimilar([`${long}${'甲'.repeat(200)}`, `${long}${'甲'.repeat(9)}乙${'丙'.repeat(200)}`]);
    expect(found.of(0)?.first).toEqual([1]);
  });

  it('leaves out what is missing and what is too short', () => {
    const found = findSimilar([undefined, '谈职称', '谈职称', undefined]);
    expect([0, 1, 2, 3].map((index) => found.of(index))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('names five of thousands that are equal, and counts the rest', () => {
    const found = findSimilar(Array<string>(50_000).fill('听取对学院科研平台建设的意见'));
    expect(found.of(3)).toEqual({ first: [0, 1, 2, 4, 5], count: 49_999, same: true });
    expect(found.complete).toBe(true);
  });

  // It takes less than one second by itself; other work may run beside the test, and only far more is a fault.
  it('reads 100,000 different texts of 60 characters', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => randomText(index, 60));
    texts[99_999] = `${(texts[500] ?? '').slice(0, 59)}末`;
    const found = findSimilar(texts);
    expect(found.of(99_999)).toEqual({ first: [500], count: 1, same: false });
    expect(found.of(500)?.first).toEqual([99_999]);
  });

  it('does not lose itself in 1,000 copies of a long report, each with changes enough to be another', () => {
    const report = randomText(3, 300);
    const texts = Array.from({ length: 1_000 }, (_, index) => {
      const signs = Array.from(report);
      for (let change = 0; change < 20; change += 1) {
        const own = randomText(20 * index + change, 1);
        signs[15 * change + (own.charCodeAt(0) % 15)] = own;
      }
      return signs.join('');
    });
    texts[999] = `${(texts[500] ?? '').slice(0, 299)}末`;
    const found = findSimilar(texts);
    expect(found.complete).toBe(false);
    expect(found.of(999)?.first).toContain(500);
  });

  it('does not lose itself in 50,000 different texts that are all nearly the same', () => {
    const texts = Array.from({ length: 50_000 }, (_, index) => `听取对学院第${10_000 + index}项科研平台建设工作的意见和建议，了解指导研究生和申报课题的情况，表示将协调有关部门解决`);
    const found = findSimilar(texts);
    expect(found.complete).toBe(false);
    expect(texts.every((_, index) => (found.of(index)?.count ?? 0) > 0)).toBe(true);
  });
});

/** Few texts of many lengths, each with some edits, so that pairs on both sides of the border come up. */
function similarPool(): fc.Arbitrary<string> {
  const edit = fc.record({ place: fc.double({ min: 0, max: 0.999, noNaN: true }), kind: fc.nat({ max: 2 }) });
  return fc
    .record({
      seed: fc.nat({ max: 2 }),
      length: fc.constantFrom(9, 10, 11, 17, 18, 20, 27, 30, 45, 60, 90, 120, 240),
      edits: fc.array(edit, { maxLength: 14 }),
    })
    .map(({ seed, length, edits }) => {
      const signs = Array.from(randomText(seed, length));
      const most = Math.ceil(length / 9);
      for (const { place, kind } of edits.slice(0, most)) {
        const at = Math.floor(place * signs.length);
        signs.splice(at, kind === 1 ? 0 : 1, ...(kind === 2 ? [] : ['改']));
      }
      return signs.join('');
    });
}

/** A text of so many Han characters, the same for the same seed. */
function randomText(seed: number, length: number): string {
  const { imul } = Math;
  let state = imul(seed + 1, 0x9e3779b1);
  let text = '';
  for (let place = 0; place < length; place += 1) {
    state = imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5;
    text += String.fromCharCode(0x4e00 + ((state >>> 8) % 2_000));
  }
  return text;
}

function fullDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
