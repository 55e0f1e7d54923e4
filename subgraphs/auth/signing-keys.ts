/**
 * Signs access tokens with a key pair of auth's own, which is changed every week; the public keys are published for as long
 * as tokens may be around that they signed. Private keys are stored encrypted with what SUBGRAPH_SECRET gives: where that
 * has changed, a new pair is made.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  CompactEncrypt,
  type CryptoKey,
  compactDecrypt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose';
import type { DataSource } from 'typeorm';
import { accessTokenIssuer } from '../../wire/contract/access-token';
import type { Role } from '../../wire/contract/viewer';
import { settingsOf } from '../runtime/declare/settings';

export const accessTokenSeconds = 300;

const algorithm = 'ES256';
const signsFor = `interval '7 days'`;
const publishedFor = `interval '8 days'`;
/** How long a process uses a key without looking for a newer one. */
const knownMs = 60_000;

interface SigningKey {
  readonly id: string;
  readonly key: CryptoKey;
  readonly until: number;
}

const known = new WeakMap<object, Promise<SigningKey>>();

export interface Claims {
  readonly userId: string;
  readonly tenantId: string;
  readonly role: Role;
  readonly sessionId: string;
}

export async function signAccessToken(dataSource: DataSource, claims: Claims) {
  const { id, key } = await signingKey(dataSource);
  const expiresAt = new Date((Math.floor(Date.now() / 1000) + accessTokenSeconds) * 1000);
  const roles = claims.role === 'USER' ? ['USER'] : ['USER', claims.role];
  const accessToken = await new SignJWT({ tenant: claims.tenantId, roles, sid: claims.sessionId })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: id })
    .setIssuer(accessTokenIssuer)
    .setSubject(claims.userId)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(key);
  return { accessToken, accessTokenExpiresAt: expiresAt };
}

/** A JSON Web Key Set. */
export async function publicKeys(dataSource: DataSource): Promise<string> {
  const rows: { key: JWK }[] = await dataSource.query(
    `SELECT public_key AS key FROM joinery_signing_keys
      WHERE created_at > now() - ${publishedFor} ORDER BY created_at DESC`,
  );
  return JSON.stringify({ keys: rows.map(({ key }) => key) });
}

async function signingKey(dataSource: DataSource): Promise<SigningKey> {
  const { driver } = dataSource;
  const found = await known.get(driver)?.catch(() => undefined);
  if (found && found.until > Date.now()) return found;
  const finding = findKey(dataSource);
  known.set(driver, finding);
  return finding;
}

async function findKey(dataSource: DataSource): Promise<SigningKey> {
  const secrets = settingsOf({ dataSource }).secrets.map(secret =>
    createHash('sha256').update(`signing keys ${secret}`).digest(),
  );
  return dataSource.transaction(async manager => {
    // Of several processes that find none, one makes it.
    await manager.query('LOCK TABLE joinery_signing_keys IN SHARE ROW EXCLUSIVE MODE');
    const rows: { id: string; key: string }[] = await manager.query(
      `SELECT id, private_key AS key FROM joinery_signing_keys
        WHERE created_at > now() - ${signsFor} ORDER BY created_at DESC`,
    );
    for (const { id, key } of rows) {
      const jwk = await decrypted(key, secrets);
      if (jwk)
        return { id, key: (await importJWK(jwk, algorithm)) as CryptoKey, until: Date.now() + knownMs };
    }
    const id = randomUUID();
    const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const published = { ...(await exportJWK(publicKey)), kid: id, alg: algorithm, use: 'sig' };
    const encrypted = await new CompactEncrypt(Buffer.from(JSON.stringify(await exportJWK(privateKey))))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(secrets[0]!);
    await manager.query(`DELETE FROM joinery_signing_keys WHERE created_at < now() - ${publishedFor}`);
    await manager.query(
      'INSERT INTO joinery_signing_keys (id, public_key, private_key) VALUES ($1, $2, $3)',
      [id, JSON.stringify(published), encrypted],
    );
    return { id, key: privateKey, until: Date.now() + knownMs };
  });
}

async function decrypted(text: string, secrets: readonly Uint8Array[]): Promise<JWK | undefined> {
  for (const secret of secrets) {
    try {
      return JSON.parse(Buffer.from((await compactDecrypt(text, secret)).plaintext).toString()) as JWK;
    } catch {
      // It may have been written with another.
    }
  }
  return undefined;
}
