import { leadersOf, representativesOf } from '../../records/ledger';
import type { Person, Resolution } from '../../records/people';
import { defineRule, message, spot } from '../rule';

/** How many namesakes a sentence lists one by one. */
const listedNamesakes = 5;

/** One bearer of the name, as far as the roster tells: units and staff number, '' when it gives none. */
type Namesake = { readonly units: readonly string[]; readonly staffNumber: string };

type Namesakes = {
  readonly name: string;
  readonly people: number;
  readonly namesakes: readonly Namesake[];
  /** A unit or staff number that only one of them has. */
  readonly example: string;
};

export const rule = defineRule({
  id: 'log/person-certain',
  subject: 'record',
  clauses: ['4.2a'],
  severity: 'error',
  counts: 'no',
  needs: { roster: [['leader', 'representative']], log: [['leader', 'representative']] },
  title: { zh: '同名的要写明是哪一位', en: 'Of people with one name, the record says which' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”；名单上有同名的人，不写明是哪一位就无法计到名下。',
    en: 'Leaders must keep a record; where two people share a name, a record that does not say which counts for neither.',
  },
  exception: {
    zh: '名单上的几行其实是同一个人的，请把名单各行的单位、工号填写一致。',
    en: 'Where the roster rows mean one and the same person, give the same unit and staff number in each of them.',
  },
  messages: {
    namesakes: message<Namesakes>({
      zh: ({ name, people, namesakes, example }) => ({
        what: `名单上有${people}位“${name}”（${listZh(namesakes, people)}），这条记录没有写明是哪一位，未计入次数。`,
        todo: `请填写单位或工号，也可在姓名后注明，例如“${name}（${example}）”。`,
      }),
      en: ({ name, people, namesakes, example }) => ({
        what: `The roster has ${people} people called ${name} (${listEn(namesakes, people)}); the record does not say which and is not counted.`,
        todo: `Give the unit or staff number, if need be after the name: “${name}（${example}）”.`,
      }),
    }),
  },
  check(record, { ledger }, report) {
    for (const [role, resolutions] of [
      ['leader', leadersOf(record, ledger)],
      ['representative', representativesOf(record, ledger)],
    ] as const) {
      for (const resolution of resolutions) {
        if (resolution.kind !== 'uncertain') continue;
        report('namesakes', { at: spot(record, role), data: namesakesOf(resolution) });
      }
    }
  },
  examples: {
    valid: [
      {
        roster: [{ unit: '基础医学院' }, { unit: '公共卫生学院', representative: '陈志远' }],
        log: [{ unit: '公共卫生学院', representative: '陈志远' }],
      },
      {
        roster: [{ representativeUnit: '化学系' }, { leader: '赵敏', representativeUnit: '物理系' }],
        log: [{ representative: '李晓梅（物理系）', leader: '赵敏' }],
      },
      {
        roster: [{ leaderStaffNumber: '1001' }, { leaderStaffNumber: '1002' }],
        log: [{ leaderStaffNumber: '1002' }],
      },
    ],
    invalid: [
      {
        roster: [{ unit: '基础医学院' }, { unit: '公共卫生学院', representative: '陈志远' }],
        log: [{ unit: '', representative: '陈志远' }],
        message: 'namesakes',
        at: ['log', 0, 'leader'],
      },
      {
        roster: [{ representativeUnit: '化学系' }, { leader: '赵敏', representativeUnit: '物理系' }],
        log: [{ representative: '李晓梅（数学系）', leader: '赵敏' }],
        message: 'namesakes',
        at: ['log', 0, 'representative'],
      },
      {
        roster: [
          { unit: '图书馆', leaderStaffNumber: '1001' },
          { unit: '图书馆', leaderStaffNumber: '1002' },
          { unit: '图书馆', leaderStaffNumber: '', representative: '陈志远' },
        ],
        log: [{ unit: '图书馆' }],
        message: 'namesakes',
        at: ['log', 0, 'leader'],
      },
    ],
  },
});

function namesakesOf({ mention, candidates }: Extract<Resolution, { kind: 'uncertain' }>): Namesakes {
  const listed = candidates.slice(0, listedNamesakes);
  return {
    name: mention.name,
    people: candidates.length,
    namesakes: listed.map(({ units, staffNumber }) => ({ units: [...units], staffNumber })),
    example: tellingWord(candidates),
  };
}

/** A unit or staff number that only one of the namesakes has: the roster holds them apart by one of the two. */
function tellingWord(candidates: readonly Person[]): string {
  const words = candidates.flatMap(({ units, staffNumber }) => [...units, ...(staffNumber === '' ? [] : [staffNumber])]);
  return words.find((word) => words.indexOf(word) === words.lastIndexOf(word)) ?? '工号';
}

function listZh(namesakes: readonly Namesake[], people: number): string {
  const words = namesakes.map(({ units, staffNumber }) => {
    const parts = [...units, ...(staffNumber === '' ? [] : [`工号${staffNumber}`])];
    return parts.length > 0 ? parts.join('，') : '未注明单位和工号';
  });
  return people > namesakes.length ? `${words.join('；')}；等` : words.join('；');
}

function listEn(namesakes: readonly Namesake[], people: number): string {
  const words = namesakes.map(({ units, staffNumber }) => {
    const parts = [...units, ...(staffNumber === '' ? [] : [`staff number ${staffNumber}`])];
    return parts.length > 0 ? parts.join(', ') : 'no unit or staff number given';
  });
  return people > namesakes.length ? `${words.join('; ')}; and others` : words.join('; ');
}
