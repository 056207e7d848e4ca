import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * A headless Chromium that finds every host at one port of this machine, and so never leaves it. The certificate there is
 * nobody's, and is taken.
 */
export async function launch(port: number): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `there is no browser at ${executablePath}: install Debian's package chromium, or name one in CHROMIUM_PATH`,
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port},MAP * 127.0.0.1:9`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      // Containers have a small /dev/shm, and most of them no user namespaces.
      '--disable-dev-shm-usage',
      '--no-sandbox',
    ],
  });
}
