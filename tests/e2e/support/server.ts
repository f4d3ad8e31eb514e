import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real server on loopback with a data folder of its own; it can be stopped and started again on the same data. */
export interface SampleServer {
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Publishes a version (see publish-version.ts) while it is stopped. @returns the version */
  publishVersion(): number;
  /** Stops it and removes the data. */
  remove(): Promise<void>;
}

export async function sampleServer(): Promise<SampleServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dau-kiem-e2e-'));
  const port = await freePort();
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    child = spawn(
      process.execPath,
      ['tests/e2e/support/sample-server.ts', join(folder, 'data'), String(port)],
      {
        stdio: ['ignore', 'pipe', 'inherit']
      }
    );
    const started = child;
    await new Promise<void>((ready, failed) => {
      started.stdout!.on('data', (text: Buffer) => text.includes('ready') && ready());
      started.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
    });
  }

  async function stop(): Promise<void> {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((done) => running.once('exit', done));
    running.kill('SIGKILL');
    await ended;
  }

  // A test run that ends in the middle leaves no server behind.
  process.once('exit', () => child?.kill('SIGKILL'));
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    stop,
    publishVersion() {
      const script = 'tests/e2e/support/publish-version.ts';
      return Number(execFileSync(process.execPath, [script, join(folder, 'data')], { encoding: 'utf8' }));
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}
