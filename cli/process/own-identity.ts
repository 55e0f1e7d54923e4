/** Opens the identity of the project's own gateway: beside other issuers it believes the subgraph that signs users in. */
import { type Identify, openIdentity } from '../../gateway/http/identity';
import { ownIssuer } from '../../gateway/http/own-issuer';
import { ownTransport, type TransportsOptions } from '../../gateway/transport/transports-of';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import { readProject } from '../estate/project';
import type { Close } from './until-stopped';

export interface OwnIdentity {
  readonly identify: Identify;
  readonly publicKeys?: () => Promise<string>;
}

export function openOwnIdentity(
  config: Config,
  transports: TransportsOptions,
  log: Log,
  onClose: (close: Close) => void,
): OwnIdentity {
  const { signIn } = readProject();
  const transport = signIn === undefined ? undefined : ownTransport(signIn, transports);
  if (!transport) return { identify: openIdentity(config) };
  const issuer = ownIssuer(transport, config.defaultTenantId, log);
  onClose(() => issuer.close());
  return { identify: openIdentity(config, issuer), publicKeys: issuer.publicKeys };
}
