/** Installs the benchmark's own packages: runs `npm ci` here if they differ from the lock file. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const changedAt = name => statSync(new URL(name, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes this file last, so it tells of a finished installation.
if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
