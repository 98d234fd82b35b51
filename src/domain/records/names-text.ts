import { visibleText } from './invisible';

/** Every dot seen between the parts of a minority name, besides the full stop. */
const DOTS = /[\u00B7\u0387\u02D9\u1427\u16EB\u2022\u2024\u2027\u2219\u22C5\u25E6\u2E31\u2E33\u30FB\uA78F\uFF65]/g;
const DOT_BETWEEN = /(?<=[\p{Script=Han}\p{Co}])\s*[·.]\s*(?=[\p{Script=Han}\p{Co}])/gu;
/** Words that say what the cell is about: 姓名：张三, 联系领导：王明. */
const LABEL = /^\p{Script=Han}{0,6}(?:姓名|领导|干部|人|人士|对象|代表)\s*:\s*/u;
/** A mobile telephone's number beside a name. */
const TELEPHONE = /(?<=[\p{Script=Han})])[\s,:]*(?:(?:联系)?电话|手机号?|tel)?[\s:]*(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)/giu;
const PLAIN = /^[\u4E00-\u9FFF]+$/;

/** The text of a name cell with plain brackets, the canonical dot ·, and nothing invisible; spaces are kept. */
export function plainNames(text: string): string {
  const plain = visibleText(text.replace(DOTS, '·').replace(/[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793]/g, '、'))
    .replace(/[【〔[〖｛{「『]/g, '(')
    .replace(/[】〕\]〗｝}」』]/g, ')')
    .replace(TELEPHONE, '($1)')
    .replace(/(^|[\s、,;])\d{1,2}\s*[.、):]\s*(?=[^\s\d])/g, '$1、')
    .replace(/(?<=[\p{Script=Han})])\s*\d{1,2}\s*[.、]\s*(?=\p{Script=Han})/gu, '、')
    .replace(LABEL, '')
    .replace(DOT_BETWEEN, '·');
  // (1)王明(2)李华 is a numbered list, while 王明(2) has a hint.
  return /^\(\d{1,2}\)/.test(plain) ? plain.replace(/\(\d{1,2}\)/g, '、') : plain;
}

/**
 * What two spellings of one name have in common: no spaces, no dots, nothing invisible, full-width letters made plain,
 * small letters. Simplified and traditional characters stay apart.
 */
export function nameKey(text: string): string {
  if (PLAIN.test(text)) return text;
  return visibleText(text.replace(DOTS, '·'))
    .replace(/[\s·.。]+/g, '')
    .toLowerCase();
}
