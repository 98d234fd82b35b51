import { saysNothing } from './log';

/**
 * How far an opinion or an instruction has come, by what the outcome column says: nothing is written, it has not been
 * seen to (未落实), it is in hand (正在办理), or it is settled.
 */
export type Outcome = 'none' | 'not-yet' | 'in-hand' | 'settled';

const done = '(?:落实|解决|办理|办结|完成|答复|回复|处理|安排|采纳|整改|协调)';
/** Nothing else but that it has not been done. */
const notYet = new RegExp(
  `^(?:否|不|[×✕✖✗✘]|no|n|false|(?:尚|还|暂|目前|均|仍)*(?:未|没有?)(?:能|予|得到|进行)?${done}(?:到位|完毕|完成|好)?)[。.!\\s]*$`,
  'i',
);
const hasDone =
  /已经?(?:全部|全面|基本|妥善|圆满|及时|当场|现场|予以|得到|协调|研究)*(?:落实|解决|办结|办妥|办理(?:完|好|到位)|完成|答复|回复|处理|采纳|整改)|(?<!未|待)办结|落实到位/;
const inHand = new RegExp(
  '正在?(?:进一步|积极|抓紧|逐步)*' +
    '(?:办|协调|处理|落实|解决|推进|研究|跟进|沟通|进行|对接|筹备|施工|整改|审批|论证|联系|安排|准备|与|和|向|由)|' +
    '(?:办理|处理|协调|落实|推进|研究|跟进|进行|解决|整改|审批|论证|沟通|建设|施工)(?:过程)?中(?!心)|' +
    `(?:尚|还|暂|仍)未|(?:未|没有)${done}|[有尚还]?待(?:进一步)?(?:落实|研究|解决|协调|办|定|处理|答复|回复|审批|批复?|上会|反馈|讨论)|` +
    '^(?:持续|继续|跟踪|拟|计划|准备|将|在办|尽快|下一?步|近期|预计|力争|争取|逐步|着手|需要?)',
);

/** Of 部分已落实，其余推进中 the rest decides. */
const onlyPartly = /部分|其余|其他|其它|个别/;

/** Reads the outcome column of a record. What neither denies nor speaks of work in hand is taken for an outcome. */
export function outcomeOf(text: string): Outcome {
  if (saysNothing(text)) return 'none';
  const plain = text.normalize('NFKC');
  if (notYet.test(plain)) return 'not-yet';
  return inHand.test(plain) && (!hasDone.test(plain) || onlyPartly.test(plain)) ? 'in-hand' : 'settled';
}

/** 已阅, 阅。2024.10.8, 知悉: that it was read, and nothing to do. */
const onlyRead = /^(?:[已传圈]?阅(?:知|悉)?|已?知悉)[\s\d年月日号.。!/-]*$/;

/** Whether the instruction column says that something is to be done. */
export function instructs(text: string): boolean {
  return !saysNothing(text) && !onlyRead.test(text.normalize('NFKC'));
}
