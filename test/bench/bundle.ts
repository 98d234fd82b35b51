import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = dirname(fileURLToPath(import.meta.url));

/** Bundles a program of this folder as the product is bundled, for Node. Returns the path of the bundle. */
export function bundled(program: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-bench-'));
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    entry: join(here, program),
    output: { path: folder, filename: 'program.cjs' },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } } },
        },
      ],
    },
    // Words and names stay readable in profiles; size is measured elsewhere.
    optimization: { minimize: false },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve(join(folder, 'program.cjs'));
    });
  });
}
