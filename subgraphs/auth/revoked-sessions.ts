/** Reads which sessions of whatever tenant ended lately: by revoking, and with their users. */
import type { DataSource } from 'typeorm';

export async function revokedSessions(dataSource: DataSource, seconds: number): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.query(
    `SELECT id FROM joinery_revoked_sessions WHERE revoked_at > clock_timestamp() - make_interval(secs => $1)`,
    [seconds],
  );
  return rows.map(({ id }) => id);
}
