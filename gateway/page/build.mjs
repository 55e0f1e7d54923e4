/**
 * Builds the page: `node gateway/page/build.mjs` writes dist/gateway/page anew. Each asset's name has a hash of its
 * content, and compressible files have .br and .gz versions beside them, so that no request pays for compression.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import esbuild from 'esbuild';

const SOURCES = fileURLToPath(new URL('.', import.meta.url));
const OUTPUT = join(SOURCES, '../../dist/gateway/page');

/** Where gateway/http/page.ts serves the assets. */
const URL_FOLDER = '/page';

/** Quality 11 would save a tenth of the size and cost fifteen times the time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const common = {
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  absWorkingDir: SOURCES,
  outdir: OUTPUT,
  target: 'es2022',
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  assetNames: '[name]-[hash]',
  logLevel: 'warning',
};

const started = performance.now();
const workers = await buildWorkers();
const page = await buildPage(workers.urls);
await rm(OUTPUT, { recursive: true, force: true });
await mkdir(OUTPUT, { recursive: true });
const sizes = await Promise.all([...workers.files, ...page].map(writeCompressed));
report(sizes);

/** Classic scripts of their own: a worker that imports nothing starts in every browser. */
async function buildWorkers() {
  const built = await esbuild.build({
    ...common,
    format: 'iife',
    entryPoints: {
      editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
      json: 'monaco-editor/esm/vs/language/json/json.worker.js',
      graphql: 'monaco-graphql/esm/graphql.worker.js',
    },
    entryNames: '[name].worker-[hash]',
  });
  const urls = {};
  for (const { path } of built.outputFiles) urls[basename(path).split('.')[0]] = url(path);
  return {
    urls,
    files: built.outputFiles.map(file => ({ name: basename(file.path), contents: file.contents })),
  };
}

async function buildPage(workerUrls) {
  const built = await esbuild.build({
    ...common,
    format: 'esm',
    splitting: true,
    entryPoints: ['index.tsx'],
    loader: { '.ttf': 'file' },
    // GraphiQL loads Prettier's parsers lazily under names that mean CommonJS, and a lazy CommonJS chunk has no named
    // exports: its Prettify button would do nothing.
    alias: {
      'prettier/parser-babel': 'prettier/plugins/babel',
      'prettier/parser-graphql': 'prettier/plugins/graphql',
    },
    define: { WORKER_URLS: JSON.stringify(workerUrls) },
  });
  const outputs = new Map(
    Object.entries(built.metafile.outputs).map(([path, output]) => [basename(path), output]),
  );
  const [script, entry] = [...outputs].find(([, output]) => output.entryPoint === 'index.tsx');
  const style = basename(entry.cssBundle);
  const chunks = entry.imports.filter(({ kind }) => kind === 'import-statement');
  const head = [
    `<link rel="stylesheet" href="${url(style)}">`,
    // Told at once instead of after the entry has arrived: one round trip less.
    ...chunks.map(({ path }) => `<link rel="modulepreload" href="${url(path)}">`),
    `<script type="module" src="${url(script)}"></script>`,
  ];
  const source = await readFile(join(SOURCES, 'index.html'), 'utf8');
  const html = source.replace('<!-- assets -->', head.join('\n    '));
  return [
    { name: 'index.html', contents: Buffer.from(html) },
    // The same where there are demo data: a gateway serves one of the two, compressed as they are.
    { name: 'index-demo.html', contents: Buffer.from(html.replace('<html ', '<html data-demo ')) },
    ...built.outputFiles
      .map(({ path, contents }) => ({ name: basename(path), contents }))
      // esbuild makes a style sheet for every lazy chunk as well; the page's own holds all of them.
      .filter(({ name }) => !name.endsWith('.css') || name === style),
  ];
}

function url(path) {
  return `${URL_FOLDER}/${basename(path)}`;
}

async function writeCompressed({ name, contents }) {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(contents, BROTLI),
    promisify(gzip)(contents, { level: 9 }),
  ]);
  await Promise.all([
    writeFile(join(OUTPUT, name), contents),
    writeFile(join(OUTPUT, `${name}.br`), br),
    writeFile(join(OUTPUT, `${name}.gz`), gz),
  ]);
  return { name, plain: contents.length, br: br.length };
}

function report(sizes) {
  const kilobytes = of => Math.round(sizes.reduce((sum, size) => sum + size[of], 0) / 1024);
  if (process.argv.includes('--sizes')) {
    for (const { name, plain, br } of sizes.sort((a, b) => b.plain - a.plain)) console.log(name, plain, br);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `page: ${sizes.length} files, ${kilobytes('plain')} kB (${kilobytes('br')} kB brotli), ${seconds} s`,
  );
}
