import { clauseOf } from '../policy/clauses';
import type { Language } from '../policy/text';
import { rules } from './index';
import type { AnyRule, MessageData, RuleId } from './rule';

/** What is wrong, why, and what to do: whole sentences in one language. */
export interface FullWording {
  what: string;
  why: string;
  todo: string;
}

const byId: ReadonlyMap<string, AnyRule> = new Map(rules.map((rule) => [rule.id, rule]));

/** @throws RangeError for an id that is no rule's. */
export function ruleOf(id: RuleId): AnyRule {
  const rule = byId.get(id);
  if (!rule) throw new RangeError(`no rule ${id}`);
  return rule;
}

/** The words of a finding. @throws RangeError for a rule or message that does not exist. */
export function wordingOf(
  finding: { rule: RuleId; message: string; data: MessageData },
  language: Language,
): FullWording {
  const rule = ruleOf(finding.rule);
  const message = rule.messages[finding.message];
  if (!message) throw new RangeError(`no message ${finding.message} in ${finding.rule}`);
  return { ...message[language](finding.data), why: rule.why[language] };
}

/** The clauses of a rule by heading: 四（一）名单、二（三）体现包容性. */
export function clauseHeadings(rule: AnyRule): string {
  return [...new Set(rule.clauses.map((id) => clauseOf(id).heading))].join('、');
}
