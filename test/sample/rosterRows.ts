/** A leader with their rows on the roster: the leader's cells are merged over them. */
export interface LeaderBlock {
  unit: string;
  tier: string;
  leader: string;
  post: string;
  politicalStatus: string;
  pairings: readonly PairingCells[];
}

/** What the roster says of one pairing. */
export interface PairingCells {
  representative: string;
  unit: string;
  post: string;
  party: string;
  category: string;
  period: string;
  /** 党委会议时间 and 备案时间: real dates as ISO texts, or '' */
  decision: string;
  filing: string;
  note?: string;
}

const heads = '学校各民主党派负责人';
const nonParty = '无党派代表人士';
const returned = '归国留学人员代表人士';
const intellectual = '党外知识分子代表人士';
const delegate = '人大代表、政协委员中的党外人士';

/** The pairings of the sample, leader by leader. All people are invented. */
export const leaderBlocks: readonly LeaderBlock[] = [
  leader('学校', '校级', '周秉文', '党委书记', [
    pairing('赵一鸣', '基础医学院', '教授', '民盟', heads, '2023年9月—至今', '2023-09-14'),
    pairing('钱淑贞', '临床医学院', '教授、主任医师', '无党派', nonParty, '2023年9月—至今', '2023-09-14'),
  ]),
  leader('学校', '校级', '顾长青', '党委副书记、校长', [
    pairing('孙维嘉', '药学院', '教授', '九三学社', heads, '2023年9月—至今', '2023-09-14'),
    pairing('李砚秋', '公共卫生学院', '副教授', '无党派', returned, '2024.9—至今', '2024-09-05'),
  ]),
  leader('学校', '校级', '沈若兰', '党委副书记', [
    pairing('吴启明', '第一附属医院', '主任医师', '农工党', delegate, '2023年9月—至今', '2023-09-14'),
    pairing('郑雅宁', '护理学院', '副教授', '无党派', nonParty, '2024.9—至今', ''),
  ]),
  leader('学校', '校级', '韩立峰', '党委常委、副校长', [
    pairing('王思源', '医学技术学院', '教授', '民进', heads, '2023年9月—至今', '2023-09-14'),
    pairing('冯子健', '第二附属医院', '主任医师', '致公党', heads, '2023年9月—至今', '2023-09-14'),
    pairing('陈佳音', '外语教学部', '讲师', '无党派', returned, '2024.9—至今', '2024-09-05', '新增'),
  ]),
  leader('临床医学院', '二级党委', '马建业', '党委书记', [
    second('褚文博', '临床医学院', '副主任医师', '中共党员', intellectual, '2024.9—至今'),
    second('卫红梅', '第一附属医院', '主任护师', '农工党', delegate, '2024年13月起'),
  ]),
  leader('临床医学院', '二级党委', '田桂芳', '党委副书记', [
    second('蒋若水', '临床医学院', '副教授', '民建', '校友代表', '2024.9—至今'),
    second('钱淑贞', '临床医学院', '教授、主任医师', '无党派', nonParty, '2024.9—至今'),
  ]),
  leader('护理学院', '党总支', '宋明远', '党总支书记', [
    second('刘洋', '护理学院', '讲师', '无党派', intellectual, '2023.9—至今'),
    second('杨晓棠', '护理学院', '副教授', '民革', intellectual, '2023.9—至今'),
  ]),
  leader('药学院', '党总支', '何静波', '党总支书记', [
    second('朱明轩', '药学院', '教授', '民盟', intellectual, '2023.9—至今'),
  ]),
  leader('公共卫生学院', '党总支', '邓学林', '党总支书记', [
    second('秦海涛', '公共卫生学院', '副教授', '九三学社', intellectual, '2023.9—至今'),
    second('秦海涛', '公共卫生学院', '副教授', '九三学社', intellectual, '2024.9—至今', '重新登记'),
  ]),
  leader('基础医学院', '党总支', '范晓东', '党总支副书记', [
    second('吕思齐', '基础医学院', '讲师', '无党派', returned, '2023.9—2025.1', '吕思齐调离'),
  ]),
  leader('医学技术学院', '党总支', '石慧敏', '党总支书记', [
    second('张亦弛', '医学技术学院', '高级实验师', '无党派', nonParty, '2024.9—至今'),
    second('何静波', '药学院', '副教授', '无党派', nonParty, '2024.9—至今'),
  ]),
  leader('全科医学院', '党总支', '罗继伟', '党总支书记', [
    second('刘洋', '第一附属医院', '主治医师', '农工党', intellectual, '2024.9—至今'),
  ], '群众'),
  leader('教务处', '机关', '曹卫国', '处长', [
    second('尤佳宁', '教务处', '副研究员', '民进', intellectual, '2024年11月15日起'),
  ]),
  leader('人文社科部', '党总支', '白少华', '党总支书记', [
    { representative: '', unit: '', post: '', party: '', category: '', period: '', decision: '', filing: '', note: '待定' },
  ]),
  leader('口腔医学系', '', '', '', [
    second('许嘉言', '口腔医学系', '副教授', '无党派', nonParty, '2024.9—至今'),
  ], ''),
];

function leader(
  unit: string,
  tier: string,
  name: string,
  post: string,
  pairings: readonly PairingCells[],
  politicalStatus = '中共党员',
): LeaderBlock {
  return { unit, tier, leader: name, post, politicalStatus, pairings };
}

type Words = [representative: string, unit: string, post: string, party: string, category: string, period: string];

/** A pairing at university level, decided by the Party committee's meeting. */
function pairing(...[name, unit, post, party, category, period, decision, note]: [...Words, string, string?]): PairingCells {
  return { representative: name, unit, post, party, category, period, decision, filing: '', ...(note ? { note } : {}) };
}

/** A pairing at the second level, filed with the United Front department. */
function second(...[name, unit, post, party, category, period, note]: [...Words, string?]): PairingCells {
  const filing = period.startsWith('2023') ? '2023-09-28' : '2024-09-26';
  return { representative: name, unit, post, party, category, period, decision: '', filing, ...(note ? { note } : {}) };
}
