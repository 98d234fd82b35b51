/** Node's own compression does what the portable one does, also with data that is broken or lies about its size. */
import { nodeCompression } from '../../src/cli/compression';
import { portable, type Compression } from '../../src/workbook/xlsx/compression';

const content = Uint8Array.from({ length: 400_000 }, (_byte, index) => (index * index) % 251);
const deflated = portable.deflate(content);

function whole(compression: Compression, data: Uint8Array, size: number): Buffer {
  return Buffer.concat([...compression.inflate(data, size)]);
}

test.each([0, 1, 63, 64, 131_072, 400_000])('%i bytes come back, whoever deflated them', (size) => {
  const part = content.subarray(0, size);
  expect(whole(nodeCompression, portable.deflate(part), size).equals(part)).toBe(true);
  expect(whole(portable, nodeCompression.deflate(part), size).equals(part)).toBe(true);
});

test('a part comes at once', () => {
  expect([...nodeCompression.inflate(deflated, content.length)].map(({ length }) => length)).toEqual([400_000]);
});

test('check sums are the same, at once and in pieces', () => {
  const sum = portable.crc32(content, 0);
  expect(nodeCompression.crc32(content, 0)).toBe(sum);
  expect(nodeCompression.crc32(content.subarray(1_000), nodeCompression.crc32(content.subarray(0, 1_000), 0))).toBe(sum);
});

test('of a part that is larger than it says, more than that comes', () => {
  expect(whole(nodeCompression, deflated, 1_000).length).toBeGreaterThan(1_000);
});

test('broken data throw what the portable one throws', () => {
  const broken = deflated.slice(0, deflated.length >> 1);
  broken.fill(0xff, 20, 60);
  const thrownBy = (compression: Compression): unknown => {
    try {
      return whole(compression, broken, content.length).length;
    } catch (error) {
      return error;
    }
  };
  expect(thrownBy(portable)).toBeInstanceOf(Error);
  expect(thrownBy(nodeCompression)).toEqual(thrownBy(portable));
});
