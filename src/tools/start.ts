/** Builds the page that works without Excel, serves it on this computer and opens it (npm start). */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSite } from './build-site';
import { serveFolder } from './static-server';

const firstPort = 8080;

/** The programs that open an address; elsewhere it is xdg-open. */
const openers = new Map<NodeJS.Platform, string>([['darwin', 'open'], ['win32', 'explorer']]);

async function main(): Promise<void> {
  console.log('Building the page; this takes a minute … · 正在生成网页，约需一分钟……');
  const folder = join(__dirname, '../../dist');
  await buildSite(folder);
  const { address } = await serveFolder(folder, firstPort);
  console.log(`\n  ${address}\n\nThe page is open to this computer alone; Ctrl+C ends it. · 网页只在本机可以打开，按 Ctrl+C 结束。`);
  openBrowser(address);
}

/** Opens the address where there is a desktop. Where none opens, the address stands on the terminal. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const hasDesktop = platform === 'darwin' || platform === 'win32' || env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  if (!hasDesktop || env['CI']) return;
  const command = openers.get(platform) ?? 'xdg-open';
  const browser = spawn(command, [address], { stdio: 'ignore', detached: true });
  browser.once('error', () => { console.log('Open the address in a browser. · 请在浏览器中打开上面的地址。'); });
  browser.unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
