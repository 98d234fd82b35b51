/** A thread of the command summarise; see file-worker.ts. */
import { load } from './sources.mjs';

load('./file-worker.ts');
