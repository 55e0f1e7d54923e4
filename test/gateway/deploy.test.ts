/** The dashboard and the alerts of deploy/ ask for metrics that a process has, and link to pages that there are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openAdminListener } from '../../cli/process/admin-listener';
import { gatewayMetrics } from '../../gateway/observe/gateway-metrics';
import { watchRoutes } from '../../subgraphs/runtime/references/repair/metrics';
import { readConfig } from '../../wire/config';
import { projectRoot } from '../../wire/project';
import { openDomain } from '../support/domain';
import { closeAll, fetched, later, log } from './estate';

const domain = openDomain('stories');
afterAll(closeAll);

const read = (file: string) => readFileSync(join(projectRoot, 'deploy', file), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly runbook: string };
}
const rules: Rule[] = parse(read('prometheus/alerts.yml')).groups.flatMap(
  (group: { rules: Rule[] }) => group.rules,
);

/** Of a scrape: names, with those under which histograms are asked. */
async function scraped(): Promise<ReadonlySet<string>> {
  const routes = watchRoutes([await domain.anotherProcess()], [gatewayMetrics().text]);
  const url = await openAdminListener(readConfig({ ADMIN_PORT: '0' }), routes, log, later);
  const { body } = await fetched(`${url}/metrics`);
  const names = new Set<string>();
  for (const [, name, kind] of String(body).matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    names.add(name!);
    if (kind === 'histogram') for (const part of ['_bucket', '_count', '_sum']) names.add(name! + part);
  }
  return names;
}

/** Whatever else words of PromQL are, a metric of ours begins like this. */
const metricsIn = (expression: string): string[] =>
  expression
    .replace(/"[^"]*"/g, quoted => (/^"(joinery|http_server)_/.test(quoted) ? quoted : '""'))
    .match(/\b(?:joinery|http_server|nodejs|process)_\w+/g) ?? [];

/** Of panels, and of the choices above them. */
function expressionsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(expressionsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    (key === 'expr' || key === 'query') && typeof below === 'string' ? [below] : expressionsIn(below),
  );
}

test('every metric that they ask for is in a scrape', async () => {
  const there = await scraped();
  const asked = [
    ...rules.map(({ expr }) => expr),
    ...expressionsIn(JSON.parse(read('grafana/dashboard.json'))),
  ];
  const names = [...new Set(asked.flatMap(metricsIn))].sort();
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter(name => !there.has(name))).toEqual([]);
});

test('every alert has a page that says what to do', () => {
  for (const { alert, annotations } of rules) {
    const [page, anchor] = annotations.runbook.split('#') as [string, string];
    const file = join(projectRoot, page);
    expect({ alert, exists: existsSync(file) }).toEqual({ alert, exists: true });
    const anchors = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    expect({ alert, anchors }).toEqual({ alert, anchors: expect.arrayContaining([anchor]) });
  }
});

test('the files that Docker Compose mounts are there', () => {
  const { services } = parse(readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8'), { merge: true });
  const observing = Object.values<{ profiles?: string[]; volumes?: string[] }>(services).filter(
    ({ profiles }) => profiles?.includes('observe'),
  );
  expect(observing).toHaveLength(3);
  const mounted = observing.flatMap(({ volumes = [] }) => volumes).filter(volume => volume.startsWith('./'));
  for (const volume of mounted)
    expect([volume, existsSync(join(projectRoot, volume.split(':')[0]!))]).toEqual([volume, true]);
});
