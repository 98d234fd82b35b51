import { politicalStatusOf } from './parties';

/** A category of clause 3.1.2, in its own words, with other words for it. */
interface Category {
  name: string;
  /** Words that mean the same. */
  synonyms: readonly string[];
  /** Words that may mean it: a member of a democratic party is not yet one of its heads. */
  near: readonly string[];
}

/** The six categories of clause 3.1.2. */
export const categories = [
  {
    name: '人大代表、政协委员中的党外人士',
    synonyms: [
      '人大代表', '政协委员', '党外人大代表', '党外政协委员', '人大代表和政协委员', '人大代表政协委员',
      '人大代表政协委员中的党外人士', '人大代表中的党外人士', '政协委员中的党外人士', '人大政协中的党外人士',
    ],
    near: [],
  },
  {
    name: '学校各民主党派负责人',
    synonyms: ['民主党派负责人', '民主党派主委', '各民主党派负责人', '党派负责人', '民主党派基层组织负责人', '民主党派代表人士'],
    near: ['民主党派', '民主党派成员', '民主党派人士', '党派成员'],
  },
  {
    name: '无党派代表人士',
    synonyms: ['无党派', '无党派人士', '无党派民主人士', '无党派代表'],
    near: ['无党派知识分子', '无党派高级知识分子'],
  },
  {
    name: '归国留学人员代表人士',
    synonyms: [
      '海归', '归国留学人员', '留学归国人员', '留学人员', '归国留学人员代表', '留学归国人员代表人士', '海外留学归国人员', '归国人员',
      '留学回国人员', '留学归国', '归国留学', '海外归国人员', '出国和归国留学人员', '海归人员',
    ],
    near: [],
  },
  {
    name: '党外知识分子代表人士',
    synonyms: ['党外知识分子', '党外专家', '党外专家学者', '党外知识分子代表', '党外高级知识分子', '党外高知', '党外学者'],
    near: ['党外教师', '党外干部', '党外中层干部', '党外处级干部', '党外领导干部'],
  },
  {
    name: '其他需要联谊交友的党外人士',
    synonyms: ['其他', '其它', '其他党外人士', '其他需要联系的党外人士', '其它党外人士'],
    near: [],
  },
] as const satisfies readonly Category[];

export type CategoryName = (typeof categories)[number]['name'];

/** What a category cell means: the name itself, other words for it, or words that may mean it. */
export interface CategoryReading {
  kind: 'known' | 'synonym' | 'near';
  name: CategoryName;
}

const byWord: ReadonlyMap<string, CategoryReading> = new Map(
  categories.flatMap(({ name, synonyms, near }): [string, CategoryReading][] => [
    ...near.map((word): [string, CategoryReading] => [fold(word), { kind: 'near', name }]),
    ...synonyms.map((word): [string, CategoryReading] => [fold(word), { kind: 'synonym', name }]),
    [fold(name), { kind: 'known', name }],
  ]),
);

/** 省政协委员, 西安市人大代表: of which level does not matter. */
const term = '(?:第?[一二三四五六七八九十\\d]{1,3}届)?';
const delegate = new RegExp(
  `^(?:全国|.{0,6}[省市区县])?${term}(?:人大代表|政协委员|政协常委|人大常委(?:会委员)?|` +
    `政协${term}(?:委员会)?(?:常务?)?委员)$|^政协(?:全国|.{1,6}[省市区县])${term}委员会(?:常务?)?委员$`,
);
const partyHead = /主委|主任委员|负责人/;
/** 民主党派支部主委, 民主党派主要负责人. */
const headOfSome = /^(?:学?校)?(?:各)?民主党派.*(?:主委|主任委员|负责人)$/;

/**
 * The category that a cell names; undefined when it names none. A cell that says more than the category (省政协委员,
 * 民盟主委, 无党派、政协委员) is `known`, and of several the first that is certain is taken. The bare name of a democratic
 * party (民盟) may mean its head.
 */
export function categoryOf(text: string): CategoryReading | undefined {
  const exact = byWord.get(fold(text));
  if (exact) return exact;
  const parts = text.normalize('NFKC').split(/[、,;/\n]/).map(looselyCategoryOf);
  return parts.find((part) => part?.kind === 'known') ?? parts.find((part) => part !== undefined);
}

function looselyCategoryOf(text: string): CategoryReading | undefined {
  // 3.无党派代表人士 is the third of the six.
  const bare = fold(text.replace(/\([^()]*\)/g, '')).replace(/^\d(?=\D)/, '');
  const found = byWord.get(bare);
  if (found) return found.kind === 'near' ? found : { kind: 'known', name: found.name };
  if (delegate.test(bare)) return { kind: 'known', name: '人大代表、政协委员中的党外人士' };
  if (headOfSome.test(bare)) return { kind: 'known', name: '学校各民主党派负责人' };
  if (politicalStatusOf(bare) !== 'democratic') return undefined;
  return { kind: partyHead.test(bare) ? 'known' : 'near', name: '学校各民主党派负责人' };
}

/** Without white space and signs. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s、,.;:/]/g, '');
}
