/**
 * Loads modules by Node's own `require`, once for all test files of a worker, instead of again for each file into a
 * context of its own: of a file's time, most went into loading TypeORM, Apollo and 21 domains anew. Test files and
 * what stands in test/ are loaded anew for each. TypeScript goes through Jest's transform, and its cache.
 */
const Module = require('node:module');
const { join, sep } = require('node:path');
const { default: JestRuntime } = require('jest-runtime');

/** Where jest-circus keeps who hears of its events; it is never emptied. */
const eventHandlers = Symbol.for('EVENT_HANDLERS');
const runners = `${sep}jest-circus${sep}`;
const plain = {
  isInternalModule: false,
  supportsDynamicImport: false,
  supportsExportNamespaceFrom: false,
  supportsStaticESM: false,
  supportsTopLevelAwait: false,
  instrument: false,
};
/** By file, of everything that was ever loaded: Jest maps the lines of errors by it. */
const sourceMaps = new Map();

let transformer;
Module._extensions['.ts'] = (module, file) => {
  const { code, sourceMapPath } = transformer.transform(file, plain);
  if (sourceMapPath) sourceMaps.set(file, sourceMapPath);
  module._compile(code, file);
};

module.exports = class OneRealmRuntime extends JestRuntime {
  constructor(config, environment, resolver, fileTransformer, ...rest) {
    super(config, environment, resolver, fileTransformer, ...rest);
    transformer = fileTransformer;
    this.tests = join(config.rootDir, 'test') + sep;
    delete globalThis[eventHandlers];
    this.forget(file => file.includes(runners));
  }

  requireModule(from, name) {
    return Module.createRequire(from)(name ?? from);
  }

  requireInternalModule(from, name) {
    return this.requireModule(from, name);
  }

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    globalThis.jest = this.requireModuleOrMock(this._testPath, '@jest/globals').jest;
  }

  getSourceMaps() {
    return sourceMaps;
  }

  /** For modules in contexts of their own. */
  installGetBuiltinModule() {}

  teardown() {
    super.teardown();
    this.forget(file => file.startsWith(this.tests) || file.endsWith('.test.ts'));
  }

  forget(which) {
    for (const file of Object.keys(Module._cache)) if (which(file)) delete Module._cache[file];
  }
};
