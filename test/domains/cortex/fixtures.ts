/** Makes cortex' categories for a test. */
import { randomUUID } from 'node:crypto';
import type { TestDomain } from '../../support/domain';

/** Makes categories from a drawing, "engineering/databases/postgresql", and tells their ids by slug. */
export async function plant(
  cortex: TestDomain,
  tenantId: string,
  ...paths: string[]
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const slugs of paths.map(path => path.split('/'))) {
    for (const [depth, slug] of slugs.entries()) {
      if (ids[slug]) continue;
      ids[slug] = randomUUID();
      await cortex.sql(
        `INSERT INTO categories (tenant_id, id, slug, label, parent_id, position) VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          tenantId,
          ids[slug],
          slug,
          slug.toUpperCase(),
          ids[slugs[depth - 1] ?? ''] ?? null,
          Object.keys(ids).length,
        ],
      );
    }
  }
  return ids;
}
