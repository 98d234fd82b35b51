import type { Settings } from '../policy/settings';
import { isDoubtful } from './remarks';

/** What the form cell says: a form of the settings by its name, by another word for it, several, or something else. */
export type FormReading =
  | { kind: 'missing' }
  | { kind: 'known'; name: string }
  | { kind: 'synonym'; name: string; text: string }
  /** Several forms of one contact, which is summed up under the first, or one beside words that are on no list. */
  | { kind: 'several'; name: string; unknown: readonly string[]; text: string }
  | { kind: 'unknown'; text: string };

const signs = /[、,，;；/／|+＋&＆\n]/;
const conjunctions = /[和与及或兼]|\s+/;
/** 通过微信, 微信等方式, 1.电话: what does not tell the form. */
const aside = /^[1-9][.)]?(?=\D)|^(?:通过|采取|以)|等?(?:多种)?(?:形式|方式)?$/g;
/** 走访慰问（春节）; but 电话（未接通） may be no contact at all. */
const remarks = /\(([^()]*)\)/g;

/** The reader of the cells of a form column; blank cells are for the caller. */
export function formReader(forms: Settings['forms']): (text: string) => FormReading {
  const byWord = new Map<string, string>();
  for (const { name, synonyms } of forms) {
    for (const word of [name, ...synonyms]) byWord.set(foldForm(word), name);
  }
  const nameOf = (word: string) => byWord.get(foldForm(word)) ?? byWord.get(withoutAsides(word));
  return (text) => {
    const name = nameOf(text);
    if (name === text) return { kind: 'known', name };
    return name === undefined ? severalIn(text, nameOf) : { kind: 'synonym', name, text };
  };
}

/** A form of contact as it is compared: half width, without white space, lower case. */
export function foldForm(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

function withoutAsides(text: string): string {
  const bare = foldForm(text).replace(remarks, (all, remark: string) => (isDoubtful(remark) ? all : ''));
  return bare.replace(aside, '');
}

/** 电话、微信; 面谈和微信. A conjunction parts words only where it leaves a form: 托人和气地带话 is one thing. */
function severalIn(text: string, nameOf: (word: string) => string | undefined): FormReading {
  const parts = partsOf(text).flatMap((part) => {
    if (nameOf(part) !== undefined) return [part];
    const words = part.split(conjunctions);
    return words.some((word) => nameOf(word) !== undefined) ? words : [part];
  });
  const names = [...new Set(parts.map(nameOf).filter((name) => name !== undefined))];
  const unknown = parts.filter((part) => nameOf(part) === undefined && withoutAsides(part) !== '');
  const [name] = names;
  if (name === undefined) return { kind: 'unknown', text };
  return names.length === 1 && unknown.length === 0
    ? { kind: 'synonym', name, text }
    : { kind: 'several', name, unknown, text };
}

/** The parts between signs that stand outside brackets. */
function partsOf(text: string): string[] {
  const inBrackets = text.split(/([(（][^()（）]*[)）])/);
  const parts = [''];
  for (const piece of inBrackets) {
    const [first = '', ...rest] = /^[(（]/.test(piece) ? [piece] : piece.split(signs);
    parts.push((parts.pop() ?? '') + first, ...rest);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
