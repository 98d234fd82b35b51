import { groupBy } from '../../collections';
import { nameKey } from '../../records/names';
import type { Person } from '../../records/people';
import { isNamedInFull, personSpot } from '../person-spot';
import { defineRule, message } from '../rule';

export const rule = defineRule({
  id: 'roster/not-both-sides',
  subject: 'ledger',
  clauses: ['3.1.2'],
  severity: 'error',
  needs: {
    roster: [
      'leader',
      'representative',
      ['unit', 'leaderStaffNumber'],
      ['representativeUnit', 'representativeStaffNumber'],
    ],
  },
  title: { zh: '同一人不能既是领导干部又是联系对象', en: 'Nobody is leader and representative at once' },
  why: {
    zh: '交友对象都是“党外人士”，交友主体都是党员，同一人不会两边都在。',
    en: 'Representatives are outside the Party and leaders are in it: nobody can stand on both sides.',
  },
  exception: {
    zh: '同一单位确有同名的两人的，请填写工号加以区分。',
    en: 'Where a unit has two people of that name, enter their staff numbers to tell them apart.',
  },
  messages: {
    sameName: message<{ name: string; unit: string; sheet: string; row: number }>({
      zh: ({ name, unit, sheet, row }) => ({
        what: `${unit}的${name}在“${sheet}”第${row}行是领导干部，在这里又是联系对象。`,
        todo: '请核对两处的姓名和单位，改正写错的一处；同名的两人请填写工号。',
      }),
      en: ({ name, unit, sheet, row }) => ({
        what: `The name ${name} of ${unit} stands as a leader in row ${row} of “${sheet}”, and as a representative here.`,
        todo: 'Check name and unit in both places and correct one; for two people of one name enter the staff numbers.',
      }),
    }),
    sameNumber: message<{ leader: string; representative: string; number: string; sheet: string; row: number }>({
      zh: ({ leader, representative, number, sheet, row }) => ({
        what: `联系对象${representative}的工号${number}，与“${sheet}”第${row}行领导干部${leader}的工号相同。`,
        todo: '请核对两处的姓名和工号，改正写错的一处。',
      }),
      en: ({ leader, representative, number, sheet, row }) => ({
        what: `Representative ${representative} has the staff number ${number}, as has leader ${leader} in row ${row} of “${sheet}”.`,
        todo: 'Check name and staff number in both places and correct one.',
      }),
    }),
  },
  check({ leaders, representatives }, _context, report) {
    const byNumber = groupBy(leaders.people, ({ staffNumber }) => staffNumber);
    const byUnit = groupBy(
      leaders.people.flatMap((leader) => leader.units.map((unit) => ({ leader, unit }))),
      ({ leader, unit }) => nameAndUnit(leader, unit),
    );
    for (const person of representatives.people) {
      const numbered = person.staffNumber === '' ? undefined : byNumber.get(person.staffNumber)?.[0];
      const ofUnit = person.units
        .flatMap((unit) => byUnit.get(nameAndUnit(person, unit)) ?? [])
        .find(({ leader }) => !toldApart(leader, person));
      const leader = numbered ?? ofUnit?.leader;
      if (!leader || !isNamedInFull(person)) continue;
      const [here, there] = [personSpot(person), personSpot(leader)];
      const place = { sheet: there.layout.sheet, row: there.row + 1 };
      const finding = { at: here, related: [there] };
      if (numbered) {
        const data = { leader: leader.name, representative: person.name, number: person.staffNumber, ...place };
        report('sameNumber', { ...finding, data });
      } else {
        const unit = ofUnit?.unit ?? '';
        report('sameName', { ...finding, data: { name: person.name, unit, ...place } });
      }
    }
  },
  examples: {
    valid: [
      { roster: [{ leader: '王建国', unit: '护理学院' }, { leader: '赵敏', representative: '王建国', unit: '药学院', representativeUnit: '公共卫生学院' }] },
      {
        roster: [
          { unit: '护理学院', leaderStaffNumber: '1001', representativeUnit: '', representativeStaffNumber: '3001' },
          {
            leader: '赵敏',
            representative: '王建国',
            unit: '药学院',
            leaderStaffNumber: '1002',
            representativeUnit: '护理学院',
            representativeStaffNumber: '3002',
          },
        ],
      },
      {
        roster: [
          { leader: '王老师', unit: '护理学院', representativeUnit: '药学院' },
          { leader: '赵敏', representative: '王老师', unit: '药学院', representativeUnit: '护理学院' },
        ],
      },
    ],
    invalid: [
      {
        roster: [
          { unit: '护理学院', representativeUnit: '药学院' },
          { leader: '赵敏', representative: '王建国', unit: '药学院', representativeUnit: '护理学院' },
        ],
        message: 'sameName',
        at: ['roster', 1, 'representative'],
      },
      {
        roster: [
          { leaderStaffNumber: '1001', representativeStaffNumber: '3001' },
          { leader: '赵敏', representative: '王建国', leaderStaffNumber: '1002', representativeStaffNumber: '1001' },
        ],
        message: 'sameNumber',
        at: ['roster', 1, 'representative'],
      },
    ],
  },
});

function nameAndUnit(person: Person, unit: string): string {
  return `${person.key} ${nameKey(unit)}`;
}

/** Whether two staff numbers say that these are two people. */
function toldApart(a: Person, b: Person): boolean {
  return a.staffNumber !== '' && b.staffNumber !== '' && a.staffNumber !== b.staffNumber;
}
