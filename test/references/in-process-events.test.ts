/** The transport that reads the owners' outboxes keeps the contract of transports. */
import { inProcessEvents } from '../../subgraphs/runtime/references/events/in-process';
import { openLog } from '../../wire/log';
import { keepsTheContract } from './transport-contract';

keepsTheContract(() => inProcessEvents(openLog('silent')));
