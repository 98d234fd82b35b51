import { columnLetters } from '../../src/domain/records/cells';
import { recogniseWorkbook, type TableProposal } from '../../src/domain/records/recognise';
import type { ExpectedTable } from '../fixtures/fixture';
import { fixtures } from '../fixtures/index';
import { fixtureBytes, headsOf } from '../fixtures/make';

/** A proposal as fixtures write it. */
function asExpected(proposal: TableProposal): ExpectedTable {
  const { sheet, kind, headingTop, headingRow, columns, unit, lastRow, hidden } = proposal;
  const read = columns.flatMap(({ field, column }) =>
    field === undefined ? [] : [[field, columnLetters(column)] as const],
  );
  return {
    sheet,
    kind,
    heading: [headingTop + 1, headingRow + 1],
    columns: Object.fromEntries(read),
    ...(unit ? { unit: unit.unit } : {}),
    ...(lastRow === undefined ? {} : { lastRow: lastRow + 1 }),
    ...(hidden ? { hidden } : {}),
  };
}

test('there are at least 25 fixtures, each of its own habit', () => {
  const habits = Object.values(fixtures).map(({ habit }) => habit);
  expect(habits.length).toBeGreaterThanOrEqual(25);
  expect(new Set(habits).size).toBe(habits.length);
});

describe.each(Object.entries(fixtures))('%s', (_name, fixture) => {
  test.each([
    ['merged cells known', true],
    ['merged cells not known', false],
  ])('is read as its note says, or asked about: %s', async (_case, knowsMerged) => {
    const { sure, open } = recogniseWorkbook(await headsOf(await fixtureBytes(fixture), knowsMerged));
    const asked = fixture.expected.flatMap((table) => ('asked' in table ? [table] : []));
    expect(sure.map(asExpected)).toEqual(fixture.expected.filter((table) => !('asked' in table)));
    expect(open.map(({ sheet }) => sheet)).toEqual(asked.map(({ sheet }) => sheet));
    open.forEach(({ reasons }, index) => {
      expect(reasons.map(({ zh }) => zh).join()).toContain(asked[index]?.asked);
    });
  });
});
