#!/usr/bin/env node
/**
 * `npm create joinery my-graph`: makes a project in a new folder: a domain with two tables, a migration, a test, and what
 * runs them. Refuses a folder that holds something.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const template = fileURLToPath(new URL('template', import.meta.url));

/** What npm would take for its own in a package, and leave out. */
const renamed = { gitignore: '.gitignore', dockerignore: '.dockerignore', 'env.example': '.env.example' };

function refuse(why) {
  console.error(`create-joinery: ${why}`);
  process.exit(1);
}

const [name, ...more] = process.argv.slice(2);
if (!name || more.length > 0)
  refuse('name the folder of the project, and nothing else: npm create joinery my-graph');
const folder = resolve(name);
const project = basename(folder);
if (!/^[a-z][a-z0-9-]*$/.test(project))
  refuse(`a project's name is in lower case with hyphens, like my-graph; but got: ${project}`);
if (existsSync(folder) && readdirSync(folder).length > 0)
  refuse(`${name} holds something already: choose another folder`);

mkdirSync(folder, { recursive: true });
cpSync(template, folder, { recursive: true });
for (const [from, to] of Object.entries(renamed)) renameSync(join(folder, from), join(folder, to));
for (const file of ['package.json', 'README.md', 'docker-compose.yml']) {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('my-graph', project));
}
console.log(`${name} is made. Next:

  cd ${name}
  npm install
  npm start     # the graph, on an embedded PostgreSQL: http://127.0.0.1:4000
  npm test`);
