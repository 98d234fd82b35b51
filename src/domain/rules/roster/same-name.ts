import { groupBy } from '../../collections';
import type { Language } from '../../policy/text';
import type { Role } from '../../records/people';
import { isNamedInFull, personSpot } from '../person-spot';
import { defineRule, message } from '../rule';

/** What tells one of several people of one name from the others; both '' for one of whom nothing is said. */
type Bearer = { readonly unit: string; readonly number: string };

export const rule = defineRule({
  id: 'roster/same-name',
  subject: 'ledger',
  clauses: ['4.2a'],
  severity: 'warning',
  needs: {
    roster: ['leader', 'representative', ['unit', 'leaderStaffNumber', 'representativeUnit', 'representativeStaffNumber']],
  },
  title: { zh: '同名的人要能区分', en: 'People of one name can be told apart' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”；名单上有同名的人，记录里只写姓名就不知道是谁。',
    en: 'Leaders must keep a record; where two people bear one name, a record with the name alone does not say who it was.',
  },
  exception: {
    zh: '同名的人本来就是两人的，名单不用改，联系记录写明单位或工号即可。',
    en: 'Where they are indeed two people the roster stays as it is; contact records then give the unit or staff number.',
  },
  messages: {
    several: message<{ role: Role; name: string; bearers: readonly Bearer[] }>({
      zh: ({ role, name, bearers }) => ({
        what: `名单上有${bearers.length}名${role === 'leader' ? '领导干部' : '联系对象'}都叫${name}：${bearersText(bearers, 'zh')}。`,
        todo: '是同一人的，请把单位或工号改为一致；是几个人的，联系记录中请写明单位或工号。',
      }),
      en: ({ role, name, bearers }) => ({
        what: `The roster has ${bearers.length} ${role === 'leader' ? 'leaders' : 'representatives'} called ${name}: ${bearersText(bearers, 'en')}.`,
        todo: 'If this is one person, give one unit or staff number; if not, contact records must state the unit or staff number.',
      }),
    }),
  },
  check({ leaders, representatives }, _context, report) {
    for (const { people } of [leaders, representatives]) {
      for (const [first, ...others] of groupBy(people.filter(isNamedInFull), ({ key }) => key).values()) {
        const [second, ...rest] = others;
        if (!second) continue;
        const bearers = [first, ...others].map(({ units, staffNumber }) => ({ unit: units.join('、'), number: staffNumber }));
        report('several', {
          at: personSpot(second),
          data: { role: first.role, name: first.name, bearers },
          related: [first, ...rest].map(personSpot),
        });
      }
    }
  },
  examples: {
    valid: [
      { roster: [{ representativeUnit: '护理学院' }, { leader: '赵敏', representativeUnit: '护理学院' }] },
      { roster: [{ representativeUnit: '护理学院' }, { leader: '赵敏', representativeUnit: '' }] },
      { roster: [{ unit: '护理学院' }, { leader: '赵敏', representative: '王建国', unit: '药学院' }] },
      {
        roster: [
          { representative: '张某某', representativeUnit: '护理学院' },
          { leader: '赵敏', representative: '张某某', representativeUnit: '药学院' },
        ],
      },
    ],
    invalid: [
      {
        roster: [{ representativeUnit: '护理学院' }, { leader: '赵敏', representativeUnit: '药学院' }],
        message: 'several',
        at: ['roster', 1, 'representative'],
      },
      {
        roster: [
          { leaderStaffNumber: '1001' },
          { leaderStaffNumber: '1002', representative: '陈志远' },
        ],
        message: 'several',
        at: ['roster', 1, 'leader'],
      },
    ],
  },
});

function bearersText(bearers: readonly Bearer[], language: Language): string {
  const zh = language === 'zh';
  const texts = bearers.map(({ unit, number }) => {
    const parts = [unit, number === '' ? '' : zh ? `工号${number}` : `staff number ${number}`];
    const told = parts.filter((part) => part !== '').join(zh ? '，' : ', ');
    return told === '' ? (zh ? '未写单位和工号' : 'neither unit nor staff number given') : told;
  });
  return texts.join(zh ? '；' : '; ');
}
