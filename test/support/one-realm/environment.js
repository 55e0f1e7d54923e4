/**
 * The environment of tests that share their worker's own realm (runtime.js says why): its globals are Node's. What
 * Jest replaces in them for a file is put back after it.
 */
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

module.exports = class OneRealmEnvironment {
  constructor({ projectConfig: config }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
    const { console } = globalThis;
    const { exit, env } = process;
    const variables = { ...env };
    this.putBack = () => {
      globalThis.console = console;
      process.exit = exit;
      for (const name of Object.keys(env)) if (!(name in variables)) delete env[name];
      Object.assign(env, variables);
    };
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.putBack();
  }

  /** No module is run in another context. */
  getVmContext() {
    return null;
  }
};
