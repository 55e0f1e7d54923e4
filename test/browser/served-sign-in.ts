/** Serves the page at a gateway whose users sign in by auth; mail is written into a folder, and its links lead to the page. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIdentity } from '../../gateway/http/identity';
import { ownIssuer } from '../../gateway/http/own-issuer';
import { ownTransport } from '../../gateway/transport/transports-of';
import type { OpenIdProvider } from '../../subgraphs/runtime/declare/settings';
import { openMail } from '../../subgraphs/runtime/mail/mail';
import { readConfig } from '../../wire/config';
import { demoTenantId } from '../../wire/contract/viewer';
import { openLog } from '../../wire/log';
import { type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import { servePageOver } from './served-page';

export interface ServedSignIn {
  readonly url: string;
  readonly estate: Estate;
  /** Asks as whoever the token says, as another client would. */
  ask(source: string, variables?: object, token?: string): Promise<any>;
  /** A user of the demo data. */
  tokenOf(login: string): Promise<string>;
  /** The newest mail's link to this page of the gateway, once there is one. */
  linkIn(mailTo: string, page: string): Promise<string>;
  /** From now on one may sign in by an identity provider, too, which is at this address. */
  addProvider(): Promise<string>;
  close(): Promise<void>;
}

export async function serveSignIn(names: readonly string[]): Promise<ServedSignIn> {
  const mailFolder = mkdtempSync(join(tmpdir(), 'joinery-page-mail-'));
  const where = { publicUrl: '' };
  const { send } = openMail({ folder: mailFolder, from: 'us@example.org', publicUrl: '' });
  const mail = Object.assign(where, { send });
  const providers: OpenIdProvider[] = [];
  const estate = await openEstate({ posts: 40, names, poolSize: 3, settings: { mail, providers } });
  const auth = estate.subgraphs.find(({ name }) => name === 'auth')!;
  const issuer = ownIssuer(ownTransport('auth', { inProcess: { auth } })!, demoTenantId, openLog('silent'));
  const gateway = await servePageOver(estate.graph, { identify: openIdentity(readConfig({}), issuer) });
  where.publicUrl = gateway.url;
  let provider: ChildProcess | undefined;

  const ask = async (query: string, variables: object = {}, token?: string) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as any;
  };
  return {
    url: gateway.url,
    estate,
    ask,
    tokenOf: async login => {
      const { data } = await ask(
        'mutation ($login: String!) { signIn(input: { login: $login, password: "joinery-demo" }) { accessToken } }',
        { login },
      );
      return data.signIn.accessToken;
    },
    linkIn: async (mailTo, page) => {
      let link: string | undefined;
      await eventually(async () => {
        const mails = readdirSync(mailFolder).map(file => readFileSync(join(mailFolder, file), 'utf8'));
        const texts = mails
          .filter(text => text.includes(mailTo))
          .map(text => text.replace(/=\r?\n/g, '').replace(/=3D/g, '='));
        link = new RegExp(`${gateway.url}/${page}\\?token=[\\w.-]+`).exec(texts.join())?.[0];
        expect(link).toBeDefined();
      });
      return link!;
    },
    addProvider: async () => {
      provider = fork(join(__dirname, '../support/openid-provider.mjs'), [`${gateway.url}/signed-in/test`], {
        silent: true,
        execArgv: [],
      });
      const url: string = await new Promise(resolve =>
        provider!.on('message', (said: { issuer: string }) => resolve(said.issuer)),
      );
      providers.push({
        name: 'test',
        issuer: url,
        clientId: 'joinery',
        clientSecret: 'a secret of the client',
      });
      return url;
    },
    close: async () => {
      provider?.kill();
      await gateway.close(1_000);
      await issuer.close();
      await estate.close();
      rmSync(mailFolder, { recursive: true });
    },
  };
}
