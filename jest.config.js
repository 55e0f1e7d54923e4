/** @type {import('jest').Config} */
module.exports = {
  // Modules are loaded once for a worker instead of once for each file.
  runtime: '<rootDir>/test/support/one-realm/runtime.js',
  testEnvironment: '<rootDir>/test/support/one-realm/environment.js',
  roots: ['<rootDir>/wire', '<rootDir>/gateway', '<rootDir>/subgraphs', '<rootDir>/cli', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // What `npm test` leaves to commands of their own (package.json): they take minutes, a Chromium or a redis-server.
  testPathIgnorePatterns: [
    '/node_modules/',
    ...[
      'gateway',
      'graph',
      'explain',
      'story',
      'references',
      'chaos',
      'federation',
      'bad-input',
      'processes',
      'tutorials',
      'lists',
      'browser',
      'redis',
    ].map(name => `<rootDir>/test/${name}/`),
    '<rootDir>/cli/embedded-postgres/',
  ],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFiles: ['<rootDir>/test/support/without-colours.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/retry-in-ci.ts'],
  transform: {
    '^.+\\.(t|j)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          target: 'es2022',
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  maxWorkers: 2,
  testTimeout: 180_000,
};
