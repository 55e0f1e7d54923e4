/**
 * An identity provider in a process of its own, where ES modules need no compiling: whoever is named by `login_hint` is
 * signed in and consents. Tells its parent its address. Its argument is where it leads a browser back to.
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'joinery',
        client_secret: 'a secret of the client',
        redirect_uris: [process.argv[2] ?? 'https://example.org/signed-in/test'],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['signs cookies'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  });
  const answer = provider.callback();
  const interact = async (req, res) => {
    const { prompt, params, session } = await provider.interactionDetails(req, res);
    if (prompt.name === 'login')
      return provider.interactionFinished(req, res, {
        login: { accountId: params.login_hint ?? 'somebody' },
      });
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope('openid');
    const consent = { grantId: await grant.save() };
    return provider.interactionFinished(req, res, { consent }, { mergeWithLastSubmission: true });
  };
  server.on('request', (req, res) =>
    req.url.startsWith('/interaction/')
      ? interact(req, res).catch(error => res.writeHead(500).end(String(error)))
      : answer(req, res),
  );
  process.send({ issuer });
});
process.on('disconnect', () => process.exit());
