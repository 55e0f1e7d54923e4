/**
 * Signs in, and links accounts, by an identity provider: OpenID Connect's authorization code with PKCE, through a library.
 * Nothing is stored meanwhile: the state is signed, and says for whom it is; what else must be secret follows from it.
 * https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth
 */
import { createHmac } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
} from 'openid-client';
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidField, JoineryError } from '../../wire/contract/errors';
import { readSignedToken, signedToken } from '../../wire/contract/signed-token';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import { deleteRow, insertRow } from '../runtime/change/write-row';
import { type OpenIdProvider, type Settings, settingsOf } from '../runtime/declare/settings';
import type { SubgraphContext } from '../runtime/request/context';
import { note } from './audit';
import { Account, passwordProvider } from './entities/account';
import { errors } from './errors';
import { newToken } from './secrets';
import { type Opened, openSession } from './sessions';
import type { UnlinkAccountInput } from './types.generated';

const validFor = '10m';

/** What a client brings back from the provider. */
export interface Callback {
  readonly provider: string;
  readonly begunState: string;
  readonly callbackUrl: string;
}

export async function begin(settings: Settings, { tenantId, userId }: Viewer, name: string) {
  const provider = providerOf(settings, name);
  const said = `${tenantId} ${userId ?? ''} ${newToken()}`;
  const state = await signedToken(settings.secrets, `auth openid ${name}`, said, validFor);
  const config = await configurationOf(provider);
  const url = buildAuthorizationUrl(config, {
    redirect_uri: redirectUri(settings, name),
    scope: 'openid',
    state,
    nonce: derived(settings, 'nonce', state),
    code_challenge: await calculatePKCECodeChallenge(derived(settings, 'verifier', state)),
    code_challenge_method: 'S256',
  });
  return { url: url.href, state };
}

/** Whom the provider says it is. Throws PROVIDER_REFUSED for whatever does not fit. */
export async function subjectOf(settings: Settings, viewer: Viewer, callback: Callback): Promise<string> {
  const { provider: name, begunState: state, callbackUrl } = callback;
  const provider = providerOf(settings, name);
  const said = await readSignedToken(settings.secrets, `auth openid ${name}`, state);
  const [tenantId, userId] = said?.split(' ') ?? [];
  // Begun by the same user: nobody is made to link an account of somebody else's.
  if (tenantId !== viewer.tenantId || userId !== (viewer.userId ?? '')) throw refused();
  try {
    const came = new URL(callbackUrl);
    const current = new URL(redirectUri(settings, name));
    current.search = came.search;
    const tokens = await authorizationCodeGrant(await configurationOf(provider), current, {
      expectedState: state,
      expectedNonce: derived(settings, 'nonce', state),
      pkceCodeVerifier: derived(settings, 'verifier', state),
      idTokenExpected: true,
    });
    return tokens.claims()!.sub;
  } catch {
    throw refused();
  }
}

export const link =
  (provider: string, subject: string) => async (manager: EntityManager, viewer: SignedInViewer) => {
    const account = await insertRow(manager, Account, { userId: viewer.userId, provider, subject });
    const entry = { action: 'LINK_ACCOUNT', resource: 'Account', newData: { provider } };
    await note(manager, viewer, { ...entry, resourceId: account.id });
    return { account };
  };

/** Undefined where nobody has linked this subject. */
export const signInAs =
  (provider: string, subject: string) =>
  async (manager: EntityManager, viewer: Viewer): Promise<Opened | undefined> => {
    const account = await manager.findOneBy(Account, { provider, subject });
    if (account) return openSession(manager, viewer, account.userId);
    const entry = { action: 'SIGN_IN_REFUSED', resource: 'Account', newData: { provider } };
    await note(manager, viewer, { ...entry, userId: null });
    return undefined;
  };

export async function unlink(
  manager: EntityManager,
  viewer: SignedInViewer,
  { provider }: UnlinkAccountInput,
) {
  const { userId } = viewer;
  // All of the user's: of two that are unlinked at once, one stays.
  const accounts: { provider: string }[] = await manager.query(
    'SELECT provider FROM accounts WHERE user_id = $1 ORDER BY id FOR UPDATE',
    [userId],
  );
  if (provider === passwordProvider || !accounts.some(account => account.provider === provider))
    throw new JoineryError('NOT_FOUND', `You have no account of ${provider}.`, { field: 'provider' });
  if (accounts.length === 1)
    throw new JoineryError('INVALID_STATE', 'This is your only way to sign in: set a password first.');
  const account = await deleteRow(manager, Account, { userId, provider });
  await note(manager, viewer, { action: 'UNLINK_ACCOUNT', resource: 'Account', newData: { provider } });
  return { id: account!.id };
}

/** What `providerOf` would not find. */
export function checkProvider(
  { provider: name }: { readonly provider?: string },
  context: SubgraphContext,
): InvalidField[] {
  const names = settingsOf(context).providers.map(provider => provider.name);
  if (name === undefined || names.includes(name)) return [];
  const message = `There is no identity provider ${name}; there are: ${names.join(', ') || 'none'}.`;
  return [invalidField('provider', message)];
}

const providerOf = ({ providers }: Settings, name: string): OpenIdProvider =>
  providers.find(provider => provider.name === name)!;

const configurations = new Map<OpenIdProvider, Promise<Configuration>>();

/** Read once; again after a failure. */
function configurationOf(provider: OpenIdProvider): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = provider;
  let found = configurations.get(provider);
  if (!found) {
    // wire/config.ts lets a machine's own provider alone be http:.
    const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    found = discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 5 });
    configurations.set(provider, found);
    found.catch(() => configurations.delete(provider));
  }
  return found.catch(() => {
    throw new JoineryError(
      errors.PROVIDER_UNREACHABLE,
      `The identity provider ${provider.name} does not answer.`,
    );
  });
}

const redirectUri = ({ mail }: Settings, name: string): string => `${mail.publicUrl}/signed-in/${name}`;

const derived = ({ secrets: [secret] }: Settings, what: string, state: string): string =>
  createHmac('sha256', `openid ${what} ${secret}`).update(state).digest('base64url');

const refused = (): JoineryError =>
  new JoineryError(
    errors.PROVIDER_REFUSED,
    'The identity provider has not confirmed who you are: begin again.',
  );
