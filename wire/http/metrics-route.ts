/** Serves a process's metrics in Prometheus' text format: those of all its parts in one text. */
import { send } from './http-answer';
import { only } from './http-routes';
import type { Handler } from './http-server';

/** Resolves with a part's metrics, whatever it depends on does. */
export type MetricsText = () => Promise<string>;

const contentType = 'text/plain; version=0.0.4; charset=utf-8';

export function metricsRoute(parts: readonly MetricsText[]): Handler {
  return only(['GET', 'HEAD'], async (_req, res) => {
    const texts = await Promise.all(parts.map(text => text()));
    send(res, { status: 200, headers: { 'content-type': contentType }, body: texts.join('\n') });
  });
}
