import { beginsWithSurname, isCompoundSurname, isSurname } from './names-surnames';

const OFFICE = '(?:党委|党组|党总支|总支|党支部|支部|纪委|团委|行政|工会|统战部|组织部|宣传部|办公室|教研室|系|校|院|省|市|区)';
const RANK = '(?:常务|执行|名誉|荣誉|特聘|客座|助理|高级|原|前|副|正)';
const POST =
  '(?:校长|院长|书记|主任|处长|部长|科长|局长|所长|馆长|会长|厅长|主席|主委|委员|常委|秘书长|秘书|干事|干部|代表|领导|组长|队长|董事长|总经理' +
  '|经理|主管|职员|员工|教授|讲师|研究员|工程师|老师|教师|导师|辅导员|班主任|博士|院士|医生|医师|护士长?|护师|药师|技师|实验师|会计师|研究馆员|馆员|专家|巡视员|调研员|同志|先生|女士|同学)';
const TITLE = `${OFFICE}{0,2}${RANK}{0,2}${POST}`;

const WHOLLY_TITLE = new RegExp(`^(?:${TITLE}){1,3}$`);
const TITLE_AFTER = new RegExp(`^(.+?)((?:${TITLE}){1,3})$`);
const TITLE_BEFORE = new RegExp(`^(.{0,20}?${POST})((?!${POST}).{2,4})$`);
const TITLED_TWICE = new RegExp(`^(.{2,4}?${TITLE})(.{2,4}?${TITLE})$`);
const UNIT_BEFORE =
  /^(.{1,12}(?:学院|学部|书院|医院|中心|图书馆|教研室|总支|支部)|民[革盟建进]|农工党|致公党|九三学社|台盟|无党派)(.{2,4})$/;
/** 文学院, 时任, 党总支. */
const NO_NAME = /[院系部处室所科组馆办局盟任支]$/;
const OF_NAMES_ONLY = /^(?:副?书记|同志)$/;
/** 护理学院党总支书记: a post with the unit that it is held in. */
const TITLE_OF_UNIT = new RegExp(`^(.{2,12}(?:学院|学部|书院|中心|系|处|部|所|院|室|馆))((?:${TITLE}){1,3})$`);
/** 教师代表, 专家: what somebody else may be called whose name is not given. */
const ANYONES_TITLE =
  /(?:代表|领导|干部|专家|老师|教师|导师|辅导员|班主任|同学|同志|先生|女士|员工|职员|医生|医师|博士|院士)$/;
/** 李处, 王总: short titles that make no given name. 工, 董 and 科 do, so 张工 stays a name. */
const SHORT_TITLE = /^(.)([总处局院校])$/u;
/** No post is longer. */
const LONGEST_POST = 30;
const LAST_SIGNS = new Set('长记任席委员常书事部表导理管工授师士生家志同学总处局院校');

/** Whether a text may end or begin with a title: a quick look that spares plain names the long one. */
export function mayHoldTitle(text: string): boolean {
  return LAST_SIGNS.has(text.slice(-1)) || text.length >= 4;
}

/** Whether the text is a title and nothing else: 党组书记, 副校长. */
export function isTitle(text: string): boolean {
  return WHOLLY_TITLE.test(text);
}

/** The posts that a text names and nothing else, parted by spaces: 党委副书记, 护理学院 院长; '' when it names more, or none. */
export function postIn(text: string): string {
  if (text === '' || text.length > LONGEST_POST) return '';
  const words = text.split(/\s+/).map((word) => {
    if (isTitle(word)) return word;
    const [, unit = '', title = ''] = TITLE_OF_UNIT.exec(word) ?? [];
    return unit === '' || isPlainName(unit) ? '' : `${unit} ${title}`;
  });
  return words.includes('') ? '' : words.join(' ');
}

/** Whether a title may stand for somebody else than the person named beside it. */
export function isAnyonesTitle(title: string): boolean {
  return ANYONES_TITLE.test(title);
}

/** Parts a unit or a party from the name that it sticks to: 护理学院李晓梅, 民盟支部李晓梅. The unit is '' where there is none. */
export function partUnit(text: string): { unit: string; name: string } {
  const [, unit = '', name = ''] = UNIT_BEFORE.exec(text) ?? [];
  return unit !== '' && isPlainName(name) && !NO_NAME.test(name) ? { unit, name } : { unit: '', name: text };
}

/** Whether a text begins with a title, which a name follows: 院长王明, 院长 王明. */
export function beginsWithTitle(text: string): boolean {
  const [first = ''] = text.split(/\s+/, 1);
  if (isTitle(first) || postIn(first) !== '') return true;
  const before = TITLE_BEFORE.exec(first);
  return before !== null && isPlainName(before[2] ?? '');
}

/**
 * Parts a title from the name it sticks to: 王明教授, 李书记, 院长王明, 党委副书记张伟同志. The title is '' when there is none, and
 * the name is '' when there is nothing but a title.
 */
export function partTitle(text: string): { name: string; title: string } {
  if (isTitle(text)) return { name: '', title: text };
  const short = SHORT_TITLE.exec(text);
  if (short && beginsWithSurname(short[1] ?? '')) return { name: short[1] ?? '', title: short[2] ?? '' };
  const after = TITLE_AFTER.exec(text);
  let rest = after?.[1] ?? text;
  let title = after?.[2] ?? '';
  // 李正教授 and 王原书记: after a lone surname these are sooner given names than ranks.
  if (/^[正原前]/.test(title) && isSurname(rest)) {
    rest += title.slice(0, 1);
    title = title.slice(1);
  }
  const before = TITLE_BEFORE.exec(rest);
  if (before && isPlainName(before[2] ?? '')) return { name: before[2] ?? '', title: `${before[1]}${title}` };
  return { name: rest, title };
}

/**
 * 李晓梅老师陈志远老师: where a title ends one person and the next begins, else undefined. 宣传部长王明 and 文学教授李华 are one:
 * the first must be a name of three characters, or bear the title of the second, or one that no unit stands before.
 */
export function afterFirstTitle(text: string): readonly [string, string] | undefined {
  const [, first = '', rest = ''] = TITLE_BEFORE.exec(text) ?? TITLED_TWICE.exec(text) ?? [];
  const { name, title } = partTitle(first);
  const other = partTitle(rest);
  if (title === '' || !isPlainName(name) || NO_NAME.test(name) || !isPlainName(other.name)) return undefined;
  const isPerson = Array.from(name).length === 3 || other.title === title || OF_NAMES_ONLY.test(title);
  return isPerson ? [first, rest] : undefined;
}

/** Whether a name is only a surname; a compound one counts as such only where a title follows it (欧阳教授). */
export function isOnlySurname(name: string, title: string): boolean {
  const length = Array.from(name).length;
  return length === 1 ? /\p{Script=Han}/u.test(name) : title !== '' && isCompoundSurname(name);
}

/** Two to four Chinese characters that begin with a surname. */
export function isPlainName(text: string): boolean {
  return /^[\p{Script=Han}\p{Co}]{2,4}$/u.test(text) && beginsWithSurname(text);
}
