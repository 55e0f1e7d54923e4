/** Loads the operator's hooks (HOOKS): a module whose exports, or the members of its default export, are hooks. */
import { resolve } from 'node:path';
import { type Hooks, hookNames } from '../../gateway/hooks/hooks';
import { type Config, ConfigError } from '../../wire/config';
import type { Log } from '../../wire/log';

/** Undefined where the configuration names none. Throws ConfigError. */
export function openHooks({ hooks: path }: Pick<Config, 'hooks'>, log: Log): Hooks | undefined {
  if (path === undefined) return undefined;
  const hooks = checked(path, loaded(path));
  // What a hook begins and does not wait for may fail when nobody listens any more, and would end the process.
  process.on('unhandledRejection', err => log.error({ err }, 'A promise of which nobody waits was rejected'));
  return hooks;
}

function loaded(path: string): Record<string, unknown> {
  try {
    const { default: members, ...exported } = require(resolve(path));
    return { ...Object(members), ...exported };
  } catch (error) {
    throw new ConfigError(`The module of HOOKS, ${path}, cannot be loaded: ${(error as Error).message}`);
  }
}

/** An export that is no hook would never be called, and nobody would know. */
function checked(path: string, found: Readonly<Record<string, unknown>>): Hooks {
  const names = Object.keys(found).filter(name => name.startsWith('on'));
  const unknown = names.filter(name => !(hookNames as readonly string[]).includes(name));
  const wrong = names.filter(name => typeof found[name] !== 'function');
  const problems = [
    ...unknown.map(name => `It exports ${name}, which is no hook.`),
    ...wrong.map(name => `Its ${name} is not a function.`),
    ...(names.length === 0 ? ['It exports no hook.'] : []),
  ];
  if (problems.length > 0) {
    throw new ConfigError(
      `The module of HOOKS, ${path}: ${problems.join(' ')} There are: ${hookNames.join(', ')}.`,
    );
  }
  return Object.fromEntries(names.map(name => [name, found[name]]));
}
