/** Connections to the databases of the estate, beside the subgraphs' own: as their owner, or as raw SQL of the role. */
import { Pool } from 'pg';
import type { TestDatabase } from '../support/databases';

export type Read = (domain: string, sql: string, values?: unknown[]) => Promise<any[]>;

export interface Readers {
  /** As the owner of the tables: sees every tenant. */
  readonly read: Read;
  /** As the subgraph's own role, in this tenant: what a script of the domain could do. */
  readonly write: Read;
  close(): Promise<void>;
}

export function openReaders(databases: Readonly<Record<string, TestDatabase>>, tenantId: string): Readers {
  const pools: Pool[] = [];
  const open = (url: string, max: number, options?: string) => {
    const pool = new Pool({ connectionString: url, max, options });
    // Whoever cuts connections cuts idle ones as well.
    pool.on('error', () => {});
    pools.push(pool);
    return pool;
  };
  const owners = new Map(Object.entries(databases).map(([name, { ownerUrl }]) => [name, open(ownerUrl, 2)]));
  const roles = new Map(
    Object.entries(databases).map(([name, { url }]) => [name, open(url, 8, `-c joinery.tenant=${tenantId}`)]),
  );
  return {
    read: async (domain, sql, values) => (await owners.get(domain)!.query(sql, values)).rows,
    write: async (domain, sql, values) => (await roles.get(domain)!.query(sql, values)).rows,
    close: async () => void (await Promise.all(pools.map(pool => pool.end()))),
  };
}
