/** Reads a process's configuration from the environment, and on a developer's machine creates its secrets. */
import { join } from 'node:path';
import { type Config, readConfig } from '../../wire/config';
import { dataFolder } from '../../wire/project';
import { listedDomains } from '../estate/project';
import { developmentSecrets } from './secrets';

/** Options of the command line stand above the environment. Throws ConfigError. */
export function loadConfig(options: Record<string, string | undefined> = {}): Config {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const environment = { ...process.env, ...given };
  const domainNames = listedDomains().map(({ name }) => name);
  if (environment.NODE_ENV === 'production') return readConfig(environment, domainNames);
  const { JWT_SECRET, SUBGRAPH_SECRET } = developmentSecrets(join(dataFolder, 'secrets.json'));
  const secrets = environment.JWKS_URL ? { SUBGRAPH_SECRET } : { JWT_SECRET, SUBGRAPH_SECRET };
  const mail = environment.SMTP_URL ? {} : { MAIL_FOLDER: join(dataFolder, 'mail') };
  const media = environment.MEDIA_S3_URL ? {} : { MEDIA_FOLDER: join(dataFolder, 'media') };
  return readConfig({ ...secrets, ...mail, ...media, ...environment }, domainNames);
}
