#!/usr/bin/env node
/** The command liaison-ledger. */
import { load } from './sources.mjs';

const { run } = load('./run.ts');
const { version } = load('../../package.json');

process.exitCode = await run(process.argv.slice(2), { version, workerFile: new URL('./file-worker.mjs', import.meta.url) });
