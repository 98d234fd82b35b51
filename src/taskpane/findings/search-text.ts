import type { Finding } from '../../domain/audit/finding';
import type { Language } from '../../domain/policy/text';
import { addressOf, textOf } from '../../domain/records/cells';
import { visibleText } from '../../domain/records/invisible';
import { ruleOf, wordingOf } from '../../domain/rules/wording';

/** Texts compare alike when they look alike: full-width and half-width, capitals and small letters. */
export function folded(text: string): string {
  return visibleText(text).toLowerCase();
}

/** The words that are searched for, each of which must occur. */
export function searchWords(text: string): string[] {
  return folded(text).split(/\s+/).filter((word) => word !== '');
}

/** Everything about a finding that can be searched for, folded: its words, place, people and values. */
function searchTextOf(finding: Finding, language: Language): string {
  const { at, about, fixes } = finding;
  const { what, todo } = wordingOf(finding, language);
  const values = fixes.flatMap(({ old, value }) => [textOf(old), textOf(value)]);
  const parts = [
    ruleOf(finding.rule).title[language],
    what,
    todo,
    `${at.sheet} ${addressOf(at.row, at.column)}`,
    about.leader,
    about.representative,
    about.unit,
    ...values,
  ];
  return folded(parts.join('\n'));
}

/** Search texts of findings, each made when it is first asked for: with 100,000 findings that takes a while. */
export class SearchTexts {
  private readonly texts: (string | undefined)[] = [];

  constructor(
    private readonly findings: readonly Finding[],
    private readonly language: Language,
  ) {}

  /** @throws RangeError where there is no finding of that index. */
  of(index: number): string {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const finding = this.findings[index];
    if (!finding) throw new RangeError(`no finding ${index}`);
    const text = searchTextOf(finding, this.language);
    this.texts[index] = text;
    return text;
  }
}
