/**
 * Reads a process's configuration from its options, the environment and the configuration file, in this order, and on a
 * developer's machine creates its secrets.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, type Environment, readConfig } from '../../wire/config';
import { defaultConfigFile, readConfigFile } from '../../wire/config-file';
import { dataFolder, projectRoot } from '../../wire/project';
import { listedDomains } from '../estate/project';
import { developmentSecrets } from './secrets';

/** Undefined where there is none. One that CONFIG_FILE names must exist. */
export function configFilePath(): string | undefined {
  const usual = join(projectRoot, defaultConfigFile);
  return process.env.CONFIG_FILE || (existsSync(usual) ? usual : undefined);
}

/** `defaults` are this command's own. Throws ConfigError. */
export function loadConfig(
  options: Record<string, string | undefined> = {},
  defaults: Record<string, string> = {},
): Config {
  const path = configFilePath();
  const domainNames = listedDomains().map(({ name }) => name);
  const file = path === undefined ? undefined : readConfigFile(path);
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const environment: Environment = { ...process.env, ...given };
  const isSet = (variable: string) => Boolean(environment[variable]) || file?.values[variable] !== undefined;
  const all = environment.NODE_ENV === 'production' ? defaults : { ...defaults, ...forDevelopment(isSet) };
  const missing = Object.entries(all).filter(([variable]) => !isSet(variable));
  return readConfig({ ...environment, ...Object.fromEntries(missing) }, domainNames, file);
}

function forDevelopment(isSet: (variable: string) => boolean): Record<string, string> {
  const { JWT_SECRET, SUBGRAPH_SECRET } = developmentSecrets(join(dataFolder, 'secrets.json'));
  return {
    SUBGRAPH_SECRET,
    ...(!isSet('JWKS_URL') && { JWT_SECRET }),
    ...(!isSet('SMTP_URL') && { MAIL_FOLDER: join(dataFolder, 'mail') }),
    ...(!isSet('MEDIA_S3_URL') && { MEDIA_FOLDER: join(dataFolder, 'media') }),
  };
}
