import { auditExample } from '../../src/domain/audit/example-audit';
import { rule } from '../../src/domain/rules/log/pair-on-roster';
import { soundOf } from '../../src/i18n/sound';

// 王建国—李晓梅、陈志远；赵敏—周婷
const roster = [{}, { representative: '陈志远' }, { leader: '赵敏', representative: '周婷' }];

describe('log/pair-on-roster: whoever met a partner of the roster there is no slip of the pen', () => {
  // 领导、对象 | 没有结对的
  it.each<[string, string, string[]]>([
    ['王建国', '李晓梅、陈志远', []],
    ['王建国、赵敏', '李晓梅、周婷', ['info 王建国 周婷', 'info 赵敏 李晓梅']],
    ['王建国', '李晓梅、周婷', ['warning 王建国 周婷']],
    ['王建国、赵敏', '李晓梅', ['warning 赵敏 李晓梅']],
    ['王建国、赵敏', '李晓梅、陈志远', ['warning 赵敏 李晓梅', 'warning 赵敏 陈志远']],
  ])('%s | %s', (leader, representative, expected) => {
    const { findings } = auditExample(rule, { roster, log: [{ leader, representative }] }, soundOf);
    const said = findings.map(({ severity, data }) => [severity, data['leader'], data['representative']]);
    expect(said).toEqual(expected.map((line) => line.split(' ')));
  });
});
