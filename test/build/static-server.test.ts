/** The server behind `npm start`: the files of one folder, to this computer alone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../src/tools/static-server';

const firstPort = 18_080;

let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-server-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/index.html'), '<p>台账</p>');
  writeFileSync(join(folder, 'site/a.js'), '1;');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  ({ server, address } = await serveFolder(join(folder, 'site'), firstPort));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['', 200, 'text/html; charset=utf-8', '<p>台账</p>'],
  ['index.html?x=1', 200, 'text/html; charset=utf-8', '<p>台账</p>'],
  ['a.js', 200, 'text/javascript; charset=utf-8', '1;'],
  ['none.js', 404, 'text/plain; charset=utf-8', 'Not found'],
  ['%E0%A4%A', 404, 'text/plain; charset=utf-8', 'Not found'],
])('answers /%s with %i', async (path, status, type, body) => {
  const answer = await fetch(`${address}${path}`);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([status, type, body]);
});

test('gives out nothing from outside the folder', async () => {
  // As a client may send it that does not tidy the path up.
  const answer = await new Promise<string>((resolve) => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname, () => {
      socket.end('GET /../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    });
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.on('close', () => { resolve(text); });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 404/);
});

test('takes the next port where one is in use', async () => {
  const other = await serveFolder(join(folder, 'site'), Number(new URL(address).port));
  expect(Number(new URL(other.address).port)).toBeGreaterThan(Number(new URL(address).port));
  other.server.close();
});
