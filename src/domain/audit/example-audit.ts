import { dayOfIso, type Day } from '../records/day';
import { exampleAsOf, exampleSettings, exampleTables, exampleYear, type Example } from '../rules/example';
import type { AnyRule } from '../rules/rule';
import { drain } from '../steps';
import { auditInSteps, type AuditResult } from './audit';

/** Runs one rule on one of its examples, as tests, documents and the pane's help do. */
export function auditExample(rule: AnyRule, example: Example, soundOf: (name: string) => string): AuditResult {
  return drain(
    auditInSteps(
      {
        tables: exampleTables(example),
        settings: exampleSettings(example),
        asOf: dayOfIso(example.asOf ?? exampleAsOf) as Day,
        period: { kind: 'academic', year: exampleYear },
        soundOf,
      },
      [rule],
    ),
  );
}
