/** Says how many connections a process has to a database, and how many statements wait for one. */
import type { DataSource } from 'typeorm';
import type { ConnectionGate } from './connection-gate';

export interface PoolState {
  readonly busy: number;
  readonly idle: number;
  /** Statements of requests; those of events wait in the pool itself. */
  readonly waiting: number;
}

/** TypeORM's driver has the pool of pg. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

export function poolState({ driver }: DataSource, gate: ConnectionGate): PoolState {
  const { totalCount, idleCount, waitingCount } = (driver as unknown as { master: Pool }).master;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: gate.waiting + waitingCount };
}
