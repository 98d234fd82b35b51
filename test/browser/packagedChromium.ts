import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { devDependencies } from '../../package.json';

/** A program and the variables that it needs besides those of this process. */
export interface PackagedChromium {
  executablePath: string;
  env: Record<string, string>;
}

/** Unpacks into the folder for temporary files; where it runs for Lambda, it brings the libraries that may be missing. */
const unpacking = "require('@sparticuz/chromium').executablePath()";
const forLambda = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

/**
 * The Chromium of the npm package, for Linux, with the libraries and a font for systems that have none. It is unpacked
 * once; its folder gets its name when all is there, so that nobody runs it half written.
 */
export async function packagedChromium(): Promise<PackagedChromium> {
  const folder = join(tmpdir(), `liaison-ledger-chromium-${devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(folder)) await unpackTo(folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''];
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.filter((path) => path !== '').join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

async function unpackTo(folder: string): Promise<void> {
  const fresh = await mkdtemp(`${folder}-`);
  await promisify(execFile)(process.execPath, ['-e', unpacking], {
    cwd: __dirname,
    env: { ...process.env, ...forLambda, TMPDIR: fresh },
  });
  const fonts = ['/usr/share/fonts', '/usr/local/share/fonts', join(folder, 'fonts')];
  const configuration = [
    '<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>',
    ...fonts.map((path) => `<dir>${path}</dir>`), `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`, '</fontconfig>',
  ];
  await writeFile(join(fresh, 'fonts.conf'), configuration.join('\n'));
  try {
    await rename(fresh, folder);
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(folder)) throw error;
    await rm(fresh, { recursive: true });
  }
}
