/**
 * Finds the browser of the tests: Debian's Chromium, or the one that CHROMIUM_PATH names. A missing one is an error.
 */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}; install it (\`apt-get install -y chromium\`) or set CHROMIUM_PATH.`,
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      // Containers run as root, where the sandbox refuses to start.
      '--no-sandbox',
      '--disable-gpu',
      // Nothing but the page may ask for anything.
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
