import { inspect } from 'node:util';
import type { Language } from '../domain/policy/text';
import { day, type Day } from '../domain/records/day';
import { cliTexts } from '../i18n/cli';
import { parseCommand, type Command } from './arguments';
import { check } from './check-command';
import { CommandError } from './command-error';
import { summarise } from './summarise-command';

export interface Setting {
  version: string;
  /** The script that threads of summarise run. */
  workerFile: URL;
}

/** Exit code of a command that could not run. */
const notRun = 2;

/**
 * Runs the command line `liaison-ledger`. @returns its exit code
 *
 * What was found goes to the standard output, everything else to the standard error.
 */
export async function run(args: readonly string[], { version, workerFile }: Setting): Promise<number> {
  const { stdout, stderr } = process;
  // Whoever reads the output may have seen enough: `… | head`.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const locale = systemLocale();
  let language: Language = 'zh';
  try {
    const command: Command = parseCommand(args, locale, today());
    ({ language } = command);
    switch (command.kind) {
      case 'help':
        stdout.write(cliTexts[language].help);
        return 0;
      case 'version':
        stdout.write(`${version}\n`);
        return 0;
      case 'check':
        return await check(command, { stdout, stderr });
      case 'summarise':
        return await summarise(command, { stdout, stderr }, workerFile);
    }
  } catch (error) {
    if (!(error instanceof CommandError)) {
      stderr.write(`${cliTexts[language].internal}\n${inspect(error)}\n`);
      return notRun;
    }
    const { failed, seeHelp } = cliTexts[error.usage ?? language];
    stderr.write(`${failed(error.message)}${error.usage ? ` ${seeHelp}` : ''}\n`);
    return notRun;
  }
}

/** As POSIX systems name it, or else as Node.js knows it. */
function systemLocale(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
}

/** The clock's day where the command runs. */
function today(): Day {
  const now = new Date();
  return day(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
