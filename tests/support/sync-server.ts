/** Serves the exchange over HTTP on loopback from the database `process.argv[2]`, as one inspector, until it is killed. */
import { createServer } from 'node:http';
import { openDatabase } from '../../src/lib/server/db/open-database.ts';
import { sqlOperationLog } from '../../src/lib/server/db/operation-log.ts';
import { exchange } from '../../src/lib/server/exchange/sync.ts';
import { BUILT_IN } from '../../src/lib/server/standards/catalogue.ts';
import { INSPECTOR } from './inspector.ts';

const db = await openDatabase(process.argv[2]!);
const ports = { db, log: sqlOperationLog(db, Date.now, () => BUILT_IN), now: Date.now };

const server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', async () => {
    const answer = await exchange(ports, INSPECTOR, JSON.parse(Buffer.concat(chunks).toString()));
    outgoing.end(JSON.stringify(answer));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`port ${address.port}`);
});
