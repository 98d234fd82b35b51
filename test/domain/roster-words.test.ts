import { categoryOf } from '../../src/domain/policy/categories';
import { politicalStatusOf } from '../../src/domain/policy/parties';
import type { Text } from '../../src/domain/policy/text';
import { standingOf } from '../../src/domain/policy/tiers';
import { logFields, rosterFields } from '../../src/domain/records/fields';
import { foldHeading } from '../../src/domain/records/headings';

test.each([
  // tier, post, unit, whom clause 3.1.1 means, level
  ['校级', '', '', 'yes', 'university'],
  ['校级领导', '副校长', '', 'yes', 'university'],
  ['校领导', '纪委书记', '', 'yes', 'university'],
  ['', '校长', '', 'yes', 'university'],
  ['', '党委常委、统战部部长', '', 'yes', 'university'],
  ['', '西安医学院院长', '', 'yes', 'university'],
  ['', '党委副书记', '', 'yes', undefined],
  ['正处级', '党委书记', '', 'yes', undefined],
  ['', '党总支副书记', '', 'yes', 'second-level'],
  ['', '党总支部书记', '', 'yes', 'second-level'],
  ['', '临床医学院党委书记', '', 'yes', 'second-level'],
  ['', '党总支书记兼院长', '', 'yes', 'second-level'],
  ['', '书记', '护理学院党总支', 'yes', 'second-level'],
  ['二级党委', '副书记', '护理学院', 'yes', 'second-level'],
  ['二级党委（党总支）正、副书记', '', '', 'yes', 'second-level'],
  ['二级党委', '院长', '护理学院', 'no', 'second-level'],
  ['二级学院', '副院长', '', 'no', 'second-level'],
  ['', '党支部书记', '', 'no', undefined],
  ['', '团总支书记', '', 'no', undefined],
  ['', '系主任', '', 'no', undefined],
  ['科级', '', '', 'no', undefined],
  ['处级', '教务处处长', '学校办公室', 'no', undefined],
  ['二级党委', '', '', 'unclear', 'second-level'],
  ['二级党委', '班子成员', '', 'unclear', 'second-level'],
  ['', '院长', '', 'unclear', undefined],
  ['', '书记', '护理学院', 'unclear', undefined],
  ['', '纪委书记', '', 'unclear', undefined],
  ['', '原党委书记', '', 'unclear', undefined],
  ['', '校党委宣传部部长', '', 'unclear', undefined],
  ['', '', '', 'unclear', undefined],
])('tier %j, post %j, unit %j: %s, %s', (tier, post, unit, eligible, level) => {
  expect(standingOf({ tier, post, unit })).toEqual({ eligible, tier: level });
});

test.each([
  ['中共党员', 'member'],
  ['党员', 'member'],
  ['中国共产党党员', 'member'],
  ['预备党员', 'probationary'],
  ['交叉党员', 'both'],
  ['民盟（中共党员）', 'both'],
  ['民革', 'democratic'],
  ['民革党员', 'democratic'],
  ['中国国民党革命委员会', 'democratic'],
  ['中国民主同盟', 'democratic'],
  ['民主建国会会员', 'democratic'],
  ['中国民主促进会', 'democratic'],
  ['农工党党员', 'democratic'],
  ['中国农工民主党', 'democratic'],
  ['民進', 'democratic'],
  ['農工黨', 'democratic'],
  ['臺盟', 'democratic'],
  ['九三學社', 'democratic'],
  ['中共黨員', 'member'],
  ['無黨派人士', 'outside'],
  ['中国致公党', 'democratic'],
  ['九三学社社员', 'democratic'],
  ['台湾民主自治同盟', 'democratic'],
  ['民盟（非中共党员）', 'democratic'],
  ['民盟盟员', 'democratic'],
  ['致公党党员（兼）', 'democratic'],
  ['民革（党员）', 'democratic'],
  ['民盟（原民建）', 'democratic'],
  ['中共党员（原民盟）', 'member'],
  ['原民盟盟员，现中共党员', 'member'],
  ['党员（2001年入党）', 'member'],
  ['在职党员', 'member'],
  ['党员（预备）', 'probationary'],
  ['无党派（原中共党员）', 'outside'],
  ['无党派，曾是中共党员', 'outside'],
  ['无党派（中共党员，已退党）', 'outside'],
  ['原中共党员', 'outside'],
  ['民盟太原市委委员', 'democratic'],
  ['太原市民进会员', 'democratic'],
  ['群众/无党派', 'outside'],
  ['未加入中国共产党', 'outside'],
  ['中共党员发展对象', 'outside'],
  ['入党积极分子', 'outside'],
  ['群众（入党积极分子）', 'outside'],
  ['无党派人士', 'outside'],
  ['群众', 'outside'],
  ['非中共党员', 'outside'],
])('the political status %j is %s', (text, status) => {
  expect(politicalStatusOf(text)).toBe(status);
});

test.each(['', '见附表', '民主党派', '曾建国', '原野'])('%j tells no political status', (text) => {
  expect(politicalStatusOf(text)).toBeUndefined();
});

test.each([
  ['人大代表、政协委员中的党外人士', 'known', '人大代表、政协委员中的党外人士'],
  ['省政协委员', 'known', '人大代表、政协委员中的党外人士'],
  ['人大代表', 'synonym', '人大代表、政协委员中的党外人士'],
  ['民主党派负责人', 'synonym', '学校各民主党派负责人'],
  ['民盟主委', 'known', '学校各民主党派负责人'],
  ['民主党派成员', 'near', '学校各民主党派负责人'],
  ['民盟', 'near', '学校各民主党派负责人'],
  ['无党派', 'synonym', '无党派代表人士'],
  ['无党派人士（知联会会员）', 'known', '无党派代表人士'],
  ['海 归', 'synonym', '归国留学人员代表人士'],
  ['留学归国人员', 'synonym', '归国留学人员代表人士'],
  ['党外专家', 'synonym', '党外知识分子代表人士'],
  ['其他', 'synonym', '其他需要联谊交友的党外人士'],
  ['民盟、政协委员', 'known', '人大代表、政协委员中的党外人士'],
  ['陕西省第十三届政协委员', 'known', '人大代表、政协委员中的党外人士'],
  ['政协陕西省委员会委员', 'known', '人大代表、政协委员中的党外人士'],
  ['陕西省政协第十三届委员会委员', 'known', '人大代表、政协委员中的党外人士'],
  ['西安市第17届人大代表', 'known', '人大代表、政协委员中的党外人士'],
  ['民主党派支部主委', 'known', '学校各民主党派负责人'],
  ['民主党派主要负责人', 'known', '学校各民主党派负责人'],
  ['3.无党派代表人士', 'known', '无党派代表人士'],
  ['③无党派代表人士', 'known', '无党派代表人士'],
  ['留学归国', 'synonym', '归国留学人员代表人士'],
  ['党外中层干部', 'near', '党外知识分子代表人士'],
  ['无党派知识分子', 'near', '无党派代表人士'],
])('the category %j is %s: %s', (text, kind, name) => {
  expect(categoryOf(text)).toEqual({ kind, name });
});

test.each(['', '教师', '中共党员', '群众'])('%j is no category', (text) => {
  expect(categoryOf(text)).toBeUndefined();
});

test('the name by which a message calls a column is a heading that is found', () => {
  for (const fields of [rosterFields, logFields]) {
    const all: Readonly<Record<string, { label: Text; headings: readonly string[] }>> = fields;
    for (const [field, { label, headings }] of Object.entries(all)) {
      const found = headings.map(foldHeading);
      expect({ field, label, zh: found.includes(foldHeading(label.zh)), en: found.includes(foldHeading(label.en)) })
        .toEqual({ field, label, zh: true, en: true });
    }
  }
});
