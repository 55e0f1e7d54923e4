import { rm } from 'node:fs/promises';

export default async function tearDown(): Promise<void> {
  const { server, folder } = (globalThis as any).testServer;
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
