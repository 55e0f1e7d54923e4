/**
 * Opens the listener for operators (ADMIN_PORT), where a process tells of itself. It is apart from the public one, so that
 * no rule of a proxy is needed to keep the two apart; without ADMIN_PORT there is none.
 */
import type { Config } from '../../wire/config';
import { health, notFound } from '../../wire/http/http-routes';
import { type Handler, startHttpServer } from '../../wire/http/http-server';
import type { Log } from '../../wire/log';
import type { Close } from './until-stopped';

/** Where it is, for whoever starts the process to read. */
export async function openAdminListener(
  { adminHost: host, adminPort: port }: Pick<Config, 'adminHost' | 'adminPort'>,
  routes: Readonly<Record<string, Handler>>,
  log: Log,
  onClose: (close: Close) => void,
): Promise<string | undefined> {
  if (port === undefined) return undefined;
  const server = await startHttpServer({
    host,
    port,
    log,
    names: { port: 'ADMIN_PORT', host: 'ADMIN_HOST' },
    routes: { ...routes, '/health': health },
    fallback: notFound(`The operators' listener serves ${[...Object.keys(routes), '/health'].join(', ')}.`),
  });
  onClose(() => server.close());
  return server.url;
}
