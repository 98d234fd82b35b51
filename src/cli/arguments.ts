import { parseArgs } from 'node:util';
import type { PeriodChoice } from '../domain/policy/report-period';
import { languages, type Language } from '../domain/policy/text';
import { dayOfIso, type Day } from '../domain/records/day';
import { cliTexts, type CliTexts } from '../i18n/cli';
import { CommandError } from './command-error';

export interface CommonOptions {
  language: Language;
  asOf: Day;
  /** The clock's day. */
  today: Day;
  period: PeriodChoice | undefined;
  /** The path of a file of settings. */
  settings: string | undefined;
  out: string | undefined;
  /** Whether an existing file of `out` is replaced. */
  force: boolean;
  json: boolean;
}

export interface CheckCommand extends CommonOptions {
  kind: 'check';
  files: readonly string[];
  /** The path of a file that says which sheets and columns hold what. */
  mapping: string | undefined;
}

export interface SummariseCommand extends CommonOptions {
  kind: 'summarise';
  /** Folders and files. */
  places: readonly string[];
  out: string;
  university: string;
  unit: string;
  timeLimitMs: number;
}

export type Command = { kind: 'help' | 'version'; language: Language } | CheckCommand | SummariseCommand;

const options = {
  'as-of': { type: 'string' },
  year: { type: 'string' },
  settings: { type: 'string' },
  mapping: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  university: { type: 'string' },
  unit: { type: 'string' },
  'time-limit': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options of one command alone. */
const ownOptions = { check: ['mapping'], summarise: ['university', 'unit', 'time-limit'] } as const;

const defaultTimeLimit = '120';

/**
 * What the command line asks for. `locale` is the system's, such as `zh_CN.UTF-8`: the language where none is named.
 * @throws CommandError for anything that cannot be understood
 */
export function parseCommand(args: readonly string[], locale: string, today: Day): Command {
  // Read leniently, so that what is wrong can be said in the user's language.
  const lenient = { strict: false, allowPositionals: true, tokens: true } as const;
  const { tokens, positionals } = parseArgs({ args: [...args], options, ...lenient });
  const given = tokens.filter((token) => token.kind === 'option');
  const valueOf = (name: keyof typeof options) => given.findLast((token) => token.name === name)?.value;
  const has = (name: keyof typeof options) => given.some((token) => token.name === name);
  const fallback: Language = /^zh/i.test(locale) ? 'zh' : 'en';
  const named = valueOf('lang');
  const language = languages.find((one) => one === named) ?? fallback;
  const { usage } = cliTexts[language];
  const wrong = (sentence: string) => new CommandError(sentence, language);
  for (const token of given) {
    const option = Object.entries(options).find(([name]) => name === token.name)?.[1];
    if (!option) throw wrong(usage.unknownOption(token.rawName));
    const isMissing = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
    if (option.type === 'string' && isMissing) throw wrong(usage.noValue(token.rawName));
    if (option.type === 'boolean' && token.value !== undefined) throw wrong(usage.needlessValue(token.rawName));
  }
  if (named !== undefined && named !== language) throw wrong(usage.badLanguage(named));
  if (has('help')) return { kind: 'help', language };
  if (has('version')) return { kind: 'version', language };
  const [command, ...places] = positionals;
  if (command === undefined) throw wrong(usage.noCommand);
  if (command !== 'check' && command !== 'summarise') throw wrong(usage.unknownCommand(command));
  const foreign = ownOptions[command === 'check' ? 'summarise' : 'check'].find(has);
  if (foreign !== undefined) throw wrong(usage.notForCommand(`--${foreign}`, command));
  if (places.length === 0) throw wrong(usage.noFiles(command));
  const common: CommonOptions = {
    language,
    asOf: asOfIn(valueOf('as-of'), wrong, usage) ?? today,
    today,
    period: periodIn(valueOf('year'), wrong, usage),
    settings: valueOf('settings'),
    out: valueOf('out'),
    force: has('force'),
    json: has('json'),
  };
  const { out } = common;
  if (command === 'check') {
    if (out !== undefined && places.length > 1) throw wrong(usage.outNeedsOneFile);
    return { ...common, kind: 'check', files: places, mapping: valueOf('mapping') };
  }
  if (out === undefined) throw wrong(usage.outMissing);
  const university = valueOf('university') ?? '';
  const unit = valueOf('unit') ?? '';
  const timeLimitMs = timeLimitIn(valueOf('time-limit') ?? defaultTimeLimit, wrong, usage);
  return { ...common, kind: 'summarise', places, out, university, unit, timeLimitMs };
}

/** The error that says what is wrong with the command line. */
type Refusal = (sentence: string) => CommandError;

function asOfIn(value: string | undefined, wrong: Refusal, { badDay }: CliTexts['usage']): Day | undefined {
  if (value === undefined) return undefined;
  const asOf = /^(19|2\d)/.test(value) ? dayOfIso(value) : undefined;
  if (asOf === undefined) throw wrong(badDay(value));
  return asOf;
}

function periodIn(value: string | undefined, wrong: Refusal, { badYear }: CliTexts['usage']): PeriodChoice | undefined {
  if (value === undefined) return undefined;
  const match = /^((?:19|2\d)\d{2})(?:-(\d{4}))?$/.exec(value);
  const [, start, end] = match ?? [];
  if (start !== undefined && end === undefined) return { kind: 'calendar', year: Number(start) };
  if (Number(end) !== Number(start) + 1) throw wrong(badYear(value));
  return { kind: 'academic', year: value };
}

function timeLimitIn(value: string, wrong: Refusal, { badTimeLimit }: CliTexts['usage']): number {
  const seconds = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (seconds < 1 || seconds > 86_400) throw wrong(badTimeLimit(value));
  return seconds * 1_000;
}
