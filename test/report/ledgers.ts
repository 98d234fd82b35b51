import { audit, type AuditResult } from '../../src/domain/audit/audit';
import type { Exception } from '../../src/domain/audit/exceptions';
import type { PeriodChoice } from '../../src/domain/policy/report-period';
import { defaultSettings, type Settings } from '../../src/domain/policy/settings';
import type { CellValue } from '../../src/domain/records/cells';
import { day, serialOf, type Day } from '../../src/domain/records/day';
import type { FieldOf, TableKind } from '../../src/domain/records/fields';
import type { TableCells } from '../../src/domain/records/table';
import { soundOf } from '../../src/i18n/sound';
import { Workbook } from '../host/model/workbook';
import { fill } from '../workbook/bigLog';

/** A ledger as rows below their headings. */
export interface LedgerRows {
  roster: CellValue[][];
  log: CellValue[][];
}

const rosterFields = ['unit', 'leader', 'leaderPost', 'representative', 'category', 'party'] as const;
export const rosterHeadings = ['单位', '领导干部', '职务', '党外代表人士', '类别', '党派'];
const logFields = ['date', 'leader', 'representative', 'form', 'initiative', 'content', 'opinion', 'outcome'] as const;
export const logHeadings = ['联系时间', '领导干部', '联系对象', '联系形式', '是否主动', '联系内容', '意见建议', '落实情况'];

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦昌马苗凤花方');
const given = ['建国', '晓梅', '志强', '淑芬', '文博', '雅琴', '海涛', '丽华', '振宇', '思远', '敏', '刚', '静怡', '国栋'];
const units = [
  '临床医学院', '基础医学部', '药学院', '护理与康复学院', '公共卫生学院', '医学技术学院', '卫生管理学院', '口腔医学院',
  '马克思主义学院', '机关党委', '第一附属医院', '附属宝鸡医院党委',
];
const posts = ['党委书记', '党委副书记', '党总支书记', '党总支副书记、纪检委员', '副校长、党委委员'];
const categories = ['党外知识分子代表人士', '民主党派负责人', '无党派代表人士', '归国留学人员代表人士', '人大代表、政协委员'];
const parties = ['民盟', '九三学社', '农工党', '无党派', '民进', '致公党', ''];
const forms = ['见面约谈', '电话沟通', '走访慰问', '网上互动', '教职工政治理论学习', ''];
const opinions = ['', '', '', '无', '建议增加重点实验室开放时间，方便青年教师开展科研', '希望改善教学楼无障碍设施', '建议优化职称评审流程'];

/** Numbers from 0 to below 1, the same for one seed. The linear congruence of Numerical Recipes. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A ledger of so many pairings in the academic year 2024—2025, most of which meet their quota. */
export function ledgerRows(pairings: number, random: () => number): LedgerRows {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const roster: CellValue[][] = [];
  const log: CellValue[][] = [];
  let leader = '';
  let unit = '';
  let post = '';
  for (let index = 0; index < pairings; index += 1) {
    if (leader === '' || random() < 0.55) {
      unit = units[Math.floor((index / pairings) * units.length)] ?? '';
      leader = nameAt(index);
      post = pick(posts);
    }
    const representative = nameAt(index + 350_000);
    roster.push([unit, leader, post, representative, pick(categories), pick(parties)]);
    for (const first of [day(2024, 9, 1), day(2025, 3, 1)]) {
      const contacts = random() < 0.85 ? 2 + Math.floor(random() * 2) : Math.floor(random() * 2);
      for (let contact = 0; contact < contacts; contact += 1) {
        const date = serialOf((first + Math.floor(random() * 150)) as Day);
        const opinion = pick(opinions);
        const outcome = opinion.length > 1 && random() < 0.7 ? '已转有关部门办理并答复' : '';
        const initiative = random() < 0.03 ? '否' : '是';
        log.push([date, leader, representative, pick(forms), initiative, '了解教学科研情况，听取意见', opinion, outcome]);
      }
    }
  }
  return { roster, log };
}

/** Names of three characters, different for different numbers up to 700,000. */
function nameAt(index: number): string {
  const letters = surnames.length;
  const [a, b] = [index % letters, Math.floor(index / letters)];
  const middle = given[b % given.length] ?? '';
  const rest = Math.floor(b / given.length);
  return `${surnames[a] ?? ''}${middle}${rest === 0 ? '' : String.fromCodePoint(0x4e00 + rest)}`;
}

export interface AuditChoice {
  asOf?: Day;
  settings?: Partial<Settings>;
  period?: PeriodChoice;
  exceptions?: readonly Exception[];
}

/** The audit of a ledger, as if it had been read from a workbook. */
export function auditOf({ roster, log }: LedgerRows, choice: AuditChoice = {}): AuditResult {
  const { asOf = day(2025, 10, 15), settings, period = { kind: 'academic', year: '2024-2025' }, exceptions = [] } = choice;
  return audit({
    tables: {
      rosters: [cellsOf('roster', '联谊名单', rosterFields, roster)],
      logs: [cellsOf('log', '联系记录', logFields, log)],
      system1904: false,
    },
    settings: { ...defaultSettings, ...settings },
    asOf,
    soundOf,
    period,
    exceptions,
  });
}

/** The same ledger as a workbook of the test host. */
export function bookOf({ roster, log }: LedgerRows): Workbook {
  const book = new Workbook();
  fill(book, '联谊名单', [rosterHeadings, ...roster]);
  fill(book, '联系记录', [logHeadings, ...log]);
  return book;
}

function cellsOf<K extends TableKind>(
  kind: K,
  sheet: string,
  fields: readonly FieldOf<K>[],
  rows: readonly (readonly CellValue[])[],
): TableCells<K> {
  const columns = Object.fromEntries(fields.map((field, column) => [field, column])) as Partial<Record<FieldOf<K>, number>>;
  const layout = { kind, sheet, headingRow: 0, columns };
  return { layout, firstRow: 1, firstColumn: 0, rows, merged: [], hiddenRows: [] };
}
