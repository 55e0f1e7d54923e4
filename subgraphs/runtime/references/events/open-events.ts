/** Chooses the transport of events: Redis if it is configured; otherwise the outboxes are read directly. */
import type { Log } from '../../../../wire/log';
import { inProcessEvents } from './in-process';
import { redisEvents } from './redis/events';
import type { EventTransport } from './transport';

interface EventsOptions {
  readonly redisUrl: string | undefined;
  readonly log: Log;
  /** The subgraphs of this process. */
  readonly here: readonly string[];
}

export const openEvents = ({ redisUrl, log, here }: EventsOptions): EventTransport =>
  redisUrl === undefined ? inProcessEvents(log) : redisEvents({ url: redisUrl, log, here });
