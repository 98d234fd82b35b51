import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/cjs/api';

// The compiler options of this project, whatever folder the command runs in.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
register();

/** Loads a TypeScript file beside this one; no build is needed. */
export const load = createRequire(import.meta.url);
