/** Chooses the transport of events: Redis if it is configured; otherwise the outboxes are read directly. */
import type { Log } from '../../../../wire/log';
import { inProcessEvents } from './in-process';
import { redisEvents } from './redis/events';
import type { EventTransport } from './transport';

export const openEvents = ({ redisUrl, log }: { redisUrl: string | undefined; log: Log }): EventTransport =>
  redisUrl === undefined ? inProcessEvents(log) : redisEvents({ url: redisUrl, log });
