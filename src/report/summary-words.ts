import { saysNothing } from '../domain/records/log';

/** 第一学期, or with its year 2024—2025第一学期. */
export function semesterShortName(id: string, withYear: boolean): string {
  const [start, end, term] = id.split('-');
  const name = term === '1' ? '第一学期' : '第二学期';
  return withYear ? `${start}—${end}\n${name}` : name;
}

/** 见面约谈3次，电话沟通1次; 无 when there is none. */
export function formsText(forms: readonly (readonly [form: string, contacts: number])[]): string {
  const words = forms.map(([form, contacts]) => `${form === '' ? '未填形式' : form}${contacts}次`);
  return words.length === 0 ? '无' : words.join('，');
}

/** Mobile and other telephone numbers, and numbers of identity cards. */
const privateNumber = /(?<!\d)(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[-—– ]?\d{7,8}|\d{17}[\dXx])(?!\d)/g;

/** A text for a form that is submitted: people write telephone numbers beside names, posts and opinions. */
export function withoutPrivateNumbers(text: string): string {
  return text.replace(privateNumber, '…');
}

/** The first words of a text as one line. */
export function digest(text: string, longest = 40): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

/** A name for a sheet; a dash for one that says nothing. */
export function orDash(text: string): string {
  return saysNothing(text) ? '—' : text;
}
