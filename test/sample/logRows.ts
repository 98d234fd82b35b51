/** A date cell: a real date (ISO text and Excel's number format), or what somebody typed instead. */
export type DateCell = { day: string; format: string } | string | number;

/** One row of the contact log. */
export interface ContactCells {
  date: DateCell;
  leader: string;
  representatives: string;
  form: string;
  initiative: string;
  content: string;
  opinion?: string;
  instruction?: string;
  outcome?: string;
  reported?: string;
  note?: string;
  /** Left out: the leader's unit. A formula has its leading `=` and is followed by its result. */
  unit?: string | { formula: string; error: '#N/A' };
  hidden?: true;
}

type More = Partial<Omit<ContactCells, 'date' | 'leader' | 'representatives' | 'content'>>;

const day = (iso: string, format = 'yyyy-mm-dd') => ({ day: iso, format });
const chinese = 'yyyy"年"m"月"d"日"';
const slashed = 'yyyy/m/d';

const meet = '见面约谈';
const call = '电话沟通';
const visit = '走访慰问';
const online = '网上互动';
const study = '政治理论学习';
const teaching = '教学科研活动';

function contact(date: DateCell, leader: string, representatives: string, form: string, content: string, more: More = {}): ContactCells {
  return { date, leader, representatives, form, initiative: '是', content, ...more };
}

/** Words of a problem that was taken up, reported and settled. */
function settled(opinion: string, outcome: string): More {
  return { opinion, outcome, reported: '已报党委统战部' };
}

/** 2024年秋季学期. All people and events are invented. */
export const autumnContacts: readonly ContactCells[] = [
  contact(day('2024-09-06'), '周秉文', '赵一鸣、钱淑贞', visit, '教师节前走访慰问，了解暑期科研进展和家庭生活情况'),
  contact(day('2024-09-10'), '马建业', '褚文博、卫红梅', meet, '围绕临床技能中心建设征求意见，交流带教体会'),
  contact(day('2024-09-12', chinese), '顾长青', '孙维嘉', meet, '就药学一流专业建设和实验平台共享听取看法',
    settled('建议延长药学实验中心夜间开放时间', '实验中心自10月起开放至22时')),
  contact('2024年9月18日', '宋明远', '刘洋（护理学院）、杨晓棠', study, '参加学院集中学习，会后交流护理教育改革的想法'),
  contact(day('2024-09-20'), '沈若兰', '吴启明、郑雅宁', teaching, '一同听评临床护理示范课，课后座谈教学质量监控'),
  contact(day('2024-09-25'), '韩立峰', '王思源、冯子健、陈佳音', meet, '介绍学校科研奖励办法修订情况，听取三位老师的意见',
    settled('建议科研奖励向青年教师倾斜', '已写入奖励办法修订稿')),
  contact(day('2024-09-27'), '何静波', '朱明轩', call, '询问新学期课程安排和身体恢复情况'),
  contact(day('2024-10-11', slashed), '邓学林', '秦海涛', meet, '了解流行病学调查项目进展，商量研究生招生'),
  contact(day('2024-10-14'), '田桂芳', '蒋若水、钱淑贞', teaching, '共同参加临床案例教学研讨，交流课程思政做法'),
  contact(day('2024-10-16'), '顾长青', '李砚秋', meet, '了解回国后的科研启动和安家落实情况',
    { opinion: '希望协调解决孩子入托问题', instruction: '请人事处、工会尽快协调。', outcome: '已入附属幼儿园', reported: '已报校党委' }),
  contact('2024.10.22', '范晓东', '吕思齐', meet, '谈职业发展和调动意向，感谢其对教研室的付出'),
  contact(day('2024-10-24'), '石慧敏', '张亦弛、何静波', online, '在工作群里讨论检验实训室设备更新方案'),
  contact(day('2024-10-25'), '罗继伟', '刘洋', meet, '了解全科规培带教的难处，讨论轮转安排'),
  contact(day('2024-11-06'), '周秉文', '赵一鸣', meet, '通报民主党派基层组织换届准备，听取民盟支部工作打算'),
  contact(2024.1, '韩立峰', '陈佳音', online, '推荐其参加青年教师教学竞赛并交流备赛情况'),
  contact('2024-11-31', '邓学林', '秦海涛', call, '通话了解出差期间疾控培训班的授课情况'),
  contact(day('2014-11-08'), '沈若兰', '郑雅宁', call, '关心其职称申报材料准备情况并给出建议'),
  contact(day('2024-11-13'), '马建业', '褚文博', meet, '谈心'),
  contact(day('2024-11-13'), '马建业', '卫红梅', call, '了解护理部人员紧张的情况，鼓励其参政议政',
    settled('病区夜班护士不足，建议增加编制', '附属医院已新聘护士12名')),
  contact(day('2024-11-20'), '曹卫国', '尤佳宁', meet, '就教学成果奖申报交换看法，请其牵头一个专题'),
  contact(day('2024-11-22', chinese), '顾长青', '孙维嘉、李砚秋', visit, '到实验室看望两位老师，实地查看仪器使用'),
  contact('11月28日', '何静波', '朱明轩', meet, '听取对中药炮制课程资源建设的设想'),
  contact(day('2024-12-03'), '宋明远', '杨小棠', meet, '商谈护理学院对外交流项目和学生海外见习'),
  contact(day('2024-12-05'), '宋明远', '刘洋（护理学院）、杨晓棠', meet, '听取对护理实训教材编写分工的意见'),
  contact('', '石慧敏', '张亦弛', meet, '走访实验室，了解大型仪器维保经费缺口'),
  contact(day('2024-12-10'), '邓学林', '秦海涛', meet, '交流基金申报书修改，介绍学校配套政策'),
  contact(day('2024-12-12'), '田桂芳', '蒋若水', meet, ''),
  contact(day('2024-12-12'), '何静波', '朱明轩', meet, '一起梳理国家级一流课程申报材料中的不足'),
  contact(day('2024-12-16'), '范晓东', '吕思齐', '', '为其送行，了解到新单位后的工作安排'),
  contact(day('2024-12-18'), '沈若兰', '吴启明', call, '就政协提案选题交换意见，提供学校有关数据',
    { ...settled('建议推动附属医院与社区共建慢病管理点', '已与未央区两个社区签约'), reported: '' }),
  contact(day('2024-12-18'), '石慧敏', '张亦弛、何静波', teaching, '共同参加实验技能大赛评审，交流评分标准'),
  contact(day('2024-12-19'), '沈若兰', '郑雅宁', meet, '了解分娩后返岗的困难，协调减少夜班教学任务'),
  contact(day('2024-12-20', slashed), '田桂芳', '钱淑贞', meet, '征求对临床医学专业认证自评报告的意见'),
  contact(day('2024-12-24'), '韩立峰', '王思源、冯子健', visit, '年终走访，感谢一年来对科研平台建设的支持', { hidden: true }),
  contact(day('2024-12-26'), '曹卫国', '尤佳宁', online, '线上讨论下学期教材选用审核办法'),
  contact(day('2024-12-27'), '马建业', '褚文博', meet, '交流科室医疗质量检查发现的问题和整改思路'),
];

/** 2025年春季学期. */
export const springContacts: readonly ContactCells[] = [
  contact(day('2025-03-04'), '周秉文', '赵一鸣、钱淑贞', meet, '传达学校党委全会精神，听取对年度重点任务的意见',
    settled('建议设立青年教师导师制', '人事处已印发实施方案')),
  contact('2025年3月5—6日', '韩立峰', '王思源、冯子健', teaching, '陪同赴合作企业调研产教融合实践基地'),
  contact(day('2025-03-07'), '顾长青', '孙维嘉、李砚秋', meet, '妇女节前座谈，了解女教师科研与家庭兼顾情况'),
  contact(day('2025-03-11'), '马建业', '褚文博、卫红梅', study, '参加两会精神学习交流，围绕医疗改革发言'),
  contact(day('2025-03-13', chinese), '宋明远', '刘洋（护理学院）', meet, '了解新课程教学压力，帮助联系教学督导指导'),
  contact(day('2025-03-13'), '宋明远', '杨晓棠', call, '询问省级课题结题进度，提醒经费使用节点'),
  contact(day('2025-03-14'), '王建民', '朱明轩', meet, '交流学科带头人培养和团队建设考虑'),
  contact(day('2025-03-18'), '石慧敏', '张亦弛、何静波', meet, '谈实验室安全检查整改，交换对分级管理的看法'),
  contact(day('2025-03-19'), '范晓东', '吕思齐', call, '电话问候，了解调离之后的工作和生活近况'),
  contact(day('2025-03-20'), '沈若兰', '吴启明、郑雅宁', visit, '到附属医院走访，听取医教协同方面的建议',
    settled('希望统一附属医院临床教师考核口径', '已由教务处牵头制定细则')),
  contact(day('2025-03-21'), '周秉文', '孙维嘉', meet, '应邀参加九三学社支社活动，交流社务工作'),
  contact(day('2025-03-25'), '邓学林', '秦海涛', meet, '了解公共卫生硕士点申报准备和师资缺口'),
  contact(day('2035-03-26'), '韩立峰', '陈佳音', meet, '交流大学英语分层教学改革的初步成效'),
  contact(day('2025-03-27'), '田桂芳', '蒋若水、钱淑贞', meet, '围绕思政课程与专业课程同向同行交换看法'),
  contact(day('2025-04-01'), '罗继伟', '刘洋（第一附属医院）', meet, '走进社区教学基地，了解全科医生培养情况'),
  contact('2025/4/3', '曹卫国', '尤佳宁', '托人带话', '请同事转达对教学研究项目中期检查的提醒'),
  contact(day('2025-04-09'), '韩立峰', '陈佳音', call, '了解教学竞赛决赛准备，协调录播教室',
    { unit: { formula: '=INDEX(联谊名单!B:B,MATCH("韩力峰",联谊名单!D:D,0))', error: '#N/A' } }),
  contact(day('2025-04-14'), '何静波', '朱明轩', meet, '讨论药学院中外合作办学的可行性报告'),
  contact(day('2025-04-17'), '何静波', '朱明轩', call, '就研究生导师遴选标准再次沟通意见'),
  contact(day('2025-04-18'), '顾长青', '孙维嘉', meet, '听取九三学社支社对校园医疗服务点设置的意见',
    { opinion: '建议在东校区增设急救点', instruction: '请后勤处研究。', outcome: '暂无', reported: '已报党委统战部' }),
  contact(day('2025-04-22'), '马建业', '褚文博', meet, '了解胸痛中心复审准备工作，协调检查设备', { initiative: '否' }),
  contact(day('2025-04-24'), '马建业', '褚文博、卫红梅', visit, '护士节前走访病区，看望夜班医护人员'),
  contact(day('2025-04-24', slashed), '马建业', '卫红梅', call, '电话了解病区走访之后的有关建议'),
  contact(day('2025-04-25'), '沈若兰', '吴启明', meet, '交流民主监督小组本学期的监督选题和方式'),
  contact(day('2025-05-08'), '邓学林', '秦海涛', study, '共同学习公共卫生应急条例并讨论课程更新'),
  contact(day('2025-05-09'), '宋明远', '刘洋（护理学院）、杨晓棠', visit, '护士节走访慰问，座谈护理专业学生就业形势'),
  contact('2025-5-12', '田桂芳', '蒋若水、钱淑贞', call, '通报专业认证专家进校安排，请两位参加座谈'),
  contact(day('2025-05-13'), '周秉文', '赵一鸣', meet, '谈民盟基层组织发展和后备人才推荐'),
  contact(day('2025-05-14'), '周秉文', '钱淑贞', meet, '听取无党派人士对学校十五五规划的意见建议'),
  contact(day('2025-05-15'), '顾长青', '李砚秋', online, '视频了解赴境外短期访学的准备情况'),
  contact(day('2025-05-16'), '韩立峰', '王思源、冯子健', meet, '就医工交叉研究院建设方案征求意见'),
  contact(day('2025-05-22'), '沈若兰', '郑雅宁', meet, '了解护理思政示范课建设和家庭近况'),
  contact(day('2025-05-27'), '沈若兰', '郑雅宁', call, '了解护理思政示范课建设和家庭近况。'),
  contact(day('2025-06-04'), '石慧敏', '张亦弛、何静波', meet, '毕业季就业工作座谈，征集实习单位线索'),
  contact(day('2025-06-06'), '韩立峰', '陈佳音', meet, '祝贺竞赛获奖，谈下一步出国进修计划'),
  contact(day('2025-06-11'), '曹卫国', '尤佳宁', meet, '征求对期末考试改革试点的看法，商定试点课程'),
];

/** 2025年春节走访: a sheet of its own, as an office keeps it. */
export const holidayVisits: readonly Pick<ContactCells, 'date' | 'leader' | 'representatives' | 'content'>[] = [
  { date: day('2025-01-16', chinese), leader: '周秉文', representatives: '钱淑贞', content: '登门拜年，送上慰问品，感谢多年坚守一线' },
  { date: day('2025-01-17', chinese), leader: '韩立峰', representatives: '陈佳音', content: '看望留校过年的海归教师，了解节日安排' },
  { date: day('2025-01-20', chinese), leader: '马建业', representatives: '卫红梅', content: '到病房看望春节值班的医务人员并致谢' },
  { date: day('2025-01-21', chinese), leader: '罗继伟', representatives: '刘洋（第一附属医院）', content: '走访家属院，了解家中老人照料情况' },
];
