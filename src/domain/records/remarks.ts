import { defaultForms } from '../policy/forms';

/** What may say that the contact did not happen, was on another day, or is not certain; 未来技术学院 is a unit. */
const doubt =
  /未(?!来技术)|[没无不非改换缓待拟暂约误补疑错将估预调转离退辞?？]|原定|定于|取消|计划|打算|准备|推[迟后]|延[期后迟至]|缺席|请假|失约|爽约|[上下]次|下周|作废|重复|[中终]止/;

const forms = defaultForms.flatMap(({ name, synonyms }) => [name, ...synonyms]).filter((word) => !/\P{L}/u.test(word));
const form = [...forms, '线下', '现场'].sort((a, b) => b.length - a.length).join('|');
/** 学院会议室, 办公楼301, 李老师家中: what is said of a place ends so. No day is among its signs. */
const place =
  '(?:(?![月日号])[\\p{L}\\d]|号(?=楼)){0,12}' +
  '(?:[室楼厅馆]|校[区园内史]|学院|医院|书院|食堂|操场|中心|病房|宿舍|会场|家[中里]|(?:老师|教授|同志)家)(?:[A-Z]?\\d{1,4}室?)?';
const whereAndHow = new RegExp(`^(?:${place})?(${form})?$`, 'iu');
const clock = /^(?:[上下中]午)?(?:\d{1,2}:\d\d)?(?:[-~]\d{1,2}:\d\d)?$/;

/** Whether a remark may change what it stands beside: 取消, 未接通, 改期. */
export function isDoubtful(remark: string): boolean {
  return doubt.test(remark);
}

/**
 * Whether a remark, with plain signs, tells only how, where and at what hour something was: 线上, 学院会议室, 电话、微信.
 * Whatever else it tells may change the date.
 */
export function tellsHowOrWhere(remark: string): boolean {
  if (remark.length > 40) return false;
  return remark.split(/[、,;/&+\s]+|[和及与]/).every((part) => {
    const found = whereAndHow.exec(part);
    return found ? !isDoubtful(part.slice(0, part.length - (found[1] ?? '').length)) : clock.test(part);
  });
}
