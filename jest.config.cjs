/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/browser/unpackChromium.ts',
  setupFiles: ['<rootDir>/test/setup.cjs'],
  // Some tests start a browser or the bundler beside the worker: more than two at a time would only wait.
  maxWorkers: 2,
  // Enough on a slow and busy machine; a test that waits for ever still ends.
  testTimeout: 120_000,
  // office-addin-manifest requires these two, which are there as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(.*/)?(strip-bom|uuid)/)'],
  transform: {
    '(\\.tsx?|/node_modules/(strip-bom|uuid)/.+\\.js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } }
        },
        module: { type: 'commonjs' }
      }
    ]
  }
};
