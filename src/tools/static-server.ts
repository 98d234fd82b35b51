import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8'
};

/** Ports that are tried when one is taken. */
const attempts = 20;

/**
 * Serves the files of a folder on this computer alone: no other one can reach it.
 *
 * @param port where to begin; when it is taken, one of the next is used
 * @returns the server and its address
 * @throws Error when no port is free
 */
export async function serveFolder(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const file = fileOf(folder, request.url ?? '/');
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    createReadStream(file).pipe(response);
  });
  const free = await listen(server, port);
  return { server, address: `http://localhost:${free}/` };
}

/** The file that an address means; undefined for one outside the folder, or none. All our names are plain letters. */
function fileOf(folder: string, address: string): string | undefined {
  const path = address.replace(/[?#].*$/, '');
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const isWithin = file.startsWith(normalize(folder) + sep);
  return isWithin && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; tried < port + attempts; tried += 1) {
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error) => {
        if ('code' in error && error.code === 'EADDRINUSE') resolve(false);
        else reject(error);
      });
      server.listen(tried, 'localhost', () => { resolve(true); });
    });
    server.removeAllListeners('error');
    if (isFree) return tried;
  }
  throw new Error(`the ports ${port} to ${port + attempts - 1} are all in use`);
}
