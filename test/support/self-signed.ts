import { md, pki } from 'node-forge';

/** For HTTPS at 127.0.0.1, in PEM: a certificate that nobody trusts who is not told to. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = pki.rsa.generateKeyPair(2048);
  const certificate = pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.validity.notAfter = new Date(Date.now() + 3_600_000);
  const name = [{ name: 'commonName', value: '127.0.0.1' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }]);
  certificate.sign(privateKey, md.sha256.create());
  return { key: pki.privateKeyToPem(privateKey), cert: pki.certificateToPem(certificate) };
}
