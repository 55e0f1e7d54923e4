/**
 * Serves the landing page: the files that `gateway/page/build.mjs` wrote, read once and answered from memory. Only
 * files that were read have a path, so no request reaches the file system. Compressed files are kept compressed, and
 * unpacked for the rare client that accepts nothing else. If the page was not built, the start fails with one
 * sentence.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../../wire/package-root';

export interface Page {
  /** Answers the request when its path is one of the page's; false leaves the response untouched. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
}

/** The encodings the build makes, the smallest first, and how each is told from the plain file. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    // The editor positions its lines by style attributes and writes its theme into a style element.
    "style-src 'self' 'unsafe-inline'",
    // The editor draws its squiggles, the page its icon, as data.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Where auth's mails and identity providers lead a browser: gateway/page/sign-in/arrival.ts reads the rest. */
const isOfSignIn = /^\/(verify-email|reset-password|signed-in\/[^/]+)$/;

/** One encoding of an asset. */
interface Representation {
  body: () => Buffer;
  etag: string;
  /** What describes the body; the rest is the asset's. */
  headers: OutgoingHttpHeaders;
}

interface Asset {
  headers: OutgoingHttpHeaders;
  plain: Representation;
  encoded: ReadonlyMap<string, Representation>;
}

interface PageOptions {
  readonly folder?: string;
  /** Whether the page offers the users of the demo data. */
  readonly hasDemoUsers?: boolean;
}

const documents = { plain: 'index.html', withDemoUsers: 'index-demo.html' };

export function loadPage({
  folder = join(packageRoot, 'dist/gateway/page'),
  hasDemoUsers = false,
}: PageOptions = {}): Page {
  const document = hasDemoUsers ? documents.withDemoUsers : documents.plain;
  if (!existsSync(join(folder, document))) {
    throw new Error('The page is not built; run `npm run build`.');
  }
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(folder)) {
    if (ENCODINGS.some(({ suffix }) => name.endsWith(suffix))) continue;
    if (name === document) assets.set('/', loadAsset(folder, name));
    else if (!Object.values(documents).includes(name)) assets.set(`/page/${name}`, loadAsset(folder, name));
  }

  return {
    serve(request, response) {
      const path = request.url?.split('?', 1)[0] ?? '';
      const asset = assets.get(isOfSignIn.test(path) ? '/' : path);
      if (!asset) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { ...SECURITY_HEADERS, allow: 'GET, HEAD' }).end();
        return true;
      }
      const { body, etag, headers } = choose(asset, request.headers['accept-encoding']);
      if (matches(request.headers['if-none-match'], etag)) {
        response.writeHead(304, { ...asset.headers, etag }).end();
      } else {
        response.writeHead(200, { ...asset.headers, ...headers, etag });
        response.end(request.method === 'HEAD' ? undefined : body());
      }
      return true;
    },
  };
}

function loadAsset(folder: string, name: string): Asset {
  const contentType = CONTENT_TYPES[extname(name)];
  if (!contentType) throw new Error(`The page contains a file of an unsupported type: ${name}.`);
  const plain = join(folder, name);
  const digest = digestOf(readFileSync(plain));
  const represent = (length: number, body: () => Buffer, encoding?: string): Representation => ({
    body,
    // A strong tag names one sequence of bytes, so each encoding has its own.
    etag: `"${encoding ? `${digest}-${encoding}` : digest}"`,
    headers: {
      'content-type': contentType,
      'content-length': length,
      ...(encoding && { 'content-encoding': encoding }),
    },
  });

  const encoded = new Map<string, Representation>();
  for (const { name: encoding, suffix } of ENCODINGS) {
    const path = join(folder, name + suffix);
    if (!existsSync(path)) continue;
    encoded.set(encoding, represent(statSync(path).size, kept(path), encoding));
  }
  const zipped = encoded.get('gzip')?.body;
  return {
    headers: {
      ...SECURITY_HEADERS,
      // An asset's name changes with its content; the document's does not.
      'cache-control': name.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    },
    plain: represent(statSync(plain).size, zipped ? () => gunzipSync(zipped()) : kept(plain)),
    encoded,
  };
}

/** Twelve bytes of a digest tell any two builds apart. */
function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest().subarray(0, 12).toString('base64url');
}

function kept(path: string): () => Buffer {
  const bytes = readFileSync(path);
  return () => bytes;
}

function choose(asset: Asset, acceptEncoding = ''): Representation {
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .map(part => part.replaceAll(' ', ''))
    // https://www.rfc-editor.org/rfc/rfc9110#section-12.4.2: a weight of 0 means "not this one".
    .filter(part => !/;q=0(\.0*)?$/.test(part))
    .map(part => part.split(';', 1)[0]);
  for (const { name } of ENCODINGS) {
    const representation = accepted.includes(name) && asset.encoded.get(name);
    if (representation) return representation;
  }
  return asset.plain;
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2: a list of tags, compared weakly, or any. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch
    .split(',')
    .map(tag => tag.trim().replace(/^W\//, ''))
    .some(tag => tag === '*' || tag === etag);
}
