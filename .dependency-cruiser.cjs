/**
 * Says which folder may import which; `npm run boundaries` refuses the rest. docs/explanation/architecture.md says why. No rule
 * names a domain: whatever folder stands beside runtime/ and replicas/ is one.
 */
const notDomains = 'runtime|replicas';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no domain imports another',
      severity: 'error',
      from: { path: `^subgraphs/(?!(?:${notDomains})/)([^/]+)/` },
      to: { path: '^subgraphs/[^/]+/', pathNot: `^subgraphs/($1|${notDomains})/` },
    },
    {
      name: 'no subgraph imports the list of domains, the gateway or the command line',
      severity: 'error',
      from: { path: `^subgraphs/[^/]+/` },
      to: { path: '^(subgraphs/[^/]+\\.ts$|gateway/|cli/|exports/)' },
    },
    {
      name: 'the runtime and the replicas import no domain',
      severity: 'error',
      from: { path: `^subgraphs/(${notDomains})/` },
      to: { path: '^subgraphs/', pathNot: `^subgraphs/($1|runtime)/` },
    },
    {
      name: 'the gateway knows subgraphs only through schema/ and a transport',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|cli|exports)/' },
    },
    {
      name: 'the wire is what both sides stand on, and imports neither',
      severity: 'error',
      from: { path: '^wire/' },
      to: { path: '^(subgraphs|gateway|cli|exports)/' },
    },
    {
      name: 'what is packed imports no domain of this repository',
      severity: 'error',
      from: { path: '^(cli|exports)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/runtime/' },
    },
    {
      name: 'what is shipped imports no test',
      severity: 'error',
      from: { path: '^(wire|gateway|subgraphs|cli|exports)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types are an import as well: who needs another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
