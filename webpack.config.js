'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join, relative, resolve, sep } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { require: requireTypeScript } = require('tsx/cjs/api');

const { DEVELOPMENT_ORIGIN, checkedOrigin, rewriteOrigin } = requireTypeScript('./src/tools/manifest-origin.ts', __filename);
const { LicencesPlugin } = requireTypeScript('./src/tools/licences.ts', __filename);
const { OFFICE_JS, contentSecurityPolicy, filePagePolicy, inlineScript, isOfficeLibraryFile, officeSource } = requireTypeScript(
  './src/tools/pane-page.ts',
  __filename
);

const OFFICE_LIBRARY = resolve(__dirname, 'node_modules/@microsoft/office-js');

/**
 * Builds the pane (taskpane.html) and the page that works without Excel (index.html) into dist/. Switches:
 *   --env office=vendored|cdn|21v   where office.js comes from (default: vendored, a copy beside the pane)
 *   --env origin=https://host/path  where the pane will be served (default: https://localhost:3000)
 */
module.exports = (env, argv) => {
  const known = ['office', 'origin'];
  const unknown = Object.keys(env).filter((name) => !known.includes(name) && !name.startsWith('WEBPACK_'));
  if (unknown.length > 0) {
    throw new Error(`--env ${unknown.join(', ')}: unknown switch; there are ${known.join(' and ')}`);
  }
  const production = argv.mode === 'production';
  const source = officeSource(env.office);
  const origin = checkedOrigin(env.origin ?? DEVELOPMENT_ORIGIN);
  const script = inlineScript(readFileSync(resolve(__dirname, 'src/taskpane/unsupported-browser.js'), 'utf8'));

  return {
    mode: production ? 'production' : 'development',
    // Browsers as canRunBundles in src/taskpane/unsupported-browser.js lets them through.
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.tsx', page: './src/page/index.tsx' },
    output: {
      path: resolve(__dirname, 'dist'),
      // The page's own scripts, and what is loaded on demand, lie apart: the size limit counts the pane's first load.
      filename: ({ chunk }) => {
        const folder = chunk.name.startsWith('page') ? 'page/' : '';
        return production ? `${folder}[name].[contenthash:10].js` : `${folder}[name].js`;
      },
      chunkFilename: production ? 'later/[name].[contenthash:10].js' : 'later/[name].js',
      // Relative to the script that runs: the engine's thread begins in a folder of its own.
      publicPath: 'auto',
      clean: true
    },
    // No eval-based source maps while developing: the content security policy forbids them.
    devtool: production ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          // The sample is a part of the program: a page that is opened from a file may fetch nothing.
          test: /\.xlsx$/,
          type: 'asset/inline',
          generator: { dataUrl: (content) => content.toString('base64') }
        },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: !production } }
            }
          }
        }
      ]
    },
    optimization: {
      // The inline script must stay as it is, or its hash in the content security policy no longer fits.
      minimizeOptions: { html: false },
      splitChunks: {
        cacheGroups: {
          // What the page alone needs is kept out of the pane's first load.
          libraries: {
            test: /[\\/]node_modules[\\/]/,
            name: (_module, chunks) => (chunks.some(({ name }) => name === 'taskpane') ? 'libraries' : 'page-libraries'),
            chunks: 'initial'
          }
        }
      }
    },
    plugins: [
      new LicencesPlugin(),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/index.html',
        chunks: ['taskpane'],
        inject: false,
        minify: false,
        templateParameters: (compilation, assets) => ({
          bundles: assets.js,
          contentSecurityPolicy: contentSecurityPolicy(source, script),
          officeJs: OFFICE_JS[source],
          unsupportedBrowserScript: script
        })
      }),
      new HtmlPlugin({
        filename: 'index.html',
        template: './src/page/index.html',
        chunks: ['page'],
        inject: false,
        minify: false,
        templateParameters: (compilation, assets) => ({
          bundles: assets.js,
          contentSecurityPolicy: filePagePolicy()
        })
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon-*.png' },
          { from: 'src/taskpane/support.html' },
          { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
          {
            from: 'manifest.xml',
            transform: (content) => rewriteOrigin(content.toString('utf8'), origin)
          },
          ...(source === 'vendored' ? officeLibrary() : [])
        ]
      })
    ],
    // The size of the first load is held by .size-limit.json.
    performance: { hints: false },
    devServer: {
      port: 3000,
      server: { type: 'https', options: certificate() },
      hot: false,
      client: { overlay: false }
    }
  };
};

/** Patterns that copy Microsoft's files as they are (minimized: webpack's minimizer keeps its hands off). */
function officeLibrary() {
  const dist = join(OFFICE_LIBRARY, 'dist');
  return [
    {
      from: dist,
      to: 'office-js',
      filter: (path) => isOfficeLibraryFile(relative(dist, path).split(sep).join('/')),
      info: { minimized: true }
    },
    { from: join(OFFICE_LIBRARY, 'LICENSE.md'), to: 'office-js/LICENSE.md' },
    { from: 'assets/office-js-notice.md', to: 'office-js/NOTICE.md' }
  ];
}

/**
 * Certificate of the development server. Excel shows the pane only when the computer trusts it:
 *   - `npx office-addin-dev-certs install` once makes and trusts a certificate; it is taken when it is there;
 *   - otherwise the server makes its own. Open https://localhost:3000/taskpane.html in a browser and accept it
 *     (enough for Excel on the web in that browser), or add node_modules/.cache/webpack-dev-server/server.pem to the
 *     trusted root certificates of the system (needed by Excel on Windows and Mac).
 */
function certificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const key = join(folder, 'localhost.key');
  const cert = join(folder, 'localhost.crt');
  return existsSync(key) && existsSync(cert) ? { key, cert, ca: join(folder, 'ca.crt') } : {};
}
